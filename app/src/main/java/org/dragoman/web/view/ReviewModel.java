package org.dragoman.web.view;

import java.util.List;
import java.util.Optional;
import org.dragoman.web.view.EventsModel.Link;

/**
 * The queue of events to look at.
 *
 * @param chips the conditions that choose them, each with the address of the queue without it
 * @param events where they are listed
 * @param examples what was said of them, as examples of a codebook
 * @param all how many there are
 * @param done how many of them were looked at
 * @param item the one that is shown; nothing where there is no more
 * @param said what was said last, to be taken back
 * @param again the address of the queue from its start
 * @param skipped whether others before the end are still to be looked at
 * @param untold how many corrections are of events that no page tells any more
 */
public record ReviewModel(List<Link> chips, String events, String examples, long all, long done, Optional<Item> item,
        Optional<Said> said, String again, boolean skipped, long untold) {

    public ReviewModel {
        chips = List.copyOf(chips);
    }

    /**
     * An event that is shown.
     *
     * @param passage the paragraphs around its sentence
     * @param review what people hold of it
     * @param next the address of the one after it
     * @param previous the address of the one before it, or empty
     */
    public record Item(EventRow row, List<BlockView> passage, ReviewView review, CorrectionForm form, String next, String previous) {
        public Item {
            passage = List.copyOf(passage);
        }
    }

    /**
     * What was just said of an event.
     *
     * @param words what
     * @param event which
     * @param address its page
     * @param action where it is taken back
     * @param number its number
     */
    public record Said(String words, String event, String address, String action, long number) {}
}
