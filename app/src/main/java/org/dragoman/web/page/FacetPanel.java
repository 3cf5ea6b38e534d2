package org.dragoman.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.dragoman.record.Countries;
import org.dragoman.record.PlaceCondition;
import org.dragoman.record.Reviewed;
import org.dragoman.record.Wording;
import org.dragoman.register.Sector;
import org.dragoman.web.query.Aggregates;
import org.dragoman.web.query.Facet;
import org.dragoman.web.query.FacetQuery.Kind;
import org.dragoman.web.query.FacetQuery;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventsModel.Link;
import org.dragoman.web.view.EventsModel.Year;
import org.dragoman.web.view.FacetGroup.Choice;
import org.dragoman.web.view.FacetGroup;
import org.dragoman.web.view.Words;
import org.dragoman.what.EventType;

/** What a list of events can be narrowed down by, with numbers. Safe for use by many threads. */
final class FacetPanel {

    private static final List<Kind> LISTED = List.of(Kind.TYPE, Kind.STATUS, Kind.MODE, Kind.ACTOR, Kind.COUNTRY, Kind.SECTOR,
            Kind.PLACE, Kind.SITE, Kind.CONFIDENCE, Kind.REVIEWED);

    private static final Set<Kind> OPEN = EnumSet.of(Kind.TYPE, Kind.STATUS, Kind.COUNTRY);

    private final Aggregates aggregates;

    FacetPanel(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /**
     * The facets of a view, its own choices among their values. Those that are open are counted; the others when a reader
     * opens them, for counting takes its time where events are many.
     *
     * @param asked the names of those that the reader has opened
     */
    List<FacetGroup> groups(View view, Collection<String> asked) {
        return LISTED.stream().map(kind -> {
            String name = kind.parameter();
            boolean open = OPEN.contains(kind) || asked.contains(name) || !view.values(name).isEmpty();
            return open ? group(kind, view, asked.contains(name)) : closed(kind, view);
        }).toList();
    }

    /** The last years of a view, each with the view of it alone. */
    List<Year> years(View view) {
        return FacetQuery.of(aggregates, Kind.YEAR, view.filter()).counts().stream().map(count -> {
            List<String> year = List.of(count.value());
            boolean chosen = view.values("from").equals(year) && view.values("until").equals(year);
            List<String> wanted = chosen ? List.of() : year;
            return new Year(count.label(), Wording.number(count.events()),
                    view.only("from", wanted).only("until", wanted).address("/events"), chosen);
        }).toList();
    }

    private static FacetGroup closed(Kind kind, View view) {
        String name = kind.parameter();
        String address = view.address("/events");
        return new FacetGroup(name, title(name), List.of(), false, false, false, false,
                address + (address.contains("?") ? "&" : "?") + "open=" + name);
    }

    private FacetGroup group(Kind kind, View view, boolean asked) {
        Facet facet = FacetQuery.of(aggregates, kind, view.filter());
        String name = kind.parameter();
        List<String> chosen = view.values(name);
        List<Choice> choices = new ArrayList<>();
        chosen.stream().filter(value -> facet.counts().stream().noneMatch(count -> same(count.value(), value)))
                .forEach(value -> choices.add(choice(name, value, label(name, value), "", true)));
        facet.counts().forEach(count -> choices.add(choice(name, parameter(kind, count.value()),
                shown(kind, count), Wording.number(count.events()),
                chosen.stream().anyMatch(value -> same(count.value(), value)))));
        return new FacetGroup(name, title(name), choices, facet.more(), kind == Kind.CONFIDENCE, true,
                asked, "");
    }

    private static boolean same(String counted, String given) {
        return counted.equalsIgnoreCase(given);
    }

    private static String parameter(Kind kind, String value) {
        return kind == Kind.STATUS ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static String shown(Kind kind, Facet.Count count) {
        return kind == Kind.ACTOR ? count.label() : label(kind.parameter(), count.value());
    }

    private static Choice choice(String name, String value, String label, String count, boolean chosen) {
        Optional<EventType.Quad> quad = name.equals("type")
                ? EventType.PLOVER.stream().filter(type -> type.name().equalsIgnoreCase(value)).findFirst().map(EventType::quad)
                : Optional.empty();
        return new Choice(value, label, count, chosen, quad.map(Words::quadClass).orElse(""),
                quad.map(Words::quadSign).orElse(""));
    }

    /**
     * Tells each condition that is set.
     *
     * @param without where the view is without a parameter's value
     */
    static void chips(View view, BinaryOperator<String> without, Consumer<Link> told) {
        View.FILTERS.forEach(name -> view.values(name).forEach(value ->
                told.accept(new Link(title(name) + ": " + label(name, value), without.apply(name, value)))));
    }

    /** What a parameter is called. */
    static String title(String name) {
        return switch (name) {
            case "q" -> "Words";
            case "least" -> "Confidence from";
            case "most" -> "Confidence below";
            case "site" -> "Source";
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
    }

    /** A parameter's value as a reader is shown it. */
    static String label(String name, String value) {
        return switch (name) {
            case "country" -> Countries.codeOf(value).map(code -> Countries.nameOf(code)).orElse(value);
            case "pair" -> value.replaceAll("\\b(state|person|organisation|role|group|place|name):", "");
            case "sector" -> sector(value);
            case "reviewed" -> reviewed(value);
            case "status" -> value.toLowerCase(Locale.ROOT);
            case "place" -> PlaceCondition.parse(value).label();
            case "actor" -> value.substring(value.lastIndexOf(':') + 1);
            default -> value;
        };
    }

    private static String reviewed(String value) {
        return Arrays.stream(Reviewed.values()).filter(one -> one.name().equalsIgnoreCase(value)).findFirst()
                .map(Reviewed::label).orElse(value);
    }

    private static String sector(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        return Arrays.stream(Sector.values()).filter(sector -> sector.name().equals(upper)).findFirst()
                .map(Sector::label).orElse(value);
    }
}
