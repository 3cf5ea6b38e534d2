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
import org.dragoman.who.Actor;
import org.dragoman.who.ActorMention;
import org.dragoman.who.Cast;

/**
 * Asks the learned model about what the codebook has found on a page, and about sentences in which it may have missed something:
 * first which words of a candidate sentence tell events, then, with its trigger marked, about each event that this did not
 * settle. All questions of a page are asked together, for speed alone. Immutable.
 */
final class Review {

    /** How far a mention may stand from a trigger's word. */
    private static final int NEAR = 2;

    private final Codebook codebook;
    private final OpinionModel model;
    private final OpinionWeights weights;
    private final Weighing weighing;
    private final Proposing proposing;
    private final Set<String> known;

    Review(Codebook codebook, OpinionModel model, OpinionWeights weights) {
        this.codebook = codebook;
        this.model = model;
        this.weights = weights;
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

    /** Weighs the events of the sentences, given in the order of the text, and adds those that only the model has found. */
    void review(List<CodedSentence> sentences, Cast cast) {
        Budget budget = new Budget(sentences.stream().mapToInt(Review::length).sum());
        List<CodedSentence> open = sentences.stream()
                .filter(sentence -> isCandidate(sentence, cast))
                .filter(sentence -> budget.lookAt(length(sentence)))
                .toList();
        List<List<Chances>> words = model.triggers(open.stream().map(Review::forms).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            candidates.addAll(candidates(open.get(i), words.get(i), budget));
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

    /**
     * How many words of a page may be shown to the model: reading a sentence costs as much here as in the language stage. News
     * tells what matters first, so a page full of politics is asked about from the top.
     */
    private final class Budget {
        private final double all;
        private double spent;

        Budget(int words) {
            all = Math.max(weights.leastWords(), weights.words() * words);
        }

        /** Spends on a first look at a sentence, if enough is left, so that some remains for the questions that follow. */
        boolean lookAt(int words) {
            return spend(words, weights.firstLook() * all);
        }

        boolean ask(int words) {
            return spend(words, all);
        }

        private boolean spend(int words, double limit) {
            if (spent + words > limit) {
                return false;
            }
            spent += words;
            return true;
        }
    }

    private static int length(CodedSentence sentence) {
        return sentence.sentence().tokens().size();
    }

    /**
     * Whether somebody known takes part in what a sentence tells, for nothing else is an event of politics: in an event of the
     * codebook, or near a word that is a trigger of the codebook though no entry fits.
     */
    private boolean isCandidate(CodedSentence sentence, Cast cast) {
        boolean inDraft = sentence.drafts().stream()
                .flatMap(draft -> draft.everybody().stream())
                .anyMatch(p -> p.actor().isResolved());
        return inDraft
                || cast.in(sentence.sentence().index())
                        .filter(mention -> mention.actors().stream().anyMatch(Actor::isResolved))
                        .anyMatch(mention -> !sentence.drafts().isEmpty() || isNearTrigger(sentence, mention));
    }

    /** Whether a mention depends on a trigger's word, directly or by way of another. */
    private boolean isNearTrigger(CodedSentence sentence, ActorMention mention) {
        Optional<Token> above = sentence.syntax().head(sentence.sentence().token(mention.head()));
        for (int steps = 0; steps < NEAR && above.isPresent(); steps++) {
            Token word = above.get();
            if (word.is("VERB", "NOUN", "ADJ") && !codebook.triggers(word.lemma()).isEmpty()) {
                return true;
            }
            above = sentence.syntax().head(word);
        }
        return false;
    }

    /** What is to be asked about a sentence whose words have been looked at. */
    private List<Candidate> candidates(CodedSentence sentence, List<Chances> words, Budget budget) {
        List<Candidate> candidates = new ArrayList<>();
        for (Draft draft : List.copyOf(sentence.drafts())) {
            Set<Integer> trigger = words(draft);
            Chances first = Chances.mean(trigger.stream().map(words::get).toList());
            if (known.contains(draft.type.name()) && !weighing.settles(draft, first)) {
                if (budget.ask(length(sentence))) {
                    candidates.add(new Candidate(sentence, trigger, Optional.of(draft)));
                } else {
                    weighing.weighFirst(sentence, draft, first);
                }
            }
        }
        proposing.runs(sentence, words).stream()
                .filter(run -> budget.ask(length(sentence)))
                .forEach(run -> candidates.add(new Candidate(sentence, run, Optional.empty())));
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
