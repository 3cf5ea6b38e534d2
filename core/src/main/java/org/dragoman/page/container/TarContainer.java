package org.dragoman.page.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive: every file in it, by its name ({@code "a.tar!news/b.html"}); pictures, styles and scripts are passed over. */
final class TarContainer implements Container {

    private final TarArchiveInputStream tar;
    private final String source;

    TarContainer(InputStream in, Item.Packed packed) {
        this.tar = new TarArchiveInputStream(in);
        this.source = packed.source();
    }

    @Override
    public Optional<Item> next() throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = entry.getName();
            if (entry.isFile() && !ForeignContent.isAsset(name)) {
                return Optional.of(
                        new Item.Packed(source + "!" + name, name, tar, Optional.empty(), Optional.empty()));
            }
        }
        return Optional.empty();
    }
}
