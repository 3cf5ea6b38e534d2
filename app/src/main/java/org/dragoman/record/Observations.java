package org.dragoman.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Sector;
import org.dragoman.when.DateRange;
import org.dragoman.who.Observation;
import org.dragoman.who.Sighting;

/** Observations as rows, and back. */
final class Observations {

    /** Every observation with its page and when that part of the page was written. */
    static final String SIGHTINGS = """
            SELECT o.*, p.source, a.earliest, a.latest, a.weekday, coalesce(a.precision, 'UNKNOWN') AS precision,
                coalesce(a.basis, []) AS basis, coalesce(a.conflicts, []) AS conflicts
            FROM observations o JOIN pages p ON p.id = o.page
                LEFT JOIN anchors a ON a.page = o.page AND a.part = o.part""";

    private Observations() {}

    static void write(RowWriter row, Observation observation) throws SQLException {
        row.text(observation.person()).text(observation.name()).text(observation.title()).text(observation.standing())
                .text(observation.office().map(Enum::name)).text(observation.country())
                .list(observation.sectors().stream().map(Enum::name).toList()).number(observation.part())
                .span(observation.span()).end();
    }

    static Observation observation(Row row) throws SQLException {
        Optional<OfficeKind> office = row.optionalText("office").map(OfficeKind::valueOf);
        List<Sector> sectors = row.list("sectors").stream().map(Sector::valueOf).toList();
        return new Observation(row.text("person"), row.text("name"), row.text("title"), row.text("standing"), office,
                row.optionalText("country"), sectors, row.number("part"), row.span("span"));
    }

    static Sighting sighting(Row row) throws SQLException {
        DateRange date = row.range();
        return new Sighting(row.text("page"), row.text("source"), date, observation(row));
    }
}
