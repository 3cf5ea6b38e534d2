package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.UnreadPage;
import picocli.CommandLine.TypeConversionException;

/**
 * From when on inputs are wanted. A file is older by the time of its last change; nothing in it can be newer. A page in a newer
 * file is older by the day that its container states for it, the latest where it states several: the {@code WARC-Date} of an
 * archive's record, the date of a feed's item, the {@code date} of a JSON line. A page that is dated by nothing but itself is
 * as new as its file.
 *
 * @param instant for files
 * @param day for pages, whose containers state days
 * @param text as it was given, for messages
 */
record Since(Instant instant, LocalDate day, String text) {

    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([mhdw])");
    private static final Pattern TIME = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");

    /**
     * Reads a day ({@code 2024-05-01}, from its first minute on), a time ({@code 2024-05-01T12:00:00Z}), or how long ago
     * ({@code 30m}, {@code 12h}, {@code 2d}, {@code 3w}).
     *
     * @param zone where days begin
     * @throws TypeConversionException if it is none of these
     */
    static Since of(String text, Instant now, ZoneId zone) {
        Matcher ago = AGO.matcher(text);
        try {
            if (ago.matches()) {
                return of(now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1)))), zone, text);
            }
            return TIME.matcher(text).matches()
                    ? of(OffsetDateTime.parse(text).toInstant(), zone, text)
                    : of(LocalDate.parse(text).atStartOfDay(zone).toInstant(), zone, text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("--since: '" + text
                    + "' is no date and no time; write 2024-05-01, 2024-05-01T12:00:00Z, or how long ago: 30m, 12h, 2d, 3w");
        }
    }

    private static Since of(Instant instant, ZoneId zone, String text) {
        return new Since(instant, LocalDate.ofInstant(instant, zone), text);
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }

    /** Whether a file was last changed before. One that does not tell is not. */
    boolean isAfter(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a page is older, by what its container states. */
    boolean isAfter(UnreadPage page) {
        return !page.dates().isEmpty() && Collections.max(page.dates()).isBefore(day);
    }
}
