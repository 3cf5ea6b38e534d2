package org.dragoman.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.opinion.OpinionModel;
import org.dragoman.page.Page;
import org.dragoman.when.Chronology;
import org.dragoman.where.Places;
import org.dragoman.who.Cast;

/**
 * Codes the events and statements of a page by the codebook: the front door of this package. Immutable, safe for use by many
 * threads.
 */
public final class Coder {

    private final Codebook codebook;
    private final Optional<OpinionModel> opinion;
    private final String codedBy;
    private final Relevance relevance;
    private final ContextReader contexts;
    private final Confidence confidence = new Confidence();
    private final OpinionWeights weights;

    /**
     * @param codebook what counts as which event
     * @param opinion the learned model that is asked beside it; nothing where the codebook alone is to tell
     * @param codedBy coder and model with their versions, as every event is to carry them; the codebook's is added
     */
    public Coder(Codebook codebook, Optional<OpinionModel> opinion, String codedBy) {
        this(codebook, opinion, codedBy, OpinionWeights.load());
    }

    Coder(Codebook codebook, Optional<OpinionModel> opinion, String codedBy, OpinionWeights weights) {
        this.weights = weights;
        this.codebook = codebook;
        this.opinion = opinion;
        this.codedBy = codedBy(codedBy, codebook);
        this.relevance = new Relevance(codebook);
        this.contexts = new ContextReader(codebook);
    }

    /** Coder, model and codebook with their versions: what the events of such a coder carry. */
    public static String codedBy(String coderAndModel, Codebook codebook) {
        return coderAndModel + " codebook/" + codebook.version();
    }

    /**
     * What a page tells.
     *
     * @param events the events, in the order of the text
     * @param statements who said what, in the order of the text
     * @param signals by event, what its confidence was reckoned from
     */
    public record Result(List<Event> events, List<Statement> statements, Map<String, Signals> signals) {
        public Result {
            events = List.copyOf(events);
            statements = List.copyOf(statements);
            signals = Map.copyOf(signals);
        }
    }

    /** Codes a page. All arguments must come from the same page. */
    public Result code(Page page, Reading reading, Chronology chronology, Places places, Cast cast) {
        Map<Integer, List<Draft>> byPart = new LinkedHashMap<>();
        List<CodedSentence> coded = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        Placing placing = new Placing(places);
        Discourse discourse = new Discourse();
        Set<Integer> offTopic = offTopic(reading);
        for (Sentence sentence : reading.sentences()) {
            Syntax syntax = new Syntax(sentence);
            ParticipantFinder participants = new ParticipantFinder(syntax, cast, places);
            List<Speech> speeches = discourse.go(
                    syntax, participants, new SpeechReader(codebook, syntax, participants).find());
            speeches.forEach(speech -> said.add(new Said(sentence, speech)));
            List<Match> matches = new TriggerFinder(codebook, syntax, participants).find();
            SentenceCoder coder = new SentenceCoder(codebook, syntax, participants, speeches, contexts);
            coded.add(new CodedSentence(syntax, participants, coder, coder.code(matches)));
        }
        opinion.ifPresent(model -> new Review(codebook, model, weights).review(
                coded.stream().filter(one -> !offTopic.contains(one.part())).toList(), cast));
        for (CodedSentence one : coded) {
            for (Draft draft : one.drafts()) {
                draft.place = placing.placeOf(draft);
                byPart.computeIfAbsent(draft.part(), p -> new ArrayList<>()).add(draft);
            }
        }
        Dating dating = new Dating(chronology);
        Paragraphs paragraphs = new Paragraphs(reading, contexts);
        List<Draft> events = new ArrayList<>();
        byPart.forEach((part, drafts) -> {
            if (!offTopic.contains(part)) {
                List<Draft> political = drafts.stream().filter(relevance::isPolitical).toList();
                dating.date(political);
                political.forEach(draft -> draft.contexts.addAll(
                        ContextReader.lent(draft.contexts, paragraphs.around(draft.sentence))));
                List<Draft> merged = Merging.merge(political);
                merged.forEach(Locals::settle);
                events.addAll(merged);
            }
        });
        events.sort(Comparator.comparing(d -> d.match.token().span()));
        Finishing finishing = new Finishing(page, codedBy, chronology, codebook, confidence);
        return finishing.finish(events, said);
    }

    /** The parts that report a match or a show. */
    private Set<Integer> offTopic(Reading reading) {
        return reading.sentences().stream()
                .map(sentence -> sentence.block().part())
                .distinct()
                .filter(part -> codebook.offTopic().covers(reading, part))
                .collect(Collectors.toSet());
    }

    /** A statement found, and its sentence. */
    record Said(Sentence sentence, Speech speech) {}
}
