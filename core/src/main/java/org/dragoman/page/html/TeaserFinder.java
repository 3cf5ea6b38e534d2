package org.dragoman.page.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.page.Block;
import org.dragoman.page.Teaser;

/**
 * Finds the pointers to other pages: a headline that is a link to the same site, and the text that stands in its box.
 */
final class TeaserFinder {

    private static final Set<Sign> NOT_TEASERS = EnumSet.of(Sign.NAVIGATION, Sign.SHARE, Sign.TAGS, Sign.META,
            Sign.AUTHOR, Sign.CONSENT,
            Sign.NEWSLETTER, Sign.COMMENTS);
    private static final int SHORTEST_HEADLINE = 25;
    private static final int LEAST_WORDS = 4;
    private static final int MOST_LINES_IN_BOX = 6;

    private final Finding finding;
    private final Site site;
    private final int[] parts;
    private final boolean[] headlines;
    private final List<Teaser> teasers = new ArrayList<>();

    TeaserFinder(Finding finding, Site site) {
        this.finding = finding;
        this.site = site;
        this.parts = new int[finding.layout().lines().size()];
        this.headlines = new boolean[parts.length];
        for (Line line : finding.layout().lines()) {
            headlines[line.index()] = isHeadline(line);
        }
        number();
    }

    /** The teaser that a line belongs to, 0 for none. */
    int part(int line) {
        return parts[line];
    }

    Block.Kind kind(int line) {
        return headlines[line] ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
    }

    List<Teaser> teasers() {
        return teasers;
    }

    private void number() {
        for (Line line : finding.layout().lines()) {
            if (!headlines[line.index()]) {
                continue;
            }
            int part = teasers.size() + 1;
            parts[line.index()] = part;
            boolean truncated = isTruncated(line.text());
            Region box = box(line);
            for (int i = line.index() + 1; i < box.endLine(); i++) {
                Line other = finding.layout().lines().get(i);
                if (isFree(other) && finding.marks().prose(i) > 0) {
                    parts[i] = part;
                    truncated |= isTruncated(other.text());
                }
            }
            teasers.add(new Teaser(part, Optional.of(line.link()).filter(l -> !l.isBlank()), truncated));
        }
    }

    /** The widest region around a headline that holds no other. */
    private Region box(Line headline) {
        Region box = headline.region();
        for (Region region = box; region != null && region.lines() <= MOST_LINES_IN_BOX; region = region.parent()) {
            for (int i = region.firstLine(); i < region.endLine(); i++) {
                if (i != headline.index() && headlines[i]) {
                    return box;
                }
            }
            box = region;
        }
        return box;
    }

    private boolean isHeadline(Line line) {
        return line.links() > 0 && line.linkShare() > 0.6 && line.text().length() >= shortest(line.text())
                && isFree(line)
                && words(line.text()) >= LEAST_WORDS && site.owns(line.link()) && !hasSign(line);
    }

    private static int shortest(String text) {
        return Prose.dense(text) > text.length() / 3 ? SHORTEST_HEADLINE / 3 : SHORTEST_HEADLINE;
    }

    private static int words(String text) {
        return text.split("\\s+", LEAST_WORDS).length + Prose.dense(text) / 3;
    }

    private boolean isFree(Line line) {
        return !finding.inBody(line.index()) && line.index() != finding.headline();
    }

    private static boolean hasSign(Line line) {
        int up = 0;
        for (Region region = line.region(); region != null && up < 5; region = region.parent(), up++) {
            for (Sign sign : region.signs()) {
                if (NOT_TEASERS.contains(sign)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTruncated(String text) {
        return text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]") || text.endsWith("[...]");
    }
}
