package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.dragoman.language.Mention.Kind;
import org.junit.jupiter.api.Test;

class NameDecoderTest {

    private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");

    private static final Map<String, Kind> KINDS =
            Map.of("PER", Kind.PERSON, "ORG", Kind.ORGANISATION, "LOC", Kind.PLACE);

    private final NameDecoder decoder = new NameDecoder(LABELS);

    @Test
    void aBeginningAndItsContinuationsAreOneName() {
        assertNames(List.of("O", "B-PER", "I-PER", "O", "B-LOC"), "PERSON 1-3", "PLACE 4-5");
    }

    @Test
    void twoNamesMayStandSideBySide() {
        assertNames(List.of("B-ORG", "B-ORG", "I-ORG"), "ORGANISATION 0-1", "ORGANISATION 1-3");
    }

    @Test
    void aContinuationNeedsABeginningOfItsKind() {
        float[][] scores = {{0, 2, 3, 0, 0, 0, 0}, {0, 0, 4, 0, 5, 0, 0}, {3, 0, 0, 0, 0, 0, 4}};
        assertThat(decoder.names(scores).stream().map(NameDecoderTest::text)).containsExactly("PERSON 0-2");
    }

    @Test
    void theLabelsAreTheBestOfAllSequencesThatMayBe() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            float[][] scores = new float[1 + random.nextInt(4)][LABELS.size()];
            for (float[] word : scores) {
                for (int label = 0; label < word.length; label++) {
                    word[label] = (float) random.nextGaussian();
                }
            }
            assertThat(decoder.names(scores).stream().map(NameDecoderTest::text).toList())
                    .isEqualTo(bestByTrying(scores, new int[scores.length], 0).names());
        }
    }

    private static Tried bestByTrying(float[][] scores, int[] labels, int word) {
        if (word == scores.length) {
            return tried(scores, labels);
        }
        Tried best = new Tried(Double.NEGATIVE_INFINITY, List.of());
        for (int label = 0; label < LABELS.size(); label++) {
            labels[word] = label;
            Tried found = bestByTrying(scores, labels, word + 1);
            best = found.score() > best.score() ? found : best;
        }
        return best;
    }

    private static Tried tried(float[][] scores, int[] labels) {
        double score = 0;
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int word = 0; word < labels.length; word++) {
            String label = LABELS.get(labels[word]);
            String before = word == 0 ? "O" : LABELS.get(labels[word - 1]);
            boolean continues = label.startsWith("I-");
            if (continues && !before.substring(1).equals(label.substring(1))) {
                return new Tried(Double.NEGATIVE_INFINITY, List.of());
            }
            start = continues ? start : word;
            score += scores[word][labels[word]];
            boolean last = word + 1 == labels.length || !LABELS.get(labels[word + 1]).startsWith("I-");
            if (last && !label.equals("O")) {
                names.add(KINDS.get(label.substring(2)) + " " + start + "-" + (word + 1));
            }
        }
        return new Tried(score, names);
    }

    private record Tried(double score, List<String> names) {}

    @Test
    void theScoreIsTheMeanProbabilityOfTheKind() {
        float[] certain = {0, 50, 0, 0, 0, 0, 0};
        float[] half = {-50, -50, 3, 3, -50, -50, -50};
        assertThat(decoder.names(new float[][] {certain, half}).getFirst().score()).isCloseTo(0.75, Offset.offset(1e-6));
    }

    @Test
    void anUnknownLabelIsRefused() {
        assertThatThrownBy(() -> new NameDecoder(List.of("O", "B-MISC"))).hasMessageContaining("MISC");
    }

    private void assertNames(List<String> labels, String... names) {
        float[][] scores = new float[labels.size()][LABELS.size()];
        for (int word = 0; word < scores.length; word++) {
            scores[word][LABELS.indexOf(labels.get(word))] = 5;
        }
        assertThat(decoder.names(scores).stream().map(NameDecoderTest::text)).containsExactly(names);
    }

    private static String text(Analysis.Name name) {
        Kind kind = name.kind();
        return kind + " " + name.first() + "-" + name.end();
    }
}
