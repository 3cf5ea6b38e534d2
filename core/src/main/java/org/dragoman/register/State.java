package org.dragoman.register;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A state, past or present, or a territory that the news treats as one.
 *
 * @param iso3 ISO 3166-1 alpha-3; for Kosovo the customary {@code XKX}; for a past state the code that it had
 * @param iso2 ISO 3166-1 alpha-2, where it has one
 * @param cow the number in the Correlates of War state list, where it has one
 * @param name its usual English name
 * @param names every name it goes by, the usual one first
 * @param adjectives its adjectives: {@code "Chinese"}, {@code "US"}; those of its nations and regions too
 * @param people what its people are called: {@code "Chinese"}, {@code "Britons"}
 * @param capitals the capital, with spelling variants
 * @param seats buildings and streets that stand for its government: {@code "Kremlin"}
 * @param term when it existed; open ends where that does not matter to today's news
 */
public record State(
        String iso3,
        Optional<String> iso2,
        OptionalInt cow,
        String name,
        List<Form> names,
        List<Form> adjectives,
        List<Form> people,
        List<Form> capitals,
        List<Form> seats,
        Term term) {

    public State {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
        capitals = List.copyOf(capitals);
        seats = List.copyOf(seats);
    }
}
