package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.dragoman.neural.Golden;
import org.dragoman.neural.ModelSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageModelTest {

    private static final List<String> VISIT =
            List.of("President", "Emmanuel", "Macron", "visited", "the", "Chinese", "leader", "in", "Beijing", ".");

    private LanguageModel model;

    @BeforeAll
    void load() {
        model = LanguageModel.load(ModelSettings.DEFAULT);
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void aSentenceIsAnalysed() {
        Analysis analysis = model.analyse(List.of(VISIT)).getFirst();
        assertThat(analysis.words()).hasSize(VISIT.size());
        Analysis.Word verb = analysis.words().get(3);
        assertThat(verb.head()).isEqualTo(Token.ROOT);
        assertThat(verb.relation()).isEqualTo("root");
        assertThat(verb.lemma()).isEqualTo("visit");
        assertThat(verb.upos()).isEqualTo("VERB");
        assertThat(verb.xpos()).isEqualTo("VBD");
        assertThat(analysis.words().get(6).relation()).isEqualTo("obj");
        assertThat(analysis.words().get(6).head()).isEqualTo(3);
        assertThat(analysis.names())
                .anySatisfy(name -> {
                    assertThat(name.kind()).isEqualTo(Mention.Kind.PERSON);
                    assertThat(name.first()).isEqualTo(1);
                    assertThat(name.end()).isEqualTo(3);
                    assertThat(name.score()).isBetween(0.5, 1.0);
                })
                .anySatisfy(name -> assertThat(name.kind()).isEqualTo(Mention.Kind.PLACE));
    }

    /** All but the lemmas, where spelling and vocabulary come before the model. */
    @Test
    void theAnswersAreThoseOfTraining() throws IOException {
        List<JsonNode> cases = Golden.cases("model.jsonl");
        SoftAssertions.assertSoftly(softly -> cases.forEach(example -> {
            List<String> tokens = Golden.strings(example.path("tokens"));
            String sentence = String.join(" ", tokens);
            Analysis analysis = model.analyse(List.of(tokens)).getFirst();
            List<Analysis.Word> words = analysis.words();
            softly.assertThat(words.stream().map(Analysis.Word::upos))
                    .as(sentence)
                    .isEqualTo(Golden.strings(example.path("upos")));
            softly.assertThat(words.stream().map(Analysis.Word::xpos))
                    .as(sentence)
                    .isEqualTo(Golden.strings(example.path("xpos")));
            softly.assertThat(words.stream().map(Analysis.Word::kind))
                    .as(sentence)
                    .isEqualTo(Golden.strings(example.path("kinds")));
            softly.assertThat(text(analysis.names())).as(sentence).isEqualTo(names(example));
            softly.assertThat(words.stream().map(word -> String.valueOf(word.head() + 1)))
                    .as(sentence)
                    .isEqualTo(Golden.strings(example.path("heads")));
            softly.assertThat(words.stream().map(Analysis.Word::relation))
                    .as(sentence)
                    .isEqualTo(Golden.strings(example.path("relations")));
        }));
    }

    /** The names of training's labels, with their edges put right. */
    private static List<String> names(JsonNode example) {
        List<String> labels = Golden.strings(example.path("entities"));
        List<String> order = List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");
        float[][] scores = new float[labels.size()][order.size()];
        for (int word = 0; word < scores.length; word++) {
            scores[word][order.indexOf(labels.get(word))] = 9;
        }
        return text(new NameRepair(Golden.strings(example.path("tokens")), Golden.strings(example.path("upos")))
                .repair(new NameDecoder(order).names(scores)));
    }

    private static List<String> text(List<Analysis.Name> names) {
        return names.stream()
                .map(name -> name.kind() + " " + name.first() + "-" + name.end())
                .toList();
    }

    @Test
    void theOrderOfTheSentencesIsKept() {
        List<List<String>> sentences = new ArrayList<>();
        for (int length = 40; length > 0; length -= 3) {
            List<String> words = new ArrayList<>(Collections.nCopies(length - 1, "very"));
            words.add("good");
            sentences.add(words);
        }
        List<Analysis> analyses = model.analyse(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            assertThat(analyses.get(i).words()).hasSameSizeAs(sentences.get(i));
        }
    }

    @Test
    void whatIsRepeatedIsAnalysedAlike() {
        List<String> other = List.of("Talks", "failed", ".");
        List<Analysis> analyses = model.analyse(List.of(VISIT, other, VISIT));
        assertThat(analyses.get(2)).isEqualTo(analyses.get(0)).isNotEqualTo(analyses.get(1));
        assertThat(analyses.get(1).words()).hasSameSizeAs(other);
    }

    @Test
    void noSentencesHaveNoAnalyses() {
        assertThat(model.analyse(List.of())).isEmpty();
    }

    @Test
    void aSentenceWithoutWordsOrWithTooManyIsRefused() {
        assertThatThrownBy(() -> model.analyse(List.of(VISIT, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentence 1 has 0 words");
        assertThatThrownBy(() -> model.analyse(List.of(Collections.nCopies(511, "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("511 words");
    }

    @Test
    void theLongestSentenceFits() {
        List<String> words = Collections.nCopies(510, "antidisestablishmentarianism");
        assertThat(model.analyse(List.of(words)).getFirst().words()).hasSize(510);
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        Analysis alone = model.analyse(List.of(VISIT)).getFirst();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Analysis>> tasks =
                    Collections.nCopies(40, () -> model.analyse(List.of(VISIT)).getFirst());
            for (Future<Analysis> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void itTellsItsNameAndVersion() {
        assertThat(model.name()).matches("dragoman-en-[0-9.]+");
    }

    @Test
    void missingWeightsAreNamed() {
        ModelSettings settings = new ModelSettings(1, 256, Optional.of(Path.of("no-such.onnx")));
        assertThatThrownBy(() -> LanguageModel.load(settings)).hasMessageContaining("no-such.onnx");
    }
}
