package org.dragoman.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;

/**
 * Bytes as a page of prose, all stages up to events. Each line is a block: one that begins with {@code #} a headline,
 * {@code *} an item of a list, {@code ^} a dateline, {@code =} the first of a teaser, any other a paragraph.
 */
public final class CoderTarget {

    private static final int LONGEST = 4_000;

    private CoderTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        CodingChecks.code(page(new String(bytes, 0, Math.min(bytes.length, LONGEST), UTF_8)));
    }

    private static Page page(String raw) {
        String text = raw.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        List<Block> blocks = new ArrayList<>();
        List<Teaser> teasers = new ArrayList<>();
        int part = Block.ARTICLE;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            if (end > from) {
                char mark = text.charAt(from);
                if (mark == '=') {
                    part++;
                    teasers.add(new Teaser(part, Optional.empty(), false));
                }
                Span span = new Span("#*^=".indexOf(mark) >= 0 && end > from + 1 ? from + 1 : from, end);
                blocks.add(new Block(kind(mark), span, part));
            }
            from = end + 1;
        }
        DateClaim claim = new DateClaim(LocalDate.of(2023, 7, 3), DateClaim.Role.PUBLISHED, "page", "3 July 2023", Optional.empty());
        return new Page("0".repeat(64), "page", Optional.empty(), text, blocks, teasers, List.of(), List.of(claim));
    }

    private static Block.Kind kind(char mark) {
        return switch (mark) {
            case '#', '=' -> Block.Kind.TITLE;
            case '*' -> Block.Kind.LIST_ITEM;
            case '^' -> Block.Kind.DATELINE;
            default -> Block.Kind.PARAGRAPH;
        };
    }
}
