package org.dragoman.when;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.when.Expression.Base;
import org.dragoman.when.Expression.Between;
import org.dragoman.when.Expression.CalendarDay;
import org.dragoman.when.Expression.Edge;
import org.dragoman.when.Expression.Fixed;
import org.dragoman.when.Expression.Half;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.Part;
import org.dragoman.when.Expression.Portion;
import org.dragoman.when.Expression.Unitary;
import org.dragoman.when.Expression.YearChoice;

/**
 * The grammar of temporal expressions: calendar and relative times, parts of them ("late last month"), and ranges. It
 * reads words in their order; the tables {@code words.tsv} and {@code holidays.tsv} hold the words. Immutable.
 */
final class Grammar {

    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "that", "these", "those", "every", "each", "once", "twice", "half", "more", "less",
            "fewer", "at", "up");

    private final Words words;
    private final DateGrammar dates;
    private final RelativeGrammar relative;

    Grammar(Vocabulary vocabulary) {
        this.words = new Words(vocabulary);
        this.dates = new DateGrammar(words);
        this.relative = new RelativeGrammar(words, dates);
    }

    /** The longest temporal expression that starts at a piece of a line. */
    Optional<Match<Expression>> at(Line line, int i) {
        return mayStart(line, i) ? read(line, i) : Optional.empty();
    }

    /** Whether it is worth trying: most words can't start a time, and an article only before one that can. */
    private boolean mayStart(Line line, int i) {
        int last = OPENERS.contains(line.word(i)) ? i + 3 : i;
        return IntStream.rangeClosed(i, last).mapToObj(line::word).anyMatch(words.vocabulary()::begins);
    }

    private Optional<Match<Expression>> read(Line line, int i) {
        return single(line, i).map(first -> range(line, i, first).orElse(first));
    }

    private Optional<Match<Expression>> single(Line line, int i) {
        Optional<Match<Expression>> best = dates.at(line, i);
        best = Match.longer(best, relative.at(line, i));
        best = Match.longer(best, half(line, i));
        best = Match.longer(best, subUnit(line, i));
        return Match.longer(best, portion(line, i));
    }

    /** "early June", "late last month", "mid-March", "the end of the year", "the first half of July". */
    private Optional<Match<Expression>> portion(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        if (line.is(at, "first", "second") && line.is(at + 1, "half") && line.is(at + 2, "of")) {
            Part half = line.is(at, "first") ? Part.FIRST_HALF : Part.SECOND_HALF;
            return whole(line, at + 3).map(match -> match.map(time -> new Portion(half, time)));
        }
        Optional<Part> part = words.vocabulary().meaning("part", line.word(at)).map(Part::valueOf);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        boolean adjective = line.is(at, "early", "mid", "late");
        boolean joined = line.is(at + 1, adjective ? "in" : "of") || line.isDash(at + 1);
        if (!adjective && !joined) {
            return Optional.empty();
        }
        return whole(line, joined ? at + 2 : at + 1).map(match -> match.map(time -> new Portion(part.get(), time)));
    }

    /** What something is a part of: any time, or "the year", "the week"; "week" in "mid-week". */
    private Optional<Match<Expression>> whole(Line line, int i) {
        boolean hyphen = line.isJoint(i - 1);
        Optional<Match<Expression>> unit = hyphen || line.is(i, "the")
                ? words.unit(line, hyphen ? i : i + 1)
                        .filter(found -> found.value().compareTo(Unit.DAY) > 0)
                        .map(found -> new Match<>(new Unitary(found.value(), 0, Base.ANCHOR), found.end()))
                : Optional.empty();
        return unit.isPresent() ? unit : Match.longer(dates.at(line, i), relative.at(line, i));
    }

    /** "the first week of March", "the last three months of 2022"; "the last days of 2022" are its last third. */
    private Optional<Match<Expression>> subUnit(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        Optional<String> edge = words.vocabulary().meaning("edge", line.word(at));
        if (edge.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match<Amount>> amount = words.amount(line, at + 1);
        int unitAt = amount.map(Match::end).orElse(at + 1);
        Optional<Match<Unit>> unit = words.anyUnit(line, unitAt);
        if (unit.isEmpty() || !line.is(unit.get().end(), "of", "in")) {
            return Optional.empty();
        }
        boolean late = edge.get().equals("LATE");
        boolean counted = amount.isPresent() || words.unit(line, unitAt).isPresent();
        return whole(line, unit.get().end() + 1).map(match -> match.map(time -> {
            Amount number = amount.map(Match::value).orElse(Amount.of(1));
            return counted
                    ? new Edge(late ? 1 : -1, number, unit.get().value(), time)
                    : new Portion(late ? Part.LATE : Part.EARLY, time);
        }));
    }

    /** "earlier this week", "later today", "later in the year". */
    private Optional<Match<Expression>> half(Line line, int i) {
        if (!line.is(i, "earlier", "later")) {
            return Optional.empty();
        }
        int at = line.is(i + 1, "in", "on") ? i + 2 : i + 1;
        int direction = line.is(i, "later") ? 1 : -1;
        return dayOrWhole(line, at).flatMap(match -> switch (match.value()) {
            case Unitary u when u.offset() == 0 && u.base() == Base.ANCHOR ->
                Match.of(new Half(direction, u), match.end());
            case Expression other when line.is(i + 1, "in", "on", "last", "that", "the") ->
                Match.of(other, match.end());
            default -> Optional.empty();
        });
    }

    private Optional<Match<Expression>> dayOrWhole(Line line, int i) {
        return line.is(i, "the") && line.is(i + 1, "day")
                ? Match.of(new Unitary(Unit.DAY, 0, Base.ANCHOR), i + 2)
                : whole(line, i);
    }

    /** What goes on from a first time to a last one, where the words after it say so. */
    private Optional<Match<Expression>> range(Line line, int i, Match<Expression> first) {
        int end = first.end();
        boolean dash = line.isDash(end);
        boolean led = (line.is(i - 1, "from") && line.is(end, "to", "until", "till", "through"))
                || (line.is(i - 1, "between") && line.is(end, "and"));
        boolean joined = dash || line.is(end, "to", "through", "until");
        if (!led && !joined) {
            return Optional.empty();
        }
        int at = line.is(end + 1, "the") && words.dayNumber(line, end + 2).isPresent() ? end + 2 : end + 1;
        return second(line, at, first.value())
                .filter(last -> led || last.value().getClass() == first.value().getClass())
                .map(last -> last.map(to -> new Between(sameYear(first.value(), to), to)));
    }

    private Optional<Match<Expression>> second(Line line, int i, Expression first) {
        if (first instanceof Fixed year) {
            Optional<Match<Expression>> bare = dates.secondYear(line, i, year);
            if (bare.isPresent()) {
                return bare;
            }
        }
        return single(line, i);
    }

    /** In "March to May 2023" the year is that of both. */
    private static Expression sameYear(Expression from, Expression to) {
        return switch (from) {
            case CalendarDay day when day.year().equals(YearChoice.OPEN) && to instanceof CalendarDay last ->
                new CalendarDay(
                        last.day().isBefore(day.day()) ? yearBefore(last.year()) : last.year(),
                        day.day(),
                        day.weekday());
            case NamedMonth month when month.year().equals(YearChoice.OPEN) && to instanceof NamedMonth last ->
                new NamedMonth(
                        last.month().compareTo(month.month()) < 0 ? yearBefore(last.year()) : last.year(),
                        month.month());
            case Expression other -> other;
        };
    }

    private static YearChoice yearBefore(YearChoice year) {
        return new YearChoice(year.stated().map(y -> y - 1), year.offset().map(y -> y - 1), year.which());
    }
}
