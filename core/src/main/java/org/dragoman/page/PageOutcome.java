package org.dragoman.page;

/**
 * What became of one page of an input: read, or not and why. Nothing is dropped without an outcome.
 */
public sealed interface PageOutcome {

    /** The page was read. */
    record Read(Page page) implements PageOutcome {}

    /**
     * The page could not be read, or holds nothing to code.
     *
     * @param reason the kind of failure, for counting
     * @param source where it was, as a reader would name it, down to the line or record
     * @param message what is wrong and, where something can be done, what to do
     */
    record Failed(Reason reason, String source, String message) implements PageOutcome {}

    /** Why a page has no reading. */
    enum Reason {
        EMPTY("empty"),
        BINARY("not text"),
        CHARSET("can't be decoded"),
        TOO_LARGE("too large"),
        BROKEN("broken"),
        NO_ARTICLE("no article"),
        NOT_ENGLISH("not English"),
        UNREADABLE("can't be opened"),
        UNSUPPORTED("format not supported");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** A short label for summaries. */
        public String label() {
            return label;
        }
    }
}
