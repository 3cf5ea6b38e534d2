package org.dragoman.page.html;

/**
 * What an element's tag, class, id or role says that it holds. Site makers choose these words: each is a hint, no
 * proof.
 */
enum Sign {
    /** The article's own text. */
    BODY,
    NAVIGATION,
    SHARE,
    RELATED,
    ADVERTISEMENT,
    NEWSLETTER,
    COMMENTS,
    /** Byline, author box. */
    AUTHOR,
    /** Dates and the like above or under an article. */
    META,
    TAGS,
    CAPTION,
    CONSENT,
    /** A box beside the text. */
    SIDE,
    EMBED,
    PLAYER,
    HIDDEN;
}
