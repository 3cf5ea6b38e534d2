package org.dragoman.what;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.Token;
import org.dragoman.opinion.Chances;
import org.dragoman.opinion.EventOpinion;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.what.Trigger.PartOfSpeech;
import org.dragoman.what.Trigger.Role;

/** Makes events of what only the model has found. */
final class Proposing {

    private final Codebook codebook;
    private final OpinionWeights weights;

    Proposing(Codebook codebook, OpinionWeights weights) {
        this.codebook = codebook;
        this.weights = weights;
    }

    /** The runs of words that tell an event of one type, by the model, and none by the codebook. */
    List<Set<Integer>> runs(CodedSentence sentence, List<Chances> words) {
        Set<Integer> taken = sentence.drafts().stream()
                .flatMap(draft -> sentence.sentence().tokens().stream()
                        .filter(token -> draft.match.span().overlaps(token.span()))
                        .map(Token::index))
                .collect(Collectors.toSet());
        List<Set<Integer>> runs = new ArrayList<>();
        int first = 0;
        while (first < words.size()) {
            String type = words.get(first).best();
            int end = first + 1;
            while (end < words.size() && words.get(end).best().equals(type)) {
                end++;
            }
            double chance = words.subList(first, end).stream().mapToDouble(w -> w.of(type)).average().orElse(0);
            if (!type.equals(OpinionModel.NONE) && chance >= weights.propose()) {
                Set<Integer> run = new LinkedHashSet<>();
                for (int i = first; i < end; i++) {
                    run.add(i);
                }
                if (run.stream().noneMatch(taken::contains)) {
                    runs.add(run);
                }
            }
            first = end;
        }
        return runs;
    }

    /**
     * Adds the event that marked words tell, if the model is sure of it and it is none that is there already. Words and help
     * are somebody's; of violence a page may not say whose it is.
     */
    void propose(CodedSentence sentence, Set<Integer> words, EventOpinion opinion) {
        Optional<EventType> type = codebook.type(opinion.type().best()).map(TypeDefinition::type);
        if (type.isEmpty() || opinion.type().highest() < weights.accept()) {
            return;
        }
        List<Token> trigger = words.stream().sorted().map(sentence.sentence()::token).toList();
        Optional<Token> predicate = trigger.stream()
                .filter(token -> sentence.syntax().head(token).filter(trigger::contains).isEmpty())
                .filter(token -> token.is("VERB", "NOUN", "ADJ"))
                .findFirst();
        if (predicate.isEmpty()) {
            return;
        }
        Token top = predicate.get();
        Map<Role, List<Participant>> who = new EnumMap<>(Role.class);
        who.put(Role.ACTOR, LearnedRoles.in(sentence, opinion, LearnedRoles.ACTOR, weights.role()));
        if (who.get(Role.ACTOR).isEmpty() && type.get().quad() != EventType.Quad.MATERIAL_CONFLICT) {
            return;
        }
        who.put(Role.RECIPIENT, LearnedRoles.in(sentence, opinion, LearnedRoles.RECIPIENT, weights.role()));
        Trigger entry = Trigger.ofModel(
                type.get(),
                top.is("VERB") ? PartOfSpeech.VERB : top.is("ADJ") ? PartOfSpeech.ADJECTIVE : PartOfSpeech.NOUN,
                trigger.stream().map(Token::lemma).toList());
        Match match = new Match(entry, top, trigger, top, Map.of(), who);
        for (Draft draft : sentence.coder().code(List.of(match))) {
            draft.modelType = Optional.of(opinion.type());
            draft.modelStatus = Optional.of(opinion.status());
            draft.step("opinion", String.format(
                    Locale.ROOT, "the codebook has no entry that fits \"%s\", the model says %s", top.form(), opinion.type()));
            Weighing.learnedModes(codebook, draft, opinion, weights.mode());
            if (sentence.drafts().stream().noneMatch(known -> isSame(known, draft))) {
                sentence.drafts().add(draft);
            }
        }
    }

    /** One event told twice in one sentence: of one type, by the same people. */
    private static boolean isSame(Draft known, Draft draft) {
        return known.type.equals(draft.type)
                && known.actors.keySet().equals(draft.actors.keySet())
                && (known.recipients.keySet().equals(draft.recipients.keySet()) || draft.recipients.isEmpty());
    }
}
