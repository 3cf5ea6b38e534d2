package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.page.Span;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.PageLabel;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/**
 * Events as PLOVER's JSON (<i>PLOVER manual</i>, chapter "JSON Data Fields", Open Event Data Alliance): one object a line. Its
 * optional members are left out where their value is not known; {@code date}, which it requires, is null then. Members that
 * PLOVER has no name for come last: the manual allows them.
 */
final class PloverWriter implements EventWriter {

    /** The members of an object, in their order. */
    static final List<String> MEMBERS = List.of(
            "id", "date", "enddate", "actor", "recipient", "event", "event_loc", "event_text", "quad_code", "event_scale",
            "mode", "context", "text", "text_info", "cite_info", "coder", "coded_date",
            "date_precision", "status", "teaser", "confidence", "magnitudes", "speaker", "through", "correction");

    /** A sector in PLOVER's JSON is one code of three letters, or two of them. */
    private static final int SECTORS = 2;

    private final JsonGenerator json;
    private final CodingDays days;
    private final Countries countries = new Countries();
    private final Scale scale = new Scale();
    private final Losses losses = new Losses();
    private long rows;

    /** Writes to {@code out}, which stays open. */
    PloverWriter(OutputStream out, CodingDays days) {
        this.days = days;
        try {
            json = new JsonFactory()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .createGenerator(out)
                    .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    @Override
    public void write(ListedEvent listed, String text) {
        losses.event();
        if (listed.isRefuted()) {
            losses.add(Loss.REFUTED);
            return;
        }
        losses.addIf(!listed.held().date().conflicts().isEmpty(), Loss.DATE_CONFLICTS);
        try {
            event(listed, text);
            rows++;
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    private void event(ListedEvent listed, String text) throws IOException {
        Event event = listed.held();
        json.writeStartObject();
        json.writeStringField("id", event.id());
        date(event.date());
        participants("actor", event.actors(), text);
        if (!event.recipients().isEmpty()) {
            participants("recipient", event.recipients(), text);
        }
        json.writeStringField("event", event.type().name());
        if (event.place().isPresent()) {
            place(event.place().get());
        }
        strings("event_text", List.of(event.evidence().trigger().of(text)));
        json.writeNumberField("quad_code", event.type().quad().code());
        json.writeNumberField("event_scale", scale.of(event));
        strings("mode", Statuses.withAuxiliaries(event));
        strings("context", event.contexts());
        evidence(event, listed.page(), text);
        own(listed, event, text);
        json.writeEndObject();
    }

    /** An interval is a date and an end date, where both its ends are known. */
    private void date(DateRange date) throws IOException {
        boolean closed = date.earliest().isPresent() && date.latest().isPresent();
        losses.addIf((!closed && !date.isUnknown()) || date.weekday().isPresent(), Loss.DATE_INTERVAL);
        if (closed) {
            json.writeStringField("date", date.earliest().map(LocalDate::toString).orElse(""));
        } else {
            json.writeNullField("date");
        }
        if (closed && date.asDay().isEmpty()) {
            json.writeStringField("enddate", date.latest().map(LocalDate::toString).orElse(""));
        }
    }

    private void participants(String name, List<Participant> participants, String text) throws IOException {
        json.writeArrayFieldStart(name);
        for (Participant participant : participants) {
            participant(participant, text);
        }
        json.writeEndArray();
    }

    private void participant(Participant participant, String text) throws IOException {
        losses.addIf(!participant.alternatives().isEmpty(), Loss.ALTERNATIVES);
        List<Sector> sectors = participant.actor().sectors();
        losses.addIf(sectors.size() > SECTORS, Loss.SECTORS);
        json.writeStartObject();
        string("code", participant.actor().country());
        if (!sectors.isEmpty()) {
            json.writeStringField("sector",
                    sectors.stream().limit(SECTORS).map(Sector::name).collect(Collectors.joining()));
        }
        json.writeStringField("actor_text", participant.span().of(text));
        json.writeStringField("identifier_id", participant.actor().id());
        json.writeStringField("identifier_text", participant.actor().name());
        string("office", participant.actor().title());
        json.writeEndObject();
    }

    /** GeoNames' names of the members, as PLOVER has them. */
    private void place(Place place) throws IOException {
        json.writeObjectFieldStart("event_loc");
        json.writeStringField("name", place.name());
        Optional<Place.Coordinates> coordinates = place.coordinates();
        if (coordinates.isPresent()) {
            json.writeNumberField("latitude", coordinates.get().latitude());
            json.writeNumberField("longitude", coordinates.get().longitude());
        }
        string("country code", place.country().flatMap(countries::iso2));
        string("cc3", place.country());
        json.writeEndObject();
    }

    private void evidence(Event event, PageLabel page, String text) throws IOException {
        Span sentence = event.evidence().sentence();
        json.writeStringField("text", sentence.of(text));
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("start", sentence.start());
        json.writeNumberField("end", sentence.end());
        json.writeEndObject();
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("citation", page.source());
        string("url", page.address());
        string("title", page.title());
        json.writeStringField("language", "en");
        json.writeEndObject();
        json.writeStringField("coder", event.codedBy());
        string("coded_date", days.of(event.codedBy()).map(LocalDate::toString));
    }

    private void own(ListedEvent listed, Event event, String text) throws IOException {
        json.writeStringField("date_precision", event.date().precision().name());
        json.writeStringField("status", event.status().name());
        json.writeBooleanField("teaser", event.teaser());
        json.writeNumberField("confidence", event.confidence());
        if (!event.magnitudes().isEmpty()) {
            json.writeArrayFieldStart("magnitudes");
            for (Magnitude magnitude : event.magnitudes()) {
                magnitude(magnitude);
            }
            json.writeEndArray();
        }
        if (event.attribution().speaker().isPresent()) {
            json.writeFieldName("speaker");
            participant(event.attribution().speaker().get(), text);
        }
        if (event.attribution().through().isPresent()) {
            json.writeFieldName("through");
            participant(event.attribution().through().get(), text);
        }
        if (listed.correction().isPresent()) {
            json.writeObjectFieldStart("correction");
            json.writeStringField("verdict", listed.correction().get().verdict().name());
            json.writeStringField("author", listed.correction().get().author());
            json.writeEndObject();
        }
    }

    private void magnitude(Magnitude magnitude) throws IOException {
        json.writeStartObject();
        json.writeStringField("measure", magnitude.measure());
        json.writeNumberField("least", magnitude.least());
        if (magnitude.most().isPresent()) {
            json.writeNumberField("most", magnitude.most().getAsDouble());
        }
        json.writeStringField("unit", magnitude.unit());
        json.writeEndObject();
    }

    private void string(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void strings(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    @Override
    public long rows() {
        return rows;
    }

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
