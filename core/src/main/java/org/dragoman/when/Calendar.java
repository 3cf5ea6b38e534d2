package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dragoman.when.DateRange.Precision;
import org.dragoman.when.Expression.Base;
import org.dragoman.when.Expression.Beside;
import org.dragoman.when.Expression.Between;
import org.dragoman.when.Expression.CalendarDay;
import org.dragoman.when.Expression.Edge;
import org.dragoman.when.Expression.Feast;
import org.dragoman.when.Expression.Fixed;
import org.dragoman.when.Expression.Half;
import org.dragoman.when.Expression.Length;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.NamedSeason;
import org.dragoman.when.Expression.Often;
import org.dragoman.when.Expression.OneOf;
import org.dragoman.when.Expression.Part;
import org.dragoman.when.Expression.Portion;
import org.dragoman.when.Expression.Reach;
import org.dragoman.when.Expression.Shift;
import org.dragoman.when.Expression.Unitary;
import org.dragoman.when.Expression.Untold;
import org.dragoman.when.Expression.Vague;
import org.dragoman.when.Expression.Weekday;
import org.dragoman.when.Expression.Weekend;
import org.dragoman.when.Expression.Which;
import org.dragoman.when.Expression.YearChoice;
import org.dragoman.when.Expression.YearPart;

/** Tells which days an expression means, seen from one day: pure calendar arithmetic. */
final class Calendar {

    private Calendar() {}

    /**
     * The days that an expression means.
     *
     * @param today the day from which it is told: the anchor's, or the one that the text last spoke of
     * @return nothing where it is no date, or can't be computed
     */
    static Optional<Stretch> days(Expression expression, LocalDate today, Tense tense) {
        return switch (expression) {
            case Fixed fixed -> Optional.of(Stretch.of(fixed.first(), fixed.last(), fixed.precision()));
            case OneOf one -> Optional.of(oneOf(one));
            case CalendarDay day -> Optional.of(calendarDay(day, today, tense));
            case NamedMonth month ->
                chosen(month.year(), year -> month(year, month), today, tense);
            case NamedSeason season ->
                season.year().stated().isPresent()
                        ? Optional.of(statedSeason(season))
                        : chosen(season.year(), year -> season(year, season.season()), today, tense);
            case Feast feast when feast.holiday() instanceof Holiday.Once once -> Optional.of(Stretch.day(once.day()));
            case Feast feast -> chosen(feast.year(), year -> feast(year, feast.holiday()), today, tense);
            case YearPart part -> chosen(part.year(), year -> Optional.of(yearPart(year, part)), today, tense);
            case Weekday weekday -> Optional.of(weekday(weekday, today, tense));
            case Weekend weekend -> Optional.of(weekend(weekend.which(), today, tense));
            case Unitary unitary -> Optional.of(unitary(unitary, today));
            case Shift shift -> Optional.of(shift(shift, today));
            case Reach reach -> Optional.of(reach(reach, today));
            case Vague vague -> Optional.of(vague(vague, today));
            case Portion portion -> days(portion.whole(), today, tense).map(whole -> part(portion.part(), whole));
            case Edge edge -> days(edge.whole(), today, tense).map(whole -> edge(edge, whole));
            case Half half -> days(half.whole(), today, tense).map(whole -> half(half.direction(), whole, today));
            case Between between -> between(between, today, tense);
            case Beside beside -> days(beside.time(), today, tense).flatMap(time -> beside(beside.direction(), time));
            case Length length -> Optional.empty();
            case Often often -> Optional.empty();
            case Untold untold -> Optional.empty();
        };
    }

    /** From where an expression is told, or nothing for one that needs no such day. */
    static Optional<Base> base(Expression expression) {
        return switch (expression) {
            case Fixed fixed -> Optional.empty();
            case OneOf one -> Optional.empty();
            case CalendarDay day -> base(day.year());
            case NamedMonth month -> base(month.year());
            case NamedSeason season -> base(season.year());
            case Feast feast -> feast.holiday() instanceof Holiday.Once ? Optional.empty() : base(feast.year());
            case YearPart part -> base(part.year());
            case Weekday weekday -> Optional.of(Base.ANCHOR);
            case Weekend weekend -> Optional.of(Base.ANCHOR);
            case Unitary unitary -> Optional.of(unitary.base());
            case Shift shift -> Optional.of(shift.base());
            case Reach reach -> Optional.of(reach.base());
            case Vague vague -> Optional.of(Base.ANCHOR);
            case Portion portion -> base(portion.whole());
            case Edge edge -> base(edge.whole());
            case Half half -> Optional.of(Base.ANCHOR);
            case Between between -> base(between.from()).or(() -> base(between.to()));
            case Beside beside -> base(beside.time());
            case Length length -> Optional.empty();
            case Often often -> Optional.empty();
            case Untold untold -> Optional.empty();
        };
    }

    private static Optional<Base> base(YearChoice year) {
        return year.stated().isPresent() ? Optional.empty() : Optional.of(Base.ANCHOR);
    }

    private static Stretch oneOf(OneOf one) {
        LocalDate first = one.days().getFirst();
        LocalDate last = one.days().getLast();
        return Stretch.of(first, last, first.equals(last) ? Precision.DAY : Precision.INTERVAL);
    }

    private static Stretch calendarDay(CalendarDay day, LocalDate today, Tense tense) {
        return chosen(day.year(), year -> Optional.of(Stretch.day(day.day().atYear(year))), today, tense)
                .orElseThrow();
    }

    private static Optional<Stretch> month(int year, NamedMonth month) {
        YearMonth days = YearMonth.of(year, month.month());
        return Optional.of(Stretch.of(days.atDay(1), days.atEndOfMonth(), Precision.MONTH));
    }

    private static Optional<Stretch> season(int year, Season season) {
        YearMonth first = YearMonth.of(year, season.first());
        return Optional.of(Stretch.of(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON));
    }

    /** A winter of a stated year can be the one that starts in it or the one that ends in it. */
    private static Stretch statedSeason(NamedSeason season) {
        int year = season.year().stated().orElseThrow();
        Stretch days = season(year, season.season()).orElseThrow();
        return season.season() == Season.WINTER
                ? new Stretch(Optional.of(LocalDate.of(year, 1, 1)), days.last(), Optional.empty(), Precision.SEASON)
                : days;
    }

    private static Optional<Stretch> feast(int year, Holiday holiday) {
        return holiday.in(year)
                .map(days -> Stretch.of(
                        days.first(),
                        days.last(),
                        days.first().equals(days.last()) ? Precision.DAY : Precision.INTERVAL));
    }

    private static Stretch yearPart(int year, YearPart part) {
        int months = 12 / part.of();
        LocalDate first = LocalDate.of(year, 1, 1).plusMonths((long) months * (part.number() - 1));
        return Stretch.of(first, first.plusMonths(months).minusDays(1), Precision.SEASON);
    }

    /** Of what returns every year, the one that is stated, or that tense and words choose. */
    private static Optional<Stretch> chosen(
            YearChoice choice, IntFunction<Optional<Stretch>> inYear, LocalDate today, Tense tense) {
        Optional<Integer> year = choice.stated().or(() -> choice.offset().map(offset -> today.getYear() + offset));
        if (year.isPresent()) {
            return inYear.apply(year.get());
        }
        List<Stretch> candidates = IntStream.rangeClosed(today.getYear() - 2, today.getYear() + 2)
                .mapToObj(inYear)
                .flatMap(Optional::stream)
                .toList();
        return switch (choice.which()) {
            case LAST -> last(candidates, stretch -> end(stretch).isBefore(today));
            case NEXT -> first(candidates, stretch -> start(stretch).isAfter(today));
            case THIS -> nearest(candidates, today);
            case ANY -> switch (tense) {
                case PAST -> last(candidates, stretch -> !start(stretch).isAfter(today));
                case FUTURE -> first(candidates, stretch -> !end(stretch).isBefore(today));
                case PRESENT, UNKNOWN -> nearest(candidates, today);
            };
        };
    }

    private static LocalDate start(Stretch stretch) {
        return stretch.first().orElseThrow();
    }

    private static LocalDate end(Stretch stretch) {
        return stretch.last().orElseThrow();
    }

    private static Optional<Stretch> first(
            List<Stretch> candidates, Predicate<Stretch> condition) {
        return candidates.stream().filter(condition).findFirst();
    }

    private static Optional<Stretch> last(
            List<Stretch> candidates, Predicate<Stretch> condition) {
        return candidates.reversed().stream().filter(condition).findFirst();
    }

    private static Optional<Stretch> nearest(List<Stretch> candidates, LocalDate today) {
        return candidates.stream().min(Comparator.comparingLong(stretch -> distance(stretch, today)));
    }

    private static long distance(Stretch stretch, LocalDate today) {
        long before = ChronoUnit.DAYS.between(today, start(stretch));
        long after = ChronoUnit.DAYS.between(end(stretch), today);
        return Math.max(0, Math.max(before, after));
    }

    private static Stretch weekday(Weekday weekday, LocalDate today, Tense tense) {
        DayOfWeek day = weekday.day();
        if (weekday.week().isPresent()) {
            LocalDate monday = Unit.WEEK.startOf(today).plusWeeks(weekday.week().get());
            return Stretch.day(monday.with(TemporalAdjusters.nextOrSame(day))).on(day);
        }
        LocalDate before = today.with(TemporalAdjusters.previousOrSame(day));
        LocalDate after = today.with(TemporalAdjusters.nextOrSame(day));
        Stretch stretch = switch (weekday.which()) {
            case LAST -> lastWeekday(today.with(TemporalAdjusters.previous(day)), today);
            case NEXT -> nextWeekday(today.with(TemporalAdjusters.next(day)), today);
            case THIS, ANY -> switch (tense) {
                case PAST, PRESENT -> Stretch.day(before);
                case FUTURE -> Stretch.day(after);
                case UNKNOWN -> Stretch.of(before, after, Precision.DAY);
            };
        };
        return stretch.on(day);
    }

    /** "Last Monday", said on a Thursday, is this week's to some and last week's to others. */
    private static Stretch lastWeekday(LocalDate last, LocalDate today) {
        boolean thisWeek = !last.isBefore(Unit.WEEK.startOf(today));
        return Stretch.of(thisWeek ? last.minusWeeks(1) : last, last, Precision.DAY);
    }

    private static Stretch nextWeekday(LocalDate next, LocalDate today) {
        boolean thisWeek = next.isBefore(Unit.WEEK.startOf(today).plusWeeks(1));
        return Stretch.of(next, thisWeek ? next.plusWeeks(1) : next, Precision.DAY);
    }

    private static Stretch weekend(Which which, LocalDate today, Tense tense) {
        LocalDate sunday = switch (which) {
            case LAST -> today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
            case NEXT -> Unit.WEEK.startOf(today).plusDays(13);
            case THIS, ANY ->
                tense == Tense.FUTURE || (which == Which.THIS && tense != Tense.PAST)
                        ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)).plusDays(1);
        };
        return Stretch.of(sunday.minusDays(1), sunday, Precision.INTERVAL);
    }

    private static Stretch unitary(Unitary unitary, LocalDate today) {
        Unit unit = unitary.unit();
        LocalDate start = unit.startOf(unit.plus(unit.startOf(today), unitary.offset()));
        return Stretch.of(start, unit.endOf(start), unit.precision());
    }

    /** A point so far away; as people round, it is known to half a unit, but days are counted exactly. */
    private static Stretch shift(Shift shift, LocalDate today) {
        Unit unit = shift.unit();
        double slack = unit.slack() * Math.min(1, shift.amount().least());
        double least = Math.max(0, shift.amount().least() - slack);
        double most = shift.amount().most() + slack;
        if (unit.compareTo(Unit.DAY) < 0) {
            least = Math.floor(least / 24) * 24;
        }
        LocalDate near = unit.plus(today, shift.direction() * least);
        LocalDate far = unit.plus(today, shift.direction() * most);
        return shift.direction() < 0
                ? Stretch.of(far, near, unit.precision())
                : Stretch.of(near, far, unit.precision());
    }

    private static Stretch reach(Reach reach, LocalDate today) {
        LocalDate far = reach.unit().plus(today, reach.direction() * reach.amount().most());
        return reach.direction() < 0
                ? Stretch.of(far, today, Precision.INTERVAL)
                : Stretch.of(today, far, Precision.INTERVAL);
    }

    private static Stretch vague(Vague vague, LocalDate today) {
        return new Stretch(
                vague.from().map(today::plusDays),
                vague.to().map(today::plusDays),
                Optional.empty(),
                Precision.INTERVAL);
    }

    /** A third or a half: of a month by its days, of what is longer by its months; a day stays what it is. */
    private static Stretch part(Part part, Stretch whole) {
        if (whole.precision() == Precision.DAY || whole.first().isEmpty() || whole.last().isEmpty()) {
            return whole;
        }
        LocalDate first = start(whole);
        LocalDate end = end(whole).plusDays(1);
        long months = ChronoUnit.MONTHS.between(first, end);
        boolean byMonths = months >= 3 && first.plusMonths(months).equals(end);
        ChronoUnit unit = byMonths ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long length = unit.between(first, end);
        LocalDate from = first.plus(Math.floorDiv(length * part.number, part.of), unit);
        LocalDate to = part.number + 1 == part.of
                ? end
                : first.plus(Math.floorDiv(length * (part.number + 1), part.of), unit);
        return Stretch.of(from, to.minusDays(1), Precision.INTERVAL);
    }

    private static Stretch edge(Edge edge, Stretch whole) {
        LocalDate first = start(whole);
        LocalDate last = end(whole);
        return edge.direction() < 0
                ? Stretch.of(
                        first,
                        edge.unit().plus(first, edge.amount().most()).minusDays(1),
                        edge.unit().precision())
                : Stretch.of(
                        edge.unit().plus(last.plusDays(1), -edge.amount().most()), last, edge.unit().precision());
    }

    private static Stretch half(int direction, Stretch whole, LocalDate today) {
        boolean inside = !today.isBefore(start(whole)) && !today.isAfter(end(whole));
        if (!inside) {
            return whole;
        }
        return direction < 0
                ? Stretch.of(start(whole), today, whole.precision())
                : Stretch.of(today, end(whole), whole.precision());
    }

    /** The first time is the last such one before the second; in the future, the second the next such one. */
    private static Optional<Stretch> between(Between between, LocalDate today, Tense tense) {
        if (tense == Tense.FUTURE) {
            return days(between.from(), today, tense)
                    .flatMap(from -> days(between.to(), start(from), tense).flatMap(to -> hull(from, to)));
        }
        return days(between.to(), today, tense)
                .flatMap(to -> days(between.from(), start(to), Tense.PAST).flatMap(from -> hull(from, to)));
    }

    private static Optional<Stretch> hull(Stretch from, Stretch to) {
        return end(to).isBefore(start(from))
                ? Optional.empty()
                : Optional.of(Stretch.of(start(from), end(to), Precision.INTERVAL));
    }

    private static Optional<Stretch> beside(int direction, Stretch time) {
        return Optional.of(
                direction < 0
                        ? new Stretch(
                                Optional.empty(),
                                time.first().map(day -> day.minusDays(1)),
                                Optional.empty(),
                                Precision.INTERVAL)
                        : new Stretch(
                                time.last().map(day -> day.plusDays(1)),
                                Optional.empty(),
                                Optional.empty(),
                                Precision.INTERVAL));
    }
}
