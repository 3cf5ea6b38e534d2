package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.Correction;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.PageLabel;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/**
 * Events as JSON lines: one object an event, UTF-8, as {@code docs/event-schema.md} describes them. A member whose value
 * is not known is {@code null}, never left out.
 */
public final class JsonlWriter implements EventWriter {

    /** The version of the objects' shape, the value of their member {@code schema}. */
    public static final String SCHEMA = "dragoman-event/1";

    /** The members of an object, in their order. */
    static final List<String> MEMBERS = List.of(
            "schema", "id", "type", "modes", "contexts", "status", "historical", "teaser", "quad", "actors", "recipients",
            "date", "place", "magnitudes", "attribution", "content", "evidence", "confidence", "coder", "page", "correction");

    private final JsonGenerator json;
    private final Losses losses = new Losses();
    private long rows;

    /** Writes to {@code out}, which stays open. */
    public JsonlWriter(OutputStream out) {
        try {
            json = new JsonFactory()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .createGenerator(out)
                    .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    private JsonlWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes events as values among others, where {@code json} stands; who made that closes it. */
    public static JsonlWriter into(JsonGenerator json) {
        return new JsonlWriter(json);
    }

    @Override
    public void write(ListedEvent listed, String text) {
        try {
            event(listed, text);
            rows++;
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    private void event(ListedEvent listed, String text) throws IOException {
        Event event = listed.event();
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("id", event.id());
        json.writeStringField("type", event.type().name());
        strings("modes", event.modes());
        strings("contexts", event.contexts());
        json.writeStringField("status", event.status().name());
        json.writeBooleanField("historical", event.historical());
        json.writeBooleanField("teaser", event.teaser());
        json.writeNumberField("quad", event.type().quad().code());
        participants("actors", event.actors(), text);
        participants("recipients", event.recipients(), text);
        date(event.date());
        place(event.place());
        json.writeArrayFieldStart("magnitudes");
        for (Magnitude magnitude : event.magnitudes()) {
            magnitude(magnitude, text);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("attribution");
        participant("speaker", event.attribution().speaker(), text);
        participant("through", event.attribution().through(), text);
        string("statement", event.attribution().statement());
        json.writeEndObject();
        span("content", event.content(), text);
        evidence(event.evidence(), text);
        json.writeNumberField("confidence", event.confidence());
        json.writeStringField("coder", event.codedBy());
        page(listed.page());
        correction(listed);
        json.writeEndObject();
    }

    /** What a person holds of it, beside what was coded: only what is other. */
    private void correction(ListedEvent listed) throws IOException {
        if (listed.correction().isEmpty()) {
            json.writeNullField("correction");
            return;
        }
        Correction said = listed.correction().get();
        json.writeObjectFieldStart("correction");
        json.writeStringField("verdict", said.verdict().name());
        json.writeStringField("author", said.author());
        json.writeStringField("made", said.made().toString());
        json.writeStringField("note", said.note());
        json.writeObjectFieldStart("changes");
        Correction.Changes changes = said.changes();
        if (changes.type().isPresent()) {
            json.writeStringField("type", changes.type().get().name());
        }
        if (changes.modes().isPresent()) {
            strings("modes", changes.modes().get());
        }
        if (changes.status().isPresent()) {
            json.writeStringField("status", changes.status().get().name());
        }
        if (changes.date().isPresent()) {
            date(changes.date().get());
        }
        actors("actors", changes.actors());
        actors("recipients", changes.recipients());
        if (changes.place().isPresent()) {
            place(changes.place().get());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void actors(String name, Optional<List<Actor>> actors) throws IOException {
        if (actors.isPresent()) {
            json.writeArrayFieldStart(name);
            for (Actor actor : actors.get()) {
                json.writeStartObject();
                actor(actor);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void actor(Actor actor) throws IOException {
        json.writeStringField("id", actor.id());
        json.writeStringField("kind", actor.kind().name());
        json.writeStringField("name", actor.name());
        string("country", actor.country());
        strings("sectors", actor.sectors().stream().map(Sector::name).toList());
        string("title", actor.title());
    }

    private void page(PageLabel page) throws IOException {
        json.writeObjectFieldStart("page");
        json.writeStringField("id", page.id());
        json.writeStringField("source", page.source());
        string("address", page.address());
        string("title", page.title());
        json.writeEndObject();
    }

    private void participants(String name, List<Participant> participants, String text) throws IOException {
        json.writeArrayFieldStart(name);
        for (Participant participant : participants) {
            participant(participant, text);
        }
        json.writeEndArray();
    }

    private void participant(String name, Optional<Participant> participant, String text) throws IOException {
        if (participant.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            participant(participant.get(), text);
        }
    }

    private void participant(Participant participant, String text) throws IOException {
        json.writeStartObject();
        actor(participant.actor());
        span("mention", Optional.of(participant.span()), text);
        json.writeStringField("basis", participant.basis());
        strings("alternatives", participant.alternatives());
        json.writeEndObject();
    }

    private void date(DateRange date) throws IOException {
        json.writeObjectFieldStart("date");
        string("earliest", date.earliest().map(LocalDate::toString));
        string("latest", date.latest().map(LocalDate::toString));
        string("weekday", date.weekday().map(Enum::name));
        json.writeStringField("precision", date.precision().name());
        strings("basis", date.basis());
        strings("conflicts", date.conflicts());
        json.writeEndObject();
    }

    private void place(Optional<Place> place) throws IOException {
        if (place.isEmpty()) {
            json.writeNullField("place");
            return;
        }
        json.writeObjectFieldStart("place");
        json.writeStringField("name", place.get().name());
        json.writeStringField("precision", place.get().precision().name());
        string("country", place.get().country());
        Optional<Place.Coordinates> coordinates = place.get().coordinates();
        if (coordinates.isPresent()) {
            json.writeNumberField("latitude", coordinates.get().latitude());
            json.writeNumberField("longitude", coordinates.get().longitude());
        } else {
            json.writeNullField("latitude");
            json.writeNullField("longitude");
        }
        json.writeEndObject();
    }

    private void magnitude(Magnitude magnitude, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", magnitude.measure());
        json.writeNumberField("least", magnitude.least());
        if (magnitude.most().isPresent()) {
            json.writeNumberField("most", magnitude.most().getAsDouble());
        } else {
            json.writeNullField("most");
        }
        json.writeStringField("unit", magnitude.unit());
        span("mention", Optional.of(magnitude.span()), text);
        json.writeEndObject();
    }

    private void evidence(Evidence evidence, String text) throws IOException {
        json.writeObjectFieldStart("evidence");
        json.writeNumberField("part", evidence.part());
        span("sentence", Optional.of(evidence.sentence()), text);
        span("trigger", Optional.of(evidence.trigger()), text);
        span("date", evidence.date(), text);
        span("place", evidence.place(), text);
        json.writeStringField("rule", evidence.rule());
        json.writeArrayFieldStart("derivation");
        for (Evidence.Step step : evidence.derivation()) {
            json.writeStartObject();
            json.writeStringField("value", step.value());
            json.writeStringField("how", step.how());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void span(String name, Optional<Span> span, String text) throws IOException {
        if (span.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeNumberField("start", span.get().start());
        json.writeNumberField("end", span.get().end());
        json.writeStringField("text", span.get().of(text));
        json.writeEndObject();
    }

    private void string(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    @Override
    public long rows() {
        return rows;
    }

    /** Nothing is lost. */
    @Override
    public Losses losses() {
        return losses;
    }

    /** Ends the last line, and flushes. */
    @Override
    public void close() {
        try {
            json.writeRaw(json.getOutputContext().getCurrentIndex() >= 0 ? "\n" : "");
            json.close();
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }
}
