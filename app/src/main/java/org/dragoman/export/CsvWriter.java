package org.dragoman.export;

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
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dragoman.page.Span;
import org.dragoman.record.Correction;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.Magnitudes;
import org.dragoman.record.PageLabel;
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
            "page", "source", "address", "title", "verdict", "corrected", "corrected_by", "corrected_at", "correction_note",
            "coded_type", "coded_modes", "coded_status", "coded_earliest", "coded_latest", "coded_actors", "coded_recipients",
            "coded_place");

    private static final String SEPARATOR = "; ";

    /** What spreadsheets take for the start of a formula (OWASP, CSV injection). */
    private static final String FORMULA = "=+-@\t\r";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final boolean spreadsheet;
    private final Losses losses = new Losses();
    private long rows;

    /** Writes the header to {@code out}, which stays open. */
    public CsvWriter(OutputStream out) {
        this(out, false);
    }

    /**
     * Writes the header to {@code out}, which stays open.
     *
     * @param spreadsheet whether a spreadsheet is to open it: the file then begins with a byte order mark, by which it
     *     knows UTF-8, and an apostrophe stands before each value that it would take for a formula
     */
    public CsvWriter(OutputStream out, boolean spreadsheet) {
        this.spreadsheet = spreadsheet;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            if (spreadsheet) {
                writer.write(BYTE_ORDER_MARK);
            }
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            printer.printRecord(COLUMNS);
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    @Override
    public void write(ListedEvent listed, String text) {
        Event event = listed.held();
        losses.event();
        losses.addIf(event.actors().stream().anyMatch(p -> !p.alternatives().isEmpty())
                || event.recipients().stream().anyMatch(p -> !p.alternatives().isEmpty()), Loss.ALTERNATIVES);
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
            correction(listed);
            printer.println();
            rows++;
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
        Optional<Place.Coordinates> coordinates = place.flatMap(Place::coordinates);
        print(coordinates.map(c -> OptionalDouble.of(c.latitude())).orElse(OptionalDouble.empty()));
        print(coordinates.map(c -> OptionalDouble.of(c.longitude())).orElse(OptionalDouble.empty()));
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

    /** The correction, and what was coded where that is another value. */
    private void correction(ListedEvent listed) throws IOException {
        Optional<Correction> correction = listed.correction();
        print(correction.map(said -> said.verdict().name()));
        print(correction.map(said -> String.join(SEPARATOR, said.changes().names())));
        print(correction.map(Correction::author));
        print(correction.map(said -> said.made().toString()));
        print(correction.map(Correction::note));
        Event coded = listed.event();
        Correction.Changes changes = correction.map(Correction::changes).orElse(Correction.Changes.NONE);
        print(changes.type().map(type -> coded.type().name()));
        print(changes.modes().map(modes -> String.join(SEPARATOR, coded.modes())));
        print(changes.status().map(status -> coded.status().name()));
        print(changes.date().flatMap(date -> coded.date().earliest()).map(LocalDate::toString));
        print(changes.date().flatMap(date -> coded.date().latest()).map(LocalDate::toString));
        print(changes.actors().map(actors -> joined(coded.actors(), p -> p.actor().name())));
        print(changes.recipients().map(actors -> joined(coded.recipients(), p -> p.actor().name())));
        print(changes.place().flatMap(place -> coded.place()).map(Place::name));
    }

    /** {@code "killed 52 people"}, {@code "killed 50+ people"}, {@code "troops 2000-3000 soldiers"}. */
    private static String magnitude(Magnitude magnitude) {
        String number = Magnitudes.number(magnitude);
        return magnitude.measure() + " " + number + (magnitude.unit().isEmpty() ? "" : " " + magnitude.unit());
    }

    private void print(String value) throws IOException {
        boolean formula = spreadsheet && !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        printer.print(formula ? "'" + value : value);
    }

    private void print(Optional<String> value) throws IOException {
        print(value.orElse(""));
    }

    private void print(OptionalDouble value) throws IOException {
        printer.print(value.isPresent() ? Double.toString(value.getAsDouble()) : "");
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Losses losses() {
        return losses;
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
