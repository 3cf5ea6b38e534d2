package org.dragoman.page.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Extract;

/** Pages written for the tests, one trap each, and shorthand to read them. */
final class Fixtures {

    static final String ADDRESS = "https://courier.example/world/bridge";

    private Fixtures() {}

    static String text(String file) {
        try (InputStream in = Fixtures.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Extract read(String html) {
        return HtmlReader.create().read(html, Optional.of(ADDRESS));
    }

    /** The texts of the article's blocks of one kind. */
    static List<String> article(Extract extract, Block.Kind kind) {
        return extract.blocks().stream().filter(b -> b.inArticle() && b.kind() == kind)
                .map(b -> b.span().of(extract.text())).toList();
    }

    /** The article's body: what is neither headline, standfirst, byline nor caption. */
    static List<String> body(Extract extract) {
        return extract.blocks().stream()
                .filter(b -> b.inArticle() && switch (b.kind()) {
                    case DATELINE, HEADING, PARAGRAPH, LIST_ITEM, QUOTE, TABLE -> true;
                    case TITLE, SUMMARY, BYLINE, CAPTION, FURNITURE -> false;
                })
                .map(b -> b.span().of(extract.text()))
                .toList();
    }
}
