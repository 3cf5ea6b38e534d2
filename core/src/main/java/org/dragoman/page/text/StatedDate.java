package org.dragoman.page.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.DateClaim;

/** A date stated by a field or an address: by something that is nothing but a date. */
public final class StatedDate {

    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?(?:\\.\\d+)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final List<Pattern> IN_ADDRESS = List.of(
            Pattern.compile("(?<=[/=_-])((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/_.?&-]|$)"),
            Pattern.compile("(?<=[/=_-])((?:19|20)\\d{2})/([a-z]{3})[a-z]*/(\\d{1,2})(?=[/_.?&-]|$)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?<=[/=_-])((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=[/_.?&-]|$)"));

    private StatedDate() {}

    /**
     * The day that a field's value states: ISO, RFC 822, written out, compact ({@code 20230703}), or seconds or
     * milliseconds since 1970 (UTC). Nothing, where day and month can't be told apart.
     */
    public static Optional<LocalDate> parse(String value) {
        String text = value.strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            Optional<LocalDate> day = day(compact.group(1), compact.group(2), compact.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atZone(ZoneOffset.UTC).toLocalDate());
        }
        // "2023-07-03T10:20:30Z": the search for visible dates wants a border behind the day.
        String spaced = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[T_]", "$1 ");
        return VisibleDate.in(spaced).stream().filter(found -> found.other().isEmpty()).map(VisibleDate::date).findFirst();
    }

    /** The date in a web address, as in {@code /2023/07/03/}, {@code /2023/jul/03/}, {@code -20230703}. */
    public static Optional<DateClaim> inAddress(String address) {
        for (Pattern pattern : IN_ADDRESS) {
            for (Matcher m = pattern.matcher(address); m.find(); ) {
                Optional<LocalDate> day = day(m.group(1), m.group(2), m.group(3));
                if (day.isPresent()) {
                    return day.map(d -> new DateClaim(d, DateClaim.Role.PUBLISHED, "address", m.group(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : VisibleDate.month(month);
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException | NoSuchElementException noDate) {
            return Optional.empty();
        }
    }
}
