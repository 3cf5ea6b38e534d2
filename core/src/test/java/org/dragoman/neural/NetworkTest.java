package org.dragoman.neural;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To the last bit, for a sentence's event may hang on scores that lie close together. */
class NetworkTest {

    private static final ModelSettings LARGE_BATCHES = new ModelSettings(1, 4096, Optional.empty());

    @Test
    void whatTheLanguageModelSaysOfASentenceDoesNotHangOnWhatStandsBesideIt() throws IOException {
        assertIndependent(ModelFiles.LANGUAGE, sentences(), List.of("upos", "xpos", "lemma", "entities", "kinds", "heads"), List.of());
    }

    @Test
    void whatTheOpinionModelSaysOfASentenceDoesNotHangOnWhatStandsBesideIt() throws IOException {
        List<MarkedWords> marked = sentences().stream().map(NetworkTest::marked).toList();
        assertIndependent(ModelFiles.OPINION, marked, List.of("triggers", "roles"),
                List.of("type", "modes", "status", "relation", "plv"));
    }

    private static List<MarkedWords> sentences() throws IOException {
        List<MarkedWords> sentences = new ArrayList<>();
        for (JsonNode example : Golden.cases("model.jsonl")) {
            sentences.add(MarkedWords.of(Golden.strings(example.path("tokens"))));
        }
        sentences.add(MarkedWords.of(List.of("No")));
        sentences.add(MarkedWords.of(Collections.nCopies(150, "again")));
        return sentences;
    }

    /** With its second word as a trigger, or its first. */
    private static MarkedWords marked(MarkedWords sentence) {
        int place = Math.min(1, sentence.words().size() - 1);
        return new MarkedWords(
                sentence.words(),
                IntStream.range(0, sentence.words().size()).mapToObj(word -> word == place ? 3 : 0).toList());
    }

    /** Alone, with all others, and with some of them in another order. */
    private static void assertIndependent(
            ModelFiles files, List<MarkedWords> sentences, List<String> ofWords, List<String> ofSentences) {
        try (Network network = Network.load(files, ModelSettings.DEFAULT);
                Network padding = Network.load(files, LARGE_BATCHES)) {
            List<float[]> alone = new ArrayList<>();
            for (MarkedWords sentence : sentences) {
                alone.add(network.run(List.of(sentence), outputs -> scores(outputs, ofWords, ofSentences)).getFirst());
            }
            assertSame(alone, network.run(sentences, outputs -> scores(outputs, ofWords, ofSentences)));
            List<Integer> order = new ArrayList<>(IntStream.range(0, sentences.size()).boxed().toList());
            Random random = new Random(11);
            for (int round = 0; round < 4; round++) {
                Collections.shuffle(order, random);
                List<Integer> some = order.subList(0, sentences.size() - round);
                assertSame(
                        some.stream().map(alone::get).toList(),
                        (round % 2 == 0 ? padding : network).run(
                                some.stream().map(sentences::get).toList(),
                                outputs -> scores(outputs, ofWords, ofSentences)));
            }
        }
    }

    private static void assertSame(List<float[]> expected, List<float[]> found) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).as("sentence " + i).containsExactly(expected.get(i));
        }
    }

    /** All scores of each sentence of a batch, without what is padding. */
    private static List<float[]> scores(Outputs outputs, List<String> ofWords, List<String> ofSentences) {
        int rows = outputs.sentences().size();
        List<float[]> found = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            float[] all = new float[0];
            int words = outputs.sentences().get(row).words().size();
            for (String name : ofWords) {
                float[] scores = outputs.floats(name);
                int labels = scores.length / rows / outputs.width();
                // The head of a lone word is no question, and its score is a product of another shape when others stand beside it.
                int kept = name.equals("heads") ? (words == 1 ? 0 : words + 1) : labels;
                for (int word = 0; word < words; word++) {
                    int from = (row * outputs.width() + word) * labels;
                    all = joined(all, Arrays.copyOfRange(scores, from, from + kept));
                }
            }
            for (String name : ofSentences) {
                float[] scores = outputs.floats(name);
                int width = scores.length / rows;
                all = joined(all, Arrays.copyOfRange(scores, row * width, (row + 1) * width));
            }
            found.add(all);
        }
        return found;
    }

    private static float[] joined(float[] some, float[] others) {
        float[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
