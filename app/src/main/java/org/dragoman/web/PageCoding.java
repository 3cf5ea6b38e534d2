package org.dragoman.web;

import java.util.List;
import org.dragoman.page.Input;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Failure;

/** Codes pages in the process that serves the record. Safe for use by many threads. */
public interface PageCoding {

    /** What became of a page that was sent. */
    sealed interface Outcome {

        /**
         * Coded now.
         *
         * @param again whether another version had coded it before
         */
        record Coded(CodedPage page, boolean again) implements Outcome {}

        /** The record has it, as the same version coded it. */
        record Unchanged(String page, String source) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}
    }

    /** There are more pages in an input than are coded at one request. */
    final class TooManyException extends RuntimeException {
        public TooManyException(int most) {
            super("There are more than " + most + " pages in it: dragoman code reads any number of them.");
        }
    }

    /** Coder, codebook and model with their versions. */
    String version();

    /**
     * Codes the pages of an input.
     *
     * @param keep whether they are written to the record; else each is coded, whether or not the record has it
     * @throws TooManyException if there are very many; nothing is coded then
     */
    List<Outcome> code(Input input, boolean keep);
}
