package org.dragoman.cli;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.record.Wording;

/**
 * A page as it was read, for a reader: every block with its kind in the margin. What was kept stands behind a line, what
 * is furniture behind a dot and greyed, so that the two can be told apart without colours too.
 */
final class PageView {

    private static final int MARGIN = 12;
    private static final int LEAST = 30;

    private final Page page;
    private final int columns;
    private final Style style;

    PageView(Page page, int columns, Style style) {
        this.page = page;
        this.columns = columns;
        this.style = style;
    }

    /** The page's names: title, source, address, id, and what else it states about itself. */
    List<String> heading() {
        List<String> lines = new ArrayList<>();
        page.title().ifPresent(title -> lines.add(style.bold(Width.line(title))));
        lines.add(label("source") + page.source());
        page.address().ifPresent(address -> lines.add(label("address") + address));
        lines.add(label("page") + page.id());
        for (Metadatum datum : page.metadata()) {
            if (datum.field() != Metadatum.Field.TITLE && datum.field() != Metadatum.Field.ADDRESS) {
                String value = Width.cut(datum.value(), Math.max(LEAST, columns - MARGIN - datum.origin().length() - 3));
                lines.add(label(Wording.lower(datum.field())) + value + style.dim(" (" + datum.origin() + ")"));
            }
        }
        return lines;
    }

    private static String label(String text) {
        return Width.pad(text, MARGIN - 1) + " ";
    }

    /** The blocks, in the order of the page. */
    List<String> blocks() {
        List<String> lines = new ArrayList<>();
        int part = Block.NO_PART;
        for (Block block : page.blocks()) {
            if (block.inTeaser() && block.part() != part) {
                lines.add(teaserHeading(block.part()));
            }
            part = block.part();
            lines.addAll(block(block));
        }
        return lines;
    }

    private String teaserHeading(int part) {
        String link = page.teasers().stream().filter(t -> t.part() == part)
                .map(t -> t.link().orElse("") + (t.truncated() ? " (cut off)" : ""))
                .findFirst().orElse("");
        return style.dim("teaser " + part + (link.isBlank() ? "" : " " + link.strip()));
    }

    private List<String> block(Block block) {
        boolean furniture = block.kind() == Block.Kind.FURNITURE;
        String mark = furniture ? "· " : block.inTeaser() ? "┊ " : "│ ";
        List<String> lines = new ArrayList<>();
        boolean first = true;
        for (String text : Width.wrap(page.textOf(block), Math.max(LEAST, columns - MARGIN - mark.length()))) {
            String line = Width.pad(first ? Wording.lower(block.kind()) : "", MARGIN - 1) + " " + mark + text;
            lines.add(furniture ? style.dim(line) : block.kind() == Block.Kind.TITLE ? style.bold(line) : line);
            first = false;
        }
        return lines;
    }

    /** One claim of a date: {@code "2023-07-03 Monday, published, line 1: “2023-07-03”"}. */
    static String claim(DateClaim claim) {
        DayOfWeek day = claim.date().getDayOfWeek();
        return claim.date() + " " + Wording.weekday(day) + ", " + role(claim.role()) + ", " + claim.origin() + ": “"
                + Width.line(claim.text()) + "”";
    }

    private static String role(DateClaim.Role role) {
        return switch (role) {
            case PUBLISHED -> "says published";
            case UPDATED -> "says updated";
            case FETCHED -> "says fetched or shown";
            case UNKNOWN -> "does not say of what";
        };
    }

    /** Every date that the page claims, before anything is made of them. */
    List<String> claims() {
        return page.dateClaims().stream().map(claim -> "  " + claim(claim)).toList();
    }

    /** How many characters were kept, as article and as teasers, and how many were not. */
    String shares() {
        long article = 0;
        long teasers = 0;
        long furniture = 0;
        for (Block block : page.blocks()) {
            article += block.inArticle() ? block.span().length() : 0;
            teasers += block.inTeaser() ? block.span().length() : 0;
            furniture += block.part() == Block.NO_PART ? block.span().length() : 0;
        }
        return "│ article " + article + ", ┊ teasers " + teasers + ", · furniture " + furniture + " characters";
    }

}
