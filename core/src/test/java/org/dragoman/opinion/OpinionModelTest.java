package org.dragoman.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.dragoman.neural.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionModelTest {

    /** Scores of training are rounded, and computed with other instructions. */
    private static final double TOLERANCE = 0.05;

    private static final List<String> CONDEMNED =
            List.of("Norway", "condemned", "Belarus", "over", "the", "jailing", "of", "poets", ".");
    private static final List<String> RAIN = List.of("It", "rained", "in", "the", "valley", "all", "day", ".");

    private OpinionModel model;

    @BeforeAll
    void load() {
        model = OpinionModel.load();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void theWordsThatTellAnEventAreFound() {
        List<List<Chances>> words = model.triggers(List.of(RAIN, CONDEMNED));
        assertThat(words.get(0)).hasSameSizeAs(RAIN).allSatisfy(word -> assertThat(word.best()).isEqualTo(OpinionModel.NONE));
        assertThat(words.get(1).get(1).best()).isEqualTo("ACCUSE");
    }

    @Test
    void aMarkedTriggerHasTypeStatusAndRoles() {
        EventOpinion opinion = model.events(List.of(new EventQuestion(CONDEMNED, Set.of(1)))).getFirst();
        assertThat(opinion.type().best()).isEqualTo("ACCUSE");
        assertThat(opinion.status().best()).isEqualTo("occurred");
        assertThat(opinion.roles().get(0).best()).isEqualTo("actor");
        assertThat(opinion.roles().get(2).best()).isEqualTo("recipient");
    }

    @Test
    void theAnswersAreThoseOfTraining() throws IOException {
        List<JsonNode> cases = Golden.cases("opinion.jsonl");
        SoftAssertions.assertSoftly(softly -> {
            for (JsonNode example : cases) {
                List<String> words = Golden.strings(example.path("tokens"));
                String sentence = String.join(" ", words);
                if (example.has("triggers")) {
                    softly.assertThat(model.triggers(List.of(words)).getFirst().stream().map(Chances::best))
                            .as(sentence)
                            .isEqualTo(Golden.strings(example.path("triggers")));
                } else if (example.has("type")) {
                    EventOpinion answer = model.events(List.of(new EventQuestion(words, marked(example, 3)))).getFirst();
                    hold(softly, sentence, answer.type(), softmax(example.path("type")));
                    hold(softly, sentence, answer.status(), softmax(example.path("status")));
                    softly.assertThat(answer.roles().stream().map(Chances::best))
                            .as(sentence)
                            .isEqualTo(Golden.strings(example.path("roles")));
                } else {
                    RelationQuestion question = new RelationQuestion(words, marked(example, 1), marked(example, 2));
                    hold(softly, sentence, model.relations(List.of(question)).getFirst().plv(), softmax(example.path("plv")));
                }
            }
        });
    }

    private static void hold(SoftAssertions softly, String sentence, Chances found, double[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            String label = found.labels().get(i);
            softly.assertThat(found.of(label)).as(sentence + " " + label).isCloseTo(wanted[i], within(TOLERANCE));
        }
    }

    private static Set<Integer> marked(JsonNode example, int mark) {
        Set<Integer> words = new TreeSet<>();
        for (int i = 0; i < example.path("marks").size(); i++) {
            if (example.path("marks").get(i).asInt() == mark) {
                words.add(i);
            }
        }
        return words;
    }

    private static double[] softmax(JsonNode scores) {
        List<Double> powers = new ArrayList<>();
        scores.forEach(score -> powers.add(Math.exp(score.asDouble())));
        double sum = powers.stream().mapToDouble(Double::doubleValue).sum();
        return powers.stream().mapToDouble(power -> power / sum).toArray();
    }

    @Test
    void theSameQuestionsHaveTheSameAnswers() {
        List<EventQuestion> questions =
                List.of(new EventQuestion(CONDEMNED, Set.of(1)), new EventQuestion(RAIN, Set.of(1)));
        assertThat(model.events(questions).get(0).type().of("ACCUSE"))
                .isEqualTo(model.events(questions).get(0).type().of("ACCUSE"));
    }

    @Test
    void questionsThatMarkNothingAreRefused() {
        assertThatThrownBy(() -> new EventQuestion(RAIN, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventQuestion(RAIN, Set.of(8))).hasMessageContaining("of 8");
        assertThatThrownBy(() -> new RelationQuestion(RAIN, Set.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RelationQuestion(RAIN, Set.of(1), Set.of(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itTellsItsNameAndVersion() {
        assertThat(model.name()).matches("dragoman-en-opinion-[0-9.]+").isEqualTo(OpinionModel.shippedName());
    }
}
