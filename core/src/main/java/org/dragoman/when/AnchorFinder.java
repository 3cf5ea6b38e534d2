package org.dragoman.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.when.Anchor.Verdict;

/**
 * Weighs what a page says of its own date. Claims of publication come before those of an update and those without a
 * label; a day on which the page was fetched only bounds the others; what the text tells can refute any.
 */
final class AnchorFinder {

    private static final int ZONE_DAYS = 1;

    private final TextEvidence text;
    private final Bounds fetched;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();

    private AnchorFinder(TextEvidence text, List<DateClaim> claims) {
        this.text = text;
        this.fetched = fetched(claims);
    }

    /** The anchor of a part of a page, by the claims that speak of it and by its text. */
    static Anchor find(List<DateClaim> claims, TextEvidence text) {
        return new AnchorFinder(text, claims).weigh(claims);
    }

    /** The day by which the page was there. */
    static Bounds fetched(List<DateClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.role() == Role.FETCHED)
                .min(Comparator.comparing(DateClaim::date))
                .map(claim -> Bounds.upTo(
                        claim.date(), "the page was there on " + claim.date() + " (" + claim.origin() + ")"))
                .orElse(Bounds.NONE);
    }

    private Anchor weigh(List<DateClaim> claims) {
        List<DateClaim> standing = new ArrayList<>();
        for (DateClaim claim : claims) {
            if (claim.role() == Role.FETCHED) {
                accept(claim, "tells when the page was fetched or shown: it was published by then, not on that day");
            } else if (refuted(claim)) {
                standing.remove(claim);
            } else {
                standing.add(claim);
            }
        }
        DateRange published = fromLabelled(standing)
                .or(() -> fromUnlabelled(standing))
                .orElseGet(() -> boundedByText(fetched, standing.isEmpty()));
        List<Verdict> inOrder = claims.stream()
                .flatMap(claim -> verdicts.stream().filter(verdict -> verdict.claim().equals(claim)))
                .distinct()
                .toList();
        return new Anchor(published, inOrder);
    }

    private void accept(DateClaim claim, String reason) {
        verdicts.add(new Verdict(claim, true, reason));
    }

    private void reject(DateClaim claim, String reason) {
        verdicts.add(new Verdict(claim, false, reason));
    }

    private boolean refuted(DateClaim claim) {
        Optional<String> reason = fetched.last()
                .filter(day -> claim.date().isAfter(day.plusDays(ZONE_DAYS)))
                .map(day -> "it is later than the day on which the page was fetched, " + day)
                .or(() -> claim.role() == Role.UPDATED ? Optional.empty() : text.refutes(claim.date()));
        reason.ifPresent(why -> {
            reject(claim, why);
            conflicts.add(describe(claim) + " is rejected: " + why);
        });
        return reason.isPresent();
    }

    private static String describe(DateClaim claim) {
        return claim.date() + " (" + claim.origin() + ", " + claim.role().name().toLowerCase(Locale.ROOT) + ")";
    }

    /**
     * By the claims that say that they are the day of publication; a date in the page's address is set on that day
     * too.
     */
    private Optional<DateRange> fromLabelled(List<DateClaim> standing) {
        List<DateClaim> published = standing.stream().filter(claim -> claim.role() == Role.PUBLISHED).toList();
        List<DateClaim> leading = published.isEmpty()
                ? standing.stream().filter(AnchorFinder::isAddress).toList()
                : published;
        if (leading.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> days = bestDays(leading, standing);
        judge(standing, days, leading);
        return Optional.of(days.size() == 1 ? oneDay(days.getFirst(), leading) : severalDays(days));
    }

    private static boolean isAddress(DateClaim claim) {
        return claim.role() == Role.UNKNOWN && claim.origin().equals("address");
    }

    /** The day that most claims name; where they are even, the one that the text fits; else all of them. */
    private List<LocalDate> bestDays(List<DateClaim> leading, List<DateClaim> standing) {
        Map<LocalDate, Long> votes = leading.stream()
                .collect(Collectors.groupingBy(DateClaim::date, TreeMap::new, Collectors.counting()));
        Map<LocalDate, Long> counted = new TreeMap<>();
        votes.forEach((day, number) -> counted.put(
                day,
                number + standing.stream().filter(c -> !leading.contains(c) && c.date().equals(day)).count()));
        long most = counted.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        List<LocalDate> best = counted.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        List<LocalDate> fitting = best.stream().filter(day -> text.supports(day).isPresent()).toList();
        return best.size() > 1 && fitting.size() == 1 ? fitting : best;
    }

    private DateRange oneDay(LocalDate day, List<DateClaim> leading) {
        String origins = leading.stream()
                .filter(claim -> claim.date().equals(day))
                .map(DateClaim::origin)
                .distinct()
                .collect(Collectors.joining(", "));
        List<String> basis = new ArrayList<>();
        basis.add("published on " + day + " by " + origins);
        text.supports(day).ifPresent(basis::add);
        text.inOfficeOn(day).ifPresent(basis::add);
        conflicts.addAll(text.strains(day));
        leading.stream().filter(claim -> claim.date().equals(day)).forEach(this::checkWeekday);
        return new Bounds(Optional.of(day), Optional.of(day), basis).toRange(conflicts);
    }

    private void checkWeekday(DateClaim claim) {
        WrittenWeekday.mismatch(claim).ifPresent(conflicts::add);
    }

    private DateRange severalDays(List<LocalDate> days) {
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        boolean zones = !last.isAfter(first.plusDays(ZONE_DAYS));
        String named = days.stream().map(LocalDate::toString).collect(Collectors.joining(" and "));
        if (!zones) {
            conflicts.add("the page claims to be published on " + named);
        }
        String basis = zones
                ? "the page names " + named + " as the day of publication, as time zones differ"
                : "the page names " + named + " as the day of publication, and nothing decides between them";
        return new Bounds(Optional.of(first), Optional.of(last), List.of(basis)).toRange(conflicts);
    }

    private void judge(List<DateClaim> standing, List<LocalDate> days, List<DateClaim> leading) {
        LocalDate first = days.getFirst();
        for (DateClaim claim : standing) {
            boolean agrees = days.contains(claim.date());
            if (leading.contains(claim)) {
                if (agrees) {
                    accept(claim, text.supports(claim.date()).map(why -> "the day of publication: " + why)
                            .orElse("the day of publication"));
                } else {
                    String why = "more of the page's dates, or the text, speak for " + days.getFirst();
                    reject(claim, why);
                    conflicts(claim, why);
                }
            } else if (agrees) {
                accept(claim, "agrees with the day of publication");
            } else if (claim.role() == Role.UPDATED && !claim.date().isBefore(first.minusDays(ZONE_DAYS))) {
                accept(claim, "an update after the day of publication");
            } else {
                reject(claim, "a date that says that it is the day of publication is believed before it");
            }
        }
    }

    private void conflicts(DateClaim claim, String why) {
        conflicts.add(describe(claim) + " is not believed: " + why);
    }

    /** By dates of an update and by dates without a label: believed where something agrees, else a bound. */
    private Optional<DateRange> fromUnlabelled(List<DateClaim> standing) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> days = standing.stream().map(DateClaim::date).distinct().sorted().toList();
        List<LocalDate> agreed = days.stream().filter(day -> agreement(day, standing).isPresent()).toList();
        if (agreed.size() == 1) {
            LocalDate day = agreed.getFirst();
            judge(standing, agreed, standing.stream().filter(c -> c.date().equals(day)).toList());
            List<String> basis = Stream.of(
                            Optional.of(day + " by " + origins(standing, day) + ", which does not say what date it is"),
                            agreement(day, standing),
                            text.inOfficeOn(day))
                    .flatMap(Optional::stream)
                    .toList();
            conflicts.addAll(text.strains(day));
            return Optional.of(new Bounds(Optional.of(day), Optional.of(day), basis).toRange(conflicts));
        }
        standing.forEach(claim -> accept(claim, claim.role() == Role.UPDATED
                ? "an update: the page was published by then"
                : "does not say what date it is, and nothing agrees with it: the page was there by then"));
        Optional<LocalDate> updated = standing.stream()
                .filter(claim -> claim.role() == Role.UPDATED)
                .map(DateClaim::date)
                .min(Comparator.naturalOrder());
        LocalDate last = updated.orElse(days.getLast());
        Bounds bound = Bounds.upTo(last, "the page carries " + last + " (" + origins(standing, last) + ")");
        return Optional.of(boundedByText(bound.and(fetched), false));
    }

    private static String origins(List<DateClaim> standing, LocalDate day) {
        return standing.stream()
                .filter(claim -> claim.date().equals(day))
                .map(DateClaim::origin)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * What speaks for an unlabelled day: the text, or dates of different origins; never that the page was fetched
     * then.
     */
    private Optional<String> agreement(LocalDate day, List<DateClaim> standing) {
        boolean shown = fetched.last().filter(last -> !last.isAfter(day)).isPresent();
        if (shown) {
            return Optional.empty();
        }
        long origins = standing.stream()
                .filter(claim -> claim.date().equals(day))
                .map(DateClaim::origin)
                .distinct()
                .count();
        return text.supports(day)
                .or(() -> origins > 1 ? Optional.of("several of the page's dates agree on it") : Optional.empty());
    }

    /** What is left where no claim is believed as the day itself. */
    private DateRange boundedByText(Bounds bound, boolean noneStands) {
        Bounds byText = text.bounds();
        Bounds all = byText.and(bound);
        if (all.isEmpty()) {
            conflicts.add("the page was there by " + bound.last().orElseThrow() + ", but " + String.join("; ", byText
                    .basis()));
            return bound.toRange(conflicts);
        }
        return noneStands && all.isOpen() ? Bounds.NONE.toRange(conflicts) : all.toRange(conflicts);
    }
}
