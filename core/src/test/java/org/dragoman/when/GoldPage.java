package org.dragoman.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;

/**
 * A row of {@code pages.tsv}.
 *
 * @param page the page
 * @param published the days on which it can have been published, as the table writes them
 * @param rejected the days of the claims that are not believed, or {@code "-"}
 * @param conflict whether a conflict is to be shown
 */
record GoldPage(Page page, String published, String rejected, boolean conflict) {

    static List<GoldPage> all() {
        InputStream stream = Objects.requireNonNull(GoldPage.class.getResourceAsStream("pages.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new GoldPage(page(cells), cells[2], cells[3], cells[4].equals("yes")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(String[] cells) {
        String[] text = cells[1].split(" \\|\\| ", -1);
        Pages page = text.length == 1 ? Pages.article(text[0]) : Pages.titled(text[0], text[1]);
        for (String claim : cells[0].isEmpty() ? new String[0] : cells[0].split("; ")) {
            String[] parts = claim.split(" ", 3);
            page.claims(
                    parts[1], DateClaim.Role.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[2], parts[2]);
        }
        return page.page();
    }

    /** What a row expects, or what an anchor gives, in the same words. */
    String expected() {
        return published + " rejected " + rejected + (conflict ? " conflict" : "");
    }

    static String read(Anchor anchor) {
        String rejected = anchor.verdicts().stream()
                .filter(verdict -> !verdict.accepted())
                .map(verdict -> verdict.claim().date().toString())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
        return GoldExpression.written(anchor.published()) + " rejected " + (rejected.isEmpty() ? "-" : rejected)
                + (anchor.published().conflicts().isEmpty() ? "" : " conflict");
    }
}
