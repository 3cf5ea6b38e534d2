package org.dragoman.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.register.Sector;
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
 * @param places where, each as {@link PlaceCondition} is written: part of the place's name, all of it, its country, or none
 * @param pages the start of a page's id, or part of its source, address or title
 * @param sectors a sector of an actor or recipient
 * @param sites where the page is from, as {@link PageSite} has it
 * @param words words that the sentence has which tells the event, all of them, wherever they stand
 * @param leastConfidence the least confidence, 0 to 1
 * @param mostConfidence the confidence below which it is, or 1 where there is no limit
 * @param pairings two who both take part
 * @param text those that answer a text, put aside
 * @param reviews whether somebody has looked at it, and what came of it
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
        List<String> pages,
        List<Sector> sectors,
        List<String> sites,
        List<String> words,
        double leastConfidence,
        double mostConfidence,
        List<Pairing> pairings,
        Optional<Selection> text,
        List<Reviewed> reviews) {

    /** Every event. */
    public static final EventFilter ALL = new EventFilter(
            List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(),
            List.of(), List.of(), List.of(), List.of(), 0, 1, List.of(), Optional.empty(), List.of());

    static final String CONTAINS = "contains(strip_accents(lower(%s)), strip_accents(lower(?)))";
    private static final Pattern ACTOR_ID = Pattern.compile("(state|person|organisation|role|group|place|name):.+");
    private static final String SENTENCE = "substring(t.text, v.sentence_start + 1, v.sentence_end - v.sentence_start)";

    /** @throws IllegalArgumentException if a confidence is not from 0 to 1 */
    public EventFilter {
        actors = List.copyOf(actors);
        countries = List.copyOf(countries);
        types = List.copyOf(types);
        modes = List.copyOf(modes);
        statuses = List.copyOf(statuses);
        places = List.copyOf(places);
        pages = List.copyOf(pages);
        sectors = List.copyOf(sectors);
        sites = List.copyOf(sites);
        words = List.copyOf(words);
        pairings = List.copyOf(pairings);
        reviews = List.copyOf(reviews);
        if (!(leastConfidence >= 0 && leastConfidence <= 1 && mostConfidence >= 0 && mostConfidence <= 1)) {
            throw new IllegalArgumentException("not confidences: " + leastConfidence + ", " + mostConfidence);
        }
    }

    /** The events of one page. */
    public static EventFilter ofPage(String id) {
        return ALL.toBuilder().pages(List.of(id)).build();
    }

    /** A builder that has these conditions to begin with. */
    public EventFilterBuilder toBuilder() {
        return new EventFilterBuilder(this);
    }

    /** Whether it has no condition. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    /** {@code WHERE …} over {@code events e}, whatever it is joined with. */
    public Query where() {
        Query query = new Query("WHERE true");
        anyOf(query, actors.stream().filter(EventFilter::isId).toList(), actors.stream().filter(a -> !isId(a)).toList());
        anyOf(query, countries, "list_contains(e.countries, upper(?))", 1);
        either(query, pairings.stream().map(Pairing::condition).toList());
        anyOf(query, names(sectors), "list_contains(e.sectors, ?)", 1);
        anyOf(query, types, "e.type = ?", 1);
        anyOf(query, modes, "list_contains(e.modes, lower(?))", 1);
        anyOf(query, names(statuses), "e.status = ?", 1);
        from.ifPresent(day -> query.add("AND (e.latest >= ? OR e.latest IS NULL AND e.earliest IS NOT NULL)", day));
        until.ifPresent(day -> query.add("AND (e.earliest <= ? OR e.earliest IS NULL AND e.latest IS NOT NULL)", day));
        placed(query);
        anyOf(query, pages, page("starts_with(q.id, lower(?)) OR contains(q.source, ?) OR contains(q.address, ?) OR "
                + CONTAINS.formatted("q.title")), 4);
        anyOf(query, sites, "e.page IN (SELECT s.page FROM (" + PageSite.SITES + ") s WHERE s.site = ?)", 1);
        told(query);
        text.ifPresent(chosen -> query.add("AND " + Selections.CONDITION, chosen.number()));
        either(query, reviews.stream().map(Reviewed::condition).toList());
        if (leastConfidence > 0) {
            query.add("AND e.confidence >= ?", leastConfidence);
        }
        if (mostConfidence < 1) {
            query.add("AND e.confidence < ?", mostConfidence);
        }
        return query;
    }

    /** Words in the sentence. */
    private void told(Query query) {
        if (words.isEmpty()) {
            return;
        }
        query.add("AND e.id IN (SELECT v.event FROM evidence v JOIN pages t ON t.id = v.page WHERE true");
        words.forEach(word -> query.add("AND " + CONTAINS.formatted("t.text"), word)
                .add("AND " + CONTAINS.formatted(SENTENCE), word));
        query.add(")");
    }

    private void placed(Query query) {
        if (places.isEmpty()) {
            return;
        }
        query.add("AND (false");
        for (String place : places) {
            query.add("OR (").add(PlaceCondition.parse(place).condition()).add(")");
        }
        query.add(")");
    }

    private static void either(Query query, List<Query> conditions) {
        if (!conditions.isEmpty()) {
            query.add("AND (false");
            conditions.forEach(condition -> query.add("OR").add(condition));
            query.add(")");
        }
    }

    /** Whether a text is an actor's id, not part of a name. */
    public static boolean isId(String actor) {
        return ACTOR_ID.matcher(actor).matches();
    }

    private static void anyOf(Query query, List<String> ids, List<String> names) {
        if (ids.isEmpty() && names.isEmpty()) {
            return;
        }
        query.add("AND e.id IN (SELECT a.owner FROM participants a WHERE a.role IN ('ACTOR', 'RECIPIENT') AND (false");
        ids.forEach(id -> query.add("OR a.actor = ?", id));
        names.forEach(name -> query.add("OR " + CONTAINS.formatted("a.name"), name));
        query.add("))");
    }

    private static String page(String condition) {
        return "e.page IN (SELECT q.id FROM pages q WHERE " + condition + ")";
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
