package org.dragoman.page.html;

import org.dragoman.page.Block;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what stands between the body's region's start and the article's first words: headline, standfirst, byline.
 */
final class LeadTrimmer {

    /** More running text than this above a headline means that the headline is another article's. */
    private static final int MOST_BEFORE_HEADLINE = 600;
    private static final int LONGEST_STANDFIRST = 400;
    /** A paragraph longer than this is the article's own: no byline is sought behind it. */
    private static final int LONG_PARAGRAPH = 320;

    private final Layout layout;
    private final Marks marks;
    private final Region body;

    LeadTrimmer(Layout layout, Marks marks, Region body) {
        this.layout = layout;
        this.marks = marks;
        this.body = body;
    }

    void trim(@Nullable Line headline) {
        int start = body.firstLine();
        if (headline != null && headline.index() >= start && marks.prose(start,
                headline.index()) < MOST_BEFORE_HEADLINE) {
            int end = Math.max(headline.index() + 1, Math.min(header(headline).endLine(), body.endLine()));
            marks.mark(start, end, Reason.BEFORE);
            start = end;
        }
        marks.mark(start, endOfHead(start), Reason.BEFORE);
    }

    /** The line after the last byline, date or button that stands above the second paragraph. */
    private int endOfHead(int start) {
        int end = start;
        int paragraphs = 0;
        for (int i = start; i < body.endLine() && paragraphs < 2; i++) {
            Line line = layout.lines().get(i);
            if (LeadRules.endsHead(line) || (marks.isMarked(i) && LeadRules.isMeta(line))) {
                end = i + 1;
            } else if (!marks.isMarked(i) && marks.prose(i) > 0 && LineKinds.of(line) != Block.Kind.CAPTION) {
                paragraphs += marks.prose(i) > LONG_PARAGRAPH ? 2 : 1;
            }
        }
        return end;
    }

    /** The widest region around the headline that holds at most a standfirst of running text. */
    private Region header(Line headline) {
        Region header = headline.region();
        for (Region region = header; region != null && region != body; region = region.parent()) {
            int first = region.firstLine();
            int end = region.endLine();
            if (marks.proseLines(first, end) > 1 || marks.prose(first, end) > LONGEST_STANDFIRST) {
                break;
            }
            header = region;
        }
        return header;
    }
}
