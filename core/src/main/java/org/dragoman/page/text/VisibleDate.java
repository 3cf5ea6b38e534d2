package org.dragoman.page.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Span;

/**
 * A full date written out in a text: day, month and year. Dates without a year are no claim of any day.
 *
 * @param date the day
 * @param other the other day that it may be, where the order of day and month can't be told ({@code 03/04/2025})
 * @param span where it stands in the text searched, weekday included
 */
public record VisibleDate(LocalDate date, Optional<LocalDate> other, Span span) {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private static final String WEEKDAY = "(?<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})[.,]?\\s{1,3}";
    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4})";

    private static final List<Pattern> NAMED = List.of(
            compile("(?:" + WEEKDAY + ")?\\b" + MONTH + "\\s{0,3}" + DAY + "(?:,\\s{0,3}|\\s{1,3})" + YEAR + "(?!\\d)"),
            compile("(?:" + WEEKDAY + ")?(?<!\\d)" + DAY + "(?:\\s{1,3}of)?[\\s.-]{1,3}" + MONTH + "[\\s,.-]{1,3}" + YEAR + "(?!\\d)"));
    private static final Pattern YEAR_FIRST =
            compile("(?<![\\d/.-])" + YEAR + "(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d|[-/.]\\d)");
    private static final Pattern YEAR_LAST = compile("(?:" + WEEKDAY + ")?(?<![\\d/.-])(?<first>\\d{1,2})(?<sep>[-/.])"
            + "(?<second>\\d{1,2})\\k<sep>" + YEAR + "(?!\\d|[-/.]\\d)");

    /** Every full date in a text, in its order. */
    public static List<VisibleDate> in(String text) {
        List<VisibleDate> found = new ArrayList<>();
        for (Pattern pattern : NAMED) {
            for (Matcher m = pattern.matcher(text); m.find(); ) {
                add(found, m, day(m.group("year"), month(m.group("month")), m.group("day")), Optional.empty());
            }
        }
        for (Matcher m = YEAR_FIRST.matcher(text); m.find(); ) {
            add(found, m, day(m.group("year"), Integer.parseInt(m.group("month")), m.group("day")), Optional.empty());
        }
        for (Matcher m = YEAR_LAST.matcher(text); m.find(); ) {
            addYearLast(found, m);
        }
        found.sort((a, b) -> a.span.compareTo(b.span));
        return found;
    }

    /** Europeans write dots with the day first; with slashes and hyphens only the numbers or the weekday can tell. */
    private static void addYearLast(List<VisibleDate> found, Matcher m) {
        Optional<LocalDate> dayFirst = day(m.group("year"), Integer.parseInt(m.group("second")), m.group("first"));
        Optional<LocalDate> monthFirst = day(m.group("year"), Integer.parseInt(m.group("first")), m.group("second"));
        Optional<DayOfWeek> weekday = weekday(m);
        if (m.group("sep").equals(".")) {
            add(found, m, dayFirst, Optional.empty());
        } else if (weekday.isPresent()) {
            add(found, m, dayFirst.filter(d -> d.getDayOfWeek() == weekday.get())
                    .or(() -> monthFirst.filter(d -> d.getDayOfWeek() == weekday.get())), Optional.empty());
        } else if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            add(found, m, dayFirst, monthFirst);
        } else {
            add(found, m, dayFirst.or(() -> monthFirst), Optional.empty());
        }
    }

    private static void add(List<VisibleDate> found, Matcher m, Optional<LocalDate> date, Optional<LocalDate> other) {
        Span span = new Span(m.start(), m.end());
        if (date.isPresent() && found.stream().noneMatch(known -> known.span.overlaps(span))) {
            found.add(new VisibleDate(date.get(), other, span));
        }
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<DayOfWeek> weekday(Matcher m) {
        return Optional.ofNullable(m.group("weekday")).map(name -> name.toUpperCase(Locale.ROOT).substring(0, 3))
                .flatMap(name -> List.of(DayOfWeek.values()).stream().filter(d -> d.name().startsWith(name)).findFirst());
    }

    /** The number of the month whose name begins so. */
    static int month(String name) {
        String start = name.toUpperCase(Locale.ROOT).substring(0, 3);
        return List.of(Month.values()).stream().filter(m -> m.name().startsWith(start)).findFirst().orElseThrow().getValue();
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
