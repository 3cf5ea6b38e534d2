package org.dragoman.web.view;

import java.util.List;
import java.util.Optional;
import org.dragoman.story.Story;

/**
 * One event with all that is known of it.
 *
 * @param row the event and its sentence
 * @param passage the paragraphs around the sentence, as they stand on the page
 * @param values what it says, each value with how it was come by
 * @param story other reports of the same event of the world, its own among them
 * @param plain how to cite it, in words
 * @param bibtex how to cite it, for BibTeX
 * @param webAddress the page's address on the web
 * @param review what people hold of it
 * @param form in which it is corrected
 */
public record EventModel(EventRow row, List<BlockView> passage, List<Value> values, Story story, String plain,
        String bibtex, Optional<String> webAddress, ReviewView review, CorrectionForm form) {

    public EventModel {
        passage = List.copyOf(passage);
        values = List.copyOf(values);
    }

    /**
     * A value of the event.
     *
     * @param kind the kind of the marks that it was read from; empty where there are none
     * @param label what it is: who, when …
     * @param shown the value
     * @param quotes the words on the page
     * @param basis how it was come by, step by step
     * @param doubts what speaks against it, or else it could have been
     */
    public record Value(String kind, String label, String shown, List<String> quotes, List<String> basis,
            List<String> doubts) {

        public Value {
            quotes = List.copyOf(quotes);
            basis = List.copyOf(basis);
            doubts = List.copyOf(doubts);
        }
    }
}
