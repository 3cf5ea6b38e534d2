package org.dragoman.page.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dragoman.page.CleanText;

/** A tar archive: every file in it, by its name ({@code "a.tar!news/b.html"}); pictures, styles and scripts are passed over. */
final class TarContainer implements Container {

    /** The most bytes of an entry's headers, long names and extended attributes among them. */
    private static final int HEADER_BYTES = 1 << 18;

    private final Budget budget;
    private final TarArchiveInputStream tar;
    private final String source;

    TarContainer(InputStream in, Item.Packed packed) {
        this.budget = new Budget(in, HEADER_BYTES, "an entry's header");
        this.tar = new TarArchiveInputStream(budget);
        this.source = packed.source();
    }

    @Override
    public Optional<Item> next() throws IOException {
        for (Optional<TarArchiveEntry> next = entry(); next.isPresent(); next = entry()) {
            TarArchiveEntry entry = next.get();
            String name = CleanText.name(entry.getName());
            if (entry.isFile() && !ForeignContent.isAsset(name)) {
                return Optional.of(
                        new Item.Packed(source + "!" + name, name, tar, Optional.empty(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** The next entry. What is left of the one before is passed over first, so that a header alone has to keep its bounds. */
    private Optional<TarArchiveEntry> entry() throws IOException {
        budget.lift();
        if (tar.getCurrentEntry() != null) {
            tar.skip(Long.MAX_VALUE);
        }
        budget.renew();
        Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
        budget.lift();
        return entry;
    }
}
