package org.dragoman.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.evaluate.SyntheticRecord;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.Selection;
import org.dragoman.web.query.Timeline.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {

    private static final EventFilter OF_A_YEAR = EventFilter.ALL.toBuilder()
            .from(Optional.of(LocalDate.of(2020, 1, 1))).until(Optional.of(LocalDate.of(2020, 12, 31))).build();

    @TempDir
    private Path folder;

    @Test
    void eventsOfManyMonthsAreCountedByYearsAndNoneIsLost() {
        Path file = folder.resolve("r.duckdb");
        SyntheticRecord.write(file, 3_000, 5, count -> {});
        try (EventRecord record = EventRecord.open(file)) {
            Timeline all = Timeline.of(record, new Timeline.Key(EventFilter.ALL));
            assertThat(all.unit()).isEqualTo(Unit.YEAR);
            long years = all.stretches().stream().filter(stretch -> stretch.isWhole(Unit.YEAR)).mapToLong(Timeline.Stretch::events).sum();
            long within = record.list(new Query(
                    "SELECT count(*) AS n FROM events WHERE year(earliest) = year(latest)"), row -> row.longNumber("n")).getFirst();
            assertThat(years).isEqualTo(within);
            assertThat(Timeline.of(record, new Timeline.Key(OF_A_YEAR)).unit()).isEqualTo(Unit.MONTH);
        }
    }

    @Test
    void theTotalOfAFilterAndItsFacetsAreOfTheSameEvents() {
        Path file = folder.resolve("r.duckdb");
        SyntheticRecord.write(file, 300, 5, count -> {});
        try (EventRecord record = EventRecord.open(file)) {
            Counts counts = Counts.of(record, new Counts.Key(OF_A_YEAR));
            assertThat(counts.total()).isEqualTo(EventQuery.count(record, OF_A_YEAR));
            assertThat(counts.facet(FacetQuery.Kind.STATUS, 9).counts().stream().mapToLong(Facet.Count::events).sum())
                    .isEqualTo(counts.total());
        }
    }

    @Test
    void eventsPutAsideAreAFilterUntilTheyAreForgotten() {
        Path file = folder.resolve("r.duckdb");
        SyntheticRecord.write(file, 50, 5, count -> {});
        try (EventRecord record = EventRecord.open(file); EventRecord other = record.another()) {
            var ids = record.ids(EventFilter.ALL).stream().sorted().toList();
            Selection some = other.putAside("some", picking -> {
                picking.take(ids.get(3), 1);
                picking.take(ids.get(5), 2);
                picking.take("none", 3);
            });
            Selection one = record.putAside("one", picking -> picking.take(ids.get(7), 1));
            EventFilter filter = EventFilter.ALL.toBuilder().text(Optional.of(some)).build();
            assertThat(record.ids(filter)).containsExactlyInAnyOrder(ids.get(3), ids.get(5));
            assertThat(EventQuery.first(record, filter, Sort.BEST, 9)).extracting(told -> told.event().id())
                    .containsExactly(ids.get(5), ids.get(3));
            record.forget(some);
            assertThat(record.ids(filter)).isEmpty();
            assertThat(record.ids(EventFilter.ALL.toBuilder().text(Optional.of(one)).build())).containsExactly(ids.get(7));
        }
    }
}
