package org.dragoman.web.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.what.EventType.Quad;

/**
 * Events a month by quad class. An event counts for a month where its whole interval lies in it.
 *
 * @param months from the first month with an event to the last, those without included, unless they are very many
 * @param longer how many events have a date that is no single month's
 * @param undated how many have none
 */
public record Months(List<Month> months, long longer, long undated) {

    private static final int MOST_GAPS = 1_200;

    public Months {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param counts how many events of each quad class, in PLOVER's order
     */
    public record Month(YearMonth month, List<Long> counts) {

        public Month {
            counts = List.copyOf(counts);
        }

        public long count() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What it is of: the key under which it is kept. */
    public record Key(EventFilter filter) {}

    /** Counts. */
    public static Months of(EventRecord record, Key key) {
        TreeMap<YearMonth, long[]> counts = new TreeMap<>();
        long[] others = new long[2];
        record.list(new Query("""
                SELECT CASE WHEN date_trunc('month', e.earliest) = date_trunc('month', e.latest)
                    THEN strftime(e.earliest, '%Y-%m') END AS month,
                    e.quad, e.earliest IS NULL AND e.latest IS NULL AS undated, count(*) AS n
                FROM events e""").add(key.filter.where()).add("GROUP BY ALL"), row -> {
                    long n = row.longNumber("n");
                    int quad = row.number("quad") - 1;
                    Optional<YearMonth> month = row.optionalText("month").map(YearMonth::parse);
                    if (month.isPresent()) {
                        counts.computeIfAbsent(month.get(), m -> new long[Quad.values().length])[quad] += n;
                    } else {
                        others[row.flag("undated") ? 1 : 0] += n;
                    }
                    return n;
                });
        return new Months(months(counts), others[0], others[1]);
    }

    private static List<Month> months(TreeMap<YearMonth, long[]> counts) {
        List<Month> months = new ArrayList<>();
        for (YearMonth month : counts.keySet()) {
            while (!months.isEmpty() && months.getLast().month.plusMonths(1).isBefore(month) && months.size() < MOST_GAPS) {
                months.add(month(months.getLast().month.plusMonths(1), new long[Quad.values().length]));
            }
            months.add(month(month, counts.get(month)));
        }
        return months;
    }

    private static Month month(YearMonth month, long[] counts) {
        return new Month(month, Arrays.stream(counts).boxed().toList());
    }
}
