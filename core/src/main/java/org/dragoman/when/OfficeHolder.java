package org.dragoman.when;

import java.util.List;
import java.util.Optional;
import org.dragoman.when.Tenures.Incumbency;

/**
 * Somebody whom the page names with an office, as in office on the day it tells of.
 *
 * @param title the title as written
 * @param person the name as written
 * @param incumbencies when that person held that office; at least one
 */
record OfficeHolder(String title, String person, List<Incumbency> incumbencies) {

    OfficeHolder {
        incumbencies = List.copyOf(incumbencies);
    }

    /**
     * When the page can name them so. A bare "President" or "Chancellor" is kept by courtesy after the office is left;
     * a title that says of which state or of what ("Chinese defence minister") is not.
     */
    List<Incumbency> titled() {
        boolean courtesy = !title.contains(" ");
        return courtesy ? incumbencies.stream().map(OfficeHolder::withoutEnd).toList() : incumbencies;
    }

    private static Incumbency withoutEnd(Incumbency term) {
        return new Incumbency(term.office(), term.holder(), term.from(), Optional.empty(), term.sure());
    }
}
