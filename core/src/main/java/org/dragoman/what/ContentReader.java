package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.language.Token;
import org.dragoman.page.Span;
import org.dragoman.what.Trigger.Role;

/** Finds the stretch of text that says what an act is about, without the word that joins it and without the act's own time. */
final class ContentReader {

    private static final Set<String> JOINING = Set.of("case", "mark");
    private static final Set<String> ABOUT = Set.of("on", "about", "over", "against", "regarding", "concerning", "for");
    private static final Set<String> TIMES_BEFORE = Set.of("before", "after", "until", "since");
    private static final Set<String> WITHOUT_OBJECT = Set.of("ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT", "COOPERATE");

    private final Syntax syntax;
    private final Predicate<Token> isTime;

    /**
     * @param syntax the sentence
     * @param isTime whether a word heads an expression of time
     */
    ContentReader(Syntax syntax, Predicate<Token> isTime) {
        this.syntax = syntax;
        this.isTime = isTime;
    }

    /** What a match is about, if the sentence says so. */
    Optional<Span> read(Match match) {
        List<Token> contents = match.arguments(Role.CONTENT).stream()
                .filter(t -> match.words().stream().noneMatch(w -> w.index() == t.index()))
                .filter(t -> match.light().filter(l -> l.index() == t.index()).isEmpty())
                .toList();
        if (contents.isEmpty()) {
            contents = beside(match);
        }
        return contents.stream().flatMap(t -> tight(t, match).stream()).reduce(Span::union);
    }

    /** Topics that the codebook's entry does not ask for: "talks on …", "protested against …", "condemned the …". */
    private List<Token> beside(Match match) {
        List<Token> carriers = new ArrayList<>(List.of(match.token()));
        match.light().ifPresent(carriers::add);
        List<Token> found = new ArrayList<>();
        if (WITHOUT_OBJECT.contains(match.type().name())) {
            return found;
        }
        for (Token carrier : carriers) {
            syntax.children(carrier, "obl", "nmod", "advcl").stream()
                    .filter(t -> syntax.prepositions(t).stream().anyMatch(ABOUT::contains))
                    .filter(t -> !isTime.test(t) && !isParticipant(match, t))
                    .forEach(found::add);
        }
        if (found.isEmpty() && match.light().isEmpty() && match.token().is("VERB")) {
            syntax.children(match.token(), "obj").stream()
                    .filter(t -> !isParticipant(match, t))
                    .filter(t -> match.words().stream().noneMatch(w -> w.index() == t.index()))
                    .forEach(found::add);
        }
        return found.stream().limit(1).toList();
    }

    private static boolean isParticipant(Match match, Token token) {
        return match.participants().values().stream()
                .flatMap(List::stream)
                .anyMatch(p -> p.span().contains(token.span()));
    }

    /** A content without its joining word, and without what hangs behind it and tells the time, a source or a condition. */
    private Optional<Span> tight(Token top, Match match) {
        List<Token> joining = syntax.children(top).stream()
                .filter(t -> JOINING.contains(t.relation()) && t.index() < top.index())
                .toList();
        List<Token> circumstances = syntax.subtree(top).stream()
                .filter(t -> t.index() != top.index() && isCircumstance(t))
                .toList();
        List<Token> kept = syntax.subtree(top).stream()
                .filter(t -> joining.stream().noneMatch(j -> syntax.isUnder(t, j)))
                .filter(t -> circumstances.stream().noneMatch(c -> syntax.isUnder(t, c) && isLast(top, c)))
                .filter(t -> t.index() == top.index() || !syntax.isUnder(match.token(), t))
                .toList();
        int first = 0;
        int last = kept.size() - 1;
        while (first < last && kept.get(first).upos().equals("PUNCT")) {
            first++;
        }
        while (last > first && kept.get(last).upos().equals("PUNCT")) {
            last--;
        }
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(kept.get(first).span().union(kept.get(last).span()));
    }

    private boolean isCircumstance(Token token) {
        Set<String> prepositions = syntax.prepositions(token);
        boolean time = Set.of("obl", "nmod").contains(token.relation())
                && (isTime.test(token) || prepositions.stream().anyMatch(TIMES_BEFORE::contains));
        boolean source = prepositions.contains("according") || token.relation().equals("parataxis");
        boolean condition = token.relation().equals("advcl") && (prepositions.contains("if") || prepositions.contains("unless"));
        return time || source || condition;
    }

    /** Whether a circumstance stands at the end, with nothing behind it but other circumstances. */
    private boolean isLast(Token top, Token circumstance) {
        int end = syntax.subtree(circumstance).stream().mapToInt(Token::index).max().orElse(0);
        return syntax.subtree(top).stream()
                .filter(t -> t.index() > end && !t.upos().equals("PUNCT"))
                .allMatch(t -> syntax.subtree(top).stream()
                        .filter(this::isCircumstance)
                        .anyMatch(c -> syntax.isUnder(t, c)));
    }
}
