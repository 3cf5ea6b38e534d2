package org.dragoman.when;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;

/** Reads the tense of what a word stands in, from the verb forms above it in the dependency tree. */
final class Tenses {

    private static final Set<String> PLANNING = Set.of(
            "plan", "schedule", "expect", "set", "slate", "due", "intend", "hope", "want", "aim", "agree", "promise",
            "pledge", "vow", "prepare", "propose", "invite", "ask", "urge", "order", "demand", "decide", "likely",
            "ready", "poise", "seek", "threaten", "offer", "need", "wish", "wait", "postpone", "delay", "tell", "call",
            "anticipate", "tip", "book", "arrange");
    private static final Set<String> PLANS = Set.of(
            "plan", "proposal", "schedule", "deadline", "intention", "preparation", "invitation", "agenda", "promise",
            "decision", "offer");
    private static final Set<String> IMPLICATIVE = Set.of(
            "manage", "fail", "begin", "start", "continue", "go", "come", "get", "use", "help", "seem", "appear",
            "happen", "tend", "keep", "stop", "force", "prove", "be", "have");
    private static final Set<String> SCHEDULED = Set.of(
            "begin", "start", "open", "end", "expire", "take", "close", "resume", "leave", "depart", "arrive", "go");
    private static final Set<String> ANNOUNCING = Set.of(
            "say", "announce", "declare", "foresee", "forecast", "predict", "project", "warn", "extend", "adjourn",
            "fix", "report", "name", "approve", "unveil", "estimate", "would");
    private static final Set<String> CLAUSE_OF_TIME = Set.of("when", "once", "if", "after", "before", "until", "till");
    private static final Set<String> AHEAD = Set.of("before", "ahead", "until", "till", "pending");
    private static final Set<String> BEHIND = Set.of("after", "following", "since");

    private Tenses() {}

    /**
     * The tense of what a word depends on: of the nearest verb above it, or of a word that places it before or after.
     */
    static Tense above(Sentence sentence, Token word) {
        Optional<Token> head = sentence.headOf(word);
        while (head.isPresent()) {
            Token token = head.get();
            if (isVerbal(sentence, token)) {
                return of(sentence, token);
            }
            if (hasCase(sentence, token, AHEAD) || PLANS.contains(token.lemma())) {
                return Tense.FUTURE;
            }
            if (hasCase(sentence, token, BEHIND)) {
                return Tense.PAST;
            }
            head = sentence.headOf(token);
        }
        return Tense.UNKNOWN;
    }

    static boolean isVerbal(Sentence sentence, Token token) {
        return token.is("VERB", "AUX") || sentence.childrenOf(token, "cop").findAny().isPresent();
    }

    private static boolean hasCase(Sentence sentence, Token token, Set<String> lemmas) {
        return sentence.childrenOf(token, "case", "mark")
                .anyMatch(child -> lemmas.contains(child.form().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether what a verb tells is over and done, so that its date was past: it announces and plans nothing, and
     * governs no other clause to which the date might belong.
     */
    static boolean isSettled(Sentence sentence, Token verb) {
        return of(sentence, verb) == Tense.PAST
                && !PLANNING.contains(verb.lemma())
                && !ANNOUNCING.contains(verb.lemma())
                && sentence.childrenOf(verb, "xcomp", "ccomp", "parataxis").findAny().isEmpty();
    }

    /** Whether a verb tells that somebody speaks. */
    static boolean isSpeech(Token verb) {
        return ANNOUNCING.contains(verb.lemma()) || verb.lemma().equals("tell") || verb.lemma().equals("add");
    }

    /** The tense of a verb, or of a predicate with a copula, with its auxiliaries and what governs it. */
    static Tense of(Sentence sentence, Token verb) {
        return of(sentence, verb, 0);
    }

    private static Tense of(Sentence sentence, Token verb, int depth) {
        if (auxiliary(sentence, verb, "will", "shall", "wo", "ll", "'ll", "’ll", "would", "'d")) {
            return Tense.FUTURE;
        }
        boolean perfect = auxiliary(sentence, verb, "have");
        if (auxiliary(sentence, verb, "may", "might", "could", "can", "should", "must")) {
            return perfect ? Tense.PAST : Tense.FUTURE;
        }
        Optional<Token> copula = sentence.childrenOf(verb, "cop").findFirst();
        if (copula.isPresent() && !verb.is("VERB")) {
            return ofCopula(sentence, verb, copula.get(), perfect, depth);
        }
        return switch (verb.xpos()) {
            case "VBD", "MD" -> past(sentence, verb);
            case "VBN" -> participle(sentence, verb, perfect, depth);
            case "VBG" -> gerund(sentence, verb, depth);
            case "VBZ", "VBP" -> present(sentence, verb);
            case "VB" -> base(sentence, verb, perfect, depth);
            default -> inherited(sentence, verb, depth);
        };
    }

    private static Tense ofCopula(Sentence sentence, Token predicate, Token copula, boolean perfect, int depth) {
        if (PLANNING.contains(predicate.lemma())) {
            return Tense.FUTURE;
        }
        return switch (copula.xpos()) {
            case "VBD" -> Tense.PAST;
            case "VBZ", "VBP" -> Tense.PRESENT;
            case "VBN" -> Tense.PAST;
            default -> perfect ? Tense.PAST : infinitive(sentence, predicate, depth);
        };
    }

    /** Past, but for "was due" and its like, and for what is seen from the future: "would grow when it took over". */
    private static Tense past(Sentence sentence, Token verb) {
        boolean told = sentence.childrenOf(verb, "nsubj", "conj").findAny().isPresent() || verb.isRoot();
        if (PLANNING.contains(verb.lemma()) && (isPassive(sentence, verb) || !told)) {
            return Tense.FUTURE;
        }
        boolean clauseOfTime = verb.relation().equals("advcl")
                && sentence.childrenOf(verb, "mark", "advmod")
                        .anyMatch(child -> CLAUSE_OF_TIME.contains(child.form().toLowerCase(Locale.ROOT)));
        boolean ahead = clauseOfTime
                && sentence.headOf(verb)
                        .filter(above -> auxiliary(sentence, above, "would", "could", "should"))
                        .isPresent();
        return ahead ? Tense.FUTURE : Tense.PAST;
    }

    private static boolean isPassive(Sentence sentence, Token verb) {
        return sentence.childrenOf(verb, "aux").anyMatch(aux -> aux.lemma().equals("be"));
    }

    private static Tense participle(Sentence sentence, Token verb, boolean perfect, int depth) {
        if (PLANNING.contains(verb.lemma()) && !perfect) {
            return Tense.FUTURE;
        }
        if (perfect || auxiliaryForm(sentence, verb, "was", "were", "'s been")) {
            return Tense.PAST;
        }
        if (auxiliaryForm(sentence, verb, "to") || auxiliaryForm(sentence, verb, "be")) {
            return infinitive(sentence, verb, depth);
        }
        if (auxiliaryForm(sentence, verb, "is", "are", "'s", "’s", "'re", "’re")) {
            return Tense.PRESENT;
        }
        return Tense.PAST;
    }

    private static Tense gerund(Sentence sentence, Token verb, int depth) {
        if (auxiliaryForm(sentence, verb, "was", "were", "been")) {
            boolean going = verb.lemma().equals("go") && sentence.childrenOf(verb, "xcomp").findAny().isPresent();
            return going ? Tense.FUTURE : Tense.PAST;
        }
        if (auxiliaryForm(sentence, verb, "is", "are", "am", "'s", "’s", "'re", "’re")) {
            return Tense.FUTURE;
        }
        return inherited(sentence, verb, depth);
    }

    private static Tense present(Sentence sentence, Token verb) {
        boolean headline = sentence.block().kind() == Block.Kind.TITLE;
        return !headline && SCHEDULED.contains(verb.lemma()) ? Tense.FUTURE : Tense.PRESENT;
    }

    private static Tense base(Sentence sentence, Token verb, boolean perfect, int depth) {
        boolean infinitive = sentence.childrenOf(verb, "mark").anyMatch(mark -> mark.lemma().equals("to"));
        if (perfect) {
            return Tense.PAST;
        }
        if (auxiliaryForm(sentence, verb, "did", "didn't")) {
            return Tense.PAST;
        }
        if (auxiliaryForm(sentence, verb, "do", "does")) {
            return Tense.PRESENT;
        }
        return infinitive ? infinitive(sentence, verb, depth) : inheritedOrFuture(sentence, verb, depth);
    }

    /** Of "to meet": to come, but for a purpose already served, or after "managed", "began", "failed". */
    private static Tense infinitive(Sentence sentence, Token verb, int depth) {
        Optional<Token> governor = sentence.headOf(verb);
        if (governor.isEmpty() || depth > 8) {
            return Tense.FUTURE;
        }
        boolean served = verb.relation().equals("advcl") || IMPLICATIVE.contains(governor.get().lemma());
        boolean planned = PLANNING.contains(governor.get().lemma());
        if (!served || planned || !isVerbal(sentence, governor.get())) {
            return Tense.FUTURE;
        }
        Tense above = of(sentence, governor.get(), depth + 1);
        boolean duty = governor.get().lemma().equals("have") && above == Tense.PRESENT;
        return duty ? Tense.FUTURE : above;
    }

    private static Tense inheritedOrFuture(Sentence sentence, Token verb, int depth) {
        Tense tense = inherited(sentence, verb, depth);
        return tense == Tense.UNKNOWN ? Tense.FUTURE : tense;
    }

    private static Tense inherited(Sentence sentence, Token verb, int depth) {
        Optional<Token> head = sentence.headOf(verb);
        while (head.isPresent() && depth < 8) {
            if (isVerbal(sentence, head.get())) {
                return of(sentence, head.get(), depth + 1);
            }
            head = sentence.headOf(head.get());
        }
        return Tense.UNKNOWN;
    }

    private static boolean auxiliary(Sentence sentence, Token verb, String... lemmas) {
        return auxiliaries(sentence, verb).anyMatch(aux -> Set.of(lemmas).contains(aux.lemma()));
    }

    private static boolean auxiliaryForm(Sentence sentence, Token verb, String... forms) {
        Set<String> set = Set.of(forms);
        return auxiliaries(sentence, verb).anyMatch(aux -> set.contains(aux.form().toLowerCase(Locale.ROOT)));
    }

    private static Stream<Token> auxiliaries(Sentence sentence, Token verb) {
        return sentence.childrenOf(verb, "aux", "mark");
    }
}
