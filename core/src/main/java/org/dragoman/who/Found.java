package org.dragoman.who;

import java.util.List;
import org.dragoman.register.OfficeKind;

/**
 * Of whom a description speaks, and why.
 *
 * @param actors whom, at least one
 * @param offices the kinds of office that it names
 * @param nature what they are
 * @param basis why, for a reader
 * @param others who else it could have been
 */
record Found(
        List<Actor> actors, List<OfficeKind> offices, Appearance.Nature nature, String basis, List<String> others) {

    Found {
        actors = List.copyOf(actors);
        offices = List.copyOf(offices);
        others = List.copyOf(others);
    }

    /** Somebody whom the page names. */
    static Found named(Resolution resolution, String basis) {
        return new Found(
                List.of(resolution.actor()),
                resolution.offices(),
                Appearance.Nature.PERSON,
                basis,
                resolution.alternatives());
    }

    /** Several found one by one. */
    static Found all(List<Found> found) {
        return new Found(
                found.stream().flatMap(f -> f.actors().stream()).distinct().toList(),
                found.stream().flatMap(f -> f.offices().stream()).distinct().toList(),
                found.getFirst().nature(),
                String.join("; ", found.stream().map(Found::basis).toList()),
                List.of());
    }
}
