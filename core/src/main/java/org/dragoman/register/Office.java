package org.dragoman.register;

import java.util.List;
import java.util.Optional;

/**
 * An office that somebody holds for a time.
 *
 * @param id unique: {@code "CHN/defence-minister"}
 * @param country ISO 3166-1 alpha-3, or {@code IGO} and the like
 * @param kind what sort of office
 * @param title its title, for a reader
 * @param titles other ways to write the title
 * @param sector the sector of who holds it
 * @param organisation the id or name of the organisation that it heads or belongs to, where that says more than the kind
 */
public record Office(
        String id,
        Optional<String> country,
        OfficeKind kind,
        String title,
        List<String> titles,
        Sector sector,
        Optional<String> organisation) {

    public Office {
        titles = List.copyOf(titles);
    }
}
