package org.dragoman.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every seed, and everything that ever broke a target, goes through it again. */
class CorpusTest {

    private static final Path CORPUS = Path.of("corpus");
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "Html", HtmlTarget::fuzzerTestOneInput,
            "Text", TextTarget::fuzzerTestOneInput,
            "Warc", WarcTarget::fuzzerTestOneInput,
            "JsonLines", JsonLinesTarget::fuzzerTestOneInput,
            "Json", JsonTarget::fuzzerTestOneInput,
            "Csv", CsvTarget::fuzzerTestOneInput,
            "Feed", FeedTarget::fuzzerTestOneInput,
            "Archive", ArchiveTarget::fuzzerTestOneInput,
            "Coder", CoderTarget::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicTest> whatMustHoldOfAnyInputHoldsOf() throws IOException {
        return TARGETS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(target -> files(CORPUS.resolve(target.getKey())).map(file -> DynamicTest.dynamicTest(
                        CORPUS.relativize(file).toString(), () -> target.getValue().accept(Files.readAllBytes(file)))));
    }

    @Test
    void everyTargetHasSeeds() {
        TARGETS.keySet().forEach(target -> assertThat(files(CORPUS.resolve(target))).as(target).isNotEmpty());
    }

    @Test
    void aConditionThatDoesNotHoldIsTold() {
        assertThatThrownBy(() -> Checks.hold(false, "%s is not %s", 1, 2)).hasMessage("1 is not 2");
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
