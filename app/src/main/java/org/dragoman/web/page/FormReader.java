package org.dragoman.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Countries;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Wording;
import org.dragoman.web.query.ActorFinder;
import org.dragoman.web.query.TypeBook;
import org.dragoman.web.query.WrittenDate;
import org.dragoman.web.view.Words;
import org.dragoman.what.Event;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Atlas;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** Reads what a person typed of one event. Used once. */
final class FormReader {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_AUTHOR = 100;
    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_ACTORS = 30;
    private static final int OTHER_PLACES = 3;
    private static final Pattern MODE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern IN_COUNTRY = Pattern.compile("(.+), ([^,]+)");

    private final Event coded;
    private final Event held;
    private final Typed typed;
    private final TypeBook types;
    private final Supplier<ActorFinder> actors;
    private final Supplier<Atlas> atlas;
    private final EventRecord record;
    private final Map<String, String> problems = new HashMap<>();
    private final Map<String, String> found = new HashMap<>();

    /**
     * @param coded the event as coded
     * @param held the event as it stands in the form before anything is typed
     */
    FormReader(Event coded, Event held, Typed typed, TypeBook types, Supplier<ActorFinder> actors, Supplier<Atlas> atlas,
            EventRecord record) {
        this.coded = coded;
        this.held = held;
        this.typed = typed;
        this.types = types;
        this.actors = actors;
        this.atlas = atlas;
        this.record = record;
    }

    Reading read() {
        if (typed.author().isEmpty()) {
            problems.put("author", "Say who you are: a correction stands under a name. It is remembered here.");
        }
        tooLong("author", typed.author(), LONGEST_AUTHOR);
        tooLong("note", typed.note(), LONGEST_NOTE);
        TypeBook.Entry type = type();
        List<String> modes = modes(type);
        Status status = status();
        DateRange date = date();
        Optional<Place> place = place();
        List<Actor> who = actors("actor", typed.actors(), date);
        List<Actor> whom = actors("recipient", typed.recipients(), date);
        Changes changes = new Changes(changed(type.type(), coded.type()),
                new HashSet<>(modes).equals(new HashSet<>(coded.modes())) ? Optional.empty() : Optional.of(modes),
                changed(status, coded.status()), changed(date, coded.date()), changed(who, named(coded.actors())),
                changed(whom, named(coded.recipients())), changed(place, coded.place()));
        return new Reading(typed, changes, problems, found);
    }

    private static <T> Optional<T> changed(T now, T before) {
        return now.equals(before) ? Optional.empty() : Optional.of(now);
    }

    private static List<Actor> named(List<Participant> participants) {
        return participants.stream().map(Participant::actor).toList();
    }

    private boolean tooLong(String field, String text, int most) {
        if (text.length() > most) {
            problems.put(field, "That is too long: " + text.length() + " characters, and " + most + " is the most.");
        }
        return text.length() > most;
    }

    private TypeBook.Entry type() {
        Optional<TypeBook.Entry> entry = types.find(typed.type());
        if (entry.isEmpty()) {
            problems.put("type", "There is no type '" + typed.type() + "'.");
        }
        return entry.orElseGet(() -> new TypeBook.Entry(held.type(), held.modes(), false));
    }

    private List<String> modes(TypeBook.Entry type) {
        List<String> modes = Stream.of(typed.modes().toLowerCase(Locale.ROOT).split("[,;\\s]+", -1)).filter(mode -> !mode.isEmpty())
                .distinct().toList();
        Optional<String> wrong = modes.stream()
                .filter(mode -> type.defined() ? !type.modes().contains(mode) : !MODE.matcher(mode).matches()).findFirst();
        wrong.ifPresent(mode -> problems.put("modes", type.type() + " has no mode '" + mode + "'"
                + (type.modes().isEmpty() ? "." : "; its modes are " + String.join(", ", type.modes()) + ".")));
        return wrong.isPresent() ? held.modes() : modes;
    }

    private Status status() {
        return Arrays.stream(Status.values()).filter(status -> Wording.lower(status).equals(typed.status())).findFirst()
                .orElseGet(() -> {
                    problems.put("status", "There is no status '" + typed.status() + "'.");
                    return held.status();
                });
    }

    private DateRange date() {
        String before = Words.days(held.date().earliest(), held.date().latest());
        if (tooLong("date", typed.date(), LONGEST_VALUE) || typed.date().equals(before)) {
            return held.date();
        }
        try {
            return WrittenDate.read(typed.date(), "so says " + typed.author());
        } catch (IllegalArgumentException e) {
            problems.put("date", String.valueOf(e.getMessage()));
            return held.date();
        }
    }

    private Optional<Place> place() {
        if (typed.place().isEmpty() || tooLong("place", typed.place(), LONGEST_VALUE)) {
            return Optional.empty();
        }
        Optional<Place> same = Stream.of(held, coded).flatMap(event -> event.place().stream())
                .filter(place -> Words.place(place).equals(typed.place())).findFirst();
        return same.isPresent() ? same : Optional.of(newPlace(typed.place()));
    }

    private Place newPlace(String text) {
        Matcher matcher = IN_COUNTRY.matcher(text);
        Optional<String> country = matcher.matches() ? Countries.codeOf(matcher.group(2)) : Optional.empty();
        String name = country.isPresent() ? matcher.group(1) : text;
        List<Place> places = atlas.get().named(name).stream()
                .filter(place -> country.isEmpty() || place.country().equals(country)).toList();
        if (places.isEmpty()) {
            found.put("place", "not in the gazetteer: kept as a name, without coordinates");
            return new Place(name, Place.Precision.UNKNOWN, country, Optional.empty());
        }
        String first = Words.place(places.getFirst());
        String others = places.stream().map(Words::place).distinct().filter(other -> !other.equals(first))
                .limit(OTHER_PLACES).collect(Collectors.joining("; "));
        found.put("place", first + ", " + Wording.lower(places.getFirst().precision())
                + (others.isEmpty() ? "" : "; not " + others));
        return places.getFirst();
    }

    private List<Actor> actors(String field, List<String> texts, DateRange date) {
        List<Actor> list = new ArrayList<>();
        if (texts.size() > MOST_ACTORS) {
            problems.put(field + MOST_ACTORS, "That is too much: " + MOST_ACTORS + " is the most.");
            return held(field);
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!tooLong(field + i, texts.get(i), LONGEST_VALUE)) {
                actor(field + i, texts.get(i), date).filter(actor -> !list.contains(actor)).ifPresent(list::add);
            }
        }
        return list;
    }

    private List<Actor> held(String field) {
        return named(field.equals("actor") ? held.actors() : held.recipients());
    }

    private Optional<Actor> actor(String field, String text, DateRange date) {
        Actor same = here().get(text.toLowerCase(Locale.ROOT));
        if (same != null) {
            found.put(field, ActorFinder.told(same));
            return Optional.of(same);
        }
        return switch (actors.get().find(text, date, record)) {
            case ActorFinder.One(Actor actor, String how) -> {
                found.put(field, ActorFinder.told(actor) + " · " + how);
                yield Optional.of(actor);
            }
            case ActorFinder.Several several -> {
                problems.put(field, several(several));
                yield Optional.empty();
            }
            case ActorFinder.Nobody(String why) -> {
                problems.put(field, why);
                yield Optional.empty();
            }
        };
    }

    static String several(ActorFinder.Several several) {
        return "Several go by that name. Write one of these: " + several.actors().stream().map(ActorFinder::told)
                .collect(Collectors.joining("; ")) + ".";
    }

    /** Whoever takes part already, by what the form calls them and by their ids. */
    private Map<String, Actor> here() {
        Map<String, Actor> here = new LinkedHashMap<>();
        Stream.of(held.actors(), held.recipients(), coded.actors(), coded.recipients()).flatMap(List::stream)
                .map(Participant::actor).forEach(actor -> {
                    here.putIfAbsent(Wording.actor(actor).toLowerCase(Locale.ROOT), actor);
                    here.putIfAbsent(actor.id().toLowerCase(Locale.ROOT), actor);
                });
        return here;
    }
}
