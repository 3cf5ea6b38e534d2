package org.dragoman.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.language.Mention;
import org.dragoman.language.Token;
import org.dragoman.page.Span;
import org.dragoman.register.Sector;
import org.dragoman.what.Trigger.Role;
import org.dragoman.who.Actor;

/**
 * Codes one sentence: its triggers, what is only the content of an act, what two triggers tell of one event, and the status,
 * modes, contexts and numbers of each.
 */
final class SentenceCoder {

    /** What stands under one of these is background to the act above it, not what the act is about. */
    private static final Set<String> BACKGROUND =
            Set.of("since", "after", "following", "before", "during", "amid", "despite", "while", "when", "as", "until");
    private static final Set<String> BEFORE_THE_NEWS = Set.of("since", "after", "following", "despite", "during");
    private static final Set<String> PAST_MODIFIERS =
            Set.of("recent", "previous", "last", "past", "earlier", "former", "prior", "2014", "historic");
    private static final Set<String> RECALLING =
            Set.of("recall", "remember", "mark", "commemorate", "mention", "recount", "cite");

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until");
    private static final Set<String> SENDING = Set.of("send", "dispatch", "deploy", "fly", "travel", "go");

    /** How far down the content somebody may stand and still be the one to whom it is done. */
    private static final int DEPTH_OF_CONTENT = 4;

    private final Codebook codebook;
    private final Syntax syntax;
    private final ParticipantFinder participants;
    private final List<Speech> speeches;
    private final ContextReader contexts;

    SentenceCoder(
            Codebook codebook,
            Syntax syntax,
            ParticipantFinder participants,
            List<Speech> speeches,
            ContextReader contexts) {
        this.codebook = codebook;
        this.syntax = syntax;
        this.participants = participants;
        this.speeches = speeches;
        this.contexts = contexts;
    }

    /** The events that the sentence tells, in the order of the text; dates and places are still to be found. */
    List<Draft> code(List<Match> matches) {
        List<Draft> drafts = new ArrayList<>();
        for (Match match : outermostFirst(matches)) {
            Draft draft = new Draft(match, syntax);
            Optional<Draft> act = drafts.stream().filter(d -> isContentOf(match, d.match)).findFirst();
            if (act.isPresent()) {
                compose(act.get(), draft);
            } else {
                describe(draft);
                partnersOf(draft);
                Optional<Draft> same = drafts.stream().filter(d -> tellsTheSame(d, draft)).findFirst();
                same.ifPresentOrElse(d -> d.absorb(draft, "same event"), () -> drafts.add(draft));
            }
        }
        drafts.removeIf(d -> isMoveWithinAssault(d, drafts) || isOpinion(d));
        drafts.sort(Comparator.comparingInt(d -> d.match.token().index()));
        return drafts;
    }

    private List<Match> outermostFirst(List<Match> matches) {
        return matches.stream()
                .sorted(Comparator.comparingInt((Match m) -> depth(m.predicate())).thenComparingInt(m -> depth(m.token())))
                .toList();
    }

    private int depth(Token token) {
        int depth = 0;
        Optional<Token> up = syntax.head(token);
        while (up.isPresent()) {
            depth++;
            up = syntax.head(up.get());
        }
        return depth;
    }

    /** Whether a match is what an act is about: under its content, or under the one whom it accuses, praises or refuses. */
    private boolean isContentOf(Match inner, Match act) {
        if (!act.trigger().act()) {
            return false;
        }
        List<Token> about = new ArrayList<>(act.arguments(Role.CONTENT));
        about.addAll(act.arguments(Role.RECIPIENT));
        return about.stream().anyMatch(top -> syntax.isUnder(inner.token(), top))
                && !isBackground(inner.token(), act.token());
    }

    private boolean isBackground(Token inner, Token top) {
        Token at = inner;
        while (at.index() != top.index()) {
            if (syntax.prepositions(at).stream().anyMatch(BACKGROUND::contains)) {
                return true;
            }
            Optional<Token> up = syntax.head(at);
            if (up.isEmpty()) {
                return false;
            }
            at = up.get();
        }
        return false;
    }

    /** What an act and its content make together, by the codebook's compositions. */
    private void compose(Draft act, Draft inner) {
        for (Codebook.Composition rule : codebook.compositions()) {
            String lemma = act.match.token().lemma().toLowerCase(Locale.ROOT);
            boolean fits = rule.outer().contains(act.type)
                    && rule.inner().contains(inner.type)
                    && (rule.words().isEmpty() || rule.words().contains(lemma));
            if (fits) {
                if (!act.type.equals(rule.becomes())) {
                    act.step("type", act.type + " of " + inner.type + " is " + rule.becomes());
                    act.type = rule.becomes();
                    act.modes.clear();
                }
                if (!rule.mode().isEmpty()) {
                    act.modes.add(rule.mode());
                }
                break;
            }
        }
        if (act.recipients.isEmpty() && act.match.trigger().roles().containsValue(Role.RECIPIENT)) {
            inner.everybody().stream()
                    .filter(p -> !act.actors.containsKey(p.actor().id()))
                    .forEach(p -> act.recipients.putIfAbsent(p.actor().id(), p));
        }
        act.step("content", "\"" + inner.match.token().form() + "\" (" + inner.type
                + ") is what it is about, no event of its own");
    }

    /**
     * "rejected an Australian ultimatum", "is willing to work with Russia", "lifted the curfew in Montenegro": to whom an event
     * is done, where only what it is about says so. The nearest there counts.
     */
    private void partnersOf(Draft draft) {
        boolean hasRecipients = draft.match.trigger().roles().containsValue(Role.RECIPIENT) || draft.actors.size() < 2;
        if (!hasRecipients) {
            return;
        }
        if (draft.recipients.isEmpty()) {
            byContent(draft);
        }
        if (draft.recipients.isEmpty() && draft.match.trigger().act()) {
            addOthers(draft, byCondition(draft), "on whom it is made to depend");
        }
        if (draft.recipients.values().stream().allMatch(p -> p.actor().country().isEmpty())) {
            addOthers(draft, byDestination(draft), "where the actor was sent for it");
        }
        if (draft.recipients.isEmpty()) {
            addOthers(draft, draft.match.arguments(Role.PLACE), "those who live where it is done");
        }
    }

    private void addOthers(Draft draft, List<Token> tokens, String how) {
        for (Token token : tokens) {
            for (Participant participant : participants.at(token)) {
                if (!draft.actors.containsKey(participant.actor().id())) {
                    draft.recipients.putIfAbsent(participant.actor().id(), participant);
                }
            }
        }
        if (!draft.recipients.isEmpty()) {
            draft.step("recipient", how);
        }
    }

    /** "threatened to end the talks unless Chad …": a condition that another is to meet is put to that other. */
    private List<Token> byCondition(Draft draft) {
        List<Token> clauses = new ArrayList<>(List.of(draft.match.token()));
        clauses.addAll(draft.match.arguments(Role.CONTENT));
        return clauses.stream()
                .flatMap(clause -> syntax.children(clause, "advcl").stream())
                .filter(clause -> syntax.prepositions(clause).stream().anyMatch(CONDITIONS::contains))
                .flatMap(clause -> syntax.agents(clause).stream())
                .toList();
    }

    /** "sent experts to Mali to investigate": it is Mali that they investigate. */
    private List<Token> byDestination(Draft draft) {
        Token verb = draft.match.predicate();
        boolean purpose = Set.of("advcl", "xcomp", "acl").contains(verb.relation()) && syntax.isInfinitive(verb);
        if (!purpose) {
            return List.of();
        }
        return syntax.head(verb).stream()
                .filter(sending -> SENDING.contains(sending.lemma()))
                .flatMap(sending -> Stream.concat(
                        syntax.oblique(sending, "to").stream(), syntax.oblique(sending, "into").stream()))
                .toList();
    }

    private void byContent(Draft draft) {
        List<Token> open = new ArrayList<>(draft.match.arguments(Role.CONTENT));
        for (int depth = 0; depth < DEPTH_OF_CONTENT && !open.isEmpty(); depth++) {
            List<Participant> here = open.stream()
                    .flatMap(token -> participants.at(token).stream()
                            .filter(p -> token.is("VERB") || !isContentItself(draft, token, p)))
                    .filter(p -> !draft.actors.containsKey(p.actor().id()))
                    .toList();
            // "both countries" are the other side too: whoever is named in one breath with the other side counts.
            Set<Span> others = here.stream()
                    .filter(p -> !isOwnSide(draft, p))
                    .map(Participant::span)
                    .collect(Collectors.toSet());
            here.stream()
                    .filter(p -> others.contains(p.span()))
                    .forEach(p -> draft.recipients.putIfAbsent(p.actor().id(), p));
            if (!draft.recipients.isEmpty()) {
                draft.step("recipient", "by way of what it is about");
                return;
            }
            open = open.stream()
                    .flatMap(token -> syntax.children(token, "nsubj", "obj", "iobj", "obl", "nmod", "xcomp", "ccomp").stream())
                    .filter(token -> !syntax.prepositions(token).contains("according"))
                    .toList();
        }
    }

    /** The state that an actor acts for: "his country's partnership with China" is said to China. */
    private static boolean isOwnSide(Draft draft, Participant participant) {
        Actor actor = participant.actor();
        return actor.kind() == Actor.Kind.STATE
                && draft.actors.values().stream()
                        .anyMatch(a -> actor.country().equals(a.actor().country()));
    }

    /** The "state" of a state of emergency is nobody to whom it is done. */
    private static boolean isContentItself(Draft draft, Token token, Participant participant) {
        return draft.match.arguments(Role.CONTENT).contains(token)
                && participant.span().contains(token.span());
    }

    /** What somebody says should or must be done is what he says, not what anybody does. */
    private boolean isOpinion(Draft draft) {
        Optional<Token> verb = Optional.of(draft.match.predicate());
        while (draft.status == Status.HYPOTHETICAL && verb.isPresent()) {
            Token at = verb.get();
            if (syntax.hasChild(at, aux -> aux.relation().equals("aux")
                    && codebook.statusWords().opinions().contains(aux.lemma().toLowerCase(Locale.ROOT)))) {
                return true;
            }
            boolean goesOn = Set.of("xcomp", "conj", "obj").contains(at.relation());
            verb = goesOn ? syntax.head(at) : Optional.empty();
        }
        return false;
    }

    /** Two triggers of one type, one hanging on the other, tell one event: "killed in strikes", "met for talks". */
    private boolean tellsTheSame(Draft outer, Draft inner) {
        if (!outer.type.equals(inner.type)) {
            return false;
        }
        Token below = inner.match.token();
        boolean nominal = below.is("NOUN", "PROPN") && inner.match.light().isEmpty();
        if (nominal && !inner.actors.isEmpty() && sameParticipants(outer, inner)) {
            return !isBackground(below, outer.match.token());
        }
        boolean direct = syntax.head(below).filter(h -> isPartOf(outer.match, h)).isPresent()
                || syntax.head(inner.match.predicate())
                        .filter(h -> isPartOf(outer.match, h))
                        .isPresent();
        boolean among = outer.match.arguments().values().stream()
                .flatMap(List::stream)
                .anyMatch(a -> syntax.isUnder(below, a));
        if (!direct && !among) {
            return false;
        }
        if (isBackground(below, outer.match.token())) {
            return false;
        }
        boolean coordinated = below.relation().equals("conj");
        if (inner.actors.isEmpty() || outer.actors.isEmpty()) {
            return true;
        }
        return outer.actors.keySet().containsAll(inner.actors.keySet())
                && (!coordinated || outer.recipients.keySet().equals(inner.recipients.keySet()));
    }

    /** "received Kim, the first meeting of the two leaders": the same people, told once more by a noun. */
    private static boolean sameParticipants(Draft outer, Draft inner) {
        Set<String> all = new HashSet<>(outer.actors.keySet());
        all.addAll(outer.recipients.keySet());
        return all.containsAll(inner.actors.keySet()) && all.containsAll(inner.recipients.keySet());
    }

    private static boolean isPartOf(Match match, Token token) {
        return match.words().stream().anyMatch(w -> w.index() == token.index())
                || match.predicate().index() == token.index();
    }

    /** PLOVER: mobilising in the course of an assault is no second event. */
    private static boolean isMoveWithinAssault(Draft draft, List<Draft> all) {
        return draft.type.equals(EventType.MOBILIZE)
                && all.stream()
                        .anyMatch(d -> d.type.equals(EventType.ASSAULT)
                                && d.status == Status.OCCURRED
                                && d.actors.keySet().stream().anyMatch(draft.actors::containsKey));
    }

    /** PLOVER: an exercise of two countries or more is COOPERATE. */
    private static void jointExercise(Draft draft) {
        long countries = draft.actors.values().stream()
                .flatMap(p -> p.actor().country().stream())
                .distinct()
                .count();
        boolean exercise = draft.match.trigger().contexts().contains("military");
        if (draft.type.equals(EventType.MOBILIZE) && exercise && countries > 1) {
            draft.step("type", "an exercise of several countries is COOPERATE");
            draft.type = EventType.COOPERATE;
        }
    }

    /** PLOVER: civilians protest; a government that "protested against" something criticised it. */
    private static void officialProtest(Draft draft) {
        boolean officials = !draft.actors.isEmpty()
                && draft.actors.values().stream()
                        .allMatch(p -> p.actor().kind() == Actor.Kind.STATE
                                || p.actor().sectors().stream().findFirst().filter(Sector.GOV::equals).isPresent());
        if (draft.type.equals(EventType.PROTEST) && officials && draft.match.token().lemma().equals("protest")) {
            draft.step("type", "a protest of officials is ACCUSE");
            draft.type = EventType.ACCUSE;
            draft.modes.clear();
            draft.modes.add("disapprove");
        }
    }

    private void describe(Draft draft) {
        Match match = draft.match;
        jointExercise(draft);
        officialProtest(draft);
        StatusReader.Reading status = new StatusReader(codebook, syntax).read(match);
        draft.status = status.status();
        draft.step("status", status.how());
        readModes(draft);
        draft.magnitudes.addAll(new MagnitudeReader(syntax).read(match));
        draft.attribution = SpeechReader.attribution(speeches, syntax, match.token());
        List<Token> clause = syntax.subtree(match.light().orElse(match.token())).stream()
                .filter(token -> !isPersonsName(token))
                .toList();
        draft.contexts.addAll(contexts.read(match, clause, draft.everybody()));
        draft.content = new ContentReader(syntax, StatusReader::isTime).read(match);
        historical(match).ifPresent(why -> {
            draft.historical = true;
            draft.step("historical", why);
        });
    }

    private boolean isPersonsName(Token token) {
        return syntax.sentence()
                .mentionAt(token.index())
                .filter(m -> m.kind() == Mention.Kind.PERSON)
                .isPresent();
    }

    private void readModes(Draft draft) {
        Map<String, String> cues = codebook.modeCues(draft.type);
        List<Token> around = new ArrayList<>(syntax.subtree(draft.match.token()));
        draft.match.arguments(Role.ACTOR).forEach(a -> around.addAll(syntax.subtree(a)));
        for (Token token : around) {
            String mode = cues.get(token.lemma().toLowerCase(Locale.ROOT));
            if (mode != null && draft.modes.add(mode)) {
                draft.step("mode", mode + " by \"" + token.form() + "\"");
            }
        }
    }

    /** Background told beside the news: past perfect, "since the …", "recalled his recent …". */
    private Optional<String> historical(Match match) {
        Token verb = match.predicate();
        boolean had = syntax.hasChild(verb, t -> t.relation().equals("aux") && t.form().equalsIgnoreCase("had"));
        if (had && !isReported(verb)) {
            return Optional.of("past perfect");
        }
        boolean nominal = match.light().isEmpty() && match.token().is("NOUN", "PROPN");
        if (!nominal) {
            return underBackground(verb);
        }
        Optional<Token> modifier = syntax.children(match.token(), "amod").stream()
                .filter(t -> PAST_MODIFIERS.contains(t.lemma().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (modifier.isPresent()) {
            return Optional.of("\"" + modifier.get().form() + "\" puts it before the news");
        }
        return syntax.head(match.token())
                .filter(h -> RECALLING.contains(h.lemma()))
                .map(h -> "recalled: \"" + h.form() + "\"")
                .or(() -> underBackground(match.token()));
    }

    /** "said it had expelled": the tense is shifted by the verb of saying, and tells no earlier time. */
    private boolean isReported(Token verb) {
        return verb.relation().equals("ccomp")
                && syntax.head(verb)
                        .filter(h -> codebook.speechWords().verbs().contains(h.lemma()))
                        .isPresent();
    }

    /** "since the mutiny", "during which they agreed": the event is the circumstance of another. */
    private Optional<String> underBackground(Token token) {
        Token at = token;
        for (int steps = 0; steps < 3; steps++) {
            Optional<String> marker = syntax.prepositions(at).stream()
                    .filter(BEFORE_THE_NEWS::contains)
                    .findFirst();
            if (marker.isPresent()) {
                return Optional.of("told as background by \"" + marker.get() + "\"");
            }
            Optional<Token> up = syntax.head(at);
            if (up.isEmpty()) {
                return Optional.empty();
            }
            if (at.relation().equals("acl") && isDuring(at)) {
                return Optional.of("told in a clause of a time before");
            }
            at = up.get();
        }
        return Optional.empty();
    }

    /** A relative clause "during which …", "when …". */
    private boolean isDuring(Token clause) {
        return syntax.children(clause, "obl").stream()
                .anyMatch(t -> syntax.prepositions(t).contains("during"));
    }
}
