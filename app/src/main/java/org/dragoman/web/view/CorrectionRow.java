package org.dragoman.web.view;

/**
 * A correction in a list.
 *
 * @param coded what the event was coded as when it was said
 * @param sentence the sentence that tells it
 * @param event where the event is shown that these words tell now; empty where they tell none any more
 * @param page where its page is shown
 * @param pageName what that is called
 * @param said what is said
 */
public record CorrectionRow(String coded, String sentence, String event, String page, String pageName, ReviewView.Said said) {}
