package org.dragoman.page.html;

import org.dragoman.page.Block;

/**
 * Takes away what stands behind an article's last words: other pages' text, comments, who wrote it, calls and labels.
 */
final class TailTrimmer {

    /** So many characters of furniture part two texts. */
    private static final int FAR = 500;
    /** Text behind a gap is another's if it is less than this share of all. */
    private static final double ISLAND = 0.25;
    private static final int LEAST_BEFORE_COMMENTS = 400;
    private static final int LINES_ABOUT = 2;
    private static final double LINK_LINE = 0.8;
    private static final double LABELLED_LINK = 0.4;
    private static final int LONGEST_LABELLED_LINK = 150;

    private final Layout layout;
    private final Marks marks;
    private final Region body;

    TailTrimmer(Layout layout, Marks marks, Region body) {
        this.layout = layout;
        this.marks = marks;
        this.body = body;
    }

    /** Running text far behind the article, past much else, is of another: a teaser, a notice. */
    void dropIslands() {
        int all = marks.prose(body.firstLine(), body.endLine());
        int seen = 0;
        int gap = 0;
        for (int i = body.firstLine(); i < body.endLine(); i++) {
            if (marks.isMarked(i)) {
                gap += layout.lines().get(i).text().length();
            } else if (marks.prose(i) > 0) {
                if (gap >= FAR && seen > (1 - ISLAND) * all) {
                    marks.mark(i, body.endLine(), Reason.AFTER);
                    return;
                }
                seen += marks.prose(i);
                gap = 0;
            }
        }
    }

    void trim() {
        cutComments();
        cutAbout();
        for (int i = body.endLine() - 1; i >= body.firstLine(); i--) {
            if (!marks.isMarked(i)) {
                if (!isTail(layout.lines().get(i))) {
                    return;
                }
                marks.mark(i, Reason.AFTER);
            }
        }
    }

    /** All from where readers begin to speak, unless that stands above the article. */
    private void cutComments() {
        int seen = 0;
        for (int i = body.firstLine(); i < body.endLine(); i++) {
            if (seen >= LEAST_BEFORE_COMMENTS && Phrases.opensComments(layout.lines().get(i).text())) {
                marks.mark(i, body.endLine(), Reason.COMMENTS);
                return;
            }
            seen += marks.isMarked(i) ? 0 : marks.prose(i);
        }
    }

    /** A closing section about who wrote: a heading "About …" with a line or two under it. */
    private void cutAbout() {
        int paragraphs = 0;
        for (int i = body.endLine() - 1; i > body.firstLine() && paragraphs <= LINES_ABOUT; i--) {
            Line line = layout.lines().get(i);
            if (marks.isMarked(i)) {
                continue;
            }
            if (LineKinds.of(line) == Block.Kind.HEADING) {
                if (paragraphs > 0 && Phrases.opensAbout(line.text())) {
                    marks.mark(i, body.endLine(), Reason.AFTER);
                }
                return;
            }
            paragraphs += marks.prose(i) > 0 ? 1 : 0;
        }
    }

    private boolean isTail(Line line) {
        Block.Kind kind = LineKinds.of(line);
        if (kind == Block.Kind.QUOTE) {
            return false;
        }
        return kind == Block.Kind.HEADING
                || line.linkShare() > LINK_LINE
                || (line.linkShare() > LABELLED_LINK && line.text().length() < LONGEST_LABELLED_LINK
                        && !Prose.endsSentence(line.text()))
                || Phrases.isDate(line.text())
                || isBoxedLabel(line)
                || Phrases.isTail(line);
    }

    /** A label in a box that holds no running text. */
    private boolean isBoxedLabel(Line line) {
        Region region = line.region();
        Region parent = region.parent();
        return region.tag().equals("div") && region.lines() == 1 && marks.prose(line.index()) == 0 && parent != null
                && marks.prose(parent.firstLine(), parent.endLine()) == 0;
    }
}
