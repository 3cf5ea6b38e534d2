package org.dragoman.what;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.opinion.Chances;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.opinion.RelationOpinion;
import org.dragoman.opinion.RelationQuestion;
import org.dragoman.page.Span;
import org.dragoman.where.Places;
import org.dragoman.who.Actor;
import org.dragoman.who.ActorMention;
import org.dragoman.who.Cast;

/**
 * Tells what a marked source does to a marked target: the codebook says what it finds with these two as the only actors of the
 * text, the model what it has learned, and both are weighed. Immutable, safe for use by many threads.
 */
public final class Relater {

    private static final String SOURCE = "relation:source";
    private static final String TARGET = "relation:target";
    private static final Map<String, String> RELATED = Map.of(SOURCE, "source", TARGET, "target");

    private final Codebook codebook;
    private final OpinionModel opinion;
    private final ContextReader contexts;
    private final Map<String, EventType.Quad> quads = new LinkedHashMap<>();
    private final RelationWeights weights = RelationWeights.load();

    /** The codebook and the model that are asked. */
    public Relater(Codebook codebook, OpinionModel opinion) {
        this.codebook = codebook;
        this.opinion = opinion;
        this.contexts = new ContextReader(codebook);
        opinion.relations().forEach((root, quad) -> quads.put(root, EventType.Quad.of(quad)));
    }

    /**
     * What the source does to the target.
     *
     * @param reading the text, read
     * @param source the words of the source, in the text; may be empty, not the target as well then
     * @param target the words of the target, in the text; may be empty
     * @throws IllegalArgumentException if neither has a word, or both have the same
     */
    public Relation relate(Reading reading, Places places, Span source, Span target) {
        RelationOpinion asked = ask(reading, source, target);
        return relate(reading, places, source, target, weights.join(asked.plv(), asked.own()));
    }

    /** The same with another's opinion in the place of the model's. */
    public Relation relate(Reading reading, Places places, Span source, Span target, Chances byModel) {
        List<Evidence.Step> steps = new ArrayList<>();
        Chances byCodebook = byCodebook(reading, places, source, target, steps);
        Chances both = weights.weigh(byModel, byCodebook);
        steps.add(new Evidence.Step("model", byModel.toString()));
        steps.add(new Evidence.Step("relation", both + ", " + weights.describe()));
        return new Relation(both, quads, byCodebook, byModel, steps);
    }

    /** The roots that it tells apart. */
    public List<String> roots() {
        return List.copyOf(quads.keySet());
    }

    private RelationOpinion ask(Reading reading, Span source, Span target) {
        List<Token> tokens = reading.sentences().stream().flatMap(s -> s.tokens().stream()).toList();
        Set<Integer> ofSource = words(tokens, source);
        Set<Integer> ofTarget = words(tokens, target);
        // "[Israel]'s prime minister": of two that overlap, the inner one keeps the words.
        (ofSource.size() > ofTarget.size() ? ofSource : ofTarget)
                .removeAll(ofSource.size() > ofTarget.size() ? ofTarget : ofSource);
        RelationQuestion question =
                new RelationQuestion(tokens.stream().map(Token::form).toList(), ofSource, ofTarget);
        return opinion.relations(List.of(question)).getFirst();
    }

    private static Set<Integer> words(List<Token> tokens, Span span) {
        Set<Integer> words = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(span)) {
                words.add(i);
            }
        }
        return words;
    }

    private Chances byCodebook(Reading reading, Places places, Span source, Span target, List<Evidence.Step> steps) {
        Map<String, Double> found = new HashMap<>();
        for (Draft draft : drafts(reading, places, cast(reading, source, target))) {
            Finishing.ploverType(codebook, draft);
            String root = Relation.rootOf(draft.type.name());
            double fit = fit(draft);
            if (quads.containsKey(root) && fit > 0) {
                found.merge(root, fit, Math::max);
                steps.add(new Evidence.Step("codebook", "\"" + draft.match.token().form() + "\" is " + root + " by "
                        + draft.match.trigger().id() + ", " + describe(draft)));
            }
        }
        double[] weighed = quads.keySet().stream()
                .mapToDouble(root -> weights.weightOf(found.getOrDefault(root, 0.0)))
                .toArray();
        if (found.isEmpty()) {
            Arrays.fill(weighed, 1);
            steps.add(new Evidence.Step("codebook", "finds nothing between the two"));
        }
        return Chances.ofWeights(List.copyOf(quads.keySet()), weighed);
    }

    private List<Draft> drafts(Reading reading, Places places, Cast cast) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            Syntax syntax = new Syntax(sentence);
            ParticipantFinder participants = new ParticipantFinder(syntax, cast, places);
            List<Speech> speeches = new SpeechReader(codebook, syntax, participants).find();
            List<Match> matches = new TriggerFinder(codebook, syntax, participants).find();
            drafts.addAll(new SentenceCoder(codebook, syntax, participants, speeches, contexts).code(matches));
        }
        return drafts;
    }

    /** The source and the target, and nobody else. */
    private static Cast cast(Reading reading, Span source, Span target) {
        List<ActorMention> mentions = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            mention(sentence, source, SOURCE).ifPresent(mentions::add);
            mention(sentence, target, TARGET).ifPresent(mentions::add);
        }
        return new Cast(mentions, List.of());
    }

    private static Optional<ActorMention> mention(Sentence sentence, Span span, String id) {
        List<Token> inside = sentence.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
        return inside.stream()
                .filter(t -> t.isRoot() || !sentence.token(t.head()).span().overlaps(span))
                .findFirst()
                .map(head -> new ActorMention(
                        sentence.index(),
                        head.index(),
                        span,
                        List.of(new Actor(id, Actor.Kind.UNRESOLVED, head.form(), Optional.empty(), List.of(), Optional.empty())),
                        ActorMention.Form.NAME,
                        "marked",
                        List.of()));
    }

    /** How well source and target fit the roles that the codebook has found for an event, 0 to 1. */
    private double fit(Draft draft) {
        boolean acts = draft.actors.containsKey(SOURCE);
        boolean suffers = draft.recipients.containsKey(TARGET);
        if (acts && (suffers || draft.actors.containsKey(TARGET))) {
            return 1;
        }
        if (draft.actors.containsKey(TARGET) && draft.recipients.containsKey(SOURCE)) {
            return weights.reversed();
        }
        if (acts) {
            return weights.sourceActs();
        }
        if (suffers) {
            return weights.targetSuffers();
        }
        return draft.everybody().isEmpty() ? weights.nobody() : weights.other();
    }

    private static String describe(Draft draft) {
        List<String> parts = new ArrayList<>();
        draft.actors.keySet().stream().filter(RELATED::containsKey).forEach(id -> parts.add(RELATED.get(id) + " acts"));
        draft.recipients.keySet().stream()
                .filter(RELATED::containsKey)
                .forEach(id -> parts.add("it is done to the " + RELATED.get(id)));
        return parts.isEmpty() ? "neither the source nor the target in a role" : String.join(", ", parts);
    }
}
