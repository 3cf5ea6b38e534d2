package org.dragoman.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.language.EnglishReader;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;
import org.dragoman.register.Register;
import org.dragoman.where.Place.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Places of small pages, read with the shipped model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocatorTest {

    private static final double NEAR_KM = 50;
    private static final double EARTH_KM = 6371;

    private EnglishReader reader;
    private Locator locator;

    @BeforeAll
    void load() {
        reader = EnglishReader.load();
        locator = Locator.load(Register.load());
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @Test
    void hereIsTheDatelinesPlace() {
        Places places = locate(page("Moscow:", "The president met the admiral here on Sunday."));
        PlaceMention dateline = places.dateline(Block.ARTICLE).orElseThrow();
        assertThat(dateline.place().name()).isEqualTo("Moscow");
        assertThat(places.in(0)).singleElement().satisfies(here -> {
            assertThat(here.place()).isEqualTo(dateline.place());
            assertThat(here.basis()).contains("dateline");
        });
    }

    @Test
    void withoutADatelineHereIsNoPlace() {
        assertThat(locate(page("", "The president met the admiral here on Sunday.")).mentions())
                .isEmpty();
    }

    @Test
    void aDatelineNamesEachOfItsPlacesButNoAgencyAndNoDate() {
        Places places = locate(page("CAIRO/TEL AVIV, Oct 9 (Reuters) -", "The talks failed."));
        assertThat(places.mentions().stream().map(m -> m.place().name())).containsExactly("Cairo", "Tel Aviv");
        assertThat(places.dateline(Block.ARTICLE).orElseThrow().place().name()).isEqualTo("Cairo");
    }

    @Test
    void theCountryInADatelineTellsNamesakesApart() {
        Places places = locate(page("TRIPOLI, Lebanon (AP) —", "Shops stayed shut."));
        assertThat(places.dateline(Block.ARTICLE).orElseThrow().place().country()).contains("LBN");
    }

    @Test
    void aCountryThatActsIsNoPlace() {
        assertThat(locate(page("", "Russia accused Ukraine of lying, and Beijing agreed.")).mentions())
                .isEmpty();
    }

    @Test
    void aCountryInWhichSomethingHappensIsAPlace() {
        assertThat(locate(page("", "Three people were killed in Russia.")).mentions())
                .singleElement()
                .satisfies(m -> assertThat(m.place().precision()).isEqualTo(Precision.COUNTRY));
    }

    @Test
    void aDistrictIsFoundByTheNounOnWhichItsNameDepends() {
        Page page = page("", "Police found explosives in Bandipora district of Jammu and Kashmir.");
        var reading = reader.read(page);
        Places places = locator.locate(page, reading);
        int noun = reading.sentences().getFirst().tokens().stream()
                .filter(token -> token.form().equals("district"))
                .findFirst()
                .orElseThrow()
                .index();
        assertThat(places.at(0, noun)).hasValueSatisfying(m -> {
            assertThat(m.place().name()).isEqualTo("Bandipora district");
            assertThat(m.place().precision()).isEqualTo(Precision.REGION);
            assertThat(m.place().country()).contains("IND");
            assertThat(m.span().of(page.text())).isEqualTo("Bandipora district");
        });
    }

    @Test
    void aPartOfACountryLiesInThatPartAndIsSmallerThanTheCountry() {
        Place north = locate(page("", "Jets bombed a depot in northern Syria.")).mentions().getFirst().place();
        Place south = locate(page("", "Jets bombed a depot in southern Syria.")).mentions().getFirst().place();
        assertThat(north.name()).isEqualTo("northern Syria");
        assertThat(north.precision()).isEqualTo(Precision.REGION);
        assertThat(north.coordinates().orElseThrow().latitude())
                .isGreaterThan(south.coordinates().orElseThrow().latitude() + 1);
    }

    @Test
    void anUnknownNameStaysOfUnknownPrecisionWithTheCountryThatTheTextGives() {
        Places places = locate(page("", "Cars burned in the village of Umm Zayyat in the West Bank."));
        assertThat(places.mentions()).anySatisfy(m -> {
            assertThat(m.place().name()).startsWith("Umm");
            assertThat(m.place().precision()).isEqualTo(Precision.UNKNOWN);
            assertThat(m.place().coordinates()).isEmpty();
            assertThat(m.place().country()).contains("PSE");
        });
    }

    @Test
    void aPlaceOnceSaidToLieSomewhereIsThatPlaceOnTheRestOfThePage() {
        Places places = locate(page("", "A fire broke out in Paris, Texas. Families left Paris in the night."));
        assertThat(places.mentions().stream().filter(m -> m.place().name().equals("Paris")))
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.place().country()).contains("USA"));
    }

    @Test
    void aTeaserHasItsOwnCountriesAndDateline() {
        String article = "Libyan brigades fought in Tripoli.";
        String dateline = "Beirut:";
        String teaser = "Lebanese soldiers were shot in Tripoli.";
        String text = article + "\n" + dateline + " " + teaser;
        int second = article.length() + 1;
        int third = second + dateline.length() + 1;
        Page page = new Page(
                "0",
                "test",
                Optional.empty(),
                text,
                List.of(
                        new Block(Block.Kind.PARAGRAPH, new Span(0, article.length()), Block.ARTICLE),
                        new Block(Block.Kind.DATELINE, new Span(second, second + dateline.length()), 1),
                        new Block(Block.Kind.PARAGRAPH, new Span(third, text.length()), 1)),
                List.of(new Teaser(1, Optional.empty(), true)),
                List.of(),
                List.of());
        Places places = locate(page);
        assertThat(places.dateline(Block.ARTICLE)).isEmpty();
        assertThat(places.dateline(1)).isPresent();
        assertThat(places.mentions().stream()
                        .filter(m -> m.place().name().equals("Tripoli"))
                        .map(m -> m.place().country().orElse("")))
                .containsExactly("LBY", "LBN");
    }

    @Test
    void mentionsStandInTheOrderOfTheTextAndSpanTheirWords() {
        Page page = page("CAIRO:", "Ships left Alexandria for Piraeus, and planes flew to Amman.");
        Places places = locate(page);
        assertThat(places.mentions().stream().map(m -> m.span().of(page.text())))
                .containsExactly("CAIRO", "Alexandria", "Piraeus", "Amman");
    }

    @Test
    void atLeastNineOfTenGoldPlacesAreInTheRightCountryAndSeventeenOfTwentyNear() {
        List<Gold> gold = Gold.read();
        List<String> misses = new ArrayList<>();
        int wanted = 0;
        int country = 0;
        int near = 0;
        int invented = 0;
        for (Gold each : gold) {
            Page page = page(each.dateline(), each.text());
            List<PlaceMention> mentions = locate(page).mentions();
            if (each.place().isEmpty()) {
                invented += mentions.isEmpty() ? 0 : 1;
                mentions.forEach(m -> misses.add("invented " + m.place().name() + ": " + each.text()));
                continue;
            }
            wanted++;
            Optional<PlaceMention> found = mentions.stream()
                    .filter(m -> m.span().of(page.text()).equals(each.place()))
                    .findFirst();
            boolean inCountry = found.filter(m -> m.place().country().equals(each.country())).isPresent();
            boolean isNear = inCountry && isNear(found.orElseThrow().place(), each);
            country += inCountry ? 1 : 0;
            near += isNear ? 1 : 0;
            if (!isNear) {
                misses.add(found.map(PlaceMention::toString).orElse("not found") + ": " + each.text());
            }
        }
        assertThat(wanted).isGreaterThanOrEqualTo(150);
        assertThat(country / (double) wanted).as("%s", misses).isGreaterThanOrEqualTo(0.95);
        assertThat(near / (double) wanted).as("%s", misses).isGreaterThanOrEqualTo(0.93);
        assertThat(invented).as("%s", misses).isLessThanOrEqualTo(1);
    }

    @Test
    void theGoldHoldsAtLeast40Namesakes() {
        assertThat(Gold.read().stream().filter(Gold::namesake)).hasSizeGreaterThanOrEqualTo(40);
    }

    private static boolean isNear(Place place, Gold gold) {
        if (place.precision() != gold.precision()) {
            return false;
        }
        if (place.coordinates().isEmpty() || Double.isNaN(gold.latitude())) {
            return place.coordinates().isEmpty() == Double.isNaN(gold.latitude());
        }
        boolean point = place.precision() == Precision.TOWN || place.precision() == Precision.SITE;
        double allowed = point ? NEAR_KM : 4 * NEAR_KM;
        return kilometres(place.coordinates().get(), gold) <= allowed;
    }

    private static double kilometres(Place.Coordinates at, Gold gold) {
        double a = Math.toRadians(at.latitude());
        double b = Math.toRadians(gold.latitude());
        double turn = Math.toRadians(at.longitude() - gold.longitude());
        double cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
        return EARTH_KM * Math.acos(Math.min(1, cosine));
    }

    private Places locate(Page page) {
        return locator.locate(page, reader.read(page));
    }

    private static Page page(String dateline, String paragraph) {
        List<Block> blocks = new ArrayList<>();
        if (!dateline.isEmpty()) {
            blocks.add(new Block(Block.Kind.DATELINE, new Span(0, dateline.length()), Block.ARTICLE));
        }
        String text = dateline.isEmpty() ? paragraph : dateline + " " + paragraph;
        blocks.add(new Block(
                Block.Kind.PARAGRAPH, new Span(text.length() - paragraph.length(), text.length()), Block.ARTICLE));
        return new Page("0", "test", Optional.empty(), text, blocks, List.of(), List.of(), List.of());
    }

    /** A place mention and what it is. */
    private record Gold(
            String dateline,
            String text,
            String place,
            boolean namesake,
            Optional<String> country,
            Precision precision,
            double latitude,
            double longitude) {

        static List<Gold> read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(LocatorTest.class.getResourceAsStream("gold.psv")),
                    StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Gold::parse)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Gold parse(String line) {
            String[] cells = line.split("\\|", -1);
            if (cells[2].isEmpty()) {
                return new Gold(cells[0], cells[1], "", false, Optional.empty(), Precision.UNKNOWN, 0, 0);
            }
            boolean namesake = cells[3].startsWith("N ");
            String country = namesake ? cells[3].substring(2) : cells[3];
            return new Gold(
                    cells[0],
                    cells[1],
                    cells[2],
                    namesake,
                    Optional.of(country).filter(c -> !c.isEmpty()),
                    Precision.valueOf(cells[4]),
                    degrees(cells[5]),
                    degrees(cells[6]));
        }

        private static double degrees(String cell) {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }
    }
}
