package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.what.Codebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateGsrTest {

    private static final String RECORD = """
            {"id": "1", "date": "2004-05-06", "event": "DISAPPROVE",
             "text": "France condemned Israeli soldiers, and Kenya's president visited Uganda.",
             "source": [{"actorText": "France", "code": "FRA"}],
             "target": [{"actorText": "Israeli soldiers", "code": "ISR", "sector": "MILidf"}],
             "textInfo": {"markup": "(SRC: France) (EVT: condemned (TAR: Israeli soldiers)), and Kenya's president visited Uganda."}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static GsrRecord record(String json) throws IOException {
        return GsrRecord.of(new ObjectMapper().readTree(json), Codebook.load());
    }

    private String run(String json) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new EvaluateGsr())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out));
        Path file = Files.writeString(folder.resolve("gold.json"), json);
        out.append("exit " + line.execute(file.toString()) + "\n");
        return out.toString();
    }

    @Test
    void marksAreFoundAgainInTheTextThoughTheyAreNestedOrLeftOpen() throws IOException {
        GsrRecord record = record(RECORD);
        assertThat(record.sourceSpans()).extracting(span -> span.of(record.text())).containsExactly("France");
        assertThat(record.targetSpans()).extracting(span -> span.of(record.text())).containsExactly("Israeli soldiers");
        assertThat(record.targets().getFirst().sector()).contains("MIL");
        assertThat(record.types()).extracting(Object::toString).containsExactly("ACCUSE");
    }

    @Test
    void whatIsFoundIsCountedAndSoIsWhatIsTooMuch() throws IOException {
        assertThat(run("[" + RECORD + "]").lines()).contains(
                "type found 1.000 (1 of 1)",
                "type with both countries 1.000 (1 of 1)",
                "type with countries and sectors 1.000 (1 of 1)",
                "type with both spans 1.000 (1 of 1)",
                "precision over all events 0.500 (1 of 2)",
                "events a record beyond the one asked for 1.000",
                "  DISAPPROVE 1.000 (1 of 1)",
                "  CONSULT precision 0.000 (0 of 1)",
                "exit 0");
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndCostsNoOther() throws IOException {
        String printed = run("[" + RECORD + ", {\"id\": \"2\"}, " + RECORD.replace("DISAPPROVE", "SCOWL") + ", "
                + RECORD.replace("2004-05-06", "May") + "]");
        assertThat(printed).contains("gold.json, record 2: has no event")
                .contains("gold.json, record 3: has the event 'SCOWL', which is no type")
                .contains("gold.json, record 4: has the date 'May'");
        assertThat(printed.lines()).contains("type found 1.000 (1 of 1)", "exit 1");
        assertThat(run("[{]")).contains("gold.json:1: ").contains("exit 2");
    }

    @Test
    void yieldStandsForConcedingAndRetreating() throws IOException {
        GsrRecord record = record(RECORD.replace("DISAPPROVE", "YIELD"));
        assertThat(record.types()).extracting(Object::toString).containsExactlyInAnyOrder("CONCEDE", "RETREAT");
    }

    @Test
    void theReasonIsToldWhereThereIsNoText() throws IOException {
        assertThatThrownBy(() -> record("{\"event\": \"AID\", \"id\": \"1\"}"))
                .hasMessage("has no text");
    }
}
