package org.dragoman.page.html;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;

/**
 * Chooses the day on which a page was published among the dates that it claims. Each kind of place votes once for a
 * day,
 * by how far such places are to be trusted; the day with most votes wins, the earlier one where votes are equal. A day
 * given in UTC yields to a neighbouring day that readers see.
 */
public final class PublishedDate {

    private PublishedDate() {}

    /** The claim that states the chosen day best, or nothing where there is no claim. */
    public static Optional<DateClaim> of(Collection<DateClaim> claims) {
        Map<LocalDate, Map<String, Double>> votes = new HashMap<>();
        for (DateClaim claim : claims) {
            double weight = weight(claim);
            if (weight > 0) {
                votes.computeIfAbsent(day(claim, claims), d -> new HashMap<>()).merge(kind(claim), weight, Math::max);
            }
        }
        return votes.entrySet().stream()
                .max(Comparator.<Map.Entry<LocalDate, Map<String, Double>>>comparingDouble(e -> sum(e.getValue()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .flatMap(day -> claims.stream().filter(c -> c.date().equals(day))
                        .max(Comparator.comparingDouble(PublishedDate::weight)));
    }

    private static double sum(Map<String, Double> votes) {
        return votes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static LocalDate day(DateClaim claim, Collection<DateClaim> claims) {
        boolean universal = claim.text().endsWith("Z") || claim.text().matches(".*[+]00:?00");
        if (!universal) {
            return claim.date();
        }
        for (LocalDate near : List.of(claim.date().minusDays(1), claim.date().plusDays(1))) {
            boolean seen = claims.stream().anyMatch(c -> c.date().equals(near) && isForReaders(c))
                    && claims.stream().noneMatch(c -> c.date().equals(claim.date()) && isForReaders(c));
            if (seen) {
                return near;
            }
        }
        return claim.date();
    }

    private static boolean isForReaders(DateClaim claim) {
        return claim.role() != Role.UPDATED
                && (claim.origin().equals("address") || claim.origin().equals("visible text " + DateClaims.NEAR));
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
            case PUBLISHED -> shown ? (near ? 4 : 0.8) : origin.startsWith("microdata") ? 4 : 5;
            case UNKNOWN -> shown ? (near ? 3 : 0.4) : origin.equals("address") ? 4.5 : 2;
        };
    }
}
