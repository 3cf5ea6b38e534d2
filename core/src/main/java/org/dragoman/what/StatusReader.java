package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Token;

/**
 * Reads whether an event happened: negation, modals, tense and aspect at the trigger, then every word above it that turns
 * what stands under it ("plans to", "is likely to", "failed to"), up to the next verb of saying.
 */
final class StatusReader {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor", "nobody", "none");
    private static final Set<String> CLAUSAL = Set.of("xcomp", "ccomp", "csubj", "acl", "advcl", "obj", "obl", "nmod");

    private final Codebook.StatusWords words;
    private final Set<String> speech;
    private final Syntax syntax;

    StatusReader(Codebook codebook, Syntax syntax) {
        this.words = codebook.statusWords();
        this.speech = codebook.speechWords().verbs();
        this.syntax = syntax;
    }

    /**
     * A status and how it was come by.
     *
     * @param status the status
     * @param how for a reader
     */
    record Reading(Status status, String how) {}

    /** The status of what a match tells. */
    Reading read(Match match) {
        List<Token> carriers = new ArrayList<>(List.of(match.token()));
        match.light().ifPresent(carriers::add);
        Optional<Reading> found = Optional.empty();
        for (Token carrier : carriers) {
            found = found.or(() -> own(carrier));
        }
        return found.or(() -> above(match.predicate())).orElseGet(() -> plain(match));
    }

    /** What a word's own dependents make of it. */
    private Optional<Reading> own(Token carrier) {
        // "will not withdraw": the negation weighs more than the future that it negates.
        Optional<Reading> negated = syntax.children(carrier).stream()
                .flatMap(child -> byChild(carrier, child).stream())
                .filter(reading -> reading.status() == Status.NEGATED)
                .findFirst();
        if (negated.isPresent()) {
            return negated;
        }
        for (Token child : syntax.children(carrier)) {
            Optional<Reading> turned = byChild(carrier, child);
            if (turned.isPresent()) {
                return turned;
            }
        }
        return byInfinitive(carrier);
    }

    private Optional<Reading> byChild(Token carrier, Token child) {
        String lemma = child.lemma().toLowerCase(Locale.ROOT);
        String form = child.form().toLowerCase(Locale.ROOT);
        boolean adverbial = Set.of("advmod", "det", "cc").contains(child.relation());
        if (adverbial && (NEGATIONS.contains(lemma) || NEGATIONS.contains(form))) {
            return reading(Status.NEGATED, "'" + child.form() + "' negates '" + carrier.form() + "'");
        }
        if (lemma.equals("yet") && adverbial && syntax.isInfinitive(carrier)) {
            return reading(Status.NEGATED, "'yet to' tells that it has not happened");
        }
        if ((child.relation().equals("mark") || child.relation().equals("case")) && lemma.equals("without")) {
            return reading(Status.NEGATED, "'without' negates '" + carrier.form() + "'");
        }
        if (child.relation().equals("aux") && form.equals("would") && isReported(carrier)) {
            return reading(Status.PLANNED, "'would' is the future of what was said in the past");
        }
        if (child.relation().equals("aux") && words.modals().containsKey(form)) {
            return reading(words.modals().get(form), "modal '" + child.form() + "'");
        }
        if (child.relation().equals("mark") && words.conditions().contains(lemma)) {
            return reading(Status.HYPOTHETICAL, "condition '" + child.form() + "'");
        }
        if (Set.of("advmod", "amod").contains(child.relation())) {
            return Optional.ofNullable(words.adverbs().get(lemma))
                    .map(status -> new Reading(status, "'" + child.form() + "'"));
        }
        return Optional.empty();
    }

    private boolean isReported(Token verb) {
        boolean conditional = syntax.hasChild(verb, t -> t.relation().equals("advcl"));
        return verb.relation().equals("ccomp")
                && !conditional
                && syntax.head(verb).filter(h -> speech.contains(h.lemma()) && h.xpos().equals("VBD")).isPresent();
    }

    /** A bare infinitive that nothing governs: a headline's future, a purpose, a plan. */
    private Optional<Reading> byInfinitive(Token carrier) {
        if (!syntax.isInfinitive(carrier)) {
            return Optional.empty();
        }
        boolean isTo = syntax.hasChild(carrier, t -> Set.of("aux", "cop").contains(t.relation()) && t.lemma().equals("be"));
        if (isTo && carrier.xpos().equals("VB")) {
            return reading(Status.PLANNED, "'is to' tells the future");
        }
        boolean ofHeadline = syntax.head(carrier).filter(h -> h.isRoot() && h.is("PROPN")).isPresent();
        return switch (carrier.relation()) {
            case "acl" -> ofHeadline ? reading(Status.PLANNED, "a headline's infinitive tells the future") : Optional.empty();
            case "root" -> reading(Status.PLANNED, "an infinitive as predicate tells the future");
            case "advcl" -> reading(Status.PLANNED, "an infinitive of purpose");
            default -> Optional.empty();
        };
    }

    /** What the words above a predicate make of it. */
    private Optional<Reading> above(Token predicate) {
        Token below = predicate;
        Optional<Token> up = syntax.head(below);
        while (up.isPresent()) {
            Token governor = up.get();
            String relation = below.relation();
            if (relation.equals("conj")) {
                Optional<Reading> shared = sharedWith(below, governor);
                if (shared.isPresent()) {
                    return shared;
                }
            } else if (relation.equals("nsubj") && below.is("NOUN", "PROPN")) {
                return own(governor).or(() -> Optional.ofNullable(words.adverbs().get(governor.lemma()))
                        .map(status -> new Reading(status, "'" + governor.form() + "' is said of '" + predicate.form() + "'")));
            } else if (!CLAUSAL.contains(relation) || isRelative(below)) {
                return Optional.empty();
            } else {
                Optional<Reading> turned = byGovernor(below, governor);
                if (turned.isPresent()) {
                    return turned;
                }
            }
            boolean saying = speech.contains(governor.lemma()) && relation.equals("ccomp");
            boolean freeNominal = (relation.equals("obl") || relation.equals("nmod") || relation.equals("advcl"));
            if (saying || freeNominal) {
                return Optional.empty();
            }
            below = governor;
            up = syntax.head(below);
        }
        return Optional.empty();
    }

    /** A relative clause with a finite verb stands for itself: what turns its noun does not turn it. */
    private boolean isRelative(Token clause) {
        return clause.relation().equals("acl") && syntax.isFinite(clause);
    }

    private Optional<Reading> byGovernor(Token below, Token governor) {
        boolean completes = Set.of("xcomp", "ccomp", "csubj", "acl", "obj").contains(below.relation())
                || (below.relation().equals("advcl") && governor.is("ADJ"));
        boolean about = Set.of("obl", "nmod", "advcl", "acl").contains(below.relation())
                && !syntax.prepositions(below).isEmpty()
                && syntax.prepositions(below).stream().anyMatch(Set.of("for", "of", "on", "from", "to", "against")::contains);
        Status turned = words.governors().get(governor.lemma().toLowerCase(Locale.ROOT));
        if (turned != null && (completes || about)) {
            // "did not rule out", "no plans to": a negated governor leaves open what it governs, or denies it.
            boolean negated = own(governor).filter(r -> r.status() == Status.NEGATED).isPresent();
            Status status = !negated ? turned : turned == Status.NEGATED ? Status.OCCURRED : Status.NEGATED;
            return reading(status, (negated ? "negated " : "") + "'" + governor.form() + "' governs '" + below.form() + "'");
        }
        if (completes && !below.relation().equals("ccomp") && !below.relation().equals("acl")) {
            return own(governor).filter(r -> r.status() != Status.ONGOING);
        }
        return Optional.empty();
    }

    /** Modals and infinitive markers are said once for verbs joined by "and". */
    private Optional<Reading> sharedWith(Token verb, Token first) {
        boolean bare = verb.xpos().equals("VB") && first.xpos().equals("VB");
        return bare ? own(first).filter(r -> r.status() != Status.NEGATED) : Optional.empty();
    }

    private Reading plain(Match match) {
        Token verb = match.predicate();
        boolean now = syntax.hasChild(verb, t -> t.relation().equals("aux")
                && t.lemma().equals("be")
                && Set.of("VBZ", "VBP").contains(t.xpos()));
        if (verb.xpos().equals("VBG") && now) {
            return new Reading(Status.ONGOING, "present progressive");
        }
        return new Reading(Status.OCCURRED, "told as fact");
    }

    private static Optional<Reading> reading(Status status, String how) {
        return Optional.of(new Reading(status, how));
    }
}
