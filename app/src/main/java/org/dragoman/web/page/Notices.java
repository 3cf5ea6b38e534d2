package org.dragoman.web.page;

import org.dragoman.record.Wording;
import org.dragoman.search.SearchState;

/** What a reader is told of an index that has not all that the record has. */
final class Notices {

    private Notices() {}

    static String of(SearchState state) {
        return switch (state.phase()) {
            case READY -> "";
            case STARTING -> "The index for searching is being made" + progress(state) + ". Until a first part of it is done, no "
                    + "words are found: load this page again in a while.";
            case BEHIND -> "The index for searching is being brought up to date" + progress(state) + ". What the other pages tell "
                    + "is not found yet.";
            case FAILED -> "The index for searching can't be made; where the server was started there is more about it. The words are "
                    + "looked for as they stand, which takes longer.";
        };
    }

    private static String progress(SearchState state) {
        return state.of() == 0 ? "" : ": it has " + Wording.number(state.pages()) + " of " + Wording.count(state.of(), "page");
    }
}
