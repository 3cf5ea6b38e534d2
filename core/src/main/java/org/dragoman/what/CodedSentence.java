package org.dragoman.what;

import java.util.List;
import org.dragoman.language.Sentence;

/**
 * A sentence with what the codebook has found in it, and what it takes to find more.
 *
 * @param drafts the events; the list may be changed
 */
record CodedSentence(Syntax syntax, ParticipantFinder participants, SentenceCoder coder, List<Draft> drafts) {

    Sentence sentence() {
        return syntax.sentence();
    }

    int part() {
        return sentence().block().part();
    }
}
