package org.dragoman.what;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Token;
import org.dragoman.opinion.Chances;
import org.dragoman.opinion.EventOpinion;
import org.dragoman.opinion.EventQuestion;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.page.Span;
import org.dragoman.who.Cast;

/**
 * Asks the learned model about what the codebook has found on a page, and about sentences in which it may have missed something:
 * first which words of a candidate sentence tell events, then, with its trigger marked, about each event that this did not
 * settle. All questions of a page are asked together, so the same page has the same answers. Immutable.
 */
final class Review {

    private final OpinionModel model;
    private final Weighing weighing;
    private final Proposing proposing;
    private final Set<String> known;

    Review(Codebook codebook, OpinionModel model, OpinionWeights weights) {
        this.model = model;
        this.weighing = new Weighing(codebook, weights);
        this.proposing = new Proposing(codebook, weights);
        this.known = Set.copyOf(model.types());
    }

    /** Words to ask about: the trigger of an event of the codebook, or words that may tell one. */
    private record Candidate(CodedSentence sentence, Set<Integer> trigger, Optional<Draft> draft) {

        EventQuestion question() {
            return new EventQuestion(forms(sentence), trigger);
        }
    }

    /** Weighs the events of the sentences, and adds those that only the model has found. */
    void review(List<CodedSentence> sentences, Cast cast) {
        List<CodedSentence> open = sentences.stream().filter(s -> isCandidate(s, cast)).toList();
        List<List<Chances>> words = model.triggers(open.stream().map(Review::forms).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            candidates.addAll(candidates(open.get(i), words.get(i)));
        }
        List<EventOpinion> opinions = model.events(candidates.stream().map(Candidate::question).toList());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            EventOpinion opinion = opinions.get(i);
            candidate.draft().ifPresentOrElse(
                    draft -> weighing.weigh(candidate.sentence(), draft, opinion),
                    () -> proposing.propose(candidate.sentence(), candidate.trigger(), opinion));
        }
    }

    /** Whether somebody known takes part in what a sentence tells: nothing else is an event of politics. */
    private static boolean isCandidate(CodedSentence sentence, Cast cast) {
        return cast.in(sentence.sentence().index()).anyMatch(m -> m.actors().stream().anyMatch(a -> a.isResolved()))
                || sentence.drafts().stream()
                        .flatMap(draft -> draft.everybody().stream())
                        .anyMatch(p -> p.actor().isResolved());
    }

    /** What is to be asked about a sentence whose words have been looked at. */
    private List<Candidate> candidates(CodedSentence sentence, List<Chances> words) {
        List<Candidate> candidates = new ArrayList<>();
        for (Draft draft : sentence.drafts()) {
            Set<Integer> trigger = words(draft);
            Chances first = Chances.mean(trigger.stream().map(words::get).toList());
            if (known.contains(draft.type.name()) && !weighing.settles(draft, first)) {
                candidates.add(new Candidate(sentence, trigger, Optional.of(draft)));
            }
        }
        proposing.runs(sentence, words).forEach(run -> candidates.add(new Candidate(sentence, run, Optional.empty())));
        return candidates;
    }

    private static List<String> forms(CodedSentence sentence) {
        return sentence.sentence().tokens().stream().map(Token::form).toList();
    }

    /** The words from the first to the last that tell it, as the model has learned to have them marked. */
    private static Set<Integer> words(Draft draft) {
        Span span = draft.match.span();
        Set<Integer> words = new LinkedHashSet<>();
        for (Token token : draft.sentence.tokens()) {
            if (span.contains(token.span())) {
                words.add(token.index());
            }
        }
        return words;
    }
}
