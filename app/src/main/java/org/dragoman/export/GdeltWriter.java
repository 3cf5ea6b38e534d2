package org.dragoman.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.record.ListedEvent;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/**
 * Events in the 61 columns of GDELT 2.0's event files (<i>The GDELT Event Database: Data Format Codebook</i>, version 2.0):
 * tab-separated, UTF-8, no header, no quoting, one row a pair of actors. What is not known is empty.
 */
final class GdeltWriter implements EventWriter {

    /** The columns, in their order; the file has no header. */
    static final List<String> COLUMNS = columns();

    private static final int ACTOR_COLUMNS = 10;
    private static final int PLACE_COLUMNS = 8;
    /** GDELT's type of a place where there is none. */
    private static final String NOWHERE = "0";

    private final Writer out;
    private final boolean allStatuses;
    private final Cameo cameo = new Cameo();
    private final Countries countries = new Countries();
    private final CameoActors actors = new CameoActors(countries);
    private final Losses losses = new Losses();
    private long rows;

    /**
     * Writes to {@code out}, which stays open.
     *
     * @param allStatuses whether also what is planned, hypothetical or negated is written, though a row can't tell
     */
    GdeltWriter(OutputStream out, boolean allStatuses) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.allStatuses = allStatuses;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            for (String part : List.of("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
                    "Religion2Code", "Type1Code", "Type2Code", "Type3Code")) {
                columns.add(actor + part);
            }
        }
        columns.addAll(List.of("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
                "NumMentions", "NumSources", "NumArticles", "AvgTone"));
        for (String place : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            for (String part : List.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long",
                    "FeatureID")) {
                columns.add(place + "_" + part);
            }
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return Collections.unmodifiableList(columns);
    }

    @Override
    public void write(ListedEvent listed, String text) {
        Event event = listed.held();
        losses.event();
        if (listed.isRefuted()) {
            losses.add(Loss.REFUTED);
            return;
        }
        if (!Statuses.happened(event.status())) {
            losses.add(allStatuses ? Loss.NOT_HAPPENED_WRITTEN : Loss.NOT_HAPPENED_LEFT_OUT);
            if (!allStatuses) {
                return;
            }
        }
        count(event);
        int number = 0;
        for (Dyad dyad : Dyad.of(event)) {
            number++;
            print(row(listed, dyad, number));
        }
    }

    private void count(Event event) {
        losses.addIf(event.date().asDay().isEmpty() && !event.date().isUnknown(), Loss.DATE_INTERVAL);
        losses.addIf(!event.date().conflicts().isEmpty(), Loss.DATE_CONFLICTS);
        losses.addIf(event.status() == Status.ONGOING || event.status() == Status.HABITUAL, Loss.ONGOING);
        losses.addIf(event.historical(), Loss.BACKGROUND);
        losses.addIf(event.teaser(), Loss.TEASER);
        losses.addIf(!event.magnitudes().isEmpty(), Loss.MAGNITUDES);
        losses.addIf(event.attribution().speaker().isPresent(), Loss.ATTRIBUTION);
    }

    private void print(List<String> row) {
        try {
            for (int i = 0; i < row.size(); i++) {
                out.write(i == 0 ? "" : "\t");
                out.write(plain(row.get(i)));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new ExportException(e);
        }
        rows++;
    }

    /** The format has no quoting: spaces stand for tabs, line ends and other control characters. */
    private String plain(String value) {
        if (value.chars().noneMatch(Character::isISOControl)) {
            return value;
        }
        losses.add(Loss.CHARACTERS);
        return value.replaceAll("\\p{Cc}", " ");
    }

    private List<String> row(ListedEvent listed, Dyad dyad, int number) {
        Event event = listed.held();
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(Long.toString(number(event.id() + "-" + number)));
        date(row, event.date());
        actor(row, dyad.actor());
        actor(row, dyad.recipient());
        event(row, event);
        nowhere(row);
        nowhere(row);
        place(row, event.place());
        row.add("");
        row.add(listed.page().address().orElse(listed.page().source()));
        return row;
    }

    /** A positive number out of the digest of an id: the same for the same event, and not GDELT's own. */
    private static long number(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The day, month and year only where the whole interval lies in one. */
    private static void date(List<String> row, DateRange date) {
        Optional<LocalDate> day = date.asDay();
        Optional<LocalDate> first = date.earliest();
        Optional<YearMonth> month = first.map(YearMonth::from).filter(m -> date.latest().map(YearMonth::from).equals(Optional.of(m)));
        Optional<Integer> year = first.map(LocalDate::getYear).filter(y -> date.latest().map(LocalDate::getYear).equals(Optional.of(y)));
        row.add(day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse(""));
        row.add(month.map(DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT)::format).orElse(""));
        row.add(year.map(Object::toString).orElse(""));
        row.add(day.map(GdeltWriter::fraction).orElse(""));
    }

    /** The year and the part of it that is over: {@code ((month - 1) * 30 + day) / 365}, as GDELT's files have it. */
    private static String fraction(LocalDate day) {
        double part = Math.min(0.9999, ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0);
        return BigDecimal.valueOf(day.getYear() + part).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private void actor(List<String> row, Optional<Participant> seated) {
        if (seated.isEmpty()) {
            row.addAll(Collections.nCopies(ACTOR_COLUMNS, ""));
            return;
        }
        losses.addIf(!seated.get().alternatives().isEmpty(), Loss.ALTERNATIVES);
        CameoActors.Coded coded = actors.of(seated.get().actor(), losses);
        row.add(coded.code());
        row.add(seated.get().actor().name().toUpperCase(Locale.ROOT));
        row.add(coded.country());
        row.add(coded.group());
        row.addAll(List.of("", "", ""));
        row.addAll(coded.types());
    }

    private void event(List<String> row, Event event) {
        Optional<Cameo.Code> code = cameo.of(event, losses);
        row.add("");
        row.add(code.map(Cameo.Code::code).orElse(""));
        row.add(code.map(Cameo.Code::base).orElse(""));
        row.add(code.map(Cameo.Code::root).orElse(""));
        row.add(Integer.toString(code.map(Cameo.Code::quad).orElseGet(() -> quad(event.type()))));
        row.add(code.map(c -> Double.toString(c.goldstein())).orElse(""));
        row.addAll(List.of("1", "1", "1", ""));
    }

    private static int quad(EventType type) {
        return type.quad().code();
    }

    private static void nowhere(List<String> row) {
        row.add(NOWHERE);
        row.addAll(Collections.nCopies(PLACE_COLUMNS - 1, ""));
    }

    private void place(List<String> row, Optional<Place> place) {
        Optional<String> type = place.flatMap(GdeltWriter::kind);
        losses.addIf(place.isPresent() && type.isEmpty(), Loss.PLACE);
        if (place.isEmpty() || type.isEmpty()) {
            nowhere(row);
            return;
        }
        Place known = place.get();
        boolean country = known.precision() == Place.Precision.COUNTRY;
        Optional<String> fips = known.country().flatMap(countries::fips);
        losses.addIf(known.country().isPresent() && fips.isEmpty(), Loss.COUNTRY);
        Optional<String> within = country ? Optional.empty() : known.country().flatMap(countries::name);
        row.add(type.get());
        row.add(known.name() + within.map(name -> ", " + name).orElse(""));
        row.add(fips.orElse(""));
        row.add(country ? fips.orElse("") : "");
        row.add("");
        row.add(known.coordinates().map(c -> Double.toString(c.latitude())).orElse(""));
        row.add(known.coordinates().map(c -> Double.toString(c.longitude())).orElse(""));
        row.add(country ? fips.orElse("") : "");
    }

    /** GDELT's types: 1 country, 2 US state, 3 US city, 4 other city, 5 other province. */
    private static Optional<String> kind(Place place) {
        boolean american = place.country().filter("USA"::equals).isPresent();
        return switch (place.precision()) {
            case COUNTRY -> Optional.of("1");
            case SITE, TOWN -> Optional.of(american ? "3" : "4");
            case REGION -> Optional.of(american ? "2" : "5");
            case AREA, UNKNOWN -> Optional.empty();
        };
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
            out.flush();
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }
}
