package org.dragoman.page;

/**
 * A stretch of a page's text: half-open character (UTF-16 code unit) offsets.
 *
 * @param start the offset of the first character, at least 0
 * @param end the offset after the last character, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the offsets are negative or in the wrong order */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    /** Number of characters, 0 or more. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return end == start;
    }

    /** Whether every character of {@code other} lies in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the character at {@code offset} lies in this span. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that contains both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /**
     * The characters of {@code text} under this span.
     *
     * @throws StringIndexOutOfBoundsException if the span reaches past the text's end
     */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
