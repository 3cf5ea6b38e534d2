package org.dragoman.page.html;

import org.dragoman.page.Block;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a document: its lines, and which of them are the article's.
 *
 * @param layout the document
 * @param marks the lines that are not the body's
 * @param body the region of the body; null where the document holds no article
 * @param title the headline's line; null where none was found
 */
record Finding(Layout layout, Marks marks, @Nullable Region body, @Nullable Line title) {

    boolean hasArticle() {
        return body != null;
    }

    boolean inBody(int line) {
        return body != null && !marks.isMarked(line);
    }

    Block.Kind kind(int line) {
        return LineKinds.of(layout.lines().get(line));
    }

    /** The headline's line number, or -1. */
    int headline() {
        return title == null ? -1 : title.index();
    }

    /** The body's first line, or -1. */
    int firstBodyLine() {
        for (int i = 0; body != null && i < body.endLine(); i++) {
            if (inBody(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The body's last line, or -1. */
    int lastBodyLine() {
        for (int i = body == null ? -1 : body.endLine() - 1; i >= 0; i--) {
            if (inBody(i)) {
                return i;
            }
        }
        return -1;
    }
}
