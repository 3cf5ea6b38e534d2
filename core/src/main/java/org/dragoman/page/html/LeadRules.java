package org.dragoman.page.html;

import org.dragoman.page.Block;

/** Tells the lines between headline and body apart. */
final class LeadRules {

    private static final int LONGEST_BYLINE = 120;
    private static final int SHORTEST_SUMMARY = 40;
    private static final int LONGEST_SUMMARY = 500;
    private static final int MOST_LINES = 8;

    private LeadRules() {}

    static boolean isByline(Line line) {
        return Phrases.isByline(line.text()) || (line.text().length() < LONGEST_BYLINE && hasSign(line, Sign.AUTHOR));
    }

    /** Whether it is one of the lines that end an article's head: byline, date, share buttons. */
    static boolean endsHead(Line line) {
        return Phrases.isByline(line.text()) || Phrases.isDate(line.text()) || hasSign(line, Sign.AUTHOR);
    }

    static boolean isMeta(Line line) {
        return hasSign(line, Sign.AUTHOR) || hasSign(line, Sign.META) || hasSign(line, Sign.SHARE);
    }

    static boolean isSummary(Line line, Marks marks) {
        String text = line.text();
        return text.length() >= SHORTEST_SUMMARY && text.length() <= LONGEST_SUMMARY && line.linkShare() < 0.3
                && !Phrases.isDate(text) && !Phrases.isFurniture(line)
                && (marks.prose(line.index()) > 0 || LineKinds.of(line) == Block.Kind.HEADING)
                && LineKinds.of(line) != Block.Kind.CAPTION;
    }

    private static boolean hasSign(Line line, Sign sign) {
        int up = 0;
        for (Region region = line.region(); region != null && up < 3
                && region.lines() <= MOST_LINES; region = region.parent(), up++) {
            if (region.signs().contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
