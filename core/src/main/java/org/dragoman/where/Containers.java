package org.dragoman.where;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Register;

/**
 * What a sentence says a place lies in: "Paris, Texas", "the Syrian city of Aleppo", "Tripoli in northern Lebanon",
 * "Bandipora district of Jammu and Kashmir".
 *
 * @param countries countries that it is said to lie in, ISO 3166-1 alpha-3
 * @param divisions first-order divisions that it is said to lie in
 */
record Containers(Set<String> countries, Set<String> divisions) {

    Containers {
        countries = Set.copyOf(countries);
        divisions = Set.copyOf(divisions);
    }

    static final Containers NONE = new Containers(Set.of(), Set.of());

    boolean isEmpty() {
        return countries.isEmpty();
    }

    /** Reads what a name is said to lie in, among the other names of its sentence. */
    static Containers of(Found found, List<Found> all, Register register) {
        Set<String> countries = new HashSet<>();
        Set<String> divisions = new HashSet<>();
        all.stream()
                .filter(other -> other.first() != found.first() && isSaid(found, other))
                .forEach(other -> add(other, countries, divisions));
        Sentence sentence = found.sentence();
        around(found).forEach(token -> sentence.childrenOf(token, "amod", "compound", "nmod")
                .filter(child -> !found.covers(child.index()) && isDescription(child, sentence))
                .forEach(child -> stateOf(child, register, countries)));
        return new Containers(countries, divisions);
    }

    private static boolean isSaid(Found found, Found other) {
        return follows(found, other) || stands(found, other) || depends(found, other);
    }

    private static void add(Found other, Set<String> countries, Set<String> divisions) {
        for (Gazetteer.Entry entry : other.entries()) {
            KnownPlace place = entry.place();
            if (place.kind() == PlaceKind.COUNTRY) {
                place.country().ifPresent(countries::add);
            } else if (place.kind() == PlaceKind.REGION || place.kind() == PlaceKind.ISLAND) {
                place.country().ifPresent(countries::add);
                place.within().ifPresent(divisions::add);
            } else if (place.kind() == PlaceKind.DISTRICT && other.setting().noun().isPresent()) {
                place.country().ifPresent(countries::add);
                place.within().ifPresent(divisions::add);
            }
        }
    }

    /** "Paris, Texas", "Kabul, Afghanistan". */
    private static boolean follows(Found found, Found other) {
        int end = Math.max(found.end(), found.setting().noun().isPresent() ? found.setting().head() + 1 : 0);
        boolean commaBetween =
                other.first() == end + 1 && found.sentence().token(end).form().equals(",");
        boolean listed = found.sentence().token(other.setting().name()).relation().equals("conj");
        return commaBetween && ((other.canBe(PlaceKind.COUNTRY) && !listed) || hasDivisionOf(found, other));
    }

    /** "Umm Safa in the northern West Bank", whatever the parser hangs it on. */
    private static boolean stands(Found found, Found other) {
        boolean in = false;
        for (int i = found.end(); i < other.first(); i++) {
            String word = found.sentence().token(i).form();
            in |= word.equals("in");
            boolean between = word.equals("in") || word.equals("the") || word.equals(",");
            if (!between && Direction.of(word).isEmpty()) {
                return false;
            }
        }
        return in;
    }

    private static boolean hasDivisionOf(Found found, Found other) {
        return other.entries().stream()
                .map(Gazetteer.Entry::place)
                .filter(place -> place.kind() == PlaceKind.REGION && place.within().isPresent())
                .anyMatch(division -> found.entries().stream()
                        .anyMatch(entry -> entry.place().within().equals(division.within())));
    }

    /** "Aleppo in northern Syria", "Bandipora district of Jammu and Kashmir", "Pakistan's Sindh province". */
    private static boolean depends(Found found, Found other) {
        Sentence sentence = found.sentence();
        Token token = sentence.token(other.setting().head());
        boolean below = around(found).anyMatch(t -> t.index() == token.head());
        if (below && token.relation().equals("nmod")) {
            return sentence.childrenOf(token, "case").anyMatch(c -> switch (c.form()) {
                case "in", "of", "'s", "’s", "'", "’" -> true;
                default -> false;
            });
        }
        return below
                && ((token.relation().equals("appos") && other.first() > found.first())
                        || (token.relation().equals("compound") && other.end() <= found.first()));
    }

    /** The words of which a description of the place can hang: its own, its noun's, what stands in apposition to it. */
    private static Stream<Token> around(Found found) {
        Sentence sentence = found.sentence();
        Token name = sentence.token(found.setting().name());
        Token head = sentence.token(found.setting().head());
        Stream<Token> appositions = sentence.childrenOf(name, "appos").filter(t -> t.is("NOUN"));
        Stream<Token> described = sentence.headOf(name)
                .filter(h -> name.relation().equals("appos") || name.relation().equals("flat"))
                .filter(h -> h.is("NOUN"))
                .stream();
        return Stream.of(Stream.of(name, head).distinct(), appositions, described).flatMap(s -> s);
    }

    private static boolean isDescription(Token child, Sentence sentence) {
        return !child.relation().equals("nmod")
                || sentence.childrenOf(child, "case").anyMatch(c -> c.form().endsWith("s") || c.form().length() == 1);
    }

    private static void stateOf(Token token, Register register, Set<String> countries) {
        for (Known known : register.named(token.form())) {
            if (known instanceof Known.OfState(var state, var role, var written)
                    && (role == Known.OfState.Role.ADJECTIVE || role == Known.OfState.Role.NAME)) {
                countries.add(state.iso3());
            }
        }
    }
}
