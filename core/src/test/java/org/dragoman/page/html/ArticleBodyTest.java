package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.page.Extract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleBodyTest {

    static Stream<String> traps() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ArticleBodyTest.class.getResource("navigation.html")).toURI())
                .getParent();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".html"))
                    .map(n -> n.replace(".html", ""))
                    .sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void theBodyIsReadLineForLineWhateverStandsAroundIt(String trap) {
        List<String> expected = Fixtures.text(trap + ".txt").lines().map(l -> l.replace("\\n", "\n")).toList();
        assertThat(Fixtures.body(Fixtures.read(Fixtures.text(trap + ".html")))).isEqualTo(expected);
    }

    @Test
    void thereAreAtLeastFortyTraps() throws IOException, URISyntaxException {
        assertThat(traps().count()).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("traps")
    void blocksStandInOrderAndOnlyWhiteSpaceLiesBetweenThem(String trap) {
        Extract extract = Fixtures.read(Fixtures.text(trap + ".html"));
        int end = 0;
        for (var block : extract.blocks()) {
            assertThat(extract.text().substring(end, block.span().start())).isBlank();
            end = block.span().end();
        }
        assertThat(extract.text().substring(end)).isBlank();
    }

    @Test
    void furnitureIsKeptAsFurniture() {
        Extract extract = Fixtures.read(Fixtures.text("navigation.html"));
        assertThat(extract.blocks().stream().filter(b -> !b.inArticle() && !b.inTeaser())
                .map(b -> b.span().of(extract.text())))
                .contains("Sport", "Privacy");
    }
}
