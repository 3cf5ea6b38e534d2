package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.codebook.TextPages;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;

/**
 * Scores coding from raw text against PLOVER gold records: is the type found, is it found with the right countries, sectors
 * and spans of actor and recipient, and how many events more than the one asked for are produced. Older type names are mapped
 * to PLOVER 2.0's. Used by one thread.
 */
final class GsrEvaluation {

    /** What is asked of the events of the right type, in the order of printing. */
    private enum Asked {
        TYPE("type found"),
        COUNTRIES("type with both countries"),
        SECTORS("type with countries and sectors"),
        SPANS("type with both spans"),
        ACTOR_COUNTRY("  actor's country"),
        ACTOR_SECTOR("  actor's sector"),
        ACTOR_SPAN("  actor's span"),
        RECIPIENT_COUNTRY("  recipient's country"),
        RECIPIENT_SECTOR("  recipient's sector"),
        RECIPIENT_SPAN("  recipient's span");

        private final String label;

        Asked(String label) {
            this.label = label;
        }
    }

    /** How often something was asked for, and found. */
    private static final class Share {
        private int count;
        private int of;

        void add(boolean found) {
            count += found ? 1 : 0;
            of++;
        }

        String line(String name) {
            return String.format(Locale.ROOT, "%s %.3f (%d of %d)", name, of == 0 ? 0 : count / (double) of, count, of);
        }
    }

    private final Function<Page, List<Event>> coder;
    private final Map<Asked, Share> shares = new TreeMap<>();
    private final Map<String, Share> byType = new TreeMap<>();
    private final Map<String, Share> byTypeWithCountries = new TreeMap<>();
    private final Map<String, Share> precisionByType = new TreeMap<>();
    private final Share precision = new Share();
    private final List<String> details = new ArrayList<>();

    GsrEvaluation(Function<Page, List<Event>> coder) {
        this.coder = coder;
    }

    /** Codes one record's text and counts. */
    void add(GsrRecord gold) {
        List<Event> events = coder.apply(TextPages.of(gold.id(), gold.text(), Optional.of(gold.date())));
        List<Event> right = events.stream().filter(e -> gold.types().contains(e.type())).toList();
        boolean found = !right.isEmpty();
        boolean countries = right.stream().anyMatch(e -> hasBoth(e, gold, GsrEvaluation::hasCountry));
        share(Asked.TYPE).add(found);
        share(Asked.COUNTRIES).add(countries);
        share(Asked.SECTORS).add(right.stream().anyMatch(e -> hasBoth(e, gold, GsrEvaluation::isParty)));
        share(Asked.SPANS).add(right.stream().anyMatch(e -> overlaps(actors(e), gold.sourceSpans())
                && overlaps(recipients(e), gold.targetSpans())));
        addSide(gold.sources(), gold.sourceSpans(), right.stream().map(GsrEvaluation::actors).toList(),
                Asked.ACTOR_COUNTRY, Asked.ACTOR_SECTOR, Asked.ACTOR_SPAN);
        addSide(gold.targets(), gold.targetSpans(), right.stream().map(GsrEvaluation::recipients).toList(),
                Asked.RECIPIENT_COUNTRY, Asked.RECIPIENT_SECTOR, Asked.RECIPIENT_SPAN);
        byType.computeIfAbsent(gold.event(), t -> new Share()).add(found);
        byTypeWithCountries.computeIfAbsent(gold.event(), t -> new Share()).add(countries);
        // A record asks for one event: a second of its type is one too many, like any other.
        Optional<Event> first = right.stream().findFirst();
        for (Event event : events) {
            boolean asked = first.filter(event::equals).isPresent();
            precision.add(asked);
            precisionByType.computeIfAbsent(event.type().name(), t -> new Share()).add(asked);
        }
        details.add(detail(gold, events, found, countries));
    }

    /** Of one side, by country, sector and span, in the records that give it: on its own, whatever the other side is. */
    private void addSide(List<GsrRecord.Party> parties, List<Span> spans, List<List<Participant>> coded, Asked country,
            Asked sector, Asked span) {
        if (!parties.isEmpty()) {
            share(country).add(coded.stream().anyMatch(side -> hasAll(side, parties, GsrEvaluation::hasCountry)));
        }
        List<GsrRecord.Party> withSector = parties.stream().filter(p -> p.sector().isPresent()).toList();
        if (!withSector.isEmpty()) {
            share(sector).add(coded.stream().anyMatch(side -> hasAll(side, withSector, GsrEvaluation::hasSector)));
        }
        if (!spans.isEmpty()) {
            share(span).add(coded.stream().anyMatch(side -> overlaps(side, spans)));
        }
    }

    private Share share(Asked asked) {
        return shares.computeIfAbsent(asked, a -> new Share());
    }

    /** A reciprocal event lists everybody under actor, where the gold may tell source from target. */
    private static List<Participant> actors(Event event) {
        return event.actors();
    }

    private static List<Participant> recipients(Event event) {
        return event.recipients().isEmpty() ? event.actors() : event.recipients();
    }

    private static boolean hasBoth(Event event, GsrRecord gold, BiPredicate<Participant, GsrRecord.Party> fits) {
        return hasAll(actors(event), gold.sources(), fits) && hasAll(recipients(event), gold.targets(), fits);
    }

    private static boolean hasAll(List<Participant> side, List<GsrRecord.Party> parties,
            BiPredicate<Participant, GsrRecord.Party> fits) {
        return parties.stream().allMatch(party -> side.stream().anyMatch(p -> fits.test(p, party)));
    }

    private static boolean hasCountry(Participant participant, GsrRecord.Party party) {
        return participant.actor().country().filter(party.country()::equals).isPresent();
    }

    private static boolean hasSector(Participant participant, GsrRecord.Party party) {
        return party.sector().isEmpty()
                || participant.actor().sectors().stream().anyMatch(s -> party.sector().get().equals(s.name()));
    }

    private static boolean isParty(Participant participant, GsrRecord.Party party) {
        return hasCountry(participant, party) && hasSector(participant, party);
    }

    private static boolean overlaps(List<Participant> side, List<Span> spans) {
        return spans.stream().allMatch(span -> side.stream().anyMatch(p -> p.span().overlaps(span)));
    }

    private static String detail(GsrRecord gold, List<Event> events, boolean found, boolean countries) {
        return String.format(
                Locale.ROOT, "%s %s%s -> %s | %s", found ? "+" : "-", gold.event(), countries ? " +countries" : "",
                events.stream().map(GsrEvaluation::shortly).collect(Collectors.joining("; ")), gold.text());
    }

    private static String shortly(Event e) {
        return e.type() + " " + e.status() + " " + names(e.actors()) + "->" + names(e.recipients());
    }

    private static List<String> names(List<Participant> side) {
        return side.stream().map(p -> p.actor().name() + "/" + p.actor().country().orElse("?")).toList();
    }

    /** The figures, one a line. */
    List<String> figures() {
        List<String> lines = new ArrayList<>();
        shares.forEach((asked, share) -> lines.add(share.line(asked.label)));
        Share type = share(Asked.TYPE);
        lines.add(precision.line("precision over all events"));
        lines.add(String.format(Locale.ROOT, "events a record beyond the one asked for %.3f",
                type.of == 0 ? 0 : (precision.of - type.count) / (double) type.of));
        byType.forEach((name, share) -> lines.add(share.line("  " + name)));
        byTypeWithCountries.forEach((name, share) -> lines.add(share.line("  " + name + " with both countries")));
        precisionByType.forEach((name, share) -> lines.add(share.line("  " + name + " precision")));
        return lines;
    }

    /** A line a record: what was asked for and what was produced. */
    List<String> details() {
        return List.copyOf(details);
    }
}
