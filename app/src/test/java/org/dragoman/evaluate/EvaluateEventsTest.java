package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.page.Span;
import org.dragoman.what.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateEventsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("marked.txt"), List.of(lines));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new EvaluateEvents())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out));
        out.append("exit " + line.execute(arguments) + "\n");
        return out.toString();
    }

    @Test
    void marksGiveEventsWithSpansIntoTheTextWithoutThem() throws IOException {
        MarkedReader reader = new MarkedReader();
        List<MarkedSentence> read = reader.read(file("# notes", "",
                "[s1 a2: The army] said [a1: gunmen] {1 ASSAULT/firearms: shot} [r1: traders] and "
                        + "{2 THREATEN/violence planned: will answer}; costs {3 NONE: attacked} it."));
        assertThat(reader.problems()).isEmpty();
        MarkedSentence sentence = read.getFirst();
        assertThat(sentence.text()).isEqualTo("The army said gunmen shot traders and will answer; costs attacked it.");
        assertThat(sentence.place()).endsWith("marked.txt:3");
        assertThat(sentence.events()).extracting(MarkedSentence.Marked::type).containsExactly("ASSAULT", "THREATEN");
        assertThat(sentence.events()).extracting(MarkedSentence.Marked::status)
                .containsExactly(Status.OCCURRED, Status.PLANNED);
        MarkedSentence.Marked shot = sentence.events().getFirst();
        assertThat(shot.modes()).containsExactly("firearms");
        assertThat(shot.trigger().of(sentence.text())).isEqualTo("shot");
        assertThat(shot.speakers()).containsExactly(new Span(0, 8));
        assertThat(sentence.events().getLast().actors()).containsExactly(new Span(0, 8));
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndCostsNoOther() throws IOException {
        MarkedReader reader = new MarkedReader();
        List<MarkedSentence> read = reader.read(file(
                "[a: Kenya met [r: Uganda].",
                "{MEET: met}",
                "{CONSULT someday: met}",
                "[a2: Kenya] {1 CONSULT: met}",
                "{CONSULT: met} {CONSULT: met}",
                "[b: Kenya] {CONSULT: met}",
                "{CONSULT met}",
                "[a: Kenya] {CONSULT: met}"));
        assertThat(read).hasSize(1);
        assertThat(reader.problems()).hasSize(7);
        assertThat(reader.problems().get(0)).contains("marked.txt:1: want 'label: words'");
        assertThat(reader.problems().get(1)).endsWith("marked.txt:2: no type 'MEET'");
        assertThat(reader.problems().get(2)).endsWith(":3: no status 'someday'");
        assertThat(reader.problems().get(3)).endsWith(":4: 'a2' belongs to no trigger");
        assertThat(reader.problems().get(4)).endsWith(":5: two triggers are numbered ''");
        assertThat(reader.problems().get(5)).contains(":6: want roles such as");
        assertThat(reader.problems().get(6)).contains(":7: want 'label: words'");
    }

    @Test
    void figuresAndDifferencesArePrinted() throws IOException {
        String printed = run("--wrong", file(
                "[a: France] {ACCUSE/disapprove: condemned} [r: Israel] over the raid.",
                "[a: Germany] on Monday {REJECT planned: condemned} [r: Russia].",
                "Rain fell on the valley.").toString());
        assertThat(printed.lines())
                .contains("macro-F1 0.333", "precision 0.500 recall 0.500 F1 0.500", "actor span F1 1.000",
                        "silent where there is no event 1.000 (1 of 1)", "extra events a sentence 0.333 (1 of 3)",
                        "sentences 3", "exit 0");
        assertThat(printed).contains("missed  REJECT planned \"condemned\" Germany → Russia, coded as ACCUSE")
                .contains("extra   ACCUSE/disapprove occurred \"condemned\" Germany → Russia by ACCUSE/");
    }

    @Test
    void onlyTheTypeThatIsAskedForCounts() throws IOException {
        String file = file("[a: France] {ACCUSE/disapprove: condemned} [r: Israel] over the raid.", "{bad: x}").toString();
        assertThat(run("--type", "aid", file).lines())
                .contains("macro-F1 0.000", "silent where there is no event 1.000 (1 of 1)", "exit 1")
                .anyMatch(line -> line.contains("marked.txt:2: want '{TYPE"));
        assertThat(run(folder.resolve("none.txt").toString())).contains("none.txt: no such file").contains("exit 2");
    }
}
