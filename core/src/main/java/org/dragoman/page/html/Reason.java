package org.dragoman.page.html;

/** Why a line is not part of the article. */
enum Reason {
    /** Its region says that it is navigation, sharing, advertising and the like. */
    SIGNED,
    LINK_LIST,
    LINK_LINE,
    RELATED_HEADING,
    OUTSIDE,
    BEFORE,
    AFTER,
    PHRASE,
    CAPTION,
    CARD,
    COMMENTS,
    REPEATED;
}
