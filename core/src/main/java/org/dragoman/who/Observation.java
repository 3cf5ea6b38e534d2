package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Sector;

/**
 * A role that a page gives to a person, by apposition or title: what the page says, whatever the register knows. It was so on
 * the day that its part of the page is anchored to, as far as the page can tell.
 *
 * @param person the actor id of the person whom the page's mention was resolved to
 * @param name the fullest name that this part of the page gives the person
 * @param title the title without articles and states: {@code "foreign minister"}
 * @param standing what the page says of its being held: {@code "former"}, {@code "acting"}; empty where it is held
 * @param office the kind of office that the title names, held or not
 * @param country the country named with it, or that of the organisation in it
 * @param sectors the sectors that the title gives, the leading one first
 * @param part the part of the page: 0 the article, 1 and up its teasers
 * @param span where it says so
 */
public record Observation(
        String person,
        String name,
        String title,
        String standing,
        Optional<OfficeKind> office,
        Optional<String> country,
        List<Sector> sectors,
        int part,
        Span span) {

    private static final String ACTING = "acting";

    public Observation {
        sectors = List.copyOf(sectors);
    }

    /** Whether the page says that the role is held, if only for the time being. */
    public boolean isHeld() {
        return standing.isEmpty() || standing.equals(ACTING);
    }

    /** For a reader: {@code "former foreign minister"}. */
    public String role() {
        return (standing + " " + title).strip();
    }
}
