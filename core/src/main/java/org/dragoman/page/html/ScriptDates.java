package org.dragoman.page.html;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day of publication that the scripts of a page name: {@code "publishedAt":"2023-07-03T08:00:00Z"}. Scripts carry the
 * data of other articles too, so a day counts only where it is the only one.
 */
final class ScriptDates {

    /** The date, and the name and the value that it was read from. */
    record Found(LocalDate date, String name, String text) {}

    private static final Pattern FIELD = Pattern.compile("\\b((?:[A-Za-z]{0,12}_?)(?:[Pp]ub(?:lish(?:ed)?|lication)?_?-?(?:[Dd]ate|"
            + "[Tt]ime|[Aa]t|[Oo]n)|[Dd]ate_?-?[Pp]ub(?:lished|lication)?)(?:[_A-Z][A-Za-z_]{0,12})?)"
            + "\\\\?[\"']?\\s{0,3}[:=]\\s{0,3}\\\\?[\"']([^\"'\\\\<>{}]{8,40})\\\\?[\"']");
    private static final int MOST_CHARACTERS = 2_000_000;

    private ScriptDates() {}

    static Optional<Found> of(Document document) {
        Map<LocalDate, Found> days = new TreeMap<>();
        int characters = 0;
        for (Element script : document.getElementsByTag("script")) {
            String data = script.data();
            characters += data.length();
            if (characters > MOST_CHARACTERS) {
                break;
            }
            if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                collect(data, days);
            }
        }
        return days.size() == 1 ? days.values().stream().findFirst() : Optional.empty();
    }

    private static void collect(String data, Map<LocalDate, Found> days) {
        Matcher matcher = FIELD.matcher(data);
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = matcher.group(2);
            DateText.value(value, false).ifPresent(date -> days.putIfAbsent(date, new Found(date, name, value)));
        }
    }
}
