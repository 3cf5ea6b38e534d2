package org.dragoman.record;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends rows to one table, column by column in the order of the schema. */
final class RowWriter implements AutoCloseable {

    private final DuckDBAppender appender;

    RowWriter(DuckDBConnection connection, String table) throws SQLException {
        appender = connection.createAppender(table);
    }

    /** Starts a row with the ids it belongs to. */
    RowWriter row(String... ids) throws SQLException {
        appender.beginRow();
        for (String id : ids) {
            appender.append(id);
        }
        return this;
    }

    RowWriter text(String value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            appender.append(value.get());
        } else {
            appender.appendNull();
        }
        return this;
    }

    RowWriter name(Enum<?> value) throws SQLException {
        return text(value.name());
    }

    RowWriter list(List<String> values) throws SQLException {
        appender.append(values);
        return this;
    }

    RowWriter number(int value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter number(long value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter number(double value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter nothing() throws SQLException {
        appender.appendNull();
        return this;
    }

    RowWriter flag(boolean value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter time(LocalDateTime value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter day(LocalDate value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter day(Optional<LocalDate> value) throws SQLException {
        return value.isPresent() ? day(value.get()) : nothing();
    }

    RowWriter span(Span span) throws SQLException {
        return number(span.start()).number(span.end());
    }

    RowWriter span(Optional<Span> span) throws SQLException {
        return span.isPresent() ? span(span.get()) : nothing().nothing();
    }

    RowWriter actor(Actor actor) throws SQLException {
        return text(actor.id())
                .name(actor.kind())
                .text(actor.name())
                .text(actor.country())
                .list(actor.sectors().stream().map(Enum::name).toList())
                .text(actor.title());
    }

    RowWriter place(Optional<Place> place) throws SQLException {
        text(place.map(Place::name)).text(place.map(p -> p.precision().name())).text(place.flatMap(Place::country));
        Optional<Place.Coordinates> coordinates = place.flatMap(Place::coordinates);
        return coordinates.isPresent()
                ? number(coordinates.get().latitude()).number(coordinates.get().longitude())
                : nothing().nothing();
    }

    RowWriter range(DateRange range) throws SQLException {
        return day(range.earliest())
                .day(range.latest())
                .text(range.weekday().map(DayOfWeek::name))
                .name(range.precision())
                .list(range.basis())
                .list(range.conflicts());
    }

    void end() throws SQLException {
        appender.endRow();
    }

    /** Hands the rows over to the open transaction. */
    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
