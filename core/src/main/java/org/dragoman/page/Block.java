package org.dragoman.page;

/**
 * A stretch of a page's text with one role on the page. Blocks don't overlap and stand in reading order; what lies
 * between them is white space. A dateline is a block of its own, in front of the paragraph that it opens.
 *
 * @param kind the role
 * @param span where it stands in the page's text; never empty
 * @param part which part of the page it belongs to: {@link #ARTICLE} for the page's own article, 1 and up for the
 *     teasers in their order on the page, {@link #NO_PART} for furniture
 */
public record Block(Kind kind, Span span, int part) {

    /** The part number of the page's own article. */
    public static final int ARTICLE = 0;

    /** The part number of furniture: it belongs to no article and no teaser. */
    public static final int NO_PART = -1;

    /** @throws IllegalArgumentException if the span is empty, or the part does not fit the kind */
    public Block {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("empty block at " + span.start());
        }
        if (part < NO_PART || (kind == Kind.FURNITURE) != (part == NO_PART)) {
            throw new IllegalArgumentException(kind + " can't be in part " + part);
        }
    }

    /** Whether it is part of the page's own article. */
    public boolean inArticle() {
        return part == ARTICLE;
    }

    /** Whether it is part of a teaser for another page. */
    public boolean inTeaser() {
        return part > ARTICLE;
    }

    /** What a block is on the page. */
    public enum Kind {
        /** The headline of the article, or of a teaser. */
        TITLE,
        /** A standfirst or subtitle under the headline. */
        SUMMARY,
        /** Who wrote it. */
        BYLINE,
        /** Where (and at times when) the report was filed, with its separator: {@code "Moscow:"}. */
        DATELINE,
        /** A heading between paragraphs. */
        HEADING,
        PARAGRAPH,
        /** One item of a list. */
        LIST_ITEM,
        /** A quotation set apart. */
        QUOTE,
        /** The text under a picture. */
        CAPTION,
        /** One row of a table, cells parted by tabs. */
        TABLE,
        /** Weather, share buttons, navigation, trailers, credits: of the page, not of any article. */
        FURNITURE;

        /** Whether its text is prose that can tell events: headline, standfirst, paragraph, list item, quote, caption. */
        public boolean isProse() {
            return switch (this) {
                case TITLE, SUMMARY, HEADING, PARAGRAPH, LIST_ITEM, QUOTE, CAPTION -> true;
                case BYLINE, DATELINE, TABLE, FURNITURE -> false;
            };
        }
    }
}
