package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dragoman.record.ListedEvent;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/**
 * Events in the columns of POLECAT's weekly files (Scarborough and others, <i>POLECAT Weekly Data</i>, Harvard Dataverse):
 * tab-separated, UTF-8, a header, one row a pair of actor and recipient. What is not known is an empty cell.
 */
final class PolecatWriter implements EventWriter {

    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
            "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
            "Actor Name Raw", "Wikipedia Actor ID",
            "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
            "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
            "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
            "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
            "Story Locations", "Language", "Version");

    private static final String SEPARATOR = "; ";
    private static final int PARTICIPANT_COLUMNS = 8;

    private final CSVPrinter printer;
    private final boolean allStatuses;
    private final Countries countries = new Countries();
    private final Scale scale = new Scale();
    private final Losses losses = new Losses();
    private long rows;

    /**
     * Writes the header to {@code out}, which stays open.
     *
     * @param allStatuses whether also what is planned, hypothetical or negated is written; its status then stands among the
     *     modes, as PLOVER's auxiliary modes
     */
    PolecatWriter(OutputStream out, boolean allStatuses) {
        this.allStatuses = allStatuses;
        try {
            printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.DEFAULT.builder()
                    .setDelimiter('\t').setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get());
            printer.printRecord(COLUMNS);
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    @Override
    public void write(ListedEvent listed, String text) {
        Event event = listed.held();
        losses.event();
        if (listed.isRefuted()) {
            losses.add(Loss.REFUTED);
            return;
        }
        if (!Statuses.happened(event.status()) && !allStatuses) {
            losses.add(Loss.NOT_HAPPENED_LEFT_OUT);
            return;
        }
        count(event);
        List<Dyad> dyads = Dyad.of(event);
        try {
            int number = 0;
            for (Dyad dyad : dyads) {
                number++;
                printer.printRecord(row(listed, text, dyad, dyads.size() == 1 ? "" : "-" + number));
                rows++;
            }
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    private void count(Event event) {
        losses.addIf(event.date().asDay().isEmpty() && !event.date().isUnknown(), Loss.DATE_INTERVAL);
        losses.addIf(!event.date().conflicts().isEmpty(), Loss.DATE_CONFLICTS);
        losses.addIf(event.status() == Status.ONGOING || event.status() == Status.HABITUAL, Loss.ONGOING);
        losses.addIf(event.teaser(), Loss.TEASER);
        losses.addIf(!event.magnitudes().isEmpty(), Loss.MAGNITUDES);
        losses.addIf(event.attribution().speaker().isPresent(), Loss.ATTRIBUTION);
    }

    private List<String> row(ListedEvent listed, String text, Dyad dyad, String suffix) {
        Event event = listed.held();
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(event.id() + suffix);
        row.add(event.date().asDay().map(LocalDate::toString).orElse(""));
        row.add(event.type().name());
        row.add(String.join(SEPARATOR, Statuses.withAuxiliaries(event)));
        row.add(Double.toString(scale.of(event)));
        row.add(Integer.toString(event.type().quad().code()));
        row.add(String.join(SEPARATOR, event.contexts()));
        participant(row, dyad.actor(), text);
        participant(row, dyad.recipient(), text);
        place(row, event, text);
        row.add(listed.page().address().orElse(listed.page().source()));
        row.add(listed.published().flatMap(DateRange::asDay).map(LocalDate::toString).orElse(""));
        row.addAll(List.of("", "", "", "en", event.codedBy()));
        return row;
    }

    private void participant(List<String> row, Optional<Participant> seated, String text) {
        if (seated.isEmpty()) {
            for (int i = 0; i < PARTICIPANT_COLUMNS; i++) {
                row.add("");
            }
            return;
        }
        Participant participant = seated.get();
        losses.addIf(!participant.alternatives().isEmpty(), Loss.ALTERNATIVES);
        List<String> sectors = participant.actor().sectors().stream().map(Sector::name).toList();
        Optional<String> country = participant.actor().country();
        row.add(participant.actor().name());
        row.add(country.orElse(""));
        row.add(country.isPresent() ? cow(country.get()) : "");
        row.add(sectors.isEmpty() ? "" : sectors.getFirst());
        row.add(String.join(SEPARATOR, sectors));
        row.add(participant.actor().title().orElse(""));
        row.add(participant.span().of(text));
        row.add("");
    }

    private String cow(String country) {
        var cow = countries.cow(country);
        return cow.isPresent() ? Integer.toString(cow.getAsInt()) : "";
    }

    private static void place(List<String> row, Event event, String text) {
        Optional<Place> place = event.place();
        Optional<Place.Precision> precision = place.map(Place::precision);
        boolean town = precision.filter(p -> p == Place.Precision.TOWN || p == Place.Precision.SITE).isPresent();
        boolean region = precision.filter(p -> p == Place.Precision.REGION).isPresent();
        row.add(place.map(Place::name).orElse(""));
        row.add(town ? place.map(Place::name).orElse("") : "");
        row.add("");
        row.add(region ? place.map(Place::name).orElse("") : "");
        row.add(place.flatMap(Place::country).orElse(""));
        row.add(place.flatMap(Place::coordinates).map(c -> Double.toString(c.latitude())).orElse(""));
        row.add(place.flatMap(Place::coordinates).map(c -> Double.toString(c.longitude())).orElse(""));
        row.add("");
        row.add(event.evidence().place().map(span -> span.of(text)).orElse(""));
        row.add("");
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
