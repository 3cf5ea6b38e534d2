package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.what.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluatePlvTest {

    private static final String HEADER = "sentence_id\tgold_quad\tgold_root\tmarked_sentence";
    private static final String CONDEMNED = "1\t3\tACCUSE\t<s>Norway</s> condemned <t>Belarus</t> over the jailing of poets.";
    private static final String QUOTED =
            "2\t1\tCONSULT\t\"<s>Kenya's \"\"special\"\" envoy</s> held talks with <t>Uganda's president</t>.\"";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("plv.tsv"), List.of(lines));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new EvaluatePlv())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out));
        out.append("exit " + line.execute(arguments) + "\n");
        return out.toString();
    }

    @Test
    void tagsAndQuotationMarksAreTakenAway() throws IOException {
        List<RelationRecord> read = new RelationReader().read(file(HEADER, CONDEMNED, QUOTED));
        assertThat(read).extracting(RelationRecord::text).containsExactly(
                "Norway condemned Belarus over the jailing of poets.",
                "Kenya's \"special\" envoy held talks with Uganda's president.");
        RelationRecord talks = read.getLast();
        assertThat(talks.source().of(talks.text())).isEqualTo("Kenya's \"special\" envoy");
        assertThat(talks.target().of(talks.text())).isEqualTo("Uganda's president");
        assertThat(talks.quad()).isEqualTo(EventType.Quad.VERBAL_COOPERATION);
    }

    @Test
    void ofSeveralMarksTheFirstCountsAndOneMayStandInTheOther() throws IOException {
        RelationRecord read = new RelationReader()
                .read(file(HEADER, "1\t2\tRETREAT\t<s><t>Iraqi</t> fighters</s> laid down arms in <t>Iraq</t>."))
                .getFirst();
        assertThat(read.text()).isEqualTo("Iraqi fighters laid down arms in Iraq.");
        assertThat(read.source().of(read.text())).isEqualTo("Iraqi fighters");
        assertThat(read.target().of(read.text())).isEqualTo("Iraqi");
        assertThat(read.root()).isEqualTo("YIELD");
    }

    @Test
    void typesOfOldAndPartsOfOthersCountAsTheirs() throws IOException {
        List<RelationRecord> read = new RelationReader().read(file("gold_root\tmarked_sentence",
                "CONCEDE\t<s>A</s> gave in to <t>B</t>.", "INVESTIGATE\t<s>A</s> looked into <t>B</t>.",
                "FIGHT\t<s>A</s> shelled <t>B</t>."));
        assertThat(read).extracting(RelationRecord::root).containsExactly("YIELD", "ACCUSE", "ASSAULT");
        assertThat(read).extracting(RelationRecord::quad).containsExactly(
                EventType.Quad.MATERIAL_COOPERATION, EventType.Quad.VERBAL_CONFLICT, EventType.Quad.MATERIAL_CONFLICT);
    }

    @Test
    void whatCannotBeReadIsNamedWithFileAndLine() throws IOException {
        RelationReader reader = new RelationReader();
        assertThat(reader.read(file(HEADER, CONDEMNED, "2\t3\tACCUSE", "3\t3\tDANCE\t<s>A</s> danced with <t>B</t>.",
                "4\t9\tACCUSE\t<s>A</s> blamed <t>B</t>.", "5\t3\tACCUSE\tNobody is marked."))).hasSize(1);
        assertThat(reader.problems()).hasSize(4).allSatisfy(problem -> assertThat(problem).contains("plv.tsv:"));
        assertThat(reader.problems().get(0)).endsWith("plv.tsv:3: 3 columns instead of 4");
        assertThat(reader.problems().get(1)).endsWith("plv.tsv:4: no relation 'DANCE'");
        assertThat(reader.problems().get(2)).endsWith("plv.tsv:5: no quad class '9'");
    }

    @Test
    void aMissingColumnEndsIt() throws IOException {
        assertThat(run(file("a\tb", "1\t2").toString())).contains("plv.tsv:1: no column 'marked_sentence'", "exit 2");
    }

    @Test
    void figuresAndConfusionArePrintedForBothAndForEachAlone() throws IOException {
        String path = file(HEADER, CONDEMNED, QUOTED).toString();
        assertThat(run(path)).contains("root macro-F1 1.000", "root accuracy 1.000", "quad macro-F1 1.000",
                "quad accuracy 1.000", "ACCUSE", "           CONS ACCU", "sentences 2", "exit 0");
        assertThat(run("--without", "model", path)).contains("root accuracy 1.000");
        assertThat(run("--without", "codebook", path)).contains("root accuracy 1.000");
    }

    @Test
    void answersOfOthersAreTakenInThePlaceOfTheModels() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.jsonl"), """
                {"folds": "one", "text": "Norway condemned Belarus over the jailing of poets.", \
                "chances": [0,0,0,0,0,0,0,0,0,0,0,1,0,0,0]}
                """);
        String path = file(HEADER, CONDEMNED).toString();
        assertThat(run("--answers", answers + "#one", "--without", "codebook", path))
                .contains("root accuracy 0.000", "SANCTION");
    }
}
