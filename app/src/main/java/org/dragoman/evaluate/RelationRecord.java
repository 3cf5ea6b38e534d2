package org.dragoman.evaluate;

import org.dragoman.page.Span;
import org.dragoman.what.EventType;

/**
 * A sentence with a source and a target of which a person has told the relation.
 *
 * @param place the file and line where it stands, for a reader: {@code "plv.tsv:12"}
 * @param text the sentence
 * @param source where it names who does it; empty where it does not say
 * @param target where it names to whom; empty where it does not say
 * @param root which of PLV's fifteen roots holds
 * @param quad its quad class
 */
record RelationRecord(String place, String text, Span source, Span target, String root, EventType.Quad quad) {}
