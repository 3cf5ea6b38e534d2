package org.dragoman.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.page.Sha256;
import org.dragoman.page.Span;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Mentions;
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

/** A made-up page and its coding. A few actors, places and types are on most pages, and most on few, as in the news. */
final class SyntheticPage {

    /** A sentence in the making: {@code "A met B in C."} */
    private record Deed(EventType type, String words, List<String> modes, boolean counts) {}

    private static final List<Deed> DEEDS = List.of(
            new Deed(EventType.CONSULT, "met", List.of("meet"), false),
            new Deed(EventType.CONSULT, "paid a visit to", List.of("visit"), false),
            new Deed(EventType.ASSAULT, "bombed", List.of("aerial"), true),
            new Deed(EventType.ACCUSE, "blamed", List.of(), false),
            new Deed(EventType.AGREE, "signed a treaty with", List.of(), false),
            new Deed(EventType.SUPPORT, "praised", List.of(), false),
            new Deed(EventType.THREATEN, "threatened", List.of("violence"), false),
            new Deed(EventType.AID, "sent food to", List.of(), false),
            new Deed(EventType.COOPERATE, "held exercises with", List.of("military"), false),
            new Deed(EventType.SANCTION, "imposed sanctions on", List.of(), false),
            new Deed(EventType.COERCE, "arrested envoys of", List.of("arrest"), false),
            new Deed(EventType.MOBILIZE, "massed troops against", List.of("troops"), false));

    private static final List<Sector> SECTORS = List.of(Sector.GOV, Sector.MIL, Sector.ELI);
    private static final List<Status> STATUSES = List.of(Status.OCCURRED, Status.OCCURRED, Status.OCCURRED,
            Status.PLANNED, Status.NEGATED, Status.HYPOTHETICAL);
    /** Those that the news are full of first. */
    private static final List<String> COUNTRIES = Stream.concat(
            Stream.of("USA", "RUS", "CHN", "UKR", "ISR", "IRN", "GBR", "FRA", "DEU", "IND"),
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream().sorted()).distinct().toList();
    private static final Map<String, String> COUNTRY_NAMES = countryNames();
    private static final String[] SYLLABLES = {
        "ba", "dor", "len", "mi", "ka", "ros", "tu", "vel", "shan", "ne", "go", "ri", "al", "os", "pe", "zim"
    };
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 9_000;
    private static final int PEOPLE = 20_000;
    private static final int TOWNS = 5_000;
    private static final int SOURCES = 40;
    private static final int MOST_EVENTS = 9;
    private static final int SYLLABLES_OF_WORDS = 4;
    private static final int MOST_FILLERS = 4;
    private static final String MENU = "Home World Politics Business Opinion";
    private static final int WORDS = 30_000;
    /** What stands between events; each percent sign is some word. */
    private static final List<String> FILLERS = List.of(
            "Observers in the region of % took note, and markets hardly moved",
            "What is to come of the % nobody who was asked about % would tell before the end of the week",
            "The % had been in doubt since the spring, when a first attempt at % came to nothing over %",
            "Prices of % rose for the third month, and the % of % was put off",
            "A spokesman declined to comment on the reports of % from the border, where % and % have been seen",
            "Analysts say that the % depends on %, and on whether the neighbours go along with %");
    private static final List<String> CONTEXTS = List.of("diplomatic", "military", "economic", "legislative", "territory", "election");

    private final long number;
    private final int wanted;
    private final RandomGenerator random;
    private final String id;
    private final LocalDate published;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<ActorMention> actors = new ArrayList<>();
    private final List<TemporalMention> dates = new ArrayList<>();
    private final List<PlaceMention> places = new ArrayList<>();
    private int sentences;

    SyntheticPage(long seed, long number, long most) {
        this.number = number;
        this.random = RandomGeneratorFactory.<RandomGenerator>of("SplittableRandom").create(seed * 1_000_003 + number);
        this.id = Sha256.hex("synthetic " + seed + " " + number);
        this.published = FIRST.plusDays((long) (DAYS * Math.sqrt(random.nextDouble())));
        this.wanted = (int) Math.min(1 + random.nextInt(MOST_EVENTS), most);
    }

    private static Map<String, String> countryNames() {
        Map<String, String> names = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        return Map.copyOf(names);
    }

    CodedPage coded() {
        blocks.add(new Block(Block.Kind.FURNITURE, append(MENU), Block.NO_PART));
        text.append('\n');
        String title = "What happened by " + LONG.format(published) + ", report " + number;
        Span headline = append(title);
        blocks.add(new Block(Block.Kind.TITLE, headline, Block.ARTICLE));
        text.append('\n');
        while (events.size() < wanted) {
            paragraph();
        }
        String source = "feed-" + skewed(SOURCES) + ".jsonl:" + (number + 1);
        Optional<String> address = Optional.of("https://news-" + skewed(SOURCES) + ".example/" + published.getYear() + "/" + number);
        DateClaim claim = new DateClaim(published, DateClaim.Role.PUBLISHED, "date", published.toString(), Optional.empty());
        Page page = new Page(id, source, address, text.toString(), blocks, List.of(),
                List.of(new Metadatum(Metadatum.Field.SITE, "News", "site", Optional.empty())), List.of(claim));
        Anchor anchor = new Anchor(DateRange.day(published, "the page says so"),
                List.of(new Anchor.Verdict(claim, true, "nothing speaks against it")));
        return new CodedPage(page, SyntheticRecord.CODER, Map.of(Block.ARTICLE, anchor), events, statements, List.of(),
                new Mentions(actors, dates, places));
    }

    private Span append(String words) {
        int start = text.length();
        text.append(words);
        return new Span(start, text.length());
    }

    /** One sentence with an event, and some without. */
    private void paragraph() {
        int start = text.length();
        Optional<Participant> speaker = Optional.empty();
        Span cue = new Span(start, start);
        if (random.nextInt(4) == 0) {
            speaker = Optional.of(participant());
            text.append(' ');
            cue = append("said that");
            text.append(' ');
        }
        int content = text.length();
        List<Participant> doers = participants();
        text.append(' ');
        Deed deed = DEEDS.get(skewed(DEEDS.size()));
        Span trigger = append(deed.words());
        text.append(' ');
        Participant recipient = participant();
        Optional<Place> place = Optional.empty();
        Optional<Span> placed = Optional.empty();
        if (random.nextInt(3) > 0) {
            text.append(" in ");
            place = Optional.of(place());
            placed = Optional.of(append(place.get().name()));
            places.add(new PlaceMention(sentences, 0, Block.ARTICLE, placed.get(), place.get(), "the gazetteer has one of the name"));
        }
        Dated date = date();
        List<Magnitude> magnitudes = deed.counts() ? List.of(killed()) : List.of();
        Span told = new Span(content, text.length());
        Span sentence = new Span(start, append(".").end());
        sentences++;
        fill();
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length() - 1), Block.ARTICLE));
        text.append('\n');
        Evidence evidence = new Evidence(id, Block.ARTICLE, sentence, trigger, date.span(), placed,
                deed.type().name() + "/synthetic", steps(deed));
        String event = Event.idOf(id, trigger, deed.type().name(), SyntheticRecord.CODER);
        Attribution attribution = Attribution.NARRATOR;
        if (speaker.isPresent()) {
            String statement = Statement.idOf(id, cue, told, SyntheticRecord.CODER);
            attribution = new Attribution(speaker, Optional.empty(), Optional.of(statement));
            statements.add(new Statement(statement, speaker.get(), Optional.empty(), Optional.empty(), told, false,
                    DateRange.upTo(published, "the page says so"), id, Block.ARTICLE, sentence, cue, List.of(event)));
        }
        events.add(new Event(event, deed.type(), deed.modes(), List.of(CONTEXTS.get(skewed(CONTEXTS.size()))),
                STATUSES.get(random.nextInt(STATUSES.size())), random.nextInt(20) == 0, false, doers,
                List.of(recipient), date.range(), place, magnitudes, attribution,
                Optional.empty(), evidence, Math.round((1 - Math.pow(random.nextDouble(), 2)) * 100) / 100.0,
                SyntheticRecord.CODER));
    }

    /** When an event was, and where it says so. */
    private record Dated(DateRange range, Optional<Span> span) {}

    /** Most often a day; now and then a month, or what was before the page, or nothing. */
    private Dated date() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return new Dated(DateRange.unknown("the page does not say when"), Optional.empty());
        }
        if (kind < 3) {
            return new Dated(DateRange.upTo(published, "it is told as past"), Optional.empty());
        }
        LocalDate day = published.minusDays(random.nextInt(6));
        DateRange range = DateRange.day(day, "the page says so");
        if (kind < 5) {
            YearMonth month = YearMonth.from(published).minusMonths(1);
            range = DateRange.between(month.atDay(1), month.atEndOfMonth(), DateRange.Precision.MONTH, "the page says so");
            text.append(" in ");
        } else {
            text.append(" on ");
        }
        Span span = append(kind < 5 ? MONTH.format(YearMonth.from(published).minusMonths(1)) : LONG.format(day));
        dates.add(new TemporalMention(sentences, 0, span, range, TemporalMention.Role.WHEN));
        return new Dated(range, Optional.of(span));
    }

    /** Sentences that tell no event. */
    private void fill() {
        int count = 1 + random.nextInt(MOST_FILLERS);
        for (int i = 0; i < count; i++) {
            text.append(' ');
            for (char sign : FILLERS.get(random.nextInt(FILLERS.size())).toCharArray()) {
                if (sign == '%') {
                    text.append(name(skewed(WORDS), SYLLABLES_OF_WORDS).toLowerCase(Locale.ROOT));
                } else {
                    text.append(sign);
                }
            }
            text.append('.');
            sentences++;
        }
        text.append(' ');
    }

    /** One, now and then two. */
    private List<Participant> participants() {
        Participant first = participant();
        if (random.nextInt(8) > 0) {
            return List.of(first);
        }
        text.append(" and ");
        return List.of(first, participant());
    }

    private static List<Evidence.Step> steps(Deed deed) {
        return List.of(new Evidence.Step("type", "'" + deed.words() + "' says so"),
                new Evidence.Step("status", "told as fact"), new Evidence.Step("date", "the page says so"));
    }

    private Magnitude killed() {
        int count = 1 + skewed(60);
        text.append(" and killed ");
        Span number = append(Integer.toString(count));
        return new Magnitude("killed", count, OptionalDouble.of(count), "people", number);
    }

    /** A number below the bound, the small ones far more often. */
    private int skewed(int bound) {
        double share = random.nextDouble();
        return (int) (bound * share * share * share);
    }

    /** A state or somebody of it, mentioned where the text ends. */
    private Participant participant() {
        Participant named = named();
        actors.add(new ActorMention(sentences, 0, named.span(), List.of(named.actor()), ActorMention.Form.NAME, named.basis(),
                List.of()));
        return named;
    }

    private Participant named() {
        if (random.nextBoolean()) {
            String country = COUNTRIES.get(skewed(COUNTRIES.size()));
            String name = COUNTRY_NAMES.getOrDefault(country, country);
            return new Participant(new Actor("state:" + country, Actor.Kind.STATE, name, Optional.of(country),
                    List.of(Sector.GOV), Optional.empty()), append(name), "it is named", List.of());
        }
        int person = skewed(PEOPLE);
        String name = name(person, 2) + " " + name(person / 7 + 3, 3);
        String country = COUNTRIES.get(person * 31 % COUNTRIES.size());
        Sector sector = SECTORS.get(person % SECTORS.size());
        return new Participant(new Actor("person:" + name + " " + person, Actor.Kind.PERSON, name, Optional.of(country),
                List.of(sector), Optional.of("minister of " + country)), append(name), "named in full", List.of());
    }

    private Place place() {
        int town = skewed(TOWNS);
        return new Place(name(town, 3), Place.Precision.TOWN, Optional.of(COUNTRIES.get(town * 17 % COUNTRIES.size())),
                Optional.of(new Place.Coordinates(town % 120 - 60.0, town % 340 - 170.0)));
    }

    private static String name(int number, int syllables) {
        StringBuilder name = new StringBuilder();
        int rest = number * 7 + syllables;
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length - 3;
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
