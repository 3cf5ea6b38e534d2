package org.dragoman.web.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.record.Countries;
import org.dragoman.record.EventFilter;
import org.dragoman.record.Pairing;
import org.dragoman.record.Reviewed;
import org.dragoman.record.Selection;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Sector;
import org.dragoman.what.Status;

/**
 * Which events are looked at, and in what order, as an address tells: the names of the parameters are those of the command's
 * options. The same view has the same address. Immutable.
 */
public final class View {

    /** The parameters that choose events, in the order in which addresses have them. */
    public static final List<String> FILTERS = List.of("q", "type", "mode", "status", "actor", "country", "pair", "sector",
            "place", "site", "page", "from", "until", "least", "most", "reviewed");

    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String NUMBER = "n";
    private static final int LONGEST = 300;
    private static final int MOST_VALUES = 50;
    private static final int LAST_NUMBER = 2_000;
    private static final Pattern WORDS = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    /** The view of everything. */
    public static final View ALL = of(Map.of());

    private final Map<String, List<String>> values;
    private final Optional<Selection> answers;
    private final EventFilter filter;
    private final Sort sort;
    private final int number;

    private View(Map<String, List<String>> values, Optional<Selection> answers) {
        this.values = values;
        this.answers = answers;
        this.filter = readFilter();
        this.sort = one(SORT).map(View::sort).orElse(Sort.NEWEST);
        this.number = one(NUMBER).map(View::number).orElse(1);
    }

    /**
     * The view that an address tells, the words of its text to be looked for as they stand; see {@link TextSearch#answered}.
     *
     * @param parameters the parameters of the address; those that it does not know are of no matter
     * @throws ViewException if a value makes no sense
     */
    public static View of(Map<String, List<String>> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : names()) {
            LinkedHashSet<String> some = new LinkedHashSet<>();
            parameters.getOrDefault(name, List.of()).stream().map(String::strip).filter(v -> !v.isEmpty()).forEach(some::add);
            if (some.size() > MOST_VALUES || some.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw new ViewException(name, "that is too much");
            }
            if (!some.isEmpty()) {
                values.put(name, List.copyOf(some));
            }
        }
        return new View(values, Optional.empty());
    }

    /** The same view, of whose text these events are the answers. */
    View of(Selection answers) {
        return new View(values, Optional.of(answers));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(FILTERS);
        names.add(SORT);
        names.add(NUMBER);
        return names;
    }

    /** Which events. */
    public EventFilter filter() {
        return filter;
    }

    /** In which order. */
    public Sort sort() {
        return sort;
    }

    /** Which page of the list, from 1. */
    public int number() {
        return number;
    }

    /** The values of a parameter, as given. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The only value of a parameter, or the empty text. */
    public String value(String name) {
        return one(name).orElse("");
    }

    /** The same with one value more; from its first page. */
    public View with(String name, String value) {
        List<String> more = new ArrayList<>(values(name));
        more.add(value);
        return only(name, more);
    }

    /** The same without a value; from its first page. */
    public View without(String name, String value) {
        return only(name, values(name).stream().filter(v -> !v.equals(value)).toList());
    }

    /** The same with these values of a parameter and no others; from its first page. */
    public View only(String name, List<String> some) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(NUMBER);
        changed.put(name, some);
        View view = of(changed);
        return name.equals(TEXT) || answers.isEmpty() ? view : view.of(answers.get());
    }

    /** The same with this value of a parameter and no other; nothing where it is one that no address can say. */
    public Optional<View> narrowed(String name, String value) {
        try {
            return Optional.of(only(name, List.of(value)));
        } catch (ViewException e) {
            return Optional.empty();
        }
    }

    /** The same list, another page of it. */
    public View at(int page) {
        return only(NUMBER, page == 1 ? List.of() : List.of(Integer.toString(page)));
    }

    /** Whether nothing is left out. */
    public boolean isEverything() {
        return filter.isEmpty();
    }

    /** A path with the view behind it: {@code /events?type=CONSULT}. */
    public String address(String path) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        values.forEach((name, some) -> some.forEach(
                value -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return path + query;
    }

    private Optional<String> one(String name) {
        List<String> some = values(name);
        if (some.size() > 1) {
            throw new ViewException(name, "there can be one only");
        }
        return some.stream().findFirst();
    }

    private EventFilter readFilter() {
        return EventFilter.ALL.toBuilder()
                .words(answers.isPresent() ? List.of() : words(value(TEXT)))
                .text(answers)
                .types(values("type").stream().map(type -> type.toUpperCase(Locale.ROOT)).toList())
                .modes(values("mode"))
                .statuses(constants("status", Status.class))
                .actors(values("actor"))
                .countries(values("country").stream().map(View::country).toList())
                .pairings(values("pair").stream().map(View::pairing).toList())
                .sectors(constants("sector", Sector.class))
                .places(values("place"))
                .sites(values("site"))
                .pages(values("page"))
                .reviews(constants("reviewed", Reviewed.class))
                .from(one("from").map(text -> day("from", text, true)))
                .until(one("until").map(text -> day("until", text, false)))
                .leastConfidence(one("least").map(text -> confidence("least", text)).orElse(0.0))
                .mostConfidence(one("most").map(text -> confidence("most", text)).orElse(1.0))
                .build();
    }

    /** Words, and phrases in double quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    private <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        try {
            return values(name).stream().map(value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT))).toList();
        } catch (IllegalArgumentException e) {
            throw new ViewException(name, "there is no such " + name);
        }
    }

    private static String country(String text) {
        return Countries.codeOf(text).orElseThrow(
                () -> new ViewException("country", "'" + text + "' is no country; give a name or an ISO code such as CHN"));
    }

    private static Pairing pairing(String text) {
        return Pairing.parse(text).orElseThrow(() -> new ViewException("pair", "'" + text
                + "' is no pair; write two countries or actors' ids as CHN~RUS, or as CHN>RUS for what China does to Russia"));
    }

    private static LocalDate day(String name, String text, boolean first) {
        try {
            PartialDate date = PartialDate.parse(text);
            return first ? date.earliest() : date.latest();
        } catch (DateTimeException e) {
            throw new ViewException(name, "'" + text + "' is no date; write it as 2023-07-03, 2023-07 or 2023");
        }
    }

    private static double confidence(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw new ViewException(name, "'" + text + "' is no confidence; it is a number from 0 to 1");
    }

    private static Sort sort(String text) {
        return Sort.of(text).orElseThrow(() -> new ViewException(SORT, "there is no order '" + text + "'"));
    }

    private static int number(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= LAST_NUMBER) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw new ViewException(NUMBER, "pages are numbered from 1 to " + LAST_NUMBER);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof View view && values.equals(view.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return address("");
    }
}
