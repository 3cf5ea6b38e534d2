package org.dragoman.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dragoman.opinion.Chances;

/**
 * Answers of models to the relations of a file, such as each fold's by a model that has not seen it: JSON lines with
 * {@code text} and {@code chances}, as {@code training/evaluate_opinion.py --records} writes them. Those of one text stand in
 * the order of the file of relations. Used by one thread.
 */
final class GivenAnswers {

    private final Map<String, Deque<Chances>> byText = new HashMap<>();

    /**
     * Reads a file.
     *
     * @param roots the roots in the order of the chances
     * @param folds which of the sets of answers to take, where the lines name one in {@code folds}; empty for any
     * @throws IOException if it can't be read; the message names file and line
     */
    static GivenAnswers read(Path file, List<String> roots, String folds) throws IOException {
        GivenAnswers answers = new GivenAnswers();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = Lines.of(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    JsonNode answer = mapper.readTree(line);
                    boolean wanted = folds.isEmpty() || answer.path("folds").asText().equals(folds);
                    if (wanted && answer.has("chances")) {
                        answers.add(answer, roots);
                    }
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new IOException(file + ":" + number + ": no answer: " + e.getMessage(), e);
                }
            }
        }
        return answers;
    }

    private void add(JsonNode answer, List<String> roots) {
        double[] chances = StreamSupport.stream(answer.path("chances").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        byText.computeIfAbsent(answer.path("text").asText(), t -> new ArrayDeque<>()).add(Chances.ofWeights(roots, chances));
    }

    /**
     * The next answer to a text.
     *
     * @throws IllegalArgumentException if there is none left
     */
    Chances next(RelationRecord relation) {
        Deque<Chances> left = byText.getOrDefault(relation.text(), new ArrayDeque<>());
        if (left.isEmpty()) {
            throw new IllegalArgumentException(relation.place() + ": no answer is given for it");
        }
        return left.removeFirst();
    }
}
