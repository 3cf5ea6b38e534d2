package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;

/**
 * Scores coding from raw text against PLOVER gold records: is the type found, is it found with the right countries of actor and
 * recipient, and how many events more than the one asked for are produced. Older type names are mapped to PLOVER 2.0's.
 */
final class GsrEvaluation {

    private static final Map<String, Set<EventType>> OLD_NAMES = Map.of(
            "DEMAND", Set.of(EventType.REQUEST),
            "DISAPPROVE", Set.of(EventType.ACCUSE),
            "INVESTIGATE", Set.of(EventType.ACCUSE),
            "FIGHT", Set.of(EventType.ASSAULT),
            "YIELD", Set.of(EventType.CONCEDE, EventType.RETREAT));

    private final Function<Page, List<Event>> coder;
    private final Map<String, int[]> byType = new TreeMap<>();
    private final List<String> details = new ArrayList<>();
    private int records;
    private int typeFound;
    private int countriesFound;
    private int produced;

    GsrEvaluation(Function<Page, List<Event>> coder) {
        this.coder = coder;
    }

    /** Codes one record's text and counts. */
    void add(JsonNode gold) {
        Set<EventType> types = types(gold.path("event").asText());
        List<Event> events = coder.apply(page(gold));
        List<Event> right = events.stream().filter(e -> types.contains(e.type())).toList();
        boolean found = !right.isEmpty();
        boolean countries = right.stream().anyMatch(e -> hasCountries(e, gold));
        records++;
        produced += events.size();
        typeFound += found ? 1 : 0;
        countriesFound += countries ? 1 : 0;
        int[] counts = byType.computeIfAbsent(gold.path("event").asText(), t -> new int[2]);
        counts[0]++;
        counts[1] += found ? 1 : 0;
        details.add(String.format(
                Locale.ROOT, "%s %s%s -> %s | %s",
                found ? "+" : "-", gold.path("event").asText(), countries ? " +countries" : "",
                events.stream().map(GsrEvaluation::shortly).collect(Collectors.joining("; ")),
                gold.path("text").asText()));
    }

    private static String shortly(Event e) {
        return e.type() + " " + e.status() + " "
                + e.actors().stream().map(p -> p.actor().name() + "/" + p.actor().country().orElse("?")).toList()
                + "->"
                + e.recipients().stream().map(p -> p.actor().name() + "/" + p.actor().country().orElse("?")).toList();
    }

    private static Set<EventType> types(String name) {
        Set<EventType> old = OLD_NAMES.get(name);
        return old != null ? old : Set.of(EventType.valueOf(name));
    }

    private static Page page(JsonNode gold) {
        String text = gold.path("text").asText();
        LocalDate date = LocalDate.parse(gold.path("date").asText());
        return new Page(
                gold.path("id").asText(),
                gold.path("id").asText(),
                Optional.empty(),
                text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE)),
                List.of(),
                List.of(),
                List.of(new DateClaim(
                        date, DateClaim.Role.PUBLISHED, "record", date.toString(), Optional.empty())));
    }

    /** Whether every gold actor's and recipient's country is among the event's. */
    private static boolean hasCountries(Event event, JsonNode gold) {
        // A reciprocal event lists everybody under actor, where the gold may tell source from target.
        List<String> all = codes(event.actors());
        all.addAll(codes(event.recipients()));
        List<String> actors = event.recipients().isEmpty() ? all : codes(event.actors());
        List<String> recipients = event.recipients().isEmpty() ? all : codes(event.recipients());
        return actors.containsAll(codes(gold.path("source"))) && recipients.containsAll(codes(gold.path("target")));
    }

    private static List<String> codes(List<Participant> participants) {
        return participants.stream()
                .flatMap(p -> p.actor().country().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> codes(JsonNode actors) {
        List<String> codes = new ArrayList<>();
        actors.forEach(a -> codes.add(a.path("code").asText()));
        return codes;
    }

    /** The figures, one a line. */
    List<String> figures() {
        List<String> lines = new ArrayList<>();
        lines.add(line("type found", typeFound, records));
        lines.add(line("type with both countries", countriesFound, records));
        lines.add(String.format(Locale.ROOT, "events a record beyond the one asked for %.3f",
                (produced - typeFound) / (double) records));
        byType.forEach((type, counts) -> lines.add(line("  " + type, counts[1], counts[0])));
        return lines;
    }

    private static String line(String name, int count, int of) {
        return String.format(Locale.ROOT, "%s %.3f (%d of %d)", name, of == 0 ? 0 : count / (double) of, count, of);
    }

    /** A line a record: what was asked for and what was produced. */
    List<String> details() {
        return List.copyOf(details);
    }
}
