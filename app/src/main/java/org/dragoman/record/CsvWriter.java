package org.dragoman.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dragoman.page.Span;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.where.Place;

/**
 * Events as CSV (RFC 4180, UTF-8, CRLF): one row an event, columns as {@code docs/export.md} describes them. Several values
 * in one cell are joined by {@code "; "}; a value that is not known is an empty cell.
 */
public final class CsvWriter implements EventWriter {

    /** The columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            "id", "type", "modes", "contexts", "status", "historical", "teaser", "quad",
            "actors", "actor_countries", "actor_sectors", "actor_ids",
            "recipients", "recipient_countries", "recipient_sectors", "recipient_ids",
            "earliest", "latest", "weekday", "date_precision", "date_basis", "date_conflicts",
            "place", "place_country", "latitude", "longitude", "magnitudes", "speaker", "through", "content",
            "trigger", "sentence", "sentence_start", "sentence_end", "rule", "confidence", "coder",
            "page", "source", "address", "title");

    private static final String SEPARATOR = "; ";

    private final CSVPrinter printer;

    /** Writes the header to {@code out}, which stays open. */
    public CsvWriter(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(COLUMNS);
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    @Override
    public void write(ListedEvent listed, String text) {
        Event event = listed.event();
        try {
            what(event);
            who(event.actors());
            who(event.recipients());
            when(event);
            where(event.place());
            print(event.magnitudes().stream().map(CsvWriter::magnitude).collect(Collectors.joining(SEPARATOR)));
            print(event.attribution().speaker().map(p -> p.actor().name()));
            print(event.attribution().through().map(p -> p.actor().name()));
            print(event.content().map(span -> span.of(text)));
            evidence(event, text);
            PageLabel page = listed.page();
            print(page.id());
            print(page.source());
            print(page.address());
            print(page.title());
            printer.println();
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    private void what(Event event) throws IOException {
        print(event.id());
        print(event.type().name());
        print(String.join(SEPARATOR, event.modes()));
        print(String.join(SEPARATOR, event.contexts()));
        print(event.status().name());
        print(Boolean.toString(event.historical()));
        print(Boolean.toString(event.teaser()));
        print(Integer.toString(event.type().quad().code()));
    }

    private void who(List<Participant> participants) throws IOException {
        print(joined(participants, p -> p.actor().name()));
        print(joined(participants, p -> p.actor().country().orElse("")));
        print(joined(participants,
                p -> p.actor().sectors().stream().map(Sector::name).collect(Collectors.joining(" "))));
        print(joined(participants, p -> p.actor().id()));
    }

    private static String joined(List<Participant> participants, Function<Participant, String> value) {
        return participants.stream().map(value).collect(Collectors.joining(SEPARATOR));
    }

    private void when(Event event) throws IOException {
        print(event.date().earliest().map(LocalDate::toString));
        print(event.date().latest().map(LocalDate::toString));
        print(event.date().weekday().map(DayOfWeek::name));
        print(event.date().precision().name());
        print(String.join(SEPARATOR, event.date().basis()));
        print(String.join(SEPARATOR, event.date().conflicts()));
    }

    private void where(Optional<Place> place) throws IOException {
        print(place.map(Place::name));
        print(place.flatMap(Place::country));
        print(place.flatMap(Place::coordinates).map(c -> Double.toString(c.latitude())));
        print(place.flatMap(Place::coordinates).map(c -> Double.toString(c.longitude())));
    }

    private void evidence(Event event, String text) throws IOException {
        Span sentence = event.evidence().sentence();
        print(event.evidence().trigger().of(text));
        print(sentence.of(text));
        print(Integer.toString(sentence.start()));
        print(Integer.toString(sentence.end()));
        print(event.evidence().rule());
        print(String.format(Locale.ROOT, "%.3f", event.confidence()));
        print(event.codedBy());
    }

    /** {@code "killed 52 people"}, {@code "killed 50+ people"}, {@code "troops 2000-3000 soldiers"}. */
    private static String magnitude(Magnitude magnitude) {
        String number = Magnitudes.number(magnitude);
        return magnitude.measure() + " " + number + (magnitude.unit().isEmpty() ? "" : " " + magnitude.unit());
    }

    private void print(String value) throws IOException {
        printer.print(value);
    }

    private void print(Optional<String> value) throws IOException {
        printer.print(value.orElse(""));
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }
}
