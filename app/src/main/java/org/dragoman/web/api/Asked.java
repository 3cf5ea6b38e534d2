package org.dragoman.web.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.web.Desk;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;

/** What a request asks for: the parameters of its address, checked. */
final class Asked {

    /** How many entries a list has where it is not said. */
    static final int SIZE = 50;

    static final int LARGEST_SIZE = 200;
    static final String SIZE_NAME = "size";
    static final String NUMBER_NAME = "n";
    private static final int LONGEST = 1_000;
    private static final int LAST_NUMBER = 2_000;

    private final Desk desk;
    private final Context context;
    private final Map<String, List<String>> parameters;

    /**
     * @param desk answers what is looked for in texts
     * @param known the parameters that the address has
     * @throws ViewException if there is another one
     */
    Asked(Desk desk, Context context, Set<String> known) {
        this.desk = desk;
        this.context = context;
        this.parameters = context.queryParamMap();
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(known);
        // What stands between two & where there is nothing.
        unknown.remove("");
        unknown.stream().findFirst().ifPresent(name -> {
            throw new ViewException(name, known.isEmpty() ? "this address has no parameters"
                    : "there is no such parameter; there are " + String.join(", ", new TreeSet<>(known)));
        });
    }

    /** Names together with others. */
    static Set<String> names(Collection<String> some, String... more) {
        Set<String> names = new HashSet<>(some);
        names.addAll(List.of(more));
        return names;
    }

    /** The events that are meant, as on the site. */
    View view() {
        return desk.view(context);
    }

    /** The part of the address that stands in braces. */
    String path(String name) {
        return context.pathParam(name);
    }

    /** The only value of a parameter. */
    Optional<String> one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of()).stream().map(String::strip)
                .filter(value -> !value.isEmpty()).toList();
        if (values.size() > 1) {
            throw new ViewException(name, "there can be one only");
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw new ViewException(name, "that is too much");
        }
        return values.stream().findFirst();
    }

    /** A parameter that is true or false. */
    boolean flag(String name, boolean otherwise) {
        return one(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ViewException(name, "it is true or false, not '" + value + "'");
        }).orElse(otherwise);
    }

    /** A parameter that is a day. */
    Optional<LocalDate> day(String name) {
        try {
            return one(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new ViewException(name, "it is no day; write it as 2023-07-03");
        }
    }

    /** How many entries a part of a list has. */
    int size() {
        return number(SIZE_NAME, SIZE, LARGEST_SIZE);
    }

    /** Which part of a list, from 1. */
    int number() {
        return number(NUMBER_NAME, 1, LAST_NUMBER);
    }

    /** A parameter that is a whole number from 1 on. */
    int number(String name, int otherwise, int most) {
        Optional<String> text = one(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is out of range.
        }
        throw new ViewException(name, "it is a whole number from 1 to " + most);
    }

    /**
     * Tells where the other parts of a list are.
     *
     * @return the number of the last part
     */
    int link(long total, int size) {
        int last = Math.clamp((total + size - 1) / size, 1, LAST_NUMBER);
        int here = number();
        List<String> links = new ArrayList<>();
        links.add(link("first", 1));
        if (here > 1) {
            links.add(link("prev", Math.min(here - 1, last)));
        }
        if (here < last) {
            links.add(link("next", here + 1));
        }
        links.add(link("last", last));
        context.header("Link", String.join(", ", links));
        return last;
    }

    private String link(String relation, int number) {
        return "<" + Addresses.of(context.path(), parameters, NUMBER_NAME, Integer.toString(number)) + ">; rel=\"" + relation + "\"";
    }
}
