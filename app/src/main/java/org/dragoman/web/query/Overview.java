package org.dragoman.web.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.record.PageSite;
import org.dragoman.record.Query;

/**
 * How much a record has, from where, and from when to when.
 *
 * @param written the first and the last day on which its pages can have been written, of those that are dated
 * @param happened the first and the last day on which its events can have been
 * @param undated how many events have no date at all
 */
public record Overview(long pages, long events, long statements, long failures, Period written, Period happened, long undated,
        Facet sites) {

    /** A period; open where nothing is known. */
    public record Period(Optional<LocalDate> first, Optional<LocalDate> last) {}

    /** Reckons it. */
    public static Overview of(EventRecord record) {
        Query counts = new Query("""
                SELECT (SELECT count(*) FROM pages) AS pages, (SELECT count(*) FROM statements) AS statements,
                    (SELECT count(*) FROM failures) AS failures, e.*, a.*
                FROM (SELECT count(*) AS events, min(coalesce(earliest, latest)) AS first, max(coalesce(latest, earliest)) AS last,
                    count(*) FILTER (WHERE earliest IS NULL AND latest IS NULL) AS undated FROM events) e,
                    (SELECT min(coalesce(earliest, latest)) AS oldest, max(coalesce(latest, earliest)) AS newest FROM anchors
                    WHERE part = 0) a""");
        Facet sites = sites(record);
        return record.list(counts, row -> new Overview(row.longNumber("pages"), row.longNumber("events"),
                row.longNumber("statements"), row.longNumber("failures"),
                new Period(row.optionalDay("oldest"), row.optionalDay("newest")),
                new Period(row.optionalDay("first"), row.optionalDay("last")), row.longNumber("undated"), sites)).getFirst();
    }

    /** The sites by how many pages are from each. */
    private static Facet sites(EventRecord record) {
        List<Facet.Count> counts = record.list(new Query("SELECT site, count(*) AS n FROM (" + PageSite.SITES
                + ") GROUP BY site ORDER BY n DESC, site LIMIT ?", 9),
                row -> new Facet.Count(row.text("site"), row.text("site"), row.longNumber("n")));
        return new Facet(counts.subList(0, Math.min(8, counts.size())), counts.size() > 8);
    }
}
