package org.dragoman.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dragoman.when.DateRange.Precision;
import org.dragoman.when.Expression.Between;
import org.dragoman.when.Expression.CalendarDay;
import org.dragoman.when.Expression.Feast;
import org.dragoman.when.Expression.Fixed;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.NamedSeason;
import org.dragoman.when.Expression.OneOf;
import org.dragoman.when.Expression.YearChoice;
import org.dragoman.when.Expression.YearPart;

/** The part of the grammar that reads the calendar: days, months, seasons, years, decades, named days. Immutable. */
final class DateGrammar {

    private static final int LONGEST_NAME = 7;

    private final Words words;

    DateGrammar(Words words) {
        this.words = words;
    }

    /** The longest calendar expression that starts at a piece. */
    Optional<Match<Expression>> at(Line line, int i) {
        Optional<Match<Expression>> best = day(line, i);
        best = Match.longer(best, digits(line, i));
        best = Match.longer(best, feast(line, i));
        best = Match.longer(best, month(line, i));
        best = Match.longer(best, season(line, i));
        best = Match.longer(best, yearPart(line, i));
        best = Match.longer(best, year(line, i));
        best = Match.longer(best, decade(line, i));
        return Match.longer(best, century(line, i));
    }

    /** "July 3rd, 2023", "Monday, 3 July", "the 3rd of July", "July 3-5", "3 and 4 July 2023". */
    private Optional<Match<Expression>> day(Line line, int i) {
        Optional<Match<DayOfWeek>> weekday = words.weekdayBeforeDate(line, i);
        int at = weekday.map(match -> skipToDate(line, match.end())).orElse(i);
        int start = line.is(at, "the") ? at + 1 : at;
        Optional<DayOfWeek> day = weekday.map(Match::value);
        Optional<Match<Expression>> read = monthThenDay(line, start, day).or(() -> dayThenMonth(line, start, day));
        return read.map(match -> closeBracket(line, i, match));
    }

    private int skipToDate(Line line, int i) {
        int at = words.vocabulary().has("daypart", line.word(i)) ? i + 1 : i;
        return line.is(at, ",", "(") ? at + 1 : at;
    }

    private static Match<Expression> closeBracket(Line line, int start, Match<Expression> match) {
        boolean opened = line.words(start, match.end()).contains("(");
        return opened && line.is(match.end(), ")") ? new Match<>(match.value(), match.end() + 1) : match;
    }

    private Optional<Match<Expression>> monthThenDay(Line line, int i, Optional<DayOfWeek> weekday) {
        Optional<Match<Month>> month = words.month(line, i);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int at = line.is(month.get().end(), "the") ? month.get().end() + 1 : month.get().end();
        Optional<Match<Integer>> day = words.dayNumber(line, at).filter(found -> !counts(line, i, at));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int end = day.get().end();
        Optional<Match<Integer>> last = secondDay(line, end, day.get().value());
        int yearAt = last.map(Match::end).orElse(end);
        return dated(line, yearAt, month.get().value(), day.get().value(), last.map(Match::value), weekday);
    }

    /** "In May 20 people": the figure counts what follows. */
    private static boolean counts(Line line, int month, int number) {
        boolean before = line.is(month - 1, "in") || line.word(month - 1).isEmpty();
        return before && line.hasTag(number + 1, "NOUN", "ADJ") && line.word(number).matches("\\d+");
    }

    private Optional<Match<Expression>> dayThenMonth(Line line, int i, Optional<DayOfWeek> weekday) {
        Optional<Match<Integer>> day = words.dayNumber(line, i);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match<Integer>> last = secondDay(line, day.get().end(), day.get().value());
        int at = last.map(Match::end).orElse(day.get().end());
        int monthAt = line.is(at, "of") || line.isDash(at) ? at + 1 : at;
        Optional<Match<Month>> month = words.month(line, monthAt);
        return month.flatMap(name ->
                dated(line, name.end(), name.value(), day.get().value(), last.map(Match::value), weekday));
    }

    /** The second day of "3-5", "3 to 5", "3 and 4". */
    private Optional<Match<Integer>> secondDay(Line line, int i, int first) {
        boolean joined = line.isDash(i) || line.is(i, "/", "to", "and", "until", "till", "through", "or");
        int at = line.is(i + 1, "the") ? i + 2 : i + 1;
        return joined
                ? words.dayNumber(line, at).filter(match -> match.value() > first)
                : Optional.empty();
    }

    private Optional<Match<Expression>> dated(
            Line line, int yearAt, Month month, int day, Optional<Integer> last, Optional<DayOfWeek> weekday) {
        if (day > month.maxLength() || last.filter(end -> end > month.maxLength()).isPresent()) {
            return Optional.empty();
        }
        int skipped = line.isDash(yearAt) && line.isJoint(yearAt) ? yearAt + 1 : yearAt;
        Optional<Match<YearChoice>> year = words.yearAfter(line, skipped);
        YearChoice choice = year.map(Match::value).orElse(YearChoice.OPEN);
        int end = year.map(Match::end).orElse(yearAt);
        CalendarDay first = new CalendarDay(choice, MonthDay.of(month, day), weekday);
        return last.isEmpty()
                ? Match.of(first, end)
                : Match.of(
                        new Between(first, new CalendarDay(choice, MonthDay.of(month, last.get()), Optional.empty())),
                        end);
    }

    /** "2023-07-03", "2023/7/3", "3.7.2023", "25/7/2023". */
    private static Optional<Match<Expression>> digits(Line line, int i) {
        if (line.word(i).matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}")) {
            String[] parts = line.word(i).split("\\.", -1);
            return day(parts[2], parts[1], parts[0]).map(d -> new Match<>(new OneOf(List.of(d)), i + 1));
        }
        boolean three = line.isJoint(i + 1) && line.isJoint(i + 3);
        boolean figures = line.word(i).matches("\\d+") && line.word(i + 2).matches("\\d{1,2}");
        if (!three || !figures || !line.word(i + 4).matches("\\d+(t.*)?") || line.isJoint(i + 5)) {
            return Optional.empty();
        }
        String last = line.word(i + 4).replaceAll("t.*", "");
        List<LocalDate> days = line.word(i).length() == 4
                ? day(line.word(i), line.word(i + 2), last).stream().toList()
                : bothWays(line.word(i), line.word(i + 2), last);
        return days.isEmpty() ? Optional.empty() : Match.of(new OneOf(days), i + 5);
    }

    private static List<LocalDate> bothWays(String one, String two, String year) {
        if (year.length() != 4) {
            return List.of();
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        day(year, two, one).ifPresent(days::add);
        day(year, one, two).ifPresent(days::add);
        return new ArrayList<>(days);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** "Christmas Eve", "Easter Monday 2023". */
    private Optional<Match<Expression>> feast(Line line, int i) {
        for (int length = LONGEST_NAME; length >= 1; length--) {
            Optional<Holiday> holiday = words.vocabulary().holiday(line.words(i, Math.min(i + length, line.size())));
            if (holiday.isPresent() && i + length <= line.size() && (line.isCapitalised(i) || length > 1)) {
                int end = i + length;
                Optional<Match<YearChoice>> year = words.yearAfter(line, end);
                return Match.of(
                        new Feast(year.map(Match::value).orElse(YearChoice.OPEN), holiday.get()),
                        year.map(Match::end).orElse(end));
            }
        }
        return Optional.empty();
    }

    private Optional<Match<Expression>> month(Line line, int i) {
        Optional<Match<Month>> month = words.month(line, i);
        return month.map(name -> {
            Optional<Match<YearChoice>> year = words.yearAfter(line, name.end());
            return new Match<>(
                    new NamedMonth(year.map(Match::value).orElse(YearChoice.OPEN), name.value()),
                    year.map(Match::end).orElse(name.end()));
        });
    }

    private Optional<Match<Expression>> season(Line line, int i) {
        Optional<String> name = words.vocabulary().meaning("season", line.word(i));
        if (name.isEmpty() || line.hasTag(i, "VERB", "AUX")) {
            return Optional.empty();
        }
        Optional<Match<YearChoice>> year = words.yearAfter(line, i + 1);
        boolean wary = words.vocabulary().has("wary", line.word(i));
        boolean told = year.isPresent()
                || line.is(i - 1, "last", "this", "next", "early", "late", "each", "every")
                || (line.is(i - 1, "the") && line.is(i - 2, "in", "by", "during", "until") && !line.is(i + 1, "of"));
        return wary && !told
                ? Optional.empty()
                : Match.of(
                        new NamedSeason(year.map(Match::value).orElse(YearChoice.OPEN), Season.valueOf(name.get())),
                        year.map(Match::end).orElse(i + 1));
    }

    /** "the second quarter of 2023", "Q3", "the first half of last year". */
    private Optional<Match<Expression>> yearPart(Line line, int i) {
        if (line.word(i).matches("q[1-4]")) {
            return yearPart(line, i + 1, line.word(i).charAt(1) - '0', 4);
        }
        int at = line.is(i, "the") ? i + 1 : i;
        Optional<Match<Integer>> number = words.ordinal(line, at);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int n = number.get().value();
        int end = number.get().end() + 1;
        return switch (line.word(number.get().end())) {
            case "quarter" -> n <= 4 ? yearPart(line, end, n, 4) : Optional.empty();
            case "half" -> n <= 2 ? yearPart(line, end, n, 2).filter(match -> match.end() > end) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Match<Expression>> yearPart(Line line, int end, int number, int of) {
        if (line.is(end, "of") && line.is(end + 1, "the", "this") && line.is(end + 2, "year")) {
            return Match.of(new YearPart(YearChoice.at(0), number, of), end + 3);
        }
        Optional<Match<YearChoice>> year = words.yearAfter(line, end);
        return Match.of(
                new YearPart(year.map(Match::value).orElse(YearChoice.OPEN), number, of),
                year.map(Match::end).orElse(end));
    }

    /** A bare year, where the words around it show that the figures are one. */
    private Optional<Match<Expression>> year(Line line, int i) {
        boolean named = line.is(i, "the") && line.is(i + 1, "year");
        int at = named ? i + 2 : i;
        return words.year(line, at)
                .filter(match -> named || isYear(line, at))
                .map(match -> new Match<>(fixed(match.value(), 1, Precision.YEAR), match.end()));
    }

    private static boolean isYear(Line line, int i) {
        boolean led = line.is(i - 1, "in", "since", "by", "until", "till", "before", "after", "during", "from", "early",
                "late", "mid", "circa", "for", "between", "through", "of", "throughout", "around", "to", "and", "or")
                || (line.isDash(i - 1) && line.is(i - 2, "mid", "early", "late", "pre", "post"));
        boolean counts = line.hasTag(i + 1, "NOUN") && line.word(i + 1).endsWith("s") && !line.is(i - 1, "the");
        boolean bracketed = line.is(i - 1, "(") && (line.is(i + 1, ")") || line.isDash(i + 1));
        boolean possessive = line.is(i + 1, "'s") || (line.is(i + 1, "'") && line.isGlued(i + 1));
        boolean span = line.isDash(i + 1) && line.word(i + 2).matches("\\d{2}|\\d{4}");
        boolean modern = line.word(i).compareTo("1800") >= 0 && line.word(i).compareTo("2099") <= 0;
        boolean ofNoun = modern && line.hasTag(i + 1, "NOUN", "PROPN", "ADJ") && (line.is(i - 1, "the")
                || (line.hasTag(i - 1, "PRON", "PART", "DET", "ADJ") && !line.word(i + 1).endsWith("s")));
        boolean unit = line.is(i + 1, "kilometres", "kilometers", "km", "metres", "meters", "miles", "people", "troops",
                "soldiers", "dollars", "hours", "gmt", "percent", "million", "feet", "tonnes", "tons", "euros");
        boolean money = line.is(i - 1, "$", "£", "€");
        return !unit && !money && ((led && !counts) || bracketed || (modern && (possessive || span)) || ofNoun);
    }

    /** "the 1990s", "the 90s", "the nineties". */
    private Optional<Match<Expression>> decade(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        boolean shifted = at > i;
        String word = line.word(at).replace("'", "");
        boolean apart = line.is(at + 1, "s", "'s") && line.isGlued(at + 1);
        if (word.matches("(1[0-9]|20)\\d0s?") && (word.endsWith("s") || (apart && !line.is(at + 1, "'s")))) {
            return decade(Integer.parseInt(word.substring(0, 4)), apart ? at + 2 : at + 1);
        }
        if (word.matches("\\d0s") && (shifted || line.is(at - 1, "the", "early", "late", "mid", "-"))) {
            return decade(1900 + Integer.parseInt(word.substring(0, 2)), at + 1);
        }
        boolean led = shifted || line.is(at - 1, "the", "early", "late", "-");
        return words.vocabulary()
                .number("decade", line.word(at))
                .filter(number -> led && !line.is(at - 1, "his", "her", "their"))
                .flatMap(number -> decade(1900 + number, at + 1));
    }

    private static Optional<Match<Expression>> decade(int first, int end) {
        return Match.of(fixed(first, 10, Precision.INTERVAL), end);
    }

    private Optional<Match<Expression>> century(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        Optional<Match<Integer>> number = words.ordinal(line, at);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int next = line.isDash(number.get().end()) ? number.get().end() + 1 : number.get().end();
        return line.is(next, "century")
                ? Match.of(fixed((number.get().value() - 1) * 100 + 1, 100, Precision.INTERVAL), next + 1)
                : Optional.empty();
    }

    private static Expression fixed(int year, int years, Precision precision) {
        return new Fixed(
                LocalDate.of(year, 1, 1), YearMonth.of(year + years - 1, 12).atEndOfMonth(), precision);
    }

    /** The second year of a range as it may be written after the first: "2014-16", "1914–1918". */
    Optional<Match<Expression>> secondYear(Line line, int i, Fixed first) {
        if (line.word(i).matches("\\d{2}") && line.isGlued(i)) {
            int year = first.first().getYear() / 100 * 100 + Integer.parseInt(line.word(i));
            return year > first.first().getYear()
                    ? Match.of(fixed(year, 1, Precision.YEAR), i + 1)
                    : Optional.empty();
        }
        return words.year(line, i).map(match -> new Match<>(fixed(match.value(), 1, Precision.YEAR), match.end()));
    }
}
