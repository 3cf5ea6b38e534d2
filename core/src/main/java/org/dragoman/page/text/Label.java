package org.dragoman.page.text;

import org.dragoman.page.Block;

/** What a unit of a text was taken for. */
enum Label {
    TITLE(Block.Kind.TITLE),
    SUMMARY(Block.Kind.SUMMARY),
    BYLINE(Block.Kind.BYLINE),
    HEADING(Block.Kind.HEADING),
    PARAGRAPH(Block.Kind.PARAGRAPH),
    LIST_ITEM(Block.Kind.LIST_ITEM),
    CAPTION(Block.Kind.CAPTION),
    TABLE(Block.Kind.TABLE),
    FURNITURE(Block.Kind.FURNITURE),
    TEASER_TITLE(Block.Kind.TITLE),
    TEASER_TEXT(Block.Kind.PARAGRAPH),
    /** A label and, behind it, the headline of another page: {@code "Also read: …"}. */
    POINTER(Block.Kind.TITLE);

    private final Block.Kind kind;

    Label(Block.Kind kind) {
        this.kind = kind;
    }

    Block.Kind kind() {
        return kind;
    }

    /** Whether it belongs to the page's own article. */
    boolean inArticle() {
        return switch (this) {
            case TITLE, SUMMARY, BYLINE, HEADING, PARAGRAPH, LIST_ITEM, CAPTION, TABLE -> true;
            case FURNITURE, TEASER_TITLE, TEASER_TEXT, POINTER -> false;
        };
    }
}
