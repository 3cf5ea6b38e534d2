package org.dragoman.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Mentions;
import org.dragoman.register.Sector;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.Anchor;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** A coded page for tests, put together by naming the words that its events were read from. */
final class TestPages {

    private final String text;
    private final String source;
    private final Optional<String> address;
    private final LocalDate day;
    private final List<Event> events = new ArrayList<>();

    private TestPages(String source, Optional<String> address, LocalDate day, String text) {
        this.source = source;
        this.address = address;
        this.day = day;
        this.text = text;
    }

    /** A page written on a day; each line of its text is a block, the first its title. */
    static TestPages page(String source, LocalDate day, String text) {
        return new TestPages(source, Optional.empty(), day, text);
    }

    TestPages at(String address) {
        TestPages moved = new TestPages(source, Optional.of(address), day, text);
        moved.events.addAll(events);
        return moved;
    }

    /** An event of this page: each of the words is where it first stands; the place, a town of China, may be empty. */
    TestPages event(EventType type, String trigger, Participant actor, Participant recipient, String place) {
        return event(type, trigger, List.of(actor), List.of(recipient), Optional.of(place).filter(name -> !name.isEmpty())
                .map(name -> new Place(name, Place.Precision.TOWN, Optional.of("CHN"),
                        Optional.of(new Place.Coordinates(39.9, 116.4)))));
    }

    /** An event of this page: each of the words is where it first stands. */
    TestPages event(EventType type, String trigger, List<Participant> actors, List<Participant> recipients,
            Optional<Place> place) {
        Optional<Span> where = place.map(known -> span(known.name()));
        int line = text.lastIndexOf('\n', span(trigger).start()) + 1;
        int end = text.indexOf('\n', span(trigger).start());
        Evidence evidence = new Evidence(id(), Block.ARTICLE, new Span(line, end < 0 ? text.length() : end), span(trigger),
                Optional.empty(), where, type.name() + "/" + trigger,
                List.of(new Evidence.Step("type", "'" + trigger + "' says so"), new Evidence.Step("status", "told as fact")));
        events.add(new Event(digest(id() + type + trigger).substring(0, 24), type, List.of(), List.of("diplomatic"),
                Status.OCCURRED, false, false, actors, recipients, DateRange.day(day, "the page says so"), place,
                List.of(), Attribution.NARRATOR, Optional.empty(), evidence, 0.8, "test/1"));
        return this;
    }

    Participant who(String name, String country) {
        return who(name, Optional.of(country));
    }

    Participant who(String name, Optional<String> country) {
        Actor actor = new Actor("person:" + name, Actor.Kind.PERSON, name, country, List.of(Sector.GOV), Optional.empty());
        return new Participant(actor, span(name), "named in full", List.of());
    }

    private Span span(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the page does not say " + words);
        }
        return new Span(start, start + words.length());
    }

    String id() {
        return digest(text);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    CodedPage coded() {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                blocks.add(new Block(blocks.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH,
                        new Span(start, start + line.length()), Block.ARTICLE));
            }
            start += line.length() + 1;
        }
        Page page = new Page(id(), source, address, text, blocks, List.of(), List.of(), List.of());
        return new CodedPage(page, "test/1", Map.of(Block.ARTICLE, new Anchor(DateRange.day(day, "the page says so"), List.of())),
                events, List.of(), List.of(), Mentions.NONE);
    }
}
