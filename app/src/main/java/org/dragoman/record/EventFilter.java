package org.dragoman.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dragoman.what.Status;

/**
 * Which events are meant: those that meet every condition. An empty list or nothing is no condition; of a list, one is
 * enough. Letters' case and accents don't count.
 *
 * @param actors parts of the name of an actor or recipient, or its id
 * @param countries the country of an actor or recipient, ISO 3166-1 alpha-3 (or IGO, NGO, MNC)
 * @param types the type
 * @param modes a mode, as PLOVER spells it
 * @param statuses the status
 * @param from the first day: the event can have been then or later. Events without any date don't meet it
 * @param until the last day: the event can have been then or before. Events without any date don't meet it
 * @param places parts of the place's name, or its country's code
 * @param pages the start of a page's id, or part of its source, address or title
 */
public record EventFilter(
        List<String> actors,
        List<String> countries,
        List<String> types,
        List<String> modes,
        List<Status> statuses,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<String> places,
        List<String> pages) {

    /** Every event. */
    public static final EventFilter ALL = new EventFilter(
            List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(),
            List.of());

    private static final String CONTAINS = "contains(strip_accents(lower(%s)), strip_accents(lower(?)))";

    public EventFilter {
        actors = List.copyOf(actors);
        countries = List.copyOf(countries);
        types = List.copyOf(types);
        modes = List.copyOf(modes);
        statuses = List.copyOf(statuses);
        places = List.copyOf(places);
        pages = List.copyOf(pages);
    }

    /** The events of one page. */
    public static EventFilter ofPage(String id) {
        return new EventFilter(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), List.of(), List.of(id));
    }

    /** Whether it has no condition. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    /** {@code WHERE …} over {@code events e JOIN pages p}. */
    Query where() {
        Query query = new Query("WHERE true");
        anyOf(query, actors, participant("a.actor = ? OR " + CONTAINS.formatted("a.name")), 2);
        anyOf(query, countries, participant("a.country = upper(?)"), 1);
        anyOf(query, types, "e.type = ?", 1);
        anyOf(query, modes, "list_contains(e.modes, lower(?))", 1);
        anyOf(query, names(statuses), "e.status = ?", 1);
        from.ifPresent(day -> query.add("AND (e.latest >= ? OR e.latest IS NULL AND e.earliest IS NOT NULL)", day));
        until.ifPresent(day -> query.add("AND (e.earliest <= ? OR e.earliest IS NULL AND e.latest IS NOT NULL)", day));
        anyOf(query, places, CONTAINS.formatted("e.place") + " OR e.place_country = upper(?)", 2);
        anyOf(query, pages, "starts_with(p.id, lower(?)) OR contains(p.source, ?) OR contains(p.address, ?) OR "
                + CONTAINS.formatted("p.title"), 4);
        return query;
    }

    private static String participant(String condition) {
        return "e.id IN (SELECT a.owner FROM participants a WHERE a.role IN ('ACTOR', 'RECIPIENT') AND ("
                + condition + "))";
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }

    /** Adds a condition that must hold for one of the values, which stands at each of the condition's parameters. */
    private static void anyOf(Query query, List<String> values, String condition, int parameters) {
        if (values.isEmpty()) {
            return;
        }
        query.add("AND (false");
        for (String value : values) {
            Object[] repeated = new Object[parameters];
            Arrays.fill(repeated, value);
            query.add("OR (" + condition + ")", repeated);
        }
        query.add(")");
    }
}
