package org.dragoman.web.page;

import java.util.Map;
import org.dragoman.record.Correction.Changes;

/**
 * What the form for corrections is taken to say.
 *
 * @param typed what stands in it
 * @param changes which values are other than coded, as far as they could be read
 * @param problems what is wrong with a field, by its name; of several of a name, the name and its place: {@code "actor1"}
 * @param found what a field is taken for
 */
record Reading(Typed typed, Changes changes, Map<String, String> problems, Map<String, String> found) {

    Reading {
        problems = Map.copyOf(problems);
        found = Map.copyOf(found);
    }
}
