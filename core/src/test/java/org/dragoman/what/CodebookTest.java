package org.dragoman.what;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookTest {

    private static final String VOTE = """
            type: VOTE
            quad: verbal cooperation
            score: 3
            definition: A body votes.
            planned: AGREE
            needs-recipient: true
            modes:
              secret: {score: 1.5, means: Nobody sees it.}
              open: {means: Everybody sees it.}
            mode-cues:
              secret: [secretly]
            triggers:
              - verbs: [vote, "cast ballot"]
                roles: subject=actor on|for=content
                contexts: [election]
              - nouns: [ballot]
                roles: possessive=actor
                modes: [open]
            examples:
              for:
                - The council of Ulm voted.
                - secret planned: The council of Ulm will vote secretly.
              against:
                - Nobody came.
            """;

    private static final Map<String, String> MODES = Map.ofEntries(
            Map.entry("AGREE", ""),
            Map.entry("CONSULT", "visit third-party multilateral phone"),
            Map.entry("SUPPORT", ""),
            Map.entry("CONCEDE", ""),
            Map.entry("COOPERATE", ""),
            Map.entry("AID", ""),
            Map.entry("RETREAT", "withdraw release disarm ceasefire access resign"),
            Map.entry("REQUEST", "assist change yield meet"),
            Map.entry("ACCUSE", "disapprove investigate allege"),
            Map.entry("REJECT", "assist change yield meet"),
            Map.entry("THREATEN", "restrict arrest relations expel territory violence"),
            Map.entry("PROTEST", "demo riot strike hunger boycott obstruct vandalize"),
            Map.entry("SANCTION", "convict expel withdraw discontinue"),
            Map.entry("MOBILIZE", "troops weapons police militia"),
            Map.entry("COERCE",
                    "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber"),
            Map.entry("ASSAULT", "abduct beat torture sexual targeted destroy primitive firearms explosives "
                    + "suicide-attack aerial drone heavy-weapons crowd-control unconventional"));

    private static Codebook with(String file, String text) {
        Map<String, String> files = new HashMap<>(Codebook.shipped());
        files.put(file, text);
        return Codebook.of(files);
    }

    @Test
    void theShippedCodebookDefinesTheTypesOfPloverWithTheirModes() {
        List<TypeDefinition> types = Codebook.load().types();
        assertThat(types).extracting(TypeDefinition::type).containsExactlyElementsOf(EventType.PLOVER);
        for (int i = 0; i < types.size(); i++) {
            EventType plover = EventType.PLOVER.get(i);
            assertThat(types.get(i).type().quad()).as(plover.name()).isEqualTo(plover.quad());
            assertThat(types.get(i).type().score()).as(plover.name()).isEqualTo(plover.score());
            assertThat(String.join(" ", types.get(i).modes().keySet())).isEqualTo(MODES.get(plover.name()));
        }
    }

    @Test
    void everyShippedTypeSaysWhatItIsAndWhereOthersBegin() {
        assertThat(Codebook.load().types()).allSatisfy(type -> {
            assertThat(type.definition()).hasSizeGreaterThan(60);
            assertThat(type.boundaries()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(type.modes().values()).allSatisfy(mode -> assertThat(mode.meaning()).isNotBlank());
        });
    }

    @Test
    void theShippedFilesMakeTheShippedCodebookAndAnotherTextAnother() {
        String version = Codebook.load().version();
        assertThat(Codebook.of(Codebook.shipped()).version()).isEqualTo(version);
        assertThat(with("VOTE.yaml", VOTE).version()).isNotEqualTo(version);
        assertThat(with("notes.txt", "what I think").version()).isEqualTo(version);
    }

    @Test
    void aTypeOfOnesOwnComesAfterPlovers() {
        Codebook codebook = with("VOTE.yaml", VOTE);
        TypeDefinition vote = codebook.types().getLast();
        assertThat(vote.type()).isEqualTo(new EventType("VOTE", EventType.Quad.VERBAL_COOPERATION, 3));
        assertThat(vote.planned()).contains(EventType.AGREE);
        assertThat(vote.announced()).isEmpty();
        assertThat(vote.needsRecipient()).isTrue();
        assertThat(vote.modes().values()).containsExactly(
                new TypeDefinition.Mode("secret", "Nobody sees it.", 1.5),
                new TypeDefinition.Mode("open", "Everybody sees it.", 3));
        assertThat(codebook.triggers("cast")).extracting(Trigger::id).contains("VOTE/cast-ballot");
        assertThat(codebook.modeCues(vote.type())).containsEntry("secretly", "secret");
        assertThat(codebook.examples()).filteredOn(e -> e.type().equals(vote.type()))
                .extracting(Codebook.Example::place)
                .containsExactly("VOTE.yaml:21", "VOTE.yaml:22", "VOTE.yaml:24");
        Codebook.Example planned = codebook.examples().get(codebook.examples().size() - 2);
        assertThat(planned.modes()).containsExactly("secret");
        assertThat(planned.status()).contains(Status.PLANNED);
    }

    @Test
    void coverageCountsEntriesCuesAndExamples() {
        Coverage coverage = with("VOTE.yaml", VOTE).coverage().getLast();
        assertThat(coverage.entries()).isEqualTo(3);
        assertThat(coverage.examplesFor()).isEqualTo(2);
        assertThat(coverage.examplesAgainst()).isEqualTo(1);
        assertThat(coverage.modes()).containsExactly(
                new Coverage.OfMode("secret", 0, 1, 1, 0), new Coverage.OfMode("open", 1, 0, 0, 0));
        assertThat(coverage.modes()).noneMatch(Coverage.OfMode::isWithoutEntry);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            type: VOTE                  | type: BALLOT               | VOTE.yaml:1: says that it is of type 'BALLOT'
            quad: verbal cooperation    | quad: kind                 | VOTE.yaml:2: 'kind' is no quad class
            score: 3                    | score: 30                  | VOTE.yaml:3: a score is from -10 to 10, not 30
            score: 3                    | score: high                | VOTE.yaml:3: 'high' is no number
            definition: A body votes.   | defines: A body votes.     | VOTE.yaml:4: has an unknown key 'defines'
            planned: AGREE              | planned: PROMISE           | VOTE.yaml:5: 'PROMISE' is no type of this codebook
            needs-recipient: true       | needs-recipient: maybe     | VOTE.yaml:6: expects true or false, not 'maybe'
            {score: 1.5, means: Nobody sees it.} | {score: 1.5}      | VOTE.yaml:8: has no 'means'
            '  secret: [secretly]'      | '  hidden: [secretly]'     | VOTE.yaml:11: VOTE has no mode 'hidden'
            [vote, "cast ballot"]       | vote                       | VOTE.yaml:13: expects a list in square brackets
            [vote, "cast ballot"]       | [$votes]                   | VOTE.yaml:13: '$votes' is not in words.yaml
            'on|for=content'            | 'on|for'                   | VOTE.yaml:14: roles must read 'function=role'
            'on|for=content'            | 'on|for=topic'             | VOTE.yaml:14: 'topic' is no role
            contexts: [election]        | contexts: [elections]      | VOTE.yaml:15: 'elections' is not in contexts.yaml
            nouns: [ballot]             | noun: [ballot]             | VOTE.yaml:16: has an unknown key 'noun'
            nouns: [ballot]             | nouns: []                  | VOTE.yaml:16: an entry has no verbs
            modes: [open]               | roles: subject=actor       | VOTE.yaml:18: 'roles' stands here twice
            secret planned:             | secret somehow:            | VOTE.yaml:22: VOTE has no mode 'somehow'
            nouns: [ballot]             | nouns: [ballot             | VOTE.yaml:17:
            """)
    void aMistakeIsToldWithItsFileAndLine(String right, String wrong, String message) {
        assertThat(VOTE).contains(right);
        assertThatThrownBy(() -> with("VOTE.yaml", VOTE.replace(right, wrong)))
                .isInstanceOf(CodebookException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aSharedFileThatIsMissingOrNamesNoTypeIsTold() {
        Map<String, String> files = new HashMap<>(Codebook.shipped());
        files.remove("speech.yaml");
        assertThatThrownBy(() -> Codebook.of(files)).hasMessageStartingWith("speech.yaml: is missing");
        assertThatThrownBy(() -> with("compositions.yaml", "\n- {outer: [VOW], inner: [AID], becomes: AID}\n"))
                .hasMessageStartingWith("compositions.yaml:2: 'VOW' is no type");
        assertThatThrownBy(() -> with("status.yaml", "governors:\n  MAYBE: [could]\n"))
                .hasMessageStartingWith("status.yaml:2: 'MAYBE' is no status");
    }

    @Test
    void aCodebookMayHaveFewerTypes() {
        Map<String, String> files = new HashMap<>(Codebook.shipped());
        EventType.PLOVER.forEach(type -> files.remove(type + ".yaml"));
        files.put("compositions.yaml", "");
        files.put("VOTE.yaml", VOTE.replace("planned: AGREE\n", ""));
        Codebook codebook = Codebook.of(files);
        assertThat(codebook.types()).hasSize(1);
        assertThat(codebook.type("AGREE")).isEmpty();
    }

    @Test
    void everyKeyAndFileIsDocumented() throws IOException {
        Path root = Path.of(Files.exists(Path.of("docs")) ? "" : "..");
        String documentation = Files.readString(root.resolve("docs/codebook.md"));
        assertThat(CodebookReader.TYPE_KEYS).allSatisfy(key -> assertThat(documentation).contains("`" + key + "`"));
        assertThat(CodebookReader.TRIGGER_KEYS).allSatisfy(key -> assertThat(documentation).contains("`" + key + "`"));
        assertThat(CodebookReader.SHARED).allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
        assertThat(Trigger.Function.NAMED)
                .allSatisfy(function -> assertThat(documentation).contains("`" + function.name() + "`"));
    }
}
