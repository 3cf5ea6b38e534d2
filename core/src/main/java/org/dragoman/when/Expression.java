package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.dragoman.when.DateRange.Precision;

/** What a temporal expression says, before it is known on which day it was written. */
sealed interface Expression {

    /** Days that need no anchor: "2014", "the 1990s". */
    record Fixed(LocalDate first, LocalDate last, Precision precision) implements Expression {}

    /** One of several days, as notations differ: "3/7/2023". In order of time. */
    record OneOf(List<LocalDate> days) implements Expression {}

    /** A day of a month: "3 July", "Monday, July 3rd, 2023". */
    record CalendarDay(YearChoice year, MonthDay day, Optional<DayOfWeek> weekday) implements Expression {}

    /** A month by name: "July", "March 2023", "last May". */
    record NamedMonth(YearChoice year, Month month) implements Expression {}

    /** "summer", "the winter of 2022". */
    record NamedSeason(YearChoice year, Season season) implements Expression {}

    /** "Christmas Eve", "Eid". */
    record Feast(YearChoice year, Holiday holiday) implements Expression {}

    /** A part of a year by number: the second of four quarters, the first of two halves. */
    record YearPart(YearChoice year, int number, int of) implements Expression {}

    /** "Sunday", "last Monday", "Monday last week" (with the week's offset). */
    record Weekday(DayOfWeek day, Which which, Optional<Integer> week) implements Expression {}

    /** "the weekend", "last weekend". */
    record Weekend(Which which) implements Expression {}

    /** A calendar unit by its distance: "yesterday", "last year", "this week", "the previous day". */
    record Unitary(Unit unit, int offset, Base base) implements Expression {}

    /** A point by its distance: "two weeks ago", "a year earlier", "in three days". */
    record Shift(Amount amount, Unit unit, int direction, Base base) implements Expression {}

    /** All the time between a distance and now: "the past decade", "the coming days", "recent years". */
    record Reach(Amount amount, Unit unit, int direction, Base base) implements Expression {}

    /** So many days around the day of writing; an open end reaches to any day: "recently", "overnight". */
    record Vague(Optional<Integer> from, Optional<Integer> to) implements Expression {}

    /** "early June", "the end of the year", "the first half of 2023". */
    record Portion(Part part, Expression whole) implements Expression {}

    /** So many units at one end of a period: "the first week of March", "the last three months of 2022". */
    record Edge(int direction, Amount amount, Unit unit, Expression whole) implements Expression {}

    /** Up to or from the day of writing: "earlier this week", "later this month". */
    record Half(int direction, Expression whole) implements Expression {}

    /** From the first to the last: "from 3 to 5 July". */
    record Between(Expression from, Expression to) implements Expression {}

    /** Before or after a time, that time left out. */
    record Beside(int direction, Expression time) implements Expression {}

    /** A length of time: "for three days". */
    record Length(Amount amount, Unit unit) implements Expression {}

    /** How often. */
    record Often() implements Expression {}

    /** Seen to be a time, but which can't be told, and why. */
    record Untold(String reason) implements Expression {}

    /** From where a distance is counted. */
    enum Base {
        /** The day of writing. */
        ANCHOR,
        /** The time that the text last spoke of. */
        TOLD
    }

    /** Which of several that bear the name. */
    enum Which {
        /** The tense decides. */
        ANY,
        LAST,
        THIS,
        NEXT
    }

    /** A part of a period: its first, middle or last third, or one of its halves. */
    enum Part {
        EARLY(0, 3),
        MIDDLE(1, 3),
        LATE(2, 3),
        FIRST_HALF(0, 2),
        SECOND_HALF(1, 2);

        final int number;
        final int of;

        Part(int number, int of) {
            this.number = number;
            this.of = of;
        }
    }

    /**
     * Of which year: a stated one, one at a distance from the anchor's ("last year": -1), or the one that tense and
     * {@code which} choose.
     */
    record YearChoice(Optional<Integer> stated, Optional<Integer> offset, Which which) {

        static final YearChoice OPEN = new YearChoice(Optional.empty(), Optional.empty(), Which.ANY);

        static YearChoice of(int year) {
            return new YearChoice(Optional.of(year), Optional.empty(), Which.ANY);
        }

        static YearChoice at(int offset) {
            return new YearChoice(Optional.empty(), Optional.of(offset), Which.ANY);
        }

        static YearChoice by(Which which) {
            return new YearChoice(Optional.empty(), Optional.empty(), which);
        }
    }
}
