package org.dragoman.record;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dragoman.page.Span;
import org.dragoman.register.Sector;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** The current row of a result, read by column name; of no use after the reader that it was given to has returned. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public <E extends Enum<E>> E name(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, result.getString(column));
    }

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public OptionalInt optionalNumber(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public long longNumber(String column) throws SQLException {
        return result.getLong(column);
    }

    public double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    public OptionalDouble optionalDecimal(String column) throws SQLException {
        double value = result.getDouble(column);
        return result.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public LocalDate day(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Optional<LocalDate> optionalDay(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDate.class));
    }

    public LocalDateTime time(String column) throws SQLException {
        return result.getObject(column, LocalDateTime.class);
    }

    /** A time that the record keeps without a zone, in UTC. */
    public Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDateTime.class)).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    public List<String> list(String column) throws SQLException {
        Array array = result.getArray(column);
        List<String> values = new ArrayList<>();
        for (Object value : (Object[]) array.getArray()) {
            values.add((String) value);
        }
        return values;
    }

    public Optional<List<String>> optionalList(String column) throws SQLException {
        return result.getArray(column) == null ? Optional.empty() : Optional.of(list(column));
    }

    /** The span in the columns {@code NAME_start} and {@code NAME_end}. */
    public Span span(String name) throws SQLException {
        return new Span(number(name + "_start"), number(name + "_end"));
    }

    public Optional<Span> optionalSpan(String name) throws SQLException {
        int start = number(name + "_start");
        return result.wasNull() ? Optional.empty() : Optional.of(new Span(start, number(name + "_end")));
    }

    /** The actor whose id is in the column {@code actor}. */
    public Actor actor() throws SQLException {
        return new Actor(text("actor"), name(Actor.Kind.class, "kind"), text("name"), optionalText("country"),
                list("sectors").stream().map(Sector::valueOf).toList(), optionalText("title"));
    }

    public Optional<Place> optionalPlace() throws SQLException {
        Optional<String> place = optionalText("place");
        if (place.isEmpty()) {
            return Optional.empty();
        }
        double latitude = decimal("latitude");
        Optional<Place.Coordinates> coordinates = optionalDecimal("longitude").isPresent()
                ? Optional.of(new Place.Coordinates(latitude, decimal("longitude")))
                : Optional.empty();
        return Optional.of(new Place(place.get(), name(Place.Precision.class, "place_precision"),
                optionalText("place_country"), coordinates));
    }

    public DateRange range() throws SQLException {
        return new DateRange(
                optionalDay("earliest"),
                optionalDay("latest"),
                optionalText("weekday").map(DayOfWeek::valueOf),
                name(DateRange.Precision.class, "precision"),
                list("basis"),
                list("conflicts"));
    }
}
