package org.dragoman.evaluation.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** The addresses of the site that are measured. A page of the site that is new gets a line here. */
final class Addresses {

    /**
     * An address.
     *
     * @param goal how long it may take at the median, or empty
     * @param of the address of a round: another one each round, as far as there are so many
     */
    record Address(String what, String goal, IntFunction<String> of) {}

    private static final String GOAL = "500 ms";

    private Addresses() {}

    static List<Address> all(Values values) {
        return List.of(
                new Address("overview", GOAL, round -> "/"),
                new Address("events", GOAL, round -> "/events"),
                new Address("events of a type", GOAL, round -> "/events?type=" + Values.of(values.types(), round)),
                new Address("events of an actor", GOAL, round -> "/events?actor=" + encoded(Values.of(values.actors(), round))),
                new Address("events of a country", GOAL, round -> "/events?country=" + Values.of(values.countries(), round)),
                new Address("events of a sector", GOAL, round -> "/events?sector=" + Values.of(values.sectors(), round)),
                new Address("events of a pair", GOAL,
                        round -> "/events?pair=" + encoded(Values.of(values.pairs(), round).replace('-', '~'))),
                new Address("events of a site", GOAL, round -> "/events?site=" + encoded(Values.of(values.sites(), round))),
                new Address("events at a place", GOAL, round -> "/events?place=" + encoded("=" + Values.of(values.places(), round))),
                new Address("events of a year", GOAL, round -> "/events?from=" + year(round) + "&until=" + year(round)),
                new Address("events of a country, a type and a year", GOAL,
                        round -> "/events?country=" + Values.of(values.countries(), round) + "&type=CONSULT&from=" + year(round)),
                new Address("events with a common word", GOAL, round -> "/events?q=" + List.of("met", "visit", "bombed", "blamed",
                        "treaty", "minister", "said", "sanctions", "troops", "food").get(round % 10)),
                new Address("events with a name", GOAL, round -> "/events?q=" + encoded(Values.of(values.words(), round))),
                new Address("events with a phrase, of a country", GOAL,
                        round -> "/events?q=%22signed+a+treaty%22&country=" + Values.of(values.countries(), round)),
                new Address("events, best answers first", GOAL,
                        round -> "/events?sort=best&q=" + encoded(Values.of(values.words(), round) + " OR treaty")),
                new Address("events, least certain first", GOAL,
                        round -> "/events?sort=uncertain&type=" + Values.of(values.types(), round)),
                new Address("events, page 1,000 and on", GOAL, round -> "/events?n=" + (1_000 + 7 * round)),
                new Address("an event", GOAL, round -> "/events/" + encoded(Values.of(values.events(), round))),
                new Address("pages", "", round -> "/pages?n=" + (1 + round)),
                new Address("pages with a word", "", round -> "/pages?q=" + encoded(Values.of(values.words(), round))),
                new Address("a page", GOAL, round -> "/pages/" + encoded(Values.of(values.pages(), round))),
                new Address("a pair", "", round -> "/pairs/" + Values.of(values.pairs(), round)),
                new Address("an actor", "", round -> "/actors/" + encoded(Values.of(values.actors(), round))),
                new Address("network of a country", "", round -> "/network?country=" + Values.of(values.countries(), round)),
                new Address("network of a type, by actor", "", round -> "/network?by=actor&type=" + Values.of(values.types(), round)),
                new Address("map of a country", "", round -> "/map?country=" + Values.of(values.countries(), round)),
                new Address("review of a type", "", round -> "/review?type=" + Values.of(values.types(), round)),
                new Address("API: events of a country", "", round -> "/api/events?country=" + Values.of(values.countries(), round)),
                facet(values, "actor"), facet(values, "place"), facet(values, "site"), facet(values, "sector"));
    }

    /** A facet that a reader opens. */
    private static Address facet(Values values, String name) {
        return new Address("the facet " + name + " of a type", "",
                round -> "/events?open=" + name + "&type=" + Values.of(values.types(), round));
    }

    private static int year(int round) {
        return 2024 - round % 24;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
