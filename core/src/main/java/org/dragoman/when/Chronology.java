package org.dragoman.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.language.BySentence;
import org.dragoman.page.Block;

/**
 * What a page says of time. Immutable.
 *
 * @param anchors the anchor of each part of the page, by part number; the article's is always there
 * @param mentions the temporal expressions, in the order of the text
 */
public record Chronology(Map<Integer, Anchor> anchors, BySentence<TemporalMention> mentions) {

    public Chronology {
        anchors = Map.copyOf(anchors);
        if (!anchors.containsKey(Block.ARTICLE)) {
            throw new IllegalArgumentException("no anchor for the article");
        }
    }

    public Chronology(Map<Integer, Anchor> anchors, List<TemporalMention> mentions) {
        this(anchors, BySentence.of(mentions, TemporalMention::sentence));
    }

    /** The anchor of a part of the page; a part that nothing is known of has an unknown one. */
    public Anchor anchor(int part) {
        Anchor anchor = anchors.get(part);
        return anchor != null ? anchor : new Anchor(DateRange.unknown("the page does not date this part"), List.of());
    }

    /** The temporal expressions of a sentence, in order. */
    public Stream<TemporalMention> in(int sentence) {
        return mentions.in(sentence);
    }
}
