package org.dragoman.page.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Extract;

/** The text pages written for these tests, and ways to look at what was made of one. */
final class TextFixtures {

    private static final TextReader READER = TextReader.create();

    private TextFixtures() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(
                TextFixtures.class.getResourceAsStream("/org/dragoman/page/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only article of a fixture. */
    static Extract read(String name) {
        return only(text(name));
    }

    static Extract only(String text) {
        List<Extract> extracts = READER.read(text, Optional.empty());
        if (extracts.size() != 1) {
            throw new AssertionError("read as " + extracts.size() + " articles");
        }
        return extracts.getFirst();
    }

    /** The blocks of one kind in the article, as text. */
    static List<String> article(Extract extract, Block.Kind kind) {
        return extract.blocks().stream()
                .filter(block -> block.inArticle() && block.kind() == kind)
                .map(block -> block.span().of(extract.text()))
                .toList();
    }

    /** Every block of a part, as {@code "KIND text"}. */
    static List<String> part(Extract extract, int part) {
        return extract.blocks().stream()
                .filter(block -> block.part() == part)
                .map(block -> block.kind() + " " + block.span().of(extract.text()))
                .toList();
    }
}
