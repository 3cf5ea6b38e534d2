package org.dragoman.page.html;

import org.dragoman.page.Block;

/** Takes away what stands between an article's paragraphs: links to other pages, calls, labels, text given twice. */
final class BodySweeper {

    private static final double LINK_LINE = 0.8;
    private static final int SHORTEST_LINK_LINE = 20;
    private static final double RELATED_LINK = 0.4;
    private static final int NEAR = 3;
    private static final int SHORTEST_REPEATED = 60;

    private final Layout layout;
    private final Marks marks;
    private final Region body;
    private final Site site;
    private boolean inRelated;

    BodySweeper(Layout layout, Marks marks, Region body, Site site) {
        this.layout = layout;
        this.marks = marks;
        this.body = body;
        this.site = site;
    }

    void sweep() {
        for (int i = body.firstLine(); i < body.endLine(); i++) {
            if (!marks.isMarked(i)) {
                sweep(layout.lines().get(i));
            }
        }
    }

    private void sweep(Line line) {
        int i = line.index();
        if (Phrases.opensRelated(line.text())) {
            inRelated = true;
            marks.mark(i, Reason.RELATED_HEADING);
        } else if (inRelated && isRelated(line)) {
            marks.mark(i, Reason.RELATED_HEADING);
        } else {
            inRelated = false;
            if (Phrases.isFurniture(line)) {
                marks.mark(i, Reason.PHRASE);
            } else if (isLinkLine(line)) {
                marks.mark(i, Reason.LINK_LINE);
            } else if (isRepeated(line)) {
                marks.mark(i, Reason.REPEATED);
            }
        }
    }

    private static boolean isRelated(Line line) {
        return line.links() > 0 && (line.linkShare() > RELATED_LINK || LineKinds.of(line) == Block.Kind.LIST_ITEM);
    }

    private boolean isLinkLine(Line line) {
        return line.linkShare() > LINK_LINE && line.text().length() > SHORTEST_LINK_LINE && site.owns(line.link());
    }

    /** Pages carry some text twice in a row, for wide and for narrow screens. */
    private boolean isRepeated(Line line) {
        if (line.text().length() < SHORTEST_REPEATED) {
            return false;
        }
        for (int i = Math.max(body.firstLine(), line.index() - NEAR); i < line.index(); i++) {
            if (!marks.isMarked(i) && layout.lines().get(i).text().equals(line.text())) {
                return true;
            }
        }
        return false;
    }
}
