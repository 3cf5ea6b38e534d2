package org.dragoman.when;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.page.DateClaim;

/** Checks the day of the week that stands beside a date: "Monday, 4 July 2023" is no Monday. */
final class WrittenWeekday {

    private WrittenWeekday() {}

    /** What is wrong with the weekday in a claim's own words, if anything. */
    static Optional<String> mismatch(DateClaim claim) {
        String words = claim.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> words.contains(day.name()))
                .findFirst()
                .filter(day -> day != claim.date().getDayOfWeek())
                .map(day -> "'" + claim.text() + "': " + claim.date() + " is a "
                        + Resolver.name(claim.date().getDayOfWeek()) + ", not a " + Resolver.name(day));
    }
}
