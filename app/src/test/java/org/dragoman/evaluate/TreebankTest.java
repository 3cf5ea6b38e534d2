package org.dragoman.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.evaluate.NamedSentence.Name;
import org.dragoman.language.Mention;
import org.dragoman.page.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated files are read as their formats say, and faults in them are named with their place. */
class TreebankTest {

    @TempDir
    private Path folder;

    @Test
    void wordsAreReadWithoutRangesEmptyNodesAndSubtypes() throws IOException {
        GoldSentence sentence = Treebank.read(resource("small.conllu")).getFirst();
        assertThat(sentence.forms()).containsExactly("They", "do", "n't", "trust", "Putin", "'s", "envoy", ".");
        assertThat(sentence.words().get(4))
                .isEqualTo(new GoldSentence.Word("Putin", "Putin", "PROPN", "NNP", 7, "nmod"));
        assertThat(Treebank.read(resource("small.conllu")).get(1).forms()).containsExactly("He", "left", ".");
    }

    @Test
    void paragraphsAreTheTextAsItWasBeforeItWasAnnotated() throws IOException {
        List<GoldParagraph> paragraphs = GoldParagraph.of(Treebank.read(resource("small.conllu")));
        assertThat(paragraphs.stream().map(GoldParagraph::text))
                .containsExactly("They don't trust Putin's envoy. He left. ", "Talks failed ");
        GoldParagraph first = paragraphs.getFirst();
        assertThat(first.sentences()).containsExactly(new Span(0, 31), new Span(32, 40));
        assertThat(first.words().stream().flatMap(Optional::stream).map(span -> span.of(first.text())))
                .containsExactly("They", "do", "n't", "trust", "Putin", "'s", "envoy", ".", "He", "left", ".");
    }

    @Test
    void aWordWhosePartsAreNotItsCharactersHasNoPlace() throws IOException {
        Path file = write("du.conllu", """
                1-2\tzum\t_\t_\t_\t_\t_\t_\t_\t_
                1\tzu\tzu\tADP\tIN\t_\t0\troot\t_\t_
                2\tdem\tder\tDET\tDT\t_\t1\tdet\t_\t_
                """);
        assertThat(GoldParagraph.of(Treebank.read(file)).getFirst().words())
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aLineOfAnotherFormatIsNamed() throws IOException {
        Path columns = write("columns.conllu", "# text = a\n1\ta\ta\n");
        assertThatThrownBy(() -> Treebank.read(columns))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("columns.conllu:2: 3 columns");
        Path head = write("head.conllu", "1\ta\ta\tX\tX\t_\tzero\troot\t_\t_\n");
        assertThatThrownBy(() -> Treebank.read(head))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("head.conllu:1: not a number")
                .hasMessageContaining("zero");
        Path names = write("names.iob2", "1\tParis\tB-LOC\n\n2 words here\n");
        assertThatThrownBy(() -> NamedSentence.read(names))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names.iob2:3");
    }

    @Test
    void aFileThatIsNotZippedThoughItsNameSaysSoIsNamed() throws IOException {
        Path file = write("plain.conllu.gz", "1\ta\n");
        assertThatThrownBy(() -> Treebank.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("plain.conllu.gz");
    }

    @Test
    void namesAreReadAsStretchesOfWords() throws IOException {
        assertThat(NamedSentence.read(resource("small.iob2")).getFirst().names())
                .isEqualTo(Set.of(
                        new Name(Mention.Kind.PERSON, 0, 2),
                        new Name(Mention.Kind.PLACE, 4, 6),
                        new Name(Mention.Kind.ORGANISATION, 8, 10)));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    static Path resource(String name) {
        return Path.of("src/test/resources/org/dragoman/evaluate").resolve(name).toAbsolutePath();
    }
}
