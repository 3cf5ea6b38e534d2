package org.dragoman.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dragoman.page.Span;
import org.dragoman.register.Sector;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** A report in the making, for tests. */
final class Reports {

    private final String page;
    private final EventType type;
    private final String sentence;
    private Status status = Status.OCCURRED;
    private final List<Participant> actors = new ArrayList<>();
    private final List<Participant> recipients = new ArrayList<>();
    private final List<Magnitude> magnitudes = new ArrayList<>();
    private DateRange date = DateRange.unknown("not said");
    private DateRange published = DateRange.unknown("not said");
    private Optional<Place> place = Optional.empty();
    private Optional<String> content = Optional.empty();

    private Reports(String page, EventType type, String sentence) {
        this.page = page;
        this.type = type;
        this.sentence = sentence;
    }

    static Reports report(String page, EventType type, String sentence) {
        return new Reports(page, type, sentence);
    }

    Reports by(Actor... who) {
        List.of(who).forEach(actor -> actors.add(participant(actor)));
        return this;
    }

    Reports to(Actor... whom) {
        List.of(whom).forEach(actor -> recipients.add(participant(actor)));
        return this;
    }

    private static Participant participant(Actor actor) {
        return new Participant(actor, new Span(0, 1), "named", List.of());
    }

    Reports on(String day) {
        date = DateRange.day(LocalDate.parse(day), "said");
        return this;
    }

    Reports on(DateRange range) {
        date = range;
        return this;
    }

    Reports published(String day) {
        published = DateRange.day(LocalDate.parse(day), "said");
        return this;
    }

    Reports in(String name, String country) {
        place = Optional.of(new Place(name, Place.Precision.TOWN, Optional.of(country), Optional.empty()));
        return this;
    }

    Reports inCountry(String name, String country) {
        place = Optional.of(new Place(name, Place.Precision.COUNTRY, Optional.of(country), Optional.empty()));
        return this;
    }

    Reports told(Status how) {
        status = how;
        return this;
    }

    Reports about(String what) {
        content = Optional.of(what);
        return this;
    }

    Reports counting(String measure, double least, OptionalDouble most) {
        magnitudes.add(new Magnitude(measure, least, most, "people", new Span(0, 1)));
        return this;
    }

    Report make() {
        Span span = new Span(0, sentence.length());
        Evidence evidence = new Evidence(page, 0, span, span, Optional.empty(), Optional.empty(), "rule", List.of());
        Event event = new Event(page + "/" + type + "/" + sentence.hashCode(), type, List.of(), List.of(), status, false,
                false, actors, recipients, date, place, magnitudes, Attribution.NARRATOR, Optional.empty(), evidence, 1,
                "test");
        return new Report(event, page, Optional.empty(), Optional.empty(), published, sentence, content);
    }

    static Actor person(String name, String country) {
        return new Actor("person:" + name, Actor.Kind.PERSON, name, Optional.of(country), List.of(Sector.GOV),
                Optional.empty());
    }

    static Actor state(String name, String country) {
        return new Actor("state:" + country, Actor.Kind.STATE, name, Optional.of(country), List.of(Sector.GOV),
                Optional.empty());
    }

    static Actor unresolved(String name) {
        return new Actor("name:" + name, Actor.Kind.UNRESOLVED, name, Optional.empty(), List.of(), Optional.empty());
    }
}
