package org.dragoman.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.neural.MarkedWords;
import org.dragoman.neural.ModelFiles;
import org.dragoman.neural.ModelSettings;
import org.dragoman.neural.Network;
import org.dragoman.neural.Outputs;

/**
 * A neural model that has learned from labelled sentences what tells an event (its card in {@code model-en} tells how). What
 * it is asked is told to it by what is marked in the sentence: nothing, the trigger of an event, or source and target of a
 * relation. A question has the same answer whatever is asked beside it. Safe for use by many threads at once.
 */
public final class OpinionModel implements AutoCloseable {

    /** The type of what is no event. */
    public static final String NONE = "NONE";

    private static final int SOURCE = 1;
    private static final int TARGET = 2;
    private static final int TRIGGER = 3;

    private final Network network;
    private final String name;
    private final List<String> types;
    private final List<String> modes;
    private final List<String> statuses;
    private final List<String> roles;
    private final List<String> relations;
    private final Map<String, Integer> quads = new LinkedHashMap<>();

    private OpinionModel(ModelFiles files, ModelSettings settings) {
        network = Network.load(files, settings);
        name = files.name();
        JsonNode labels = files.labels();
        types = List.copyOf(ModelFiles.labels(labels, "types"));
        modes = List.copyOf(ModelFiles.labels(labels, "modes"));
        statuses = List.copyOf(ModelFiles.labels(labels, "statuses"));
        roles = List.copyOf(ModelFiles.labels(labels, "roles"));
        relations = List.copyOf(ModelFiles.labels(labels, "relations"));
        for (int i = 0; i < relations.size(); i++) {
            quads.put(relations.get(i), labels.path("quads").path(i).asInt());
        }
    }

    /**
     * Loads the model from the class path ({@code dragoman-model-en}).
     *
     * @throws java.io.UncheckedIOException if one of its files is missing; the message names it
     * @throws IllegalStateException if one of its files is damaged
     */
    public static OpinionModel load() {
        return new OpinionModel(ModelFiles.OPINION, ModelSettings.DEFAULT);
    }

    /** Name and version: {@code "dragoman-en-opinion-1"}. */
    public String name() {
        return name;
    }

    /** Name and version of the shipped model, without loading it. */
    public static String shippedName() {
        return ModelFiles.OPINION.name();
    }

    /** The names of the types it knows, without {@link #NONE}. */
    public List<String> types() {
        return types.stream().filter(type -> !type.equals(NONE)).toList();
    }

    /** The relations it knows, each with the number of its quad class. */
    public Map<String, Integer> relations() {
        return Collections.unmodifiableMap(quads);
    }

    /**
     * Which words tell events of which type, for each word of each sentence; {@link #NONE} for words that tell none.
     *
     * @param sentences the words of each, 1 to {@value Network#MAX_WORDS}
     */
    public List<List<Chances>> triggers(List<List<String>> sentences) {
        return network.run(
                sentences.stream().map(MarkedWords::of).toList(),
                outputs -> words(outputs, "triggers", types));
    }

    /** What events some triggers tell, in the order of the questions. */
    public List<EventOpinion> events(List<EventQuestion> questions) {
        List<MarkedWords> marked = questions.stream()
                .map(q -> marked(q.words(), Map.of(TRIGGER, q.trigger())))
                .toList();
        return network.run(marked, this::events);
    }

    private List<EventOpinion> events(Outputs outputs) {
        float[] type = outputs.floats("type");
        float[] mode = outputs.floats("modes");
        float[] status = outputs.floats("status");
        List<List<Chances>> parts = words(outputs, "roles", roles);
        return rows(outputs)
                .mapToObj(row -> new EventOpinion(
                        Chances.exclusive(types, type, row * types.size()),
                        Chances.independent(modes, mode, row * modes.size()),
                        Chances.exclusive(statuses, status, row * statuses.size()),
                        parts.get(row)))
                .toList();
    }

    /** What relations hold, in the order of the questions. */
    public List<RelationOpinion> relations(List<RelationQuestion> questions) {
        List<MarkedWords> marked = questions.stream()
                .map(q -> marked(q.words(), Map.of(SOURCE, q.source(), TARGET, q.target())))
                .toList();
        return network.run(marked, outputs -> {
            float[] plv = outputs.floats("plv");
            float[] own = outputs.floats("relation");
            return rows(outputs)
                    .mapToObj(row -> new RelationOpinion(
                            Chances.exclusive(relations, plv, row * relations.size()),
                            Chances.exclusive(relations, own, row * relations.size())))
                    .toList();
        });
    }

    private static IntStream rows(Outputs outputs) {
        return IntStream.range(0, outputs.sentences().size());
    }

    private static List<List<Chances>> words(Outputs outputs, String output, List<String> labels) {
        float[] scores = outputs.floats(output);
        return rows(outputs)
                .mapToObj(row -> IntStream.range(0, outputs.sentences().get(row).words().size())
                        .mapToObj(word ->
                                Chances.exclusive(labels, scores, (row * outputs.width() + word) * labels.size()))
                        .toList())
                .toList();
    }

    private static MarkedWords marked(List<String> words, Map<Integer, Set<Integer>> marks) {
        List<Integer> all = new ArrayList<>(Collections.nCopies(words.size(), 0));
        marks.forEach((mark, places) -> places.forEach(place -> all.set(place, mark)));
        return new MarkedWords(words, all);
    }

    /** Frees the model's memory; nothing may be asked after that. */
    @Override
    public void close() {
        network.close();
    }
}
