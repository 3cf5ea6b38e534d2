package org.dragoman.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.when.DateRange.Precision;
import org.dragoman.when.Expression.Base;
import org.dragoman.when.Expression.Beside;
import org.dragoman.when.Expression.CalendarDay;
import org.dragoman.when.Expression.Reach;
import org.dragoman.when.Expression.Shift;
import org.dragoman.when.Expression.Vague;
import org.dragoman.when.Expression.Weekday;
import org.dragoman.when.TemporalMention.Role;

/**
 * Resolves expressions against an anchor. Where the anchor is an interval, the result is the interval of all the days
 * that can be meant: every expression moves with its anchor, so the ends of the one give the ends of the other.
 */
final class Resolver {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private Resolver() {}

    /**
     * What a found expression says.
     *
     * @param anchor when its part of the page was written
     * @param told the time that the text last spoke of before it, if any
     */
    static DateRange resolve(Found found, DateRange anchor, Optional<DateRange> told) {
        Optional<Base> needs = Calendar.base(found.expression());
        String quoted = "'" + found.text() + "'";
        if (needs.isEmpty()) {
            return Calendar.days(found.expression(), ANY_DAY, found.tense())
                    .map(days -> checked(
                            found, clip(found, days, anchor), List.of(quoted + " is written out"), List.of()))
                    .orElseGet(() -> DateRange.unknown(quoted + " " + Wording.undatable(found.expression())));
        }
        boolean byText = needs.get() == Base.TOLD && told.filter(range -> !range.isUnknown()).isPresent();
        DateRange base = byText ? told.orElseThrow() : anchor;
        List<String> basis = new ArrayList<>();
        basis.add(quoted + " is " + Wording.of(found.expression(), found.tense(), Wording.base(base, byText)));
        basis.addAll(base.basis());
        return seenFrom(found, base, anchor, basis);
    }

    private static DateRange seenFrom(Found found, DateRange base, DateRange anchor, List<String> basis) {
        if (base.isUnknown()) {
            Optional<DayOfWeek> weekday = weekdayOf(found.expression());
            return new DateRange(
                    Optional.empty(), Optional.empty(), weekday, Precision.UNKNOWN, basis, base.conflicts());
        }
        Optional<Stretch> low = base.earliest().flatMap(day -> days(found, day));
        Optional<Stretch> high = base.latest().flatMap(day -> days(found, day));
        if (low.isEmpty() && high.isEmpty()) {
            return DateRange.unknown("'" + found.text() + "' " + Wording.undatable(found.expression()));
        }
        Stretch any = low.or(() -> high).orElseThrow();
        boolean sameUnit = found.expression() instanceof Shift shift && shift.unit().precision() == base.precision();
        if (sameUnit && base.asDay().isEmpty() && low.isPresent() && high.isPresent()) {
            return checked(found, shifted((Shift) found.expression(), base), basis, base.conflicts());
        }
        Stretch hull = new Stretch(
                low.flatMap(Stretch::first), high.flatMap(Stretch::last), any.weekday(), any.precision());
        return checked(found, clip(found, widened(found, hull, base), anchor), basis, base.conflicts());
    }

    /** A year after 2012 is 2013: where the base is itself a unit, whole units are counted. */
    private static Stretch shifted(Shift shift, DateRange base) {
        Unit unit = shift.unit();
        double near = shift.direction() < 0 ? -shift.amount().most() : shift.amount().least();
        double far = shift.direction() < 0 ? -shift.amount().least() : shift.amount().most();
        LocalDate start = base.earliest().orElseThrow();
        LocalDate last = unit.plus(unit.startOf(start), far);
        return Stretch.of(unit.plus(unit.startOf(start), near), unit.endOf(last), unit.precision());
    }

    private static Optional<Stretch> days(Found found, LocalDate day) {
        return Calendar.days(found.expression(), day, found.tense());
    }

    /** A weekday within an interval: its end stays the interval's own, the weekday says which of its days can be. */
    private static Stretch widened(Found found, Stretch hull, DateRange base) {
        boolean upToBase = found.expression() instanceof Weekday weekday && weekday.week().isEmpty()
                && weekday.which() == Expression.Which.ANY && found.tense() != Tense.FUTURE && base.asDay().isEmpty();
        return upToBase ? new Stretch(hull.first(), base.latest(), hull.weekday(), hull.precision()) : hull;
    }

    private static Optional<DayOfWeek> weekdayOf(Expression expression) {
        return expression instanceof Weekday weekday ? Optional.of(weekday.day()) : Optional.empty();
    }

    /** What is told in the past was by the day of writing, what is told as to come is from then on. */
    private static Stretch clip(Found found, Stretch days, DateRange anchor) {
        boolean whole = days.precision() == Precision.DAY && days.first().equals(days.last());
        boolean after = found.expression() instanceof Beside;
        boolean directed = found.expression() instanceof Reach || found.expression() instanceof Vague;
        if (found.role() != Role.WHEN || whole || directed || (!found.direct() && !after)) {
            return days;
        }
        Optional<LocalDate> first = days.first();
        Optional<LocalDate> last = days.last();
        if (found.tense() == Tense.PAST && anchor.latest().isPresent()) {
            LocalDate now = anchor.latest().get();
            boolean reaches = last.filter(now::isAfter).isEmpty() || last.isEmpty();
            boolean began = first.filter(now::isBefore).isEmpty();
            return reaches && began ? new Stretch(first, Optional.of(now), days.weekday(), days.precision()) : days;
        }
        if (found.tense() == Tense.FUTURE && anchor.earliest().isPresent()) {
            LocalDate now = anchor.earliest().get();
            boolean reaches = first.filter(now::isBefore).isEmpty();
            boolean ended = last.filter(now::isAfter).isPresent();
            return reaches && !ended ? new Stretch(Optional.of(now), last, days.weekday(), days.precision()) : days;
        }
        return days;
    }

    /** What speaks against the anchor speaks against what is counted from it. */
    private static DateRange checked(Found found, Stretch days, List<String> basis, List<String> inherited) {
        List<String> conflicts = new ArrayList<>(inherited);
        boolean single = days.first().isPresent() && days.first().equals(days.last());
        boolean open = days.first().isEmpty() && days.last().isEmpty();
        if (single) {
            conflicts.addAll(conflicts(found, days.first().orElseThrow()));
        }
        return new DateRange(
                days.first(),
                days.last(),
                single ? Optional.empty() : days.weekday(),
                open ? Precision.UNKNOWN : days.precision(),
                basis,
                conflicts);
    }

    private static List<String> conflicts(Found found, LocalDate day) {
        return found.expression() instanceof CalendarDay written
                        && written.weekday().filter(w -> w != day.getDayOfWeek()).isPresent()
                ? List.of("'" + found.text() + "': " + day + " is a " + name(day.getDayOfWeek()) + ", not a "
                        + name(written.weekday().get()))
                : List.of();
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
