package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether an event happened: negation, modals, tense and aspect at the trigger, then every word above it that turns
 * what stands under it ("plans to", "is likely to", "failed to"), up to the next verb of saying.
 */
final class StatusReader {

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor", "nobody", "none");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "neither", "no-one");
    private static final Set<String> INSTEAD = Set.of("without", "instead", "rather");
    private static final Set<String> INVERTED = Set.of("should", "had", "were");
    private static final Set<String> CLAUSAL = Set.of("xcomp", "ccomp", "csubj", "acl", "advcl", "obj", "obl", "nmod");

    /** Verbs of saying that make hearsay of an infinitive ("is said to have"), and leave what they say in full as it is. */
    private static final Set<String> HEARSAY = Set.of("say", "report", "claim", "tell", "allege", "know");

    /** Verbs of saying that turn even what they say in full. */
    private static final Set<String> DOUBTING = Set.of("deny", "hope", "dismiss", "doubt", "believe", "think", "fear", "suspect");

    /** What is "not ruled out" is left open; what was "not prevented" happened. */
    private static final Set<String> LEAVES_OPEN = Set.of("rule out", "deny", "exclude", "reject", "dismiss");

    /** "leaves for talks": they are still to come. */
    private static final Set<String> LEAVING = Set.of("leave", "depart", "head");

    private static final Set<String> TIMES = Set.of(
            "day", "week", "weekend", "month", "year", "decade", "morning", "night", "evening", "spring", "summer", "autumn",
            "fall", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "time");

    private static final Set<String> MONTHS = Set.of(
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december", "today", "tomorrow", "yesterday");

    private static final Set<Status> GOING_ON = Set.of(Status.ONGOING, Status.HABITUAL);
    private static final Set<String> TO_COME = Set.of("next", "coming", "following");

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
        Optional<Reading> own = found;
        if (own.filter(r -> r.status() != Status.PLANNED).isPresent()) {
            return own.get();
        }
        // "hopes that it will": what governs a future weighs more than the future.
        Optional<Reading> above = above(match.predicate());
        Optional<Reading> turned = above.filter(r -> own.isEmpty()
                || r.status() == Status.HYPOTHETICAL
                || r.status() == Status.NEGATED);
        return turned.or(() -> own).orElseGet(() -> plain(match));
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
        return switch (child.relation()) {
            case "nsubj", "obj" -> byArgument(carrier, child);
            case "mark", "case" -> byMarker(carrier, child);
            case "aux" -> byAuxiliary(carrier, child);
            case "advmod", "det", "cc", "amod" -> byAdverb(carrier, child);
            case "advcl" -> byClause(carrier, child);
            case "obl", "nmod" -> byTime(carrier, child);
            default -> Optional.empty();
        };
    }

    /** "Nobody attacked", "neither side agreed", "killed no civilians". */
    private Optional<Reading> byArgument(Token carrier, Token argument) {
        boolean none = NOBODY.contains(lemma(argument))
                || syntax.hasChild(argument, t -> Set.of("no", "neither").contains(lemma(t))
                        && Set.of("det", "cc").contains(t.relation()));
        return none && carrier.is("VERB")
                ? reading(Status.NEGATED, "'" + argument.form() + "' negates '" + carrier.form() + "'")
                : Optional.empty();
    }

    private Optional<Reading> byMarker(Token carrier, Token marker) {
        if (INSTEAD.contains(lemma(marker))) {
            return reading(Status.NEGATED, "'" + marker.form() + "' negates '" + carrier.form() + "'");
        }
        // "Should they attack, …": an auxiliary before its subject is a condition.
        boolean inverted = INVERTED.contains(form(marker)) && carrier.relation().equals("advcl");
        if (inverted || (marker.relation().equals("mark") && isCondition(marker))) {
            return reading(Status.HYPOTHETICAL, "condition '" + marker.form() + "'");
        }
        return Optional.empty();
    }

    private boolean isCondition(Token marker) {
        return words.conditions().contains(lemma(marker))
                || syntax.hasChild(marker, t -> t.relation().equals("fixed") && lemma(t).equals("case"));
    }

    private Optional<Reading> byAuxiliary(Token carrier, Token auxiliary) {
        String form = form(auxiliary);
        boolean first = syntax.children(carrier, "nsubj").stream().allMatch(s -> s.index() > auxiliary.index());
        if (INVERTED.contains(form) && first && carrier.relation().equals("advcl") && syntax.isFinite(carrier)
                && !syntax.children(carrier, "nsubj").isEmpty()) {
            return reading(Status.HYPOTHETICAL, "condition '" + auxiliary.form() + "'");
        }
        if (form.equals("would") && isReported(carrier)) {
            return reading(Status.PLANNED, "'would' is the future of what was said in the past");
        }
        return Optional.ofNullable(words.modals().get(form))
                .map(status -> new Reading(status, "modal '" + auxiliary.form() + "'"));
    }

    private Optional<Reading> byAdverb(Token carrier, Token adverb) {
        String lemma = lemma(adverb);
        boolean adverbial = !adverb.relation().equals("amod");
        boolean longer = Set.of("long", "longer").contains(lemma)
                && syntax.hasChild(adverb, t -> NEGATIONS.contains(lemma(t)) || lemma(t).equals("any"));
        if (longer || (adverbial && (NEGATIONS.contains(lemma) || NEGATIONS.contains(form(adverb))))) {
            return reading(Status.NEGATED, "'" + adverb.form() + "' negates '" + carrier.form() + "'");
        }
        if (lemma.equals("yet") && adverbial && syntax.isInfinitive(carrier)) {
            return reading(Status.NEGATED, "'yet to' tells that it has not happened");
        }
        boolean onlyAdverb = adverb.relation().equals("det") || adverb.relation().equals("cc");
        return onlyAdverb
                ? Optional.empty()
                : Optional.ofNullable(words.adverbs().get(lemma))
                        .map(status -> new Reading(status, "'" + adverb.form() + "'"));
    }

    /** "will send them if …", "protests whenever …". */
    private Optional<Reading> byClause(Token carrier, Token clause) {
        boolean future = syntax.hasChild(carrier, t -> t.relation().equals("aux") && words.modals().containsKey(form(t)));
        for (Token marker : syntax.children(clause, "mark", "advmod")) {
            if (lemma(marker).equals("whenever")) {
                return reading(Status.HABITUAL, "'" + marker.form() + "'");
            }
            if (future && lemma(marker).equals("if")) {
                return reading(Status.HYPOTHETICAL, "under the condition '" + marker.form() + "'");
            }
        }
        return Optional.empty();
    }

    /** "every week", "for years … has been", "next month … visits", "as of Monday … was". */
    private Optional<Reading> byTime(Token carrier, Token time) {
        boolean temporal = isTime(time);
        if (syntax.hasChild(time, t -> t.relation().equals("det") && Set.of("every", "each").contains(lemma(t))) && temporal) {
            return reading(Status.HABITUAL, "'every " + time.form() + "'");
        }
        boolean progressive = carrier.xpos().equals("VBG");
        Set<String> prepositions = syntax.prepositions(time);
        if (progressive && prepositions.contains("as") && prepositions.contains("of")) {
            return reading(Status.ONGOING, "'as of " + time.form() + "'");
        }
        boolean plural = time.xpos().equals("NNS") && TIMES.contains(lemma(time));
        if (progressive && plural && prepositions.contains("for")) {
            return reading(Status.HABITUAL, "'for " + time.form() + "'");
        }
        boolean toCome = syntax.hasChild(time, t -> t.relation().equals("amod") && TO_COME.contains(lemma(t)));
        boolean past = carrier.is("VERB") && !Set.of("VBZ", "VBP", "VBG").contains(carrier.xpos());
        return toCome && temporal && !past ? reading(Status.PLANNED, "still to come: '" + time.form() + "'") : Optional.empty();
    }

    /** Whether a noun is one of time: a weekday, a week, a season. */
    static boolean isTime(Token noun) {
        return TIMES.contains(lemma(noun)) || MONTHS.contains(lemma(noun)) || noun.form().matches("(19|20)\\d\\d");
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
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
                return saidOf(below, governor);
            } else if (relation.equals("acl") && isRelative(below)) {
                return notThey(governor);
            } else if (!CLAUSAL.contains(relation)) {
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

    /** What a predicate says of the event noun that is its subject: "talks were called off", "a strike is possible". */
    private Optional<Reading> saidOf(Token noun, Token predicate) {
        boolean copular = !syntax.children(predicate, "cop").isEmpty();
        if (copular || syntax.isPassive(predicate)) {
            Optional<Reading> turned = Optional.ofNullable(governed(predicate))
                    .map(status -> new Reading(status, "'" + predicate.form() + "' is said of '" + noun.form() + "'"));
            return turned.or(() -> own(predicate).filter(r -> copular || !GOING_ON.contains(r.status()))).or(() -> Optional.ofNullable(words.adverbs().get(lemma(predicate)))
                    .map(status -> new Reading(status, "'" + predicate.form() + "' is said of '" + noun.form() + "'")));
        }
        boolean indefinite = syntax.hasChild(noun, t -> t.relation().equals("det") && Set.of("a", "an", "any").contains(lemma(t)));
        return indefinite ? own(predicate).filter(r -> r.status() == Status.HYPOTHETICAL) : Optional.empty();
    }

    /** "it was not the army that attacked". */
    private Optional<Reading> notThey(Token noun) {
        boolean cleft = !syntax.children(noun, "cop").isEmpty()
                && syntax.hasChild(noun, t -> Set.of("nsubj", "expl").contains(t.relation()) && lemma(t).equals("it"));
        boolean negated = syntax.hasChild(noun, t -> t.relation().equals("advmod") && NEGATIONS.contains(lemma(t)));
        return cleft && negated ? reading(Status.NEGATED, "'it was not " + noun.form() + "'") : Optional.empty();
    }

    /** What a word makes of what stands under it, with its particle if the two together have a meaning of their own. */
    private @Nullable Status governed(Token governor) {
        String lemma = lemma(governor);
        for (Token particle : syntax.children(governor, "compound", "advmod", "fixed")) {
            Status status = words.governors().get(lemma + " " + lemma(particle));
            if (status != null) {
                return status;
            }
        }
        return words.governors().get(lemma);
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
        if (about && LEAVING.contains(lemma(governor)) && syntax.prepositions(below).contains("for") && !below.is("VERB")) {
            return reading(Status.PLANNED, "'" + governor.form() + "' for what is still to come");
        }
        Status turned = governed(governor);
        if (turned != null && (completes || about) && turns(governor, below)) {
            // "did not rule out", "no plans to": a negated governor leaves open what it governs, or denies it.
            boolean negated = own(governor).filter(r -> r.status() == Status.NEGATED).isPresent();
            Status status = negated ? negationOf(turned, governor) : turned;
            return reading(status, (negated ? "negated " : "") + "'" + governor.form() + "' governs '" + below.form() + "'");
        }
        if (completes && !below.relation().equals("ccomp") && !below.relation().equals("acl")) {
            return own(governor).filter(r -> r.status() != Status.ONGOING);
        }
        return Optional.empty();
    }

    /** Whether a governor turns what completes it in this way: "said to have met" and "denies that", not "said that". */
    private boolean turns(Token governor, Token below) {
        String lemma = lemma(governor);
        if (lemma.equals("use")) {
            return governor.xpos().equals("VBD") && below.index() == governor.index() + 2;
        }
        if (Set.of("keep", "remain", "stay", "like").contains(lemma)) {
            return below.relation().equals("xcomp") && below.is("VERB");
        }
        boolean inFull = below.relation().equals("ccomp") && syntax.isFinite(below);
        if (speech.contains(lemma) && inFull) {
            return DOUBTING.contains(lemma);
        }
        return !HEARSAY.contains(lemma) || !below.relation().equals("obj");
    }

    private static Status negationOf(Status turned, Token governor) {
        if (turned == Status.NEGATED) {
            boolean open = LEAVES_OPEN.stream().anyMatch(word -> word.split(" ", -1)[0].equals(lemma(governor)));
            return open ? Status.HYPOTHETICAL : Status.OCCURRED;
        }
        return Status.NEGATED;
    }

    /** Modals and infinitive markers are said once for verbs joined by "and". */
    private Optional<Reading> sharedWith(Token verb, Token first) {
        boolean bare = verb.xpos().equals("VB") && first.xpos().equals("VB");
        return bare ? own(first).filter(r -> r.status() != Status.NEGATED) : Optional.empty();
    }

    private Reading plain(Match match) {
        Token verb = match.predicate();
        if (!verb.xpos().equals("VBG")) {
            return new Reading(Status.OCCURRED, "told as fact");
        }
        boolean now = hasAuxiliary(verb, Set.of("VBZ", "VBP"));
        if (now) {
            return new Reading(Status.ONGOING, "present progressive");
        }
        if (isReported(verb) && hasAuxiliary(verb, Set.of("VBD"))) {
            return new Reading(Status.ONGOING, "progressive, said in the past");
        }
        boolean headline = syntax.isHeadline() && verb.isRoot() && syntax.children(verb, "aux").isEmpty();
        return headline
                ? new Reading(Status.ONGOING, "a headline's progressive")
                : new Reading(Status.OCCURRED, "told as fact");
    }

    private boolean hasAuxiliary(Token verb, Set<String> tags) {
        return syntax.hasChild(verb, t -> t.relation().equals("aux") && t.lemma().equals("be") && tags.contains(t.xpos()));
    }

    private static Optional<Reading> reading(Status status, String how) {
        return Optional.of(new Reading(status, how));
    }
}
