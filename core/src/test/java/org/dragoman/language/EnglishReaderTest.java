package org.dragoman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page from its blocks to its sentences, with the shipped model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnglishReaderTest {

    private static final String TITLE = "Kenyan minister meets Ugandan envoy";
    private static final String DATELINE = "NAIROBI:";
    private static final String BODY =
            "Kenya's foreign minister, Amina Otieno, met the Ugandan envoy in Nairobi on Monday. They didn't sign anything.";
    private static final String SHARE = "Share this post!";

    private EnglishReader reader;

    @BeforeAll
    void load() {
        reader = EnglishReader.load();
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @Test
    void everyProseBlockIsReadAndNothingElse() {
        Page page = page();
        Reading reading = reader.read(page);
        assertThat(reading.sentences().stream().map(sentence -> sentence.span().of(page.text())))
                .containsExactly(
                        TITLE,
                        "Kenya's foreign minister, Amina Otieno, met the Ugandan envoy in Nairobi on Monday.",
                        "They didn't sign anything.");
        assertThat(reading.sentences().stream().map(sentence -> sentence.block().kind()))
                .containsExactly(Block.Kind.TITLE, Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH);
    }

    @Test
    void sentencesAndTokensAreNumberedAndStandWhereTheySay() {
        Page page = page();
        Reading reading = reader.read(page);
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            assertThat(sentence.index()).isEqualTo(i);
            assertThat(sentence.block().span().contains(sentence.span())).isTrue();
            for (int j = 0; j < sentence.tokens().size(); j++) {
                Token token = sentence.token(j);
                assertThat(token.index()).isEqualTo(j);
                assertThat(token.span().of(page.text())).isEqualTo(token.form());
            }
        }
    }

    @Test
    void whoDidWhatToWhomIsInTheTree() {
        Sentence sentence = reader.read(page()).sentences().get(1);
        Token met = sentence.tokens().stream().filter(Token::isRoot).findFirst().orElseThrow();
        assertThat(met.form()).isEqualTo("met");
        assertThat(sentence.childrenOf(met, "nsubj").map(Token::form)).containsExactly("minister");
        assertThat(sentence.childrenOf(met, "obj").map(Token::form)).containsExactly("envoy");
        assertThat(sentence.tokens().stream().filter(Token::isRoot)).hasSize(1);
    }

    @Test
    void namesHaveTheirPlaceInTheText() {
        Page page = page();
        Sentence sentence = reader.read(page).sentences().get(1);
        assertThat(sentence.mentions().stream().map(mention -> mention.span().of(page.text())))
                .contains("Amina Otieno", "Nairobi");
    }

    @Test
    void thePageIsReadAlikeAgain() {
        assertThat(reader.read(page())).isEqualTo(reader.read(page()));
    }

    @Test
    void aPageWithoutProseHasNoSentences() {
        Block furniture = new Block(Block.Kind.FURNITURE, new Span(0, SHARE.length()), Block.NO_PART);
        assertThat(reader.read(page(SHARE, List.of(furniture))).sentences()).isEmpty();
    }

    private static Page page() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        add(text, blocks, TITLE, Block.Kind.TITLE, Block.ARTICLE);
        add(text, blocks, DATELINE, Block.Kind.DATELINE, Block.ARTICLE);
        add(text, blocks, BODY, Block.Kind.PARAGRAPH, Block.ARTICLE);
        add(text, blocks, SHARE, Block.Kind.FURNITURE, Block.NO_PART);
        return page(text.toString(), blocks);
    }

    private static void add(StringBuilder text, List<Block> blocks, String content, Block.Kind kind, int part) {
        int start = text.length();
        text.append(content);
        blocks.add(new Block(kind, new Span(start, text.length()), part));
        text.append('\n');
    }

    private static Page page(String text, List<Block> blocks) {
        return new Page("0", "test", Optional.empty(), text, blocks, List.of(), List.of(), List.of());
    }
}
