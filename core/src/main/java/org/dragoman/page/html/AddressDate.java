package org.dragoman.page.html;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a web address names: {@code /2023/07/03/}, {@code /2023-07-03-}, {@code /2023/jul/03/},
 * {@code /20230703/}.
 */
final class AddressDate {

    /** The date and the characters that it was read from. */
    record Found(LocalDate date, String text) {}

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)((?:199|20[0-4])\\d)([/_-]?)(\\d{2}|\\p{Alpha}{3}|\\d(?=\\2\\d))\\2(\\d{1,2})(?!\\d)");

    private AddressDate() {}

    static Optional<Found> of(String address) {
        int path = address.indexOf('/', Math.min(address.length(), 8));
        Matcher matcher = DAY.matcher(path < 0 ? "" : address.substring(path));
        while (matcher.find()) {
            String month = Character.isDigit(matcher.group(3).charAt(0)) ? matcher.group(3)
                    : MonthNames.of(matcher.group(3)).map(m -> String.valueOf(m.getValue())).orElse("");
            if (!month.isEmpty() && !(matcher.group(2).isEmpty() && matcher.group(4).length() < 2)) {
                Optional<LocalDate> date = DateText.value(matcher.group(1) + "-" + month + "-" + matcher.group(4),
                        false);
                if (date.isPresent()) {
                    return date.map(d -> new Found(d, matcher.group()));
                }
            }
        }
        return Optional.empty();
    }
}
