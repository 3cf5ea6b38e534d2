package org.dragoman.page.html;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;

/**
 * Chooses the day on which a page was published among the dates that it claims. Each kind of place votes once for a
 * day, by how far such places are to be trusted; the day with most votes wins, the one claimed first where votes are
 * equal. A day given in UTC yields to a neighbouring day in local time.
 */
public final class PublishedDate {

    private static final Pattern UNIVERSAL = Pattern.compile("(?:Z|[+]00:?00|\\b(?:UTC|GMT))$");

    /** Characters of a day and a time of day: {@code 2019-11-20T01:50:59}. */
    private static final int CLOCK = 19;

    private PublishedDate() {}

    /** The claim that states the chosen day best, or nothing where there is no claim. */
    public static Optional<DateClaim> of(Collection<DateClaim> claims) {
        Set<DateClaim> universal = universal(claims);
        Set<LocalDate> local = claims.stream().filter(c -> !universal.contains(c) && isForReaders(c))
                .map(DateClaim::date).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<LocalDate, Map<String, Double>> votes = new LinkedHashMap<>();
        for (DateClaim claim : claims) {
            double weight = weight(claim);
            if (weight > 0) {
                LocalDate day = universal.contains(claim) ? localDay(claim.date(), local) : claim.date();
                votes.computeIfAbsent(day, d -> new HashMap<>()).merge(kind(claim), weight, Math::max);
            }
        }
        return votes.entrySet().stream()
                .reduce((one, other) -> sum(other.getValue()) > sum(one.getValue()) ? other : one)
                .map(Map.Entry::getKey)
                .flatMap(day -> claims.stream().filter(c -> c.date().equals(day))
                        .max(Comparator.comparingDouble(PublishedDate::weight)));
    }

    private static double sum(Map<String, Double> votes) {
        return votes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A day in UTC, or the neighbouring day that local claims name where none names it. */
    private static LocalDate localDay(LocalDate day, Set<LocalDate> local) {
        return local.contains(day) ? day : local.stream().filter(near -> isNextTo(near, day)).findFirst().orElse(day);
    }

    private static boolean isNextTo(LocalDate one, LocalDate other) {
        return one.equals(other.minusDays(1)) || one.equals(other.plusDays(1));
    }

    /** Claims in UTC, and those that show the clock of one: pages often leave the zone out, or name a wrong one. */
    private static Set<DateClaim> universal(Collection<DateClaim> claims) {
        Set<DateClaim> stated = claims.stream().filter(c -> UNIVERSAL.matcher(c.text()).find())
                .collect(Collectors.toSet());
        Set<String> clocks = stated.stream().map(PublishedDate::clock).filter(c -> c.length() == CLOCK)
                .collect(Collectors.toSet());
        return claims.stream().filter(c -> stated.contains(c) || clocks.contains(clock(c))).collect(Collectors.toSet());
    }

    private static String clock(DateClaim claim) {
        return claim.text().length() < CLOCK ? "" : claim.text().substring(0, CLOCK).replace(' ', 'T');
    }

    private static boolean isForReaders(DateClaim claim) {
        boolean elsewhere = claim.origin().startsWith("visible") && !claim.origin().endsWith(DateClaims.NEAR);
        return claim.role() != Role.UPDATED && claim.role() != Role.FETCHED && !elsewhere;
    }

    private static String kind(DateClaim claim) {
        int space = claim.origin().indexOf(' ');
        return (space < 0 ? claim.origin() : claim.origin().substring(0, space)) + (claim.role() == Role.UPDATED);
    }

    private static double weight(DateClaim claim) {
        String origin = claim.origin();
        boolean near = origin.endsWith(DateClaims.NEAR);
        boolean shown = origin.startsWith("visible") || origin.startsWith("time");
        return switch (claim.role()) {
            case FETCHED -> 0;
            case UPDATED -> near || !shown ? 1 : 0.2;
            case PUBLISHED -> shown ? (near ? 4 : 0.8) : origin.startsWith("microdata") ? 4 : origin.startsWith("script") ? 2
                    : 5;
            case UNKNOWN -> shown ? (near ? 3 : 0.4) : origin.equals("address") ? 4.5 : origin.equals("image address") ? 0.3
                    : 2;
        };
    }
}
