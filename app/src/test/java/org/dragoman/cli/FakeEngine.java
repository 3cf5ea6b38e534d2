package org.dragoman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.Coding;
import org.dragoman.language.Reading;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome.Reason;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.Span;
import org.dragoman.page.UnreadPage;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.what.Attribution;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.Anchor;
import org.dragoman.when.Chronology;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.where.Places;
import org.dragoman.who.Actor;
import org.dragoman.who.Cast;
import org.dragoman.who.Lessons;
import org.dragoman.who.Observation;

/**
 * A small engine for tests of the commands. A page is text, its first line the headline; lines that start with "#" are
 * furniture, a line "date 2024-05-06" is a claim. "A met B in C" and "A attacked B in C" are events; "A mumbled" can't be
 * coded. Of a file that ends in ".lines" each line is a page, and a line "broken" none.
 */
final class FakeEngine implements Engine {

    static final Pattern EVENT = Pattern.compile("(\\w+) (did not meet|met|attacked) (\\w+)(?: in (\\w+))?");
    private static final Pattern ROLE = Pattern.compile("(Colonel|General) (\\w+ \\w+) of ([A-Z]{3})");
    private static final Pattern FETCHED = Pattern.compile("fetched (\\d{4}-\\d{2}-\\d{2}): ");
    private static final Pattern DATE = Pattern.compile("(?m)^date (\\d{4}-\\d{2}-\\d{2})$");

    private static final Pattern UNTIL = Pattern.compile("until (\\d+) more");
    private static final int MOST_MILLIS = 60_000;

    private final String version;
    private final Pattern event;
    final AtomicInteger read = new AtomicInteger();
    final AtomicInteger loaded = new AtomicInteger();
    final AtomicInteger coded = new AtomicInteger();
    private volatile int count = Integer.MAX_VALUE;
    private volatile Runnable then = () -> {};

    FakeEngine(String version) {
        this(version, EVENT);
    }

    /** @param event another way to find events, with the groups of {@link #EVENT} */
    FakeEngine(String version, Pattern event) {
        this.version = version;
        this.event = event;
    }

    /** Does something when so many pages are coded. */
    void onCoded(int pages, Runnable action) {
        then = action;
        count = pages;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Engine by(Codebook codebook) {
        return new FakeEngine(version + " codebook/" + codebook.version());
    }

    @Override
    public Engine knowing(Register register, Lessons lessons) {
        return new FakeEngine(version + (register.additions().isEmpty() ? "" : " register/" + register.additions())
                + (lessons.digest().isEmpty() ? "" : " learned/" + lessons.digest()));
    }

    @Override
    public void find(Input input, Consumer<UnreadPage> consumer) {
        String text;
        try (InputStream stream = input.bytes().open()) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            PageOutcome failed = new PageOutcome.Failed(Reason.UNREADABLE, input.name(), "can't be opened");
            consumer.accept(new UnreadPage(input.name(), Optional.empty(), 0, List.of(), () -> List.of(failed)));
            return;
        }
        if (!input.name().endsWith(".lines") && input.mediaType().isEmpty()) {
            consumer.accept(unread(text, input.name()));
            return;
        }
        int number = 0;
        for (String line : text.strip().split("\n", -1)) {
            number++;
            consumer.accept(unread(line, input.name() + ":" + number));
        }
    }

    /** A line "fetched 2024-05-06: …" is dated by its container. */
    private UnreadPage unread(String text, String source) {
        Matcher dated = FETCHED.matcher(text);
        return new UnreadPage(source, Optional.of(digest(text)), 2L * text.length(),
                dated.lookingAt() ? List.of(LocalDate.parse(dated.group(1))) : List.of(), () -> {
            read.incrementAndGet();
            return List.of(text.equals("broken") ? new PageOutcome.Failed(Reason.BROKEN, source, "this is no page")
                    : page(text, source));
        });
    }

    private static PageOutcome page(String text, String source) {
        if (text.isBlank()) {
            return new PageOutcome.Failed(Reason.EMPTY, source, "it has no text");
        }
        if (text.indexOf('\u0000') >= 0) {
            return new PageOutcome.Failed(Reason.BINARY, source, "byte " + text.indexOf('\u0000') + " is no text");
        }
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                boolean furniture = line.startsWith("#");
                Block.Kind kind = furniture ? Block.Kind.FURNITURE
                        : blocks.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
                blocks.add(new Block(kind, new Span(start, start + line.length()),
                        furniture ? Block.NO_PART : Block.ARTICLE));
            }
            start += line.length() + 1;
        }
        List<DateClaim> claims = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            claims.add(new DateClaim(LocalDate.parse(date.group(1)), DateClaim.Role.PUBLISHED, "line", date.group(1),
                    Optional.of(new Span(date.start(1), date.end(1)))));
        }
        return new PageOutcome.Read(new Page(digest(text), source, Optional.empty(), text, blocks, List.of(), List.of(),
                claims));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PageCoder load() {
        loaded.incrementAndGet();
        return this::code;
    }

    private Coding code(Page page) {
        UNTIL.matcher(page.text()).results().forEach(until -> await(Integer.parseInt(until.group(1))));
        if (coded.incrementAndGet() == count) {
            then.run();
        }
        if (page.text().contains("mumbled")) {
            throw new IllegalStateException("mumbling can't be coded");
        }
        DateRange published = page.dateClaims().stream().findFirst()
                .map(claim -> DateRange.day(claim.date(), "the page says so"))
                .orElse(DateRange.unknown("the page has no date"));
        Anchor anchor = new Anchor(published, page.dateClaims().stream()
                .map(claim -> new Anchor.Verdict(claim, true, "nothing speaks against it")).toList());
        List<Event> events = new ArrayList<>();
        Matcher matcher = event.matcher(page.text());
        while (matcher.find()) {
            events.add(event(page, matcher, published));
        }
        return new Coding(page, new Reading(List.of()), new Chronology(Map.of(0, anchor), List.of()),
                new Places(List.of()), new Cast(List.of(), observations(page)), events, List.of());
    }

    /** A page that says "until 5 more" is being coded until five others are. */
    private void await(int others) {
        for (int waited = 0; coded.get() < others; waited++) {
            if (waited > MOST_MILLIS) {
                throw new IllegalStateException("no others were coded");
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** "Colonel Ivan Petrov of RUS" is a role. */
    private static List<Observation> observations(Page page) {
        return ROLE.matcher(page.text()).results()
                .map(role -> new Observation("person:" + role.group(2), role.group(2), role.group(1), "",
                        Optional.empty(), Optional.of(role.group(3)), List.of(Sector.MIL), 0,
                        new Span(role.start(1), role.end(1))))
                .toList();
    }

    private Event event(Page page, Matcher matcher, DateRange date) {
        boolean attack = matcher.group(2).equals("attacked");
        Participant first = participant(matcher, 1);
        Participant second = participant(matcher, 3);
        Optional<Place> place = Optional.ofNullable(matcher.group(4))
                .map(name -> new Place(name, Place.Precision.TOWN, Optional.empty(), Optional.empty()));
        Evidence evidence = new Evidence(page.id(), 0, new Span(matcher.start(), matcher.end()),
                new Span(matcher.start(2), matcher.end(2)), Optional.empty(),
                place.map(p -> new Span(matcher.start(4), matcher.end(4))), attack ? "ASSAULT/attack#1" : "CONSULT/meet#1",
                List.of(new Evidence.Step("type", "'" + matcher.group(2) + "' says so")));
        EventType type = attack ? EventType.ASSAULT : EventType.CONSULT;
        return new Event(Event.idOf(page.id(), evidence.trigger(), type.name(), version), type,
                List.of(), List.of(), matcher.group(2).startsWith("did not") ? Status.NEGATED : Status.OCCURRED, false,
                false, attack ? List.of(first) : List.of(first, second), attack ? List.of(second) : List.of(), date,
                place, List.of(), Attribution.NARRATOR, Optional.empty(), evidence, 0.9, version);
    }

    private static Participant participant(Matcher matcher, int group) {
        Map<String, String> countries = Map.of("Norland", "NOR", "Xi", "CHN", "Putin", "RUS");
        String name = matcher.group(group);
        Actor actor = new Actor("person:" + name, Actor.Kind.PERSON, name, Optional.ofNullable(countries.get(name)),
                List.of(Sector.GOV), Optional.empty());
        return new Participant(actor, new Span(matcher.start(group), matcher.end(group)), "named in full", List.of());
    }
}
