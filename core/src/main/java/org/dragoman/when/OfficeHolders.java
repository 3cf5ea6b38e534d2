package org.dragoman.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.when.Tenures.Incumbency;

/** Finds the people whom a sentence names with an office that they hold in what it tells as news. */
final class OfficeHolders {

    private static final int LONGEST_TITLE = 14;
    private static final int LONGEST_NAME = 5;
    private static final Set<String> PAST_TITLES = Set.of(
            "former", "ex", "ex-", "then", "then-", "late", "ousted", "deposed", "onetime", "past", "erstwhile",
            "disgraced", "jailed", "retired", "outgoing", "incoming", "future", "elect", "designate", "would-be",
            "self-proclaimed", "predecessor", "successor", "deputy", "vice", "assistant", "shadow", "dismissed");
    private static final Set<String> REMEMBERING = Set.of(
            "recall", "remember", "commemorate", "die", "bury", "mourn", "honour", "honor", "serve", "succeed",
            "replace");
    /** The relations by which somebody takes part in what a clause tells as its own news. */
    private static final Set<String> TAKING_PART = Set.of(
            "nsubj", "obj", "iobj", "obl", "conj", "appos", "flat", "compound", "nmod", "root", "ccomp", "parataxis",
            "xcomp", "list", "dep");

    private final Tenures tenures;

    OfficeHolders(Tenures tenures) {
        this.tenures = tenures;
    }

    /** The office holders of a sentence; former ones, and those in what it tells as history, left out. */
    List<OfficeHolder> find(Sentence sentence) {
        List<OfficeHolder> found = new ArrayList<>();
        int start = 0;
        while (start < sentence.tokens().size()) {
            Optional<Named> named = named(sentence, start);
            named.ifPresent(holder -> found.add(holder.holder()));
            start = named.map(Named::end).orElse(start + 1);
        }
        return List.copyOf(found);
    }

    /** An office holder with the token after the name. */
    private record Named(OfficeHolder holder, int end) {}

    /** The longest name from a word on of somebody who is named with an office that they held. */
    private Optional<Named> named(Sentence sentence, int start) {
        for (int length = LONGEST_NAME; length >= 2; length--) {
            int end = start + length;
            if (canBeName(sentence, start, end) && takesPart(sentence, start, end)) {
                Optional<OfficeHolder> holder =
                        before(sentence, start, end).or(() -> after(sentence, start, end));
                if (holder.isPresent()) {
                    return Optional.of(new Named(holder.get(), end));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean canBeName(Sentence sentence, int start, int end) {
        return end <= sentence.tokens().size()
                && startsUpper(sentence.token(start))
                && startsUpper(sentence.token(end - 1))
                && IntStream.range(start, end).mapToObj(sentence::token).noneMatch(t -> t.is("VERB", "AUX", "CCONJ"));
    }

    private static boolean startsUpper(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    /** Whether somebody takes part in what the sentence tells as its own news. */
    private static boolean takesPart(Sentence sentence, int start, int end) {
        Token token = IntStream.range(start, end)
                .mapToObj(sentence::token)
                .filter(t -> t.head() < start || t.head() >= end)
                .findFirst()
                .orElse(sentence.token(start));
        boolean owns = sentence.childrenOf(token, "case").anyMatch(c -> c.lemma().equals("'s"));
        Optional<Token> step = Optional.of(token);
        while (step.isPresent()) {
            if (owns || !TAKING_PART.contains(step.get().relation()) || REMEMBERING.contains(step.get().lemma())) {
                return false;
            }
            step = sentence.headOf(step.get());
        }
        return true;
    }

    /** "Chinese State Councilor and Minister of National Defense Li Shangfu". */
    private Optional<OfficeHolder> before(Sentence sentence, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_TITLE && canStandInTitle(sentence, from - 1, start)) {
            from--;
        }
        return held(sentence, from, start, text(sentence, start, end));
    }

    /** "Li Shangfu, China's defence minister, …". */
    private Optional<OfficeHolder> after(Sentence sentence, int start, int end) {
        if (end >= sentence.tokens().size() || !sentence.token(end).form().equals(",")) {
            return Optional.empty();
        }
        int to = end + 1;
        while (to < sentence.tokens().size() && to - end < LONGEST_TITLE && canStandInTitle(sentence, to, end)) {
            to++;
        }
        return held(sentence, end + 1, to, text(sentence, start, end));
    }

    /** A title ends where another person's name stands; its own bearer's may have been read as one with it. */
    private static boolean canStandInTitle(Sentence sentence, int index, int name) {
        Token token = sentence.token(index);
        boolean other = sentence.mentionAt(index)
                .filter(mention -> mention.kind() == Mention.Kind.PERSON && !mention.covers(name))
                .isPresent();
        boolean joint = token.form().equals("-") || token.form().equals(".");
        return !other && (joint || token.is("NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "DET", "PART", "ADV"));
    }

    /** The longest end of the words that names an office which the person held. */
    private Optional<OfficeHolder> held(Sentence sentence, int start, int end, String name) {
        boolean past = IntStream.range(start, end)
                .mapToObj(i -> sentence.token(i).form().toLowerCase(Locale.ROOT))
                .anyMatch(PAST_TITLES::contains);
        for (int from = start; !past && from < end; from++) {
            String title = text(sentence, from, end);
            List<Incumbency> held = tenures.held(title, name);
            if (!held.isEmpty()) {
                return Optional.of(new OfficeHolder(title, name, held));
            }
        }
        return Optional.empty();
    }

    private static String text(Sentence sentence, int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            boolean apart = i > first && sentence.token(i - 1).span().end() < sentence.token(i).span().start();
            text.append(apart ? " " : "").append(sentence.token(i).form());
        }
        return text.toString();
    }
}
