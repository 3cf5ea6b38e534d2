package org.dragoman.what;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dragoman.language.Token;
import org.dragoman.what.Trigger.Role;

/** Reads the numbers that belong to an event: killed, injured, arrested, troops, money. */
final class MagnitudeReader {

    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("kill", "killed"),
            Map.entry("die", "killed"),
            Map.entry("slay", "killed"),
            Map.entry("massacre", "killed"),
            Map.entry("execute", "killed"),
            Map.entry("toll", "killed"),
            Map.entry("injure", "injured"),
            Map.entry("wound", "injured"),
            Map.entry("hurt", "injured"),
            Map.entry("arrest", "arrested"),
            Map.entry("detain", "arrested"),
            Map.entry("abduct", "abducted"),
            Map.entry("kidnap", "abducted"),
            Map.entry("release", "released"),
            Map.entry("free", "released"),
            Map.entry("deport", "deported"),
            Map.entry("expel", "expelled"));
    private static final Set<String> FORCES = Set.of("troop", "soldier", "fighter", "marine", "peacekeeper", "police", "officer");
    private static final Set<String> CURRENCIES = Set.of("$", "dollar", "euro", "pound", "yuan", "yen", "rouble", "ruble", "rupee");
    private static final Set<String> AT_LEAST = Set.of("over", "more", "least", "exceed", "above");
    private static final Set<String> AT_MOST = Set.of("up", "most", "under", "below", "fewer", "less");
    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("one", 1.0),
            Map.entry("two", 2.0),
            Map.entry("three", 3.0),
            Map.entry("four", 4.0),
            Map.entry("five", 5.0),
            Map.entry("six", 6.0),
            Map.entry("seven", 7.0),
            Map.entry("eight", 8.0),
            Map.entry("nine", 9.0),
            Map.entry("ten", 10.0),
            Map.entry("eleven", 11.0),
            Map.entry("twelve", 12.0),
            Map.entry("thirteen", 13.0),
            Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0),
            Map.entry("sixteen", 16.0),
            Map.entry("seventeen", 17.0),
            Map.entry("eighteen", 18.0),
            Map.entry("nineteen", 19.0),
            Map.entry("twenty", 20.0),
            Map.entry("thirty", 30.0),
            Map.entry("forty", 40.0),
            Map.entry("fifty", 50.0));
    private static final Map<String, Double> SCALES = Map.of(
            "hundred", 1e2, "thousand", 1e3, "million", 1e6, "m", 1e6, "billion", 1e9, "bn", 1e9, "trillion", 1e12);

    private final Syntax syntax;

    MagnitudeReader(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The numbers that belong to what a match tells, in the order of the text. */
    List<Magnitude> read(Match match) {
        List<Magnitude> found = new ArrayList<>();
        String lemma = match.token().lemma().toLowerCase(Locale.ROOT);
        List<Token> nouns = new ArrayList<>();
        for (Role role : List.of(Role.ACTOR, Role.RECIPIENT, Role.CONTENT)) {
            match.arguments(role).forEach(t -> nouns.addAll(syntax.coordinated(t)));
        }
        for (Token noun : nouns) {
            Optional<String> measure = measure(lemma, noun, match);
            measure.ifPresent(m -> number(noun, m).ifPresent(found::add));
        }
        if (lemma.equals("toll")) {
            reached(match.token()).ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> measure(String trigger, Token noun, Match match) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        boolean actedOn = !match.arguments(Role.ACTOR).contains(noun);
        if (MEASURES.containsKey(trigger) && actedOn) {
            return Optional.of(MEASURES.get(trigger));
        }
        if (FORCES.contains(lemma)) {
            return Optional.of("troops");
        }
        boolean money = CURRENCIES.contains(lemma)
                || syntax.hasChild(noun, t -> CURRENCIES.contains(t.lemma().toLowerCase(Locale.ROOT)));
        return money ? Optional.of("money") : Optional.empty();
    }

    private Optional<Magnitude> number(Token noun, String measure) {
        Optional<Token> numeral = noun.is("NUM")
                ? Optional.of(noun)
                : syntax.children(noun, "nummod").stream().findFirst();
        return numeral.flatMap(n -> magnitude(n, measure, noun.is("NUM") ? "people" : noun.form()));
    }

    /** "the death toll has reached 52 people". */
    private Optional<Magnitude> reached(Token toll) {
        return syntax.head(toll).stream()
                .flatMap(verb -> syntax.children(verb, "obj", "obl", "xcomp").stream())
                .flatMap(noun -> number(noun, "killed").stream())
                .findFirst();
    }

    private Optional<Magnitude> magnitude(Token numeral, String measure, String unit) {
        OptionalDouble value = value(numeral);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Set<String> around = new HashSet<>();
        for (Token token : syntax.subtree(numeral)) {
            around.add(token.form().toLowerCase(Locale.ROOT));
        }
        if (numeral.index() > 0) {
            around.add(syntax.sentence().token(numeral.index() - 1).form().toLowerCase(Locale.ROOT));
        }
        boolean atLeast = around.stream().anyMatch(AT_LEAST::contains);
        boolean atMost = !atLeast && around.stream().anyMatch(AT_MOST::contains);
        double least = atMost ? 0 : value.getAsDouble();
        OptionalDouble most = atLeast ? OptionalDouble.empty() : value;
        return Optional.of(new Magnitude(measure, least, most, unit, numeral.span()));
    }

    private OptionalDouble value(Token numeral) {
        String text = numeral.form().toLowerCase(Locale.ROOT).replace(",", "");
        OptionalDouble value = WORDS.containsKey(text) ? OptionalDouble.of(WORDS.get(text)) : digits(text);
        double scale = SCALES.getOrDefault(text, 1.0);
        for (Token part : syntax.children(numeral)) {
            String word = part.form().toLowerCase(Locale.ROOT).replace(",", "");
            if (SCALES.containsKey(word)) {
                scale *= SCALES.get(word);
            } else if (value.isEmpty() && part.is("NUM")) {
                value = WORDS.containsKey(word) ? OptionalDouble.of(WORDS.get(word)) : digits(word);
            }
        }
        return value.isPresent()
                ? OptionalDouble.of(value.getAsDouble() * scale)
                : OptionalDouble.empty();
    }

    private static OptionalDouble digits(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }
}
