package org.dragoman.page.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/** An element that holds lines: the consecutive lines from {@link #firstLine} to before {@link #endLine}. */
final class Region {

    private final @Nullable Region parent;
    private final Element element;
    private final String tag;
    private final Set<Sign> signs;
    private final int depth;
    private final int firstLine;
    private int endLine;

    Region(@Nullable Region parent, Element element, Set<Sign> signs, int firstLine) {
        this.parent = parent;
        this.element = element;
        this.tag = element.normalName();
        this.signs = signs;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.firstLine = firstLine;
        this.endLine = firstLine;
    }

    @Nullable Region parent() {
        return parent;
    }

    Element element() {
        return element;
    }

    /** Whether it is the region of this very element. */
    @SuppressWarnings("ReferenceEquality") // two elements may be alike
    boolean isOf(Element other) {
        return element == other;
    }

    String tag() {
        return tag;
    }

    /** What its own tag, class, id and role say that it is. */
    Set<Sign> signs() {
        return signs;
    }

    int depth() {
        return depth;
    }

    int firstLine() {
        return firstLine;
    }

    int endLine() {
        return endLine;
    }

    boolean isEmpty() {
        return firstLine == endLine;
    }

    int lines() {
        return endLine - firstLine;
    }

    void close(int end) {
        endLine = end;
    }

    boolean contains(Line line) {
        return firstLine <= line.index() && line.index() < endLine;
    }

    /** The nearest region with one of the tags, this one included, or null. */
    @Nullable Region nearest(Set<String> tags) {
        for (Region region = this; region != null; region = region.parent) {
            if (tags.contains(region.tag)) {
                return region;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "<" + tag + " " + element.className() + " #" + element.id() + "> " + firstLine + "-" + endLine;
    }
}
