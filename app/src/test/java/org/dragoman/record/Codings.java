package org.dragoman.record;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Sector;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Evidence;
import org.dragoman.what.Magnitude;
import org.dragoman.what.Participant;
import org.dragoman.what.Statement;
import org.dragoman.what.Status;
import org.dragoman.when.Anchor;
import org.dragoman.when.DateRange;
import org.dragoman.when.TemporalMention;
import org.dragoman.where.Place;
import org.dragoman.where.PlaceMention;
import org.dragoman.who.Actor;
import org.dragoman.who.ActorMention;
import org.dragoman.who.Observation;

/** Coded pages for tests: one with every value there is, one with as few as there can be. */
public final class Codings {

    public static final String TEXT = "Šef 𝔻 “met” Ana; on Sunday, in Ys.\n# menu\nTeaser: over 50 killed…";

    private Codings() {}

    public static CodedPage full(String page, String coder) {
        DateClaim claim = new DateClaim(LocalDate.of(2024, 5, 6), DateClaim.Role.FETCHED, "line 1", "6 May",
                Optional.of(span("Sunday")));
        DateClaim other = new DateClaim(LocalDate.of(2023, 1, 1), DateClaim.Role.UNKNOWN, "address", "2023/01/01",
                Optional.empty());
        Page read = new Page(page, "in/" + page + ".html", Optional.of("https://example.org/" + page), TEXT,
                List.of(new Block(Block.Kind.TITLE, new Span(0, TEXT.indexOf('\n')), Block.ARTICLE),
                        new Block(Block.Kind.FURNITURE, span("# menu"), Block.NO_PART),
                        new Block(Block.Kind.PARAGRAPH, span("Teaser: over 50 killed…"), 1)),
                List.of(new Teaser(1, Optional.of("/a"), true)),
                List.of(new Metadatum(Metadatum.Field.SITE, "Ys Times", "og:site_name", Optional.empty()),
                        new Metadatum(Metadatum.Field.TITLE, "Šef", "h1", Optional.of(span("Šef")))),
                List.of(claim, other));
        DateRange sunday = new DateRange(Optional.of(LocalDate.of(2024, 4, 1)), Optional.of(LocalDate.of(2024, 5, 31)),
                Optional.of(DayOfWeek.SUNDAY), DateRange.Precision.INTERVAL, List.of("tenure", "\"Sunday\", says it"),
                List.of("the page says 2025"));
        Map<Integer, Anchor> anchors = Map.of(
                0, new Anchor(sunday, List.of(new Anchor.Verdict(claim, false, "it is the day of the fetch"),
                        new Anchor.Verdict(other, true, "nothing speaks against it"))),
                1, new Anchor(DateRange.unknown("a teaser"), List.of()));
        Event event = fullEvent(page, coder, sunday);
        Statement statement = new Statement(page + "-s1", participant("Šef", "NOR"), Optional.of(participant("Ana", "CHN")),
                Optional.of(participant("𝔻", "RUS")), span("on Sunday"), true, sunday, page, 0, new Span(0, 34),
                span("“met”"), List.of(event.id()));
        return new CodedPage(read, coder, anchors, List.of(event, bareEvent(page, coder)), List.of(statement),
                List.of(new Observation("person:Ana", "Ana Ys", "queen", "former",
                        Optional.of(OfficeKind.HEAD_OF_STATE), Optional.of("NOR"), List.of(Sector.GOV, Sector.ELI), 0,
                        span("Ana"))),
                new Mentions(
                        List.of(mention(0, "Ana", "Ana"), mention(2, "Šef", "Šef", "𝔻")),
                        List.of(new TemporalMention(0, 3, span("on Sunday"), sunday, TemporalMention.Role.SINCE)),
                        List.of(new PlaceMention(PlaceMention.DATELINE, 0, 1, span("Ys"), new Place("Ys", Place.Precision.REGION, Optional.empty(), Optional.empty()), "only \"Ys\""))));
    }

    private static Event fullEvent(String page, String coder, DateRange date) {
        Evidence evidence = new Evidence(page, 0, new Span(0, 34), span("“met”"), Optional.of(span("on Sunday")),
                Optional.of(span("Ys")), "CONSULT/meet#1",
                List.of(new Evidence.Step("type", "said so; plainly"), new Evidence.Step("date", "by tenure")));
        return new Event(page + "-e1", EventType.CONSULT, List.of("visit", "multilateral"), List.of("diplomatic"),
                Status.PLANNED, true, true, List.of(participant("Šef", "NOR"), participant("𝔻", "RUS")),
                List.of(participant("Ana", "CHN")), date,
                Optional.of(new Place("Ys", Place.Precision.TOWN, Optional.of("FRA"),
                        Optional.of(new Place.Coordinates(48.1, -4.25)))),
                List.of(new Magnitude("killed", 50, OptionalDouble.empty(), "people", span("over 50")),
                        new Magnitude("killed", 52, OptionalDouble.of(52), "", span("50"))),
                new Attribution(Optional.of(participant("Ana", "CHN")), Optional.of(participant("Šef", "NOR")),
                        Optional.of(page + "-s1")),
                Optional.of(span("Ana; on Sunday")), evidence, 0.75, coder);
    }

    private static Event bareEvent(String page, String coder) {
        Evidence evidence = new Evidence(page, 1, span("Teaser: over 50 killed…"), span("killed"), Optional.empty(),
                Optional.empty(), "ASSAULT/kill#1", List.of());
        return new Event(page + "-e2", EventType.ASSAULT, List.of(), List.of(), Status.OCCURRED, false, true, List.of(),
                List.of(), DateRange.unknown("a teaser"), Optional.empty(), List.of(), Attribution.NARRATOR,
                Optional.empty(), evidence, 1, coder);
    }

    public static CodedPage bare(String page, String coder) {
        return new CodedPage(
                new Page(page, page + ".txt", Optional.empty(), "", List.of(), List.of(), List.of(), List.of()),
                coder, Map.of(0, new Anchor(DateRange.unknown("no date"), List.of())), List.of(), List.of(), List.of(),
                Mentions.NONE);
    }

    private static Participant participant(String name, String country) {
        Actor actor = new Actor("person:" + name, Actor.Kind.PERSON, name, Optional.of(country),
                List.of(Sector.MIL, Sector.GOV), Optional.of("chief of " + country));
        return new Participant(actor, span(name), "named in full", List.of("somebody else; but no"));
    }

    private static ActorMention mention(int head, String words, String... names) {
        return new ActorMention(1, head, span(words), Stream.of(names).map(n -> participant(n, "NOR").actor()).toList(),
                ActorMention.Form.PRONOUN, "the last; of two", List.of("somebody else"));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
