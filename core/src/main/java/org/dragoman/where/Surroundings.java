package org.dragoman.where;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Register;

/**
 * Which countries a part of a page speaks of: the evidence by which namesakes are told apart. Counts the countries'
 * names, adjectives, peoples and capitals; what as often names something else is left out.
 */
final class Surroundings {

    private static final int LONGEST = 5;

    private final Map<String, Integer> ofPart = new HashMap<>();
    private final Map<Integer, Set<String>> ofSentence = new HashMap<>();
    private final Map<String, Map<Integer, String>> adjectives = new HashMap<>();
    private int total;
    private Optional<String> dateline = Optional.empty();

    static Surroundings of(List<Sentence> sentences, Register register, String text) {
        Surroundings surroundings = new Surroundings();
        for (Sentence sentence : sentences) {
            surroundings.read(sentence, register, text);
        }
        return surroundings;
    }

    private void read(Sentence sentence, Register register, String text) {
        int i = 0;
        while (i < sentence.tokens().size()) {
            i = read(sentence, i, register, text);
        }
    }

    private int read(Sentence sentence, int first, Register register, String text) {
        Token token = sentence.token(first);
        if (!Character.isUpperCase(token.form().charAt(0)) || !register.beginsName(token.form())) {
            return first + 1;
        }
        for (int end = Math.min(first + LONGEST, sentence.tokens().size()); end > first; end--) {
            Optional<String> state = state(register.named(sentence.spanOf(first, end - 1).of(text)));
            if (state.isPresent()) {
                count(state.get(), sentence.index());
                adjectives.computeIfAbsent(state.get(), s -> new HashMap<>());
                return end;
            }
        }
        return first + 1;
    }

    private static Optional<String> state(List<Known> known) {
        Set<String> states = new HashSet<>();
        for (Known each : known) {
            if (each instanceof Known.OfState(var state, var role, var written)) {
                if (written.ambiguous() || role == Known.OfState.Role.CAPITAL) {
                    return Optional.empty();
                }
                states.add(state.iso3());
            }
        }
        return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
    }

    private void count(String country, int sentence) {
        ofPart.merge(country, 1, Integer::sum);
        ofSentence.computeIfAbsent(sentence, s -> new HashSet<>()).add(country);
        total++;
    }

    /** Takes note of a place that is certain: the next ones are likely to lie in its country. */
    void learn(KnownPlace place, int sentence) {
        place.country().ifPresent(country -> count(country, sentence));
    }

    void learnDateline(KnownPlace place) {
        dateline = place.country();
    }

    /** The country's share of all that is said of countries, 0 to 1. */
    double share(String country) {
        return total == 0 ? 0 : ofPart.getOrDefault(country, 0) / (double) total;
    }

    boolean inSentence(String country, int sentence) {
        return ofSentence.getOrDefault(sentence, Set.of()).contains(country);
    }

    boolean inDateline(String country) {
        return dateline.filter(country::equals).isPresent();
    }

    /** How often any country is spoken of. */
    int size() {
        return total;
    }
}
