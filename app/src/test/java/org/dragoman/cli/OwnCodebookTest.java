package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A codebook of one's own, from the folder to the export, with the stages themselves. */
class OwnCodebookTest {

    /** The type that docs/codebook.md shows. */
    private static final String ELECTION = fromTheDocumentation();

    @TempDir
    private Path folder = Path.of("");

    private String printed = "";

    private static String fromTheDocumentation() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs/codebook.md");
            if (Files.exists(file)) {
                try {
                    String text = Files.readString(file);
                    int start = text.indexOf("```yaml\ntype: ELECTION") + "```yaml\n".length();
                    return text.substring(start, text.indexOf("```", start));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("the repository has no docs/codebook.md");
    }

    private int run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, 120, false, false);
        int code = new CommandLineRunner(new Stages(), terminal, List.of()).run(arguments);
        printed = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aTypeOfOnesOwnIsCodedKeptFoundAndExported() throws IOException {
        assertThat(run("codebook", "export", path("mine"))).as(printed).isZero();
        write("mine/ELECTION.yaml", ELECTION);
        write("page.txt", "Kenya votes\n\nNAIROBI, 9 August 2022 - Kenya held a presidential election on Tuesday. "
                + "Uganda will hold an election next month.\n");

        String record = path("r.duckdb");
        assertThat(run("code", path("page.txt"), "--codebook", path("mine"), "--record", record)).as(printed).isZero();
        assertThat(run("events", "--type", "election", "--mode", "presidential", "--record", record)).isZero();
        assertThat(printed).contains("ELECTION", "Kenya", "1 event.");
        run("events", "--type", "agree", "--record", record);
        assertThat(printed).as("what is planned has the type that the codebook says").contains("Uganda", "planned");
        run("export", "--format", "jsonl", "--out", "-", "--record", record);
        assertThat(printed).contains("\"type\":\"ELECTION\"", "\"quad\":1", "\"rule\":\"ELECTION/election.noun\"");
        assertThat(run("stories", "--record", record)).isZero();
        assertThat(run("events", "--type", "kiss", "--record", record)).isEqualTo(ExitCode.USAGE);
        assertThat(printed).contains("ELECTION");
    }

    @Test
    void theExamplesAreRunAndWhatFailsIsNamedWithItsLine() throws IOException {
        run("codebook", "export", path("mine"));
        write("mine/ELECTION.yaml", ELECTION);
        assertThat(run("codebook", "check", path("mine"))).as(printed).isZero();
        assertThat(printed).contains("Without example: ").containsPattern("(\\d+) of \\1 examples");

        write("mine/ELECTION.yaml", ELECTION.replace("The opposition demanded elections in Chad.", "Chad held an election.")
                .replace("- presidential: Kenya held", "- fraud: Kenya held"));
        assertThat(run("codebook", "check", path("mine"))).isEqualTo(1);
        assertThat(printed)
                .contains("ELECTION.yaml:31: does not tell ELECTION fraud: \"Kenya held a presidential election on Tuesday.\"; "
                        + "coded: ELECTION presidential occurred by ELECTION/election.noun")
                .contains("ELECTION.yaml:34: tells ELECTION: \"Chad held an election.\"; coded: ELECTION occurred by "
                        + "ELECTION/election.noun");
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        assertThat(run("codebook", "check", path("nowhere"))).isEqualTo(ExitCode.USAGE);
        assertThat(printed).contains("nowhere: there is no such folder");
        run("codebook", "export", path("mine"));
        assertThat(run("codebook", "export", path("mine"))).isEqualTo(ExitCode.USAGE);
        assertThat(printed).contains("mine: is not empty");
        write("mine/ELECTION.yaml", ELECTION.replace("planned: AGREE", "planned: PROMISE"));
        assertThat(run("code", path("x.txt"), "--codebook", path("mine"))).isEqualTo(ExitCode.USAGE);
        assertThat(printed).contains(path("mine/ELECTION.yaml") + ":7: 'PROMISE' is no type of this codebook");
        assertThat(Path.of(RecordOption.DEFAULT)).doesNotExist();
        Files.write(folder.resolve("mine/ELECTION.yaml"), new byte[] {'t', (byte) 0xff, 'x'});
        assertThat(run("codebook", "check", path("mine"))).isEqualTo(ExitCode.USAGE);
        assertThat(printed).contains("ELECTION.yaml: is not text in UTF-8");
        assertThat(run("codebook")).isEqualTo(ExitCode.USAGE);
        assertThat(printed).contains("Say what to do: check, export");
    }
}
