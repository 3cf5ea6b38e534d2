package org.dragoman.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.dragoman.what.Event;
import org.dragoman.what.Magnitude;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/** Finds on what the reports of one event differ. What is only more or less precise is no difference. */
final class Disagreements {

    private Disagreements() {}

    static List<Disagreement> of(List<Event> events) {
        List<Disagreement> found = new ArrayList<>();
        found.addAll(between("status", events, e -> Optional.of(e.status()),
                (a, b) -> a == b, status -> status.name().toLowerCase(Locale.ROOT)));
        found.addAll(between("date", events, e -> Optional.of(e.date()).filter(date -> !date.isUnknown()),
                DateLikeness::common, Disagreements::date));
        found.addAll(between("place", events, Event::place, Disagreements::agree, Place::name));
        Map<String, List<Event>> byMeasure = new TreeMap<>();
        for (Event event : events) {
            event.magnitudes().stream().map(Magnitude::measure).distinct()
                    .forEach(measure -> byMeasure.computeIfAbsent(measure, m -> new ArrayList<>()).add(event));
        }
        byMeasure.forEach((measure, counting) -> found.addAll(between(measure, counting,
                event -> event.magnitudes().stream().filter(m -> m.measure().equals(measure)).findFirst(),
                Disagreements::agree, Disagreements::number)));
        return found;
    }

    /** Groups the events by values that agree; two groups or more are a disagreement. */
    private static <T> Optional<Disagreement> disagreement(String value, List<Event> events,
            Function<Event, Optional<T>> of, BiPredicate<T, T> agree, Function<T, String> said) {
        Map<T, List<String>> versions = new LinkedHashMap<>();
        for (Event event : events) {
            Optional<T> here = of.apply(event);
            if (here.isPresent()) {
                T known = versions.keySet().stream().filter(v -> agree.test(v, here.get())).findFirst()
                        .orElse(here.get());
                versions.computeIfAbsent(known, v -> new ArrayList<>()).add(event.id());
            }
        }
        if (versions.size() < 2) {
            return Optional.empty();
        }
        List<Disagreement.Version> list = new ArrayList<>();
        versions.forEach((v, ids) -> list.add(new Disagreement.Version(said.apply(v), ids)));
        return Optional.of(new Disagreement(value, list));
    }

    private static <T> List<Disagreement> between(String value, List<Event> events, Function<Event, Optional<T>> of,
            BiPredicate<T, T> agree, Function<T, String> said) {
        return disagreement(value, events, of, agree, said).stream().toList();
    }

    private static boolean agree(Place one, Place two) {
        boolean sameCountry = one.country().isPresent() && one.country().equals(two.country());
        return one.name().equalsIgnoreCase(two.name()) || (sameCountry && one.precision() != two.precision());
    }

    /** "Over 50" and "52" agree, "50" and "52" don't. */
    private static boolean agree(Magnitude one, Magnitude two) {
        double mostOne = one.most().orElse(Double.POSITIVE_INFINITY);
        double mostTwo = two.most().orElse(Double.POSITIVE_INFINITY);
        return one.least() <= mostTwo && two.least() <= mostOne;
    }

    private static String number(Magnitude magnitude) {
        String least = plain(magnitude.least());
        if (magnitude.most().isEmpty()) {
            return least + " or more";
        }
        String most = plain(magnitude.most().getAsDouble());
        return least.equals(most) ? least : least + " to " + most;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String date(DateRange date) {
        if (date.asDay().isPresent()) {
            return date.asDay().get().toString();
        }
        return date.earliest().map(Object::toString).orElse("") + " to "
                + date.latest().map(Object::toString).orElse("");
    }
}
