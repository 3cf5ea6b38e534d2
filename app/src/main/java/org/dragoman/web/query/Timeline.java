package org.dragoman.web.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.what.EventType.Quad;
import org.dragoman.what.Status;

/**
 * Events along time. Those whose interval lies in one month count for the month; any other has its own interval. Where that
 * would be too much to be shown, they are counted by years instead of months.
 *
 * @param unit what events are counted by
 * @param stretches by their end; every month or year, and the latest of the longer intervals
 * @param undated how many events have no date at all
 * @param more whether there may be earlier ones of these
 */
public record Timeline(Unit unit, List<Stretch> stretches, long undated, boolean more) {

    /** What events are counted by. */
    public enum Unit {
        MONTH,
        YEAR
    }

    private static final int MOST = 1_000;
    private static final int MOST_LONG = 300;
    /** In PLOVER's order, as the record numbers them. */
    private static final List<Quad> QUADS = List.of(Quad.values());

    public Timeline {
        stretches = List.copyOf(stretches);
    }

    /**
     * How many events of one kind there are in a month, or of one interval that is no single month's.
     *
     * @param first the first day on which they can have been, or open
     * @param last the last day, or open
     */
    public record Stretch(Optional<LocalDate> first, Optional<LocalDate> last, Quad quad, Status status, long events) {

        /** Whether it is one whole month, or year. */
        boolean isWhole(Unit unit) {
            return first.flatMap(day -> last.filter(other -> switch (unit) {
                case MONTH -> day.getDayOfMonth() == 1 && other.equals(YearMonth.from(day).atEndOfMonth());
                case YEAR -> day.getDayOfYear() == 1 && other.equals(Year.from(day).atMonth(12).atEndOfMonth());
            })).isPresent();
        }
    }

    /** What it is of: the key under which it is kept. */
    public record Key(EventFilter filter) {}

    /** Counts. */
    public static Timeline of(EventRecord record, Key key) {
        Timeline months = of(record, key, Unit.MONTH);
        return months.stretches.size() > MOST ? of(record, key, Unit.YEAR) : months;
    }

    private static Timeline of(EventRecord record, Key key, Unit unit) {
        String name = unit.name().toLowerCase(Locale.ROOT);
        Query within = new Query("""
                WITH dated AS (SELECT e.quad, e.status, e.earliest, e.latest,
                    coalesce(date_trunc('UNIT', e.earliest) = date_trunc('UNIT', e.latest), false) AS monthly
                FROM events e""".replace("UNIT", name)).add(key.filter.where()).add("""
                ), placed AS (SELECT quad, status, monthly,
                    (CASE WHEN monthly THEN date_trunc('UNIT', earliest) ELSE earliest END)::DATE AS first,
                    (CASE WHEN monthly THEN date_trunc('UNIT', latest) + INTERVAL 1 UNIT - INTERVAL 1 DAY ELSE latest END)::DATE
                        AS last FROM dated)""".replace("UNIT", name));
        List<Stretch> latest = record.list(new Query("").add(within).add("""
                SELECT p.first, p.last, p.quad, p.status, p.monthly, count(*) AS n
                FROM placed p WHERE p.first IS NOT NULL OR p.last IS NOT NULL GROUP BY p.first, p.last, p.quad, p.status, p.monthly
                QUALIFY p.monthly OR row_number() OVER (PARTITION BY p.monthly
                    ORDER BY coalesce(p.last, p.first) DESC, coalesce(p.first, p.last) DESC, p.quad, p.status) <= ?
                ORDER BY coalesce(p.last, p.first) DESC, coalesce(p.first, p.last) DESC, p.quad, p.status""", MOST_LONG),
                row -> new Stretch(row.optionalDay("first"), row.optionalDay("last"), QUADS.get(row.number("quad") - 1),
                        row.name(Status.class, "status"), row.longNumber("n")));
        long undated = record.list(new Query("").add(within)
                .add("SELECT count(*) AS n FROM placed p WHERE p.first IS NULL AND p.last IS NULL"), row -> row.longNumber("n"))
                .getFirst();
        return new Timeline(unit, latest.reversed(), undated, latest.stream().filter(s -> !s.isWhole(unit)).count() == MOST_LONG);
    }
}
