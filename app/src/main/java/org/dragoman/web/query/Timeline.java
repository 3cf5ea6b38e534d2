package org.dragoman.web.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.what.EventType.Quad;
import org.dragoman.what.Status;

/**
 * Events along time. Those whose interval lies in one month count for the month; any other has its own interval.
 *
 * @param stretches by their end; every month, and the latest of the longer intervals
 * @param undated how many events have no date at all
 * @param more whether there may be earlier ones of these
 */
public record Timeline(List<Stretch> stretches, long undated, boolean more) {

    private static final int MOST = 1_000;
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

        /** Whether it is one whole month. */
        boolean isMonth() {
            return first.flatMap(day -> last.filter(YearMonth.from(day).atEndOfMonth()::equals)).isPresent()
                    && first.get().getDayOfMonth() == 1;
        }
    }

    /** What it is of: the key under which it is kept. */
    public record Key(EventFilter filter) {}

    /** Counts. */
    public static Timeline of(EventRecord record, Key key) {
        Query within = new Query("""
                WITH dated AS (SELECT e.quad, e.status, e.earliest, e.latest,
                    coalesce(date_trunc('month', e.earliest) = date_trunc('month', e.latest), false) AS monthly
                FROM events e""").add(key.filter.where()).add("""
                ), placed AS (SELECT quad, status, monthly,
                    (CASE WHEN monthly THEN date_trunc('month', earliest) ELSE earliest END)::DATE AS first,
                    (CASE WHEN monthly THEN last_day(latest) ELSE latest END)::DATE AS last FROM dated)""");
        List<Stretch> latest = record.list(new Query("").add(within).add("""
                SELECT p.first, p.last, p.quad, p.status, p.monthly, count(*) AS n
                FROM placed p WHERE p.first IS NOT NULL OR p.last IS NOT NULL GROUP BY p.first, p.last, p.quad, p.status, p.monthly
                QUALIFY p.monthly OR row_number() OVER (PARTITION BY p.monthly
                    ORDER BY coalesce(p.last, p.first) DESC, coalesce(p.first, p.last) DESC, p.quad, p.status) <= ?
                ORDER BY coalesce(p.last, p.first) DESC, coalesce(p.first, p.last) DESC, p.quad, p.status""", MOST),
                row -> new Stretch(row.optionalDay("first"), row.optionalDay("last"), QUADS.get(row.number("quad") - 1),
                        row.name(Status.class, "status"), row.longNumber("n")));
        long undated = record.list(new Query("").add(within)
                .add("SELECT count(*) AS n FROM placed p WHERE p.first IS NULL AND p.last IS NULL"), row -> row.longNumber("n"))
                .getFirst();
        return new Timeline(latest.reversed(), undated, latest.stream().filter(s -> !s.isMonth()).count() == MOST);
    }
}
