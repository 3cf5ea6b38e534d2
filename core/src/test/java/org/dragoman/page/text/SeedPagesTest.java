package org.dragoman.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.page.text.TextFixtures.article;
import static org.dragoman.page.text.TextFixtures.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.SharedData;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Extract;
import org.dragoman.page.Teaser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The project's two reference pages, exactly as they were scraped; skipped where they are absent. */
class SeedPagesTest {

    @Test
    void thePageWithTheWeatherIsReadAsACarefulReaderReadsIt() {
        Extract page = seed("000_48f0e84db26fcf66.txt");
        assertThat(article(page, Block.Kind.TITLE)).containsExactly("Putin meets Chinese defense minister");
        assertThat(article(page, Block.Kind.DATELINE)).containsExactly("Moscow:");
        assertThat(article(page, Block.Kind.PARAGRAPH)).hasSize(5);
        assertThat(part(page, Block.NO_PART)).hasSize(7);
        assertThat(page.teasers()).hasSize(4).allMatch(Teaser::truncated);
        for (Teaser teaser : page.teasers()) {
            assertThat(page.blocks()).filteredOn(block -> block.part() == teaser.part()).extracting(Block::kind)
                    .containsExactly(Block.Kind.TITLE, Block.Kind.DATELINE, Block.Kind.PARAGRAPH);
        }
        assertThat(page.dateClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.date()).isEqualTo(LocalDate.of(2025, 4, 26));
            assertThat(claim.role()).isEqualTo(Role.FETCHED);
        });
    }

    @Test
    void thePageWithTheDateRunIntoItsFirstSentenceIsReadAsACarefulReaderReadsIt() {
        Extract page = seed("004_687319d3f826f17f.txt");
        assertThat(article(page, Block.Kind.TITLE)).isEmpty();
        assertThat(article(page, Block.Kind.PARAGRAPH)).hasSize(11);
        assertThat(part(page, Block.NO_PART)).hasSize(4);
        assertThat(page.teasers()).isEmpty();
        assertThat(page.dateClaims()).singleElement().satisfies(claim -> {
            assertThat(claim.date()).isEqualTo(LocalDate.of(2023, 7, 3));
            assertThat(claim.role()).isEqualTo(Role.PUBLISHED);
        });
    }

    private static Extract seed(String name) {
        Optional<Path> file = SharedData.find("seeds/" + name);
        Assumptions.assumeTrue(file.isPresent(), "the reference pages are not here: shared/seeds/" + name);
        try {
            return TextFixtures.only(Files.readString(file.orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
