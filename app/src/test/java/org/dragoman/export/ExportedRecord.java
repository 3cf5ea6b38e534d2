package org.dragoman.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Mentions;
import org.dragoman.record.Correction;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.Mentions;
import org.dragoman.register.Sector;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** A record with some pages, and what becomes of it in the formats. */
final class ExportedRecord {

    static final String CODER = "dragoman/9 model/small-1 codebook/abc";
    static final Instant CODED = Instant.parse("2024-05-06T07:08:09Z");

    /** Values that break careless writers and readers. */
    static final List<String> HOSTILE = List.of(
            "a\ttab", "a\nbreak\r\nor two", "\"quoted\", with a comma; and more", "=1+1", "+31 20", "-4", "@home",
            "emoji \uD83D\uDE80 and \uD835\uDD3B", "\u0645\u0631\u062D\u0628\u0627 \u202Eback", "nul\u0000inside", "'",
            "line\u2028separator", "\\N", "NULL", " spaces ");

    private final Path file;

    ExportedRecord(Path folder, CodedPage... pages) {
        file = folder.resolve("record.duckdb");
        try (EventRecord record = EventRecord.open(file)) {
            Batch batch = new Batch();
            for (CodedPage page : pages) {
                batch.add(page);
            }
            record.write(batch);
            record.note(CODED, CODED.plusSeconds(60), CODER, pages.length, 0);
        }
    }

    void correct(Event event, String text, Correction.Verdict verdict, Correction.Changes changes) {
        try (EventRecord record = EventRecord.open(file)) {
            record.add(Correction.of(event, text, verdict, changes, "seen so", "Ana", CODED));
        }
    }

    Path file() {
        return file;
    }

    /** The events in the order of an export. */
    List<ListedEvent> events() {
        List<ListedEvent> events = new ArrayList<>();
        try (EventRecord record = EventRecord.openToRead(file)) {
            record.forEach(EventFilter.ALL, (listed, text) -> events.add(listed));
        }
        return events;
    }

    byte[] bytes(ExportFormat format, ExportOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventRecord record = EventRecord.openToRead(file)) {
            new Export(record, EventFilter.ALL, format, options).write("events", bytes);
        }
        return bytes.toByteArray();
    }

    String text(ExportFormat format, ExportOptions options) {
        return new String(bytes(format, options), StandardCharsets.UTF_8);
    }

    String text(ExportFormat format) {
        return text(format, ExportOptions.NONE);
    }

    JsonNode manifest(ExportFormat format, EventFilter filter, ExportOptions options) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (EventRecord record = EventRecord.openToRead(file)) {
            Export export = new Export(record, filter, format, options);
            export.write("events." + format.extension(), new ByteArrayOutputStream());
            export.manifest().write(json);
        }
        try {
            return new ObjectMapper().readTree(json.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that tells an event for each of the values, which is its sentence, its actor's name and its place. */
    static CodedPage hostile() {
        String text = String.join("|", HOSTILE);
        List<Event> events = new ArrayList<>();
        int start = 0;
        for (String value : HOSTILE) {
            Span span = new Span(start, start + value.length());
            Actor actor = new Actor("name:" + value, Actor.Kind.UNRESOLVED, value, Optional.empty(), List.of(), Optional.of(value));
            events.add(event("h-e" + events.size(), "h1", EventType.PROTEST, List.of(), Status.OCCURRED,
                    List.of(new Participant(actor, span, value, List.of(value))), List.of(),
                    DateRange.unknown(value), Optional.of(new Place(value, Place.Precision.UNKNOWN, Optional.empty(), Optional.empty())),
                    span));
            start += value.length() + 1;
        }
        return page("h1", text, events);
    }

    static CodedPage page(String id, String text, List<Event> events) {
        Page page = new Page(id, "in/" + id + ".txt", Optional.of("https://example.org/" + id), text,
                List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE)), List.of(), List.of(),
                List.of());
        return new CodedPage(page, CODER, Map.of(), events, List.of(), List.of(), Mentions.NONE);
    }

    static Event event(String id, String page, EventType type, List<String> modes, Status status, List<Participant> actors,
            List<Participant> recipients, DateRange date, Optional<Place> place, Span span) {
        Evidence evidence = new Evidence(page, 0, span, span, Optional.empty(), place.map(p -> span), type.name() + "/x#1", List.of());
        return new Event(id, type, modes, List.of(), status, false, false, actors, recipients, date, place,
                List.of(new Magnitude("arrested", 2, OptionalDouble.of(3), "people", span)), Attribution.NARRATOR,
                Optional.empty(), evidence, 0.5, CODER);
    }

    static Participant participant(String id, String name, String country, Span span, Sector... sectors) {
        Actor actor = new Actor(id, Actor.Kind.STATE, name, Optional.of(country).filter(code -> !code.isEmpty()),
                List.of(sectors), Optional.empty());
        return new Participant(actor, span, "named", List.of());
    }
}
