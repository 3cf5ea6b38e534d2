package org.dragoman.page.html;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
        Map<LocalDate, Map<String, Double>> votes = new LinkedHashMap<>();
        for (DateClaim claim : claims) {
            double weight = weight(claim);
            if (weight > 0) {
                votes.computeIfAbsent(day(claim, claims), d -> new HashMap<>()).merge(kind(claim), weight, Math::max);
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

    private static LocalDate day(DateClaim claim, Collection<DateClaim> claims) {
        List<DateClaim> local = claims.stream().filter(c -> isLocal(c, claims)).toList();
        boolean seen = local.stream().anyMatch(c -> c.date().equals(claim.date()));
        if (seen || !isUniversal(claim, claims)) {
            return claim.date();
        }
        return local.stream().map(DateClaim::date).filter(near -> isNextTo(near, claim.date())).findFirst()
                .orElse(claim.date());
    }

    private static boolean isNextTo(LocalDate one, LocalDate other) {
        return one.equals(other.minusDays(1)) || one.equals(other.plusDays(1));
    }

    /** Whether a claim is in UTC, or shows the clock of one that is: pages often leave the zone out, or name a wrong one. */
    private static boolean isUniversal(DateClaim claim, Collection<DateClaim> claims) {
        return claims.stream().anyMatch(c -> UNIVERSAL.matcher(c.text()).find()
                && (c.equals(claim) || (clock(c).length() == CLOCK && clock(c).equals(clock(claim)))));
    }

    private static String clock(DateClaim claim) {
        return claim.text().length() < CLOCK ? "" : claim.text().substring(0, CLOCK).replace(' ', 'T');
    }

    private static boolean isLocal(DateClaim claim, Collection<DateClaim> claims) {
        boolean elsewhere = claim.origin().startsWith("visible") && !claim.origin().endsWith(DateClaims.NEAR);
        return claim.role() != Role.UPDATED && claim.role() != Role.FETCHED && !elsewhere
                && !isUniversal(claim, claims);
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
