package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask the register, add to it, and learn from the record. */
class ActorCommandTest {

    @TempDir
    private Path folder;

    private final FakeEngine engine = new FakeEngine("fake 1");
    private String out = "";
    private String err = "";

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]),
                new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), 110, false, false);
        int code = new CommandLineRunner(engine, terminal, List.of()).run(arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String record() {
        return folder.resolve("record.duckdb").toString();
    }

    @Test
    void aPersonIsShownWithDatedOfficesTheirSourceAndHowSureTheyAre() {
        assertThat(run("actor", "Li", "Shangfu")).isZero();
        assertThat(out).contains("Li Shangfu  person", "Minister of National Defence, China (CHN GOV), 2023-03-12 to 2023-10-24",
                "sure; public record", "CHN/defence-minister");
        assertThat(engine.loaded).hasValue(0);
    }

    @Test
    void anOfficeIsWhoHeldItOnTheDay() {
        assertThat(run("actor", "the Chinese defence minister", "--on", "2023-06-01")).isZero();
        assertThat(out).contains("on 2023-06-01  Li Shangfu").doesNotContain("Wei Fenghe");
    }

    @Test
    void whatTheRegisterDidNotFollowIsSaidToBeUncertain() {
        run("actor", "NATO chief", "--on", "2026-10-01");
        assertThat(out).contains("not known to have ended by 2025-06-30, and may have ended by 2026-10-01");
    }

    @Test
    void everybodyOfANameIsShownAndACountryLeavesSome() {
        run("actor", "Li");
        assertThat(out).contains("'Li' can mean").contains("Li Keqiang", "Li Shangfu");
        run("actor", "Georgia", "--country", "GEO");
        assertThat(out).contains("Georgia  state, GEO").doesNotContain("can mean");
    }

    @Test
    void anUnknownNameIsNotFoundAndItsLikeAreShown() {
        assertThat(run("actor", "Stoltenbreg")).isEqualTo(1);
        assertThat(out).contains("Nobody and nothing is known as 'Stoltenbreg'.", "Like it: Stoltenberg");
    }

    @Test
    void aWrongDayOrCountryIsAUsageError() {
        assertThat(run("actor", "Lavrov", "--on", "yesterday")).isEqualTo(2);
        assertThat(err).contains("--on: 'yesterday' is no date");
        assertThat(run("actor", "Lavrov", "--country", "Ruritania")).isEqualTo(2);
    }

    @Test
    void jsonHasTheSameInOneObject() throws IOException {
        assertThat(run("actor", "the Chinese defence minister", "--on", "2023-06-01", "--json")).isZero();
        JsonNode root = new ObjectMapper().readTree(out);
        assertThat(root.get("schema").asText()).isEqualTo("dragoman-actor/1");
        JsonNode office = root.get("candidates").get(0);
        assertThat(office.get("office").asText()).isEqualTo("CHN/defence-minister");
        assertThat(office.get("offices")).anySatisfy(tenure -> {
            assertThat(tenure.get("person").asText()).isEqualTo("Li Shangfu");
            assertThat(tenure.get("on_day").asBoolean()).isTrue();
        });
    }

    @Test
    void theRecordTellsEventsPagesAndWhatPagesSay() throws IOException {
        String a = write("a.txt", "A visit\ndate 2024-05-06\nXi met Putin in Moscow. Colonel Ivan Ruddock of RUS spoke.");
        run("code", a, "--record", record());

        run("actor", "Xi", "--record", record());
        assertThat(out).contains("Xi  not in the register; as the pages say", "1 event, tells 0, on 1 page", "2024-05-06 A visit, ");
        run("actor", "Ruddock", "--record", record());
        assertThat(out).contains("Ivan Ruddock  not in the register; as the pages say", "seen as", "Colonel (RUS), 2024-05-06, in ");
        run("actor", "Ruddock", "--record", folder.resolve("none.duckdb").toString());
        assertThat(err).contains("there is no record here");
    }

    @Test
    void rowsOfOnesOwnAreKnownAndTheirMistakesNamed() throws IOException {
        String mine = write("mine.csv", """
                name,country,sector,office,from
                Ana Quill,UKR,,Minister of Defence,2026-02-01
                Bob Quill,UKR,XYZ,minister,2020
                """);

        assertThat(run("actor", "Quill", "--register", mine)).isEqualTo(1);
        assertThat(out).contains("Ana Quill  person", "since 2026-02-01", mine + ":2");
        assertThat(err).contains(mine + ":3: sector \"XYZ\": wanted one of");
        assertThat(run("register", "check", mine)).isEqualTo(1);
        assertThat(out).contains("1 row can be used: register/");
        assertThat(run("actor", "Quill", "--register", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(err).contains("none.csv: there is no such file");
    }

    @Test
    void codingWithOtherRowsCodesAgainAndWithTheSameRowsDoesNot() throws IOException {
        String a = write("a.txt", "A visit\nXi met Putin in Moscow.");
        String mine = write("mine.csv", "name,country,kind\nRuddock Trust,UKR,ngo\n");
        run("code", a, "--record", record());

        run("code", a, "--record", record(), "--register", mine);
        assertThat(out).contains("0 coded, 1 coded again");
        run("code", a, "--record", record(), "--register", mine);
        assertThat(out).contains("0 coded, 1 unchanged");
    }

    @Test
    void learningFromTheRecordCodesNoPageAgainAndMarksTheNewOnes() throws IOException {
        String a = write("a.txt", "A speech\ndate 2024-05-06\nXi met Putin. Colonel Ivan Ruddock of RUS spoke.");
        String b = write("b.txt", "A visit\ndate 2024-05-07\nXi met Putin in Moscow.");
        run("code", a, "--record", record());
        run("export", "--format", "jsonl", "--out", "-", "--record", record());
        String before = out;

        run("code", a, b, "--learn", "--record", record());
        assertThat(out).contains("1 coded, 1 unchanged");
        run("export", "--format", "jsonl", "--out", "-", "--record", record());
        assertThat(out).contains(before.strip()).contains("fake 1 learned/");
        String after = out;
        run("code", b, a, "--learn", "--record", record());
        assertThat(out).contains("0 coded, 2 unchanged");
        run("export", "--format", "jsonl", "--out", "-", "--record", record());
        assertThat(out).isEqualTo(after);
        assertThat(run("code", a, "--learn", "--format", "jsonl")).isEqualTo(2);
    }

    @Test
    void wikidataStatementsBecomeRowsOfOnesOwn() throws IOException {
        String query = write("query.csv", """
                person,personLabel,positionLabel,countryLabel,start,end
                http://www.wikidata.org/entity/Q10,Ana Quill,Minister of Defence of Ukraine,Ukraine,2019-08-29T00:00:00Z,
                http://www.wikidata.org/entity/Q11,Q11,Minister of Defence of Ukraine,Ukraine,,
                """);
        Path made = folder.resolve("made.csv");

        assertThat(run("register", "import", "--wikidata", query, "--out", made.toString())).isEqualTo(1);
        assertThat(err).contains("1 row written.", query + ":3: personLabel \"Q11\"");
        assertThat(run("actor", "Ana Quill", "--register", made.toString())).isZero();
        assertThat(out).contains("Minister of Defence, Ukraine (UKR GOV), since 2019-08-29", "Wikidata Q10");
    }
}
