package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Optional;
import org.dragoman.when.Amount.Hedge;
import org.dragoman.when.Expression.YearChoice;

/** The smallest parts of the grammar: names of months and days, numbers, amounts, units, years. Immutable. */
final class Words {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;

    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A month; a short form only where a day or a year stands beside it. */
    Optional<Match<Month>> month(Line line, int i) {
        Optional<Integer> full = vocabulary.number("month", line.word(i));
        if (full.isPresent()) {
            boolean told = !vocabulary.has("capital", line.word(i)) || isName(line, i);
            return told ? Match.of(Month.of(full.get()), i + 1) : Optional.empty();
        }
        Optional<Integer> brief = vocabulary.number("short-month", line.bare(i));
        int end = line.word(i + 1).equals(".") && line.isGlued(i + 1) ? i + 2 : i + 1;
        boolean beside = dayNumber(line, i - 1).isPresent() || isNumber(line, end);
        return brief.isPresent() && beside ? Match.of(Month.of(brief.get()), end) : Optional.empty();
    }

    private boolean isName(Line line, int i) {
        boolean beside = isNumber(line, i - 1) || isNumber(line, i + 1);
        return line.isCapitalised(i) && (beside || !line.hasTag(i, "AUX", "VERB", "ADJ"));
    }

    private boolean isNumber(Line line, int i) {
        return dayNumber(line, i).isPresent() || year(line, i).isPresent();
    }

    Optional<Match<DayOfWeek>> weekday(Line line, int i) {
        return vocabulary
                .number("weekday", line.word(i))
                .map(number -> new Match<>(DayOfWeek.of(number), i + 1));
    }

    /** A weekday as it may stand before a date: short forms too. */
    Optional<Match<DayOfWeek>> weekdayBeforeDate(Line line, int i) {
        int end = line.word(i + 1).equals(".") && line.isGlued(i + 1) ? i + 2 : i + 1;
        return weekday(line, i)
                .or(() -> vocabulary
                        .number("short-weekday", line.bare(i))
                        .map(number -> new Match<>(DayOfWeek.of(number), end)));
    }

    /** The number of a day in a month: "3", "3rd", "third". */
    Optional<Match<Integer>> dayNumber(Line line, int i) {
        String word = line.word(i);
        if (word.matches("\\d{1,2}(st|nd|rd|th)?")) {
            int number = Integer.parseInt(word.replaceAll("\\D", ""));
            int end = line.is(i + 1, "st", "nd", "rd", "th") && line.isGlued(i + 1) ? i + 2 : i + 1;
            return number >= 1 && number <= 31 ? Match.of(number, end) : Optional.empty();
        }
        return ordinal(line, i);
    }

    /** "first", "21st". */
    Optional<Match<Integer>> ordinal(Line line, int i) {
        if (line.word(i).matches("\\d{1,2}(st|nd|rd|th)")) {
            return Match.of(Integer.parseInt(line.word(i).replaceAll("\\D", "")), i + 1);
        }
        if (line.isJoint(i + 1)) {
            Optional<Integer> joined = vocabulary.number("ordinal", line.words(i, i + 3));
            if (joined.isPresent()) {
                return Match.of(joined.get(), i + 3);
            }
        }
        return vocabulary.number("ordinal", line.word(i)).map(number -> new Match<>(number, i + 1));
    }

    /** Four figures that can be a year. */
    Optional<Match<Integer>> year(Line line, int i) {
        String word = line.word(i);
        if (!word.matches("\\d{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(word);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Match.of(year, i + 1) : Optional.empty();
    }

    /** What tells the year after a month or a day: ", 2023", "of 2023", "last year", "of that year". */
    Optional<Match<YearChoice>> yearAfter(Line line, int i) {
        int at = line.is(i, ",", "of", "in") ? i + 1 : i;
        Optional<Match<Integer>> stated = year(line, at);
        if (stated.isPresent() && !line.isJoint(stated.get().end())) {
            return stated.map(match -> match.map(YearChoice::of));
        }
        at = line.is(i, ",", "of") ? i + 1 : i;
        if (line.word(at + 1).equals("year")) {
            Optional<Integer> offset = offset(line.word(at));
            return offset.map(years -> new Match<>(YearChoice.at(years), at(line, i) + 2));
        }
        return Optional.empty();
    }

    private static int at(Line line, int i) {
        return line.is(i, ",", "of") ? i + 1 : i;
    }

    private static Optional<Integer> offset(String word) {
        return switch (word) {
            case "last" -> Optional.of(-1);
            case "this" -> Optional.of(0);
            case "next" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    Optional<Match<Unit>> unit(Line line, int i) {
        return vocabulary.meaning("unit", line.word(i)).map(name -> new Match<>(Unit.valueOf(name), i + 1));
    }

    Optional<Match<Unit>> units(Line line, int i) {
        return vocabulary.meaning("units", line.word(i)).map(name -> new Match<>(Unit.valueOf(name), i + 1));
    }

    Optional<Match<Unit>> anyUnit(Line line, int i) {
        return unit(line, i).or(() -> units(line, i));
    }

    /** "two", "more than 20", "a few", "a couple of", "half a", "three or four". */
    Optional<Match<Amount>> amount(Line line, int i) {
        int at = hedgeEnd(line, i);
        Optional<Match<Amount>> plain = plainAmount(line, at);
        if (plain.isEmpty() || at == i) {
            return plain;
        }
        String word = line.is(i, "more", "at", "up") ? line.word(i) : line.word(at - 1);
        return plain.map(match -> match.map(amount -> amount.hedged(hedge(word))));
    }

    private Hedge hedge(String word) {
        return switch (word) {
            case "more" -> Hedge.OVER;
            case "than", "up" -> Hedge.UNDER;
            case "at" -> Hedge.OVER;
            default -> vocabulary.meaning("hedge", word).map(Hedge::valueOf).orElse(Hedge.ABOUT);
        };
    }

    private int hedgeEnd(Line line, int i) {
        boolean two = (line.is(i, "more", "less", "fewer") && line.is(i + 1, "than"))
                || (line.is(i, "at") && line.is(i + 1, "least", "most"))
                || (line.is(i, "up") && line.is(i + 1, "to"));
        if (two) {
            return i + 2;
        }
        boolean one = vocabulary.has("hedge", line.word(i)) && plainAmount(line, i + 1).isPresent();
        return one ? i + 1 : i;
    }

    private Optional<Match<Amount>> plainAmount(Line line, int i) {
        if (line.is(i, "a", "an") || (line.is(i, "the") && line.is(i + 1, "few"))) {
            Optional<Match<Amount>> counted = number(line, i + 1).filter(m -> !line.word(i + 1).matches("\\d.*"));
            return counted.isPresent() ? skipOf(line, counted.get()) : Match.of(Amount.of(1), i + 1);
        }
        if (line.is(i, "half") && line.is(i + 1, "a", "an")) {
            return Match.of(Amount.of(0.5), i + 2);
        }
        Optional<Match<Amount>> first = number(line, i);
        if (first.isEmpty()) {
            return first;
        }
        int end = first.get().end();
        if (line.is(end, "and") && line.is(end + 1, "a") && line.is(end + 2, "half")) {
            return Match.of(first.get().value().plus(0.5), end + 3);
        }
        if (line.is(end, "or", "to") || line.isDash(end)) {
            Optional<Match<Amount>> second = number(line, end + 1);
            if (second.isPresent() && second.get().value().most() > first.get().value().least()) {
                return Match.of(
                        new Amount(first.get().value().least(), second.get().value().most()), second.get().end());
            }
        }
        return skipOf(line, first.get());
    }

    private static Optional<Match<Amount>> skipOf(Line line, Match<Amount> match) {
        int end = line.is(match.end(), "of") ? match.end() + 1 : match.end();
        return Match.of(match.value(), end);
    }

    private Optional<Match<Amount>> number(Line line, int i) {
        String word = line.word(i);
        if (word.matches("\\d{1,3}(\\.\\d+)?|\\d,\\d{3}")) {
            return Match.of(Amount.of(Double.parseDouble(word.replace(",", ""))), i + 1);
        }
        Optional<Amount> first = vocabulary.meaning("number", word).map(Words::interval);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Amount> second = line.isJoint(i + 1)
                ? vocabulary.meaning("number", line.word(i + 2)).map(Words::interval)
                : Optional.empty();
        boolean joined = second.isPresent() && first.get().least() >= 20 && second.get().most() < 10;
        return joined
                ? Match.of(first.get().plus(second.get().least()), i + 3)
                : Match.of(first.get(), i + 1);
    }

    private static Amount interval(String cell) {
        String[] ends = cell.split("-", -1);
        return new Amount(Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1]));
    }
}
