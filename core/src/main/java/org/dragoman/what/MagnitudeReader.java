package org.dragoman.what;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.language.Token;
import org.dragoman.page.Span;
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
    /** "hundreds of": at the least one of them. */
    private static final Map<String, Double> LOOSE =
            Map.of("dozens", 12.0, "scores", 20.0, "hundreds", 1e2, "thousands", 1e3, "millions", 1e6);

    private static final Pattern SUM = Pattern.compile("([$£€])(\\d[\\d.,]*)(bn|m|k)?");
    private static final Map<String, String> SIGNS = Map.of("$", "dollars", "£", "pounds", "€", "euros");

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
        if (nouns.stream().noneMatch(this::isMoney)) {
            nouns.addAll(syntax.children(match.token(), "obj"));
        }
        for (Token noun : nouns.stream().distinct().toList()) {
            if (isMoney(noun)) {
                money(noun).ifPresent(found::add);
            } else {
                measure(lemma, noun, match).flatMap(m -> number(noun, m)).ifPresent(found::add);
            }
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
        boolean shotDead = trigger.equals("shoot") && syntax.subtree(match.token()).stream().anyMatch(t -> t.lemma().equals("dead"));
        if (shotDead && actedOn) {
            return Optional.of("killed");
        }
        if (FORCES.contains(lemma)) {
            return Optional.of("troops");
        }
        return match.type().name().equals("PROTEST") && !actedOn ? Optional.of("people") : Optional.empty();
    }

    private boolean isMoney(Token noun) {
        return syntax.subtree(noun).stream()
                .filter(t -> t.index() <= noun.index() || syntax.head(t).filter(h -> h.index() == noun.index()).isPresent())
                .anyMatch(t -> CURRENCIES.contains(t.lemma().toLowerCase(Locale.ROOT)) || SUM.matcher(t.form()).matches());
    }

    /** "500 million dollars", "a $1.3 billion loan", "£2m". */
    private Optional<Magnitude> money(Token noun) {
        List<Token> tokens = syntax.subtree(noun);
        for (Token token : tokens) {
            Matcher sum = SUM.matcher(token.form().toLowerCase(Locale.ROOT));
            if (sum.matches()) {
                double scale = sum.group(3) == null ? 1 : NumberWords.SCALES.getOrDefault(sum.group(3), 1e3);
                return NumberWords.value(List.of(sum.group(2)))
                        .stream()
                        .mapToObj(v -> sized(token, "money", SIGNS.getOrDefault(sum.group(1), sum.group(1)), v * scale, List.of(token)))
                        .findFirst();
            }
        }
        Optional<String> sign = tokens.stream().map(Token::form).filter(SIGNS::containsKey).findFirst().map(SIGNS::get);
        Optional<String> unit = sign.or(() -> tokens.stream()
                .filter(t -> CURRENCIES.contains(t.lemma().toLowerCase(Locale.ROOT)))
                .map(t -> t.form().toLowerCase(Locale.ROOT))
                .findFirst());
        return tokens.stream()
                .filter(t -> t.is("NUM"))
                .findFirst()
                .flatMap(numeral -> magnitude(numeral, "money", unit.orElse("")));
    }

    private Optional<Magnitude> number(Token noun, String measure) {
        String form = noun.form().toLowerCase(Locale.ROOT);
        if (LOOSE.containsKey(form)) {
            return Optional.of(loose(noun, measure, form));
        }
        Optional<Token> numeral = noun.is("NUM")
                ? Optional.of(noun)
                : syntax.children(noun, "nummod").stream().findFirst();
        boolean toll = noun.is("NUM") && !measure.equals("people");
        return numeral.flatMap(n -> magnitude(n, measure, noun.is("NUM") ? (toll ? "people" : "") : noun.form()));
    }

    /** "hundreds of people", "tens of thousands". */
    private Magnitude loose(Token noun, String measure, String form) {
        Optional<Token> counted = syntax.oblique(noun, "of").stream().findFirst();
        Optional<Double> thousands = counted.map(t -> LOOSE.get(t.form().toLowerCase(Locale.ROOT)));
        double least = thousands.isPresent() ? 10 * thousands.get() : LOOSE.getOrDefault(form, 1.0);
        String unit = thousands.isPresent() ? "" : counted.map(Token::form).orElse("");
        return new Magnitude(measure, least, OptionalDouble.empty(), unit, noun.span());
    }

    /** "the death toll has reached 52 people". */
    private Optional<Magnitude> reached(Token toll) {
        return syntax.head(toll).stream()
                .flatMap(verb -> syntax.children(verb, "obj", "obl", "xcomp").stream())
                .flatMap(noun -> number(noun, "killed").stream())
                .findFirst();
    }

    private Optional<Magnitude> magnitude(Token numeral, String measure, String unit) {
        List<Token> words = run(numeral);
        OptionalDouble value = NumberWords.value(words.stream().map(Token::form).toList());
        return value.isEmpty() ? Optional.empty() : Optional.of(sized(numeral, measure, unit, value.getAsDouble(), words));
    }

    private Magnitude sized(Token numeral, String measure, String unit, double value, List<Token> words) {
        Optional<Token> second = syntax.children(numeral, "conj", "nmod").stream()
                .filter(t -> t.is("NUM") && !words.contains(t))
                .findFirst();
        OptionalDouble other = second.map(t -> NumberWords.value(List.of(t.form()))).orElse(OptionalDouble.empty());
        if (other.isPresent() && other.getAsDouble() > value) {
            Span span = numeral.span().union(second.orElseThrow().span());
            return new Magnitude(measure, value, other, unit, span);
        }
        Set<String> around = new HashSet<>();
        for (Token token : syntax.subtree(numeral)) {
            around.add(token.form().toLowerCase(Locale.ROOT));
        }
        int first = words.getFirst().index();
        if (first > 0) {
            around.add(syntax.sentence().token(first - 1).form().toLowerCase(Locale.ROOT));
        }
        boolean atLeast = around.stream().anyMatch(AT_LEAST::contains);
        boolean atMost = !atLeast && around.stream().anyMatch(AT_MOST::contains);
        Span span = words.stream().map(Token::span).reduce(Span::union).orElse(numeral.span());
        return new Magnitude(measure, atMost ? 0 : value, atLeast ? OptionalDouble.empty() : OptionalDouble.of(value), unit, span);
    }

    /** The words of one number, as they stand side by side: "twenty - one", "two thousand". */
    private List<Token> run(Token numeral) {
        List<Token> tokens = syntax.sentence().tokens();
        int first = numeral.index();
        while (first > 0 && isPart(tokens, first - 1)) {
            first--;
        }
        int last = numeral.index();
        while (last + 1 < tokens.size() && isPart(tokens, last + 1)) {
            last++;
        }
        while (first < last && tokens.get(first).form().equals("-")) {
            first++;
        }
        while (last > first && tokens.get(last).form().equals("-")) {
            last--;
        }
        return tokens.subList(first, last + 1);
    }

    private static boolean isPart(List<Token> tokens, int index) {
        String form = tokens.get(index).form();
        return form.equals("-") || NumberWords.value(List.of(form)).isPresent();
    }
}
