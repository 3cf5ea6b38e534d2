package org.dragoman.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.when.Expression.CalendarDay;
import org.dragoman.when.Expression.Fixed;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.OneOf;
import org.dragoman.when.Expression.Weekday;
import org.dragoman.when.Expression.Which;
import org.dragoman.when.TemporalMention.Role;
import org.dragoman.when.Tenures.Incumbency;

/**
 * What the text of an article says about the day on which it was written.
 *
 * @param lead the temporal expressions of the headline and the first sentences
 * @param all the temporal expressions of the whole article
 * @param holders who is named with an office there, as the holder of it
 */
record TextEvidence(List<Found> lead, List<Found> all, List<OfficeHolder> holders) {

    /** Titles are used a little before and after a tenure, and tenures are dated with a day or two of doubt. */
    private static final int GRACE_DAYS = 2;
    /** The day told may be a day ahead of the claim, as time zones differ. */
    private static final int ZONE_DAYS = 1;

    TextEvidence {
        lead = List.copyOf(lead);
        all = List.copyOf(all);
        holders = List.copyOf(holders);
    }

    /** Why the article can't have been written on a day; nothing where it can. */
    Optional<String> refutes(LocalDate day) {
        return refutesByOffice(day).or(() -> refutesByLaterDate(day));
    }

    private Optional<String> refutesByOffice(LocalDate day) {
        boolean historyAmongThem = inOffice().isEmpty();
        return historyAmongThem
                ? Optional.empty()
                : surelyHeld()
                        .filter(holder -> !admits(holder, day))
                        .findFirst()
                        .map(holder -> "the text names " + describe(holder) + ", an office held " + terms(holder)
                                + ", which does not include " + day);
    }

    private Stream<OfficeHolder> surelyHeld() {
        return holders.stream().filter(holder -> holder.incumbencies().stream().allMatch(Incumbency::sure));
    }

    private static boolean admits(OfficeHolder holder, LocalDate day) {
        return holder.titled().stream().anyMatch(term -> term.admits(day, GRACE_DAYS));
    }

    private static String describe(OfficeHolder holder) {
        return holder.person() + " as '" + holder.title() + "' (" + holder.incumbencies().getFirst().office() + ")";
    }

    private static String terms(OfficeHolder holder) {
        return String.join(" and ", holder.incumbencies().stream().map(Incumbency::term).toList());
    }

    private Optional<String> refutesByLaterDate(LocalDate day) {
        return toldAsPast()
                .filter(found -> start(found).isAfter(day.plusDays(ZONE_DAYS)))
                .findFirst()
                .map(found -> "the text tells of '" + found.text() + "' as past, which is later than " + day);
    }

    /**
     * The days that need no anchor and are told as over and done; a mere month or year only where another one agrees.
     */
    private Stream<Found> toldAsPast() {
        List<Found> told = all.stream().filter(TextEvidence::isOver).toList();
        return told.stream().filter(found -> isDay(found)
                || told.stream().filter(other -> !start(other).isBefore(start(found))).count() > 1);
    }

    private static boolean isOver(Found found) {
        boolean stated = switch (found.expression()) {
            case CalendarDay day -> day.year().stated().isPresent();
            case NamedMonth month -> month.year().stated().isPresent();
            case OneOf one -> one.days().size() == 1;
            case Fixed fixed -> true;
            default -> false;
        };
        boolean settled = found.sentence()
                .headOf(found.sentence().token(found.head()))
                .filter(verb -> found.direct() && Tenses.isSettled(found.sentence(), verb))
                .isPresent();
        return stated && settled && (found.role() == Role.WHEN || found.role() == Role.SINCE);
    }

    private static boolean isDay(Found found) {
        return found.expression() instanceof CalendarDay || found.expression() instanceof OneOf;
    }

    private static LocalDate start(Found found) {
        return Calendar.days(found.expression(), LocalDate.EPOCH, Tense.PAST)
                .flatMap(Stretch::first)
                .orElse(LocalDate.EPOCH);
    }

    /** What in the text agrees with a day, closely enough that chance is unlikely to explain it. */
    Optional<String> supports(LocalDate day) {
        return lead.stream().filter(found -> fits(found, day)).findFirst().map(found ->
                "it fits '" + found.text() + "' in the text");
    }

    /** News is told on its day or the day after; a date without a year within a week. */
    private static boolean fits(Found found, LocalDate day) {
        if (found.role() != Role.WHEN || found.tense() == Tense.FUTURE || found.tense() == Tense.UNKNOWN) {
            return false;
        }
        return switch (found.expression()) {
            case Weekday weekday when weekday.which() == Which.ANY && weekday.week().isEmpty() ->
                weekday.day() == day.getDayOfWeek() || weekday.day() == day.minusDays(1).getDayOfWeek();
            case CalendarDay date -> Calendar.days(date, day, Tense.PAST)
                    .flatMap(Stretch::first)
                    .filter(told -> !told.isBefore(day.minusDays(7)) && !told.isAfter(day))
                    .filter(told -> date.weekday().filter(w -> w != told.getDayOfWeek()).isEmpty())
                    .isPresent();
            default -> false;
        };
    }

    /**
     * What in the text does not fit a day, though it does not rule it out: "Monday, July 3" where that is no Monday.
     */
    List<String> strains(LocalDate day) {
        List<String> strains = new ArrayList<>();
        for (Found found : lead) {
            if (found.expression() instanceof CalendarDay date && date.weekday().isPresent()) {
                Calendar.days(date, day, found.tense())
                        .flatMap(Stretch::first)
                        .filter(told -> told.getDayOfWeek() != date.weekday().get())
                        .ifPresent(told -> strains.add("'" + found.text() + "' in the text: seen from " + day
                                + " that is " + told + ", a " + Resolver.name(told.getDayOfWeek())));
            }
        }
        return strains;
    }

    /** Which office holders' tenures include a day. */
    Optional<String> inOfficeOn(LocalDate day) {
        return holders.stream().filter(holder -> holder.incumbencies().stream().anyMatch(term -> term.admits(day, 0)))
                .findFirst().map(holder ->
                holder.person() + " held the office of " + holder.incumbencies().getFirst().office() + " then");
    }

    /**
     * The days on which the text can have been written by the tenures of those whom it names, and by its latest date.
     */
    Bounds bounds() {
        Optional<Found> latest = toldAsPast().max((a, b) -> start(a).compareTo(start(b)));
        Bounds byDate = latest.map(found -> Bounds.from(
                        start(found), "the text tells of '" + found.text() + "' as past"))
                .orElse(Bounds.NONE);
        List<Bounds> offices = inOffice();
        if (offices.isEmpty()) {
            return byDate;
        }
        Optional<LocalDate> first = offices.stream().map(Bounds::first).min((a, b) -> a.orElse(LocalDate.MIN)
                .compareTo(b.orElse(LocalDate.MIN))).orElseThrow();
        Optional<LocalDate> last = offices.stream().map(Bounds::last).max((a, b) -> a.orElse(LocalDate.MAX)
                .compareTo(b.orElse(LocalDate.MAX))).orElseThrow();
        List<String> basis = offices.stream().flatMap(office -> office.basis().stream()).distinct().toList();
        Bounds byOffice = new Bounds(first, last, basis);
        Bounds both = byOffice.and(byDate);
        return both.isEmpty() ? byOffice : both;
    }

    /**
     * The intervals in which all of them held their offices. None where there is no such time: then some of them are
     * named in what the text tells as history, and their tenures prove nothing.
     */
    private List<Bounds> inOffice() {
        List<Bounds> common = List.of(Bounds.NONE);
        for (OfficeHolder holder : surelyHeld().toList()) {
            List<Bounds> next = new ArrayList<>();
            for (Bounds sofar : common) {
                for (Incumbency term : holder.titled()) {
                    next.add(sofar.and(new Bounds(term.from(), term.until(), List.of(holder.person() + " was "
                            + term.office() + " from " + term.term() + ", and is named as '" + holder.title() + "'"))));
                }
            }
            common = next.stream().filter(bounds -> !bounds.isEmpty()).toList();
        }
        return common.stream().filter(bounds -> !bounds.isOpen()).toList();
    }
}
