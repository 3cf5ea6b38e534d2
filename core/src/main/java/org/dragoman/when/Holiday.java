package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A named day of the year, and how its date is found. Read from {@code holidays.tsv}, which tells the notation. */
sealed interface Holiday {

    /** The first and the last day that it can be in a year, or nothing where that can't be computed. */
    Optional<Days> in(int year);

    /** A first and a last day. */
    record Days(LocalDate first, LocalDate last) {}

    /** The same days of every year. */
    record SameEveryYear(MonthDay first, MonthDay last) implements Holiday {
        @Override
        public Optional<Days> in(int year) {
            return Optional.of(new Days(first.atYear(year), last.atYear(year)));
        }
    }

    /** So many days from Easter Sunday. */
    record FromEaster(int days, boolean orthodox) implements Holiday {
        @Override
        public Optional<Days> in(int year) {
            LocalDate day = (orthodox ? orthodoxEaster(year) : easter(year)).plusDays(days);
            return Optional.of(new Days(day, day));
        }
    }

    /** A weekday of a month by its number from 1, or the last one (-1). */
    record WeekdayOfMonth(int number, DayOfWeek weekday, int month) implements Holiday {
        @Override
        public Optional<Days> in(int year) {
            LocalDate day = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
            return Optional.of(new Days(day, day));
        }
    }

    /** A day of history: the same whatever year the text speaks of. */
    record Once(LocalDate day) implements Holiday {
        @Override
        public Optional<Days> in(int year) {
            return Optional.of(new Days(day, day));
        }
    }

    /** One whose day can't be computed. */
    record Unknown(String reason) implements Holiday {
        @Override
        public Optional<Days> in(int year) {
            return Optional.empty();
        }
    }

    /** Easter Sunday of the Western churches, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    /** Easter Sunday of the Orthodox churches, by Meeus' Julian algorithm; Gregorian date, valid from 1900 to 2099. */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int f = d + e + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(13);
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it is not one of the notations
     */
    static Holiday parse(String rule) {
        if (rule.startsWith("unknown:")) {
            return new Unknown(rule.substring("unknown:".length()).strip());
        }
        if (rule.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return new Once(LocalDate.parse(rule));
        }
        Matcher easter = Pattern.compile("(easter|orthodox)([+-]\\d+)").matcher(rule);
        if (easter.matches()) {
            return new FromEaster(Integer.parseInt(easter.group(2)), easter.group(1).equals("orthodox"));
        }
        Matcher weekday = Pattern.compile("(first|second|third|fourth|last) ([A-Z]+) (\\d+)").matcher(rule);
        if (weekday.matches()) {
            int number = List.of("last", "", "first", "second", "third", "fourth").indexOf(weekday.group(1)) - 1;
            return new WeekdayOfMonth(
                    number, DayOfWeek.valueOf(weekday.group(2)), Integer.parseInt(weekday.group(3)));
        }
        if (!rule.matches("\\d\\d-\\d\\d(\\.\\.\\d\\d-\\d\\d)?")) {
            throw new IllegalArgumentException("no rule for a day: " + rule);
        }
        String[] days = rule.split("\\.\\.", -1);
        return new SameEveryYear(MonthDay.parse("--" + days[0]), MonthDay.parse("--" + days[days.length - 1]));
    }
}
