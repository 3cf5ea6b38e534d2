package org.dragoman.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Page;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Codings;
import org.dragoman.record.Failure;
import org.junit.jupiter.api.Test;

class WireTest {

    private static <T> T sent(T value, Class<T> type) throws IOException {
        return Wire.mapper().readValue(Wire.mapper().writeValueAsBytes(value), type);
    }

    @Test
    void aPageWithAllThatCanBeMadeOfItArrivesAsItWas() throws IOException {
        CodedPage page = Codings.full("a".repeat(64), "test/1");
        CodedPage arrived = sent(page, CodedPage.class);
        assertThat(arrived).isEqualTo(page);
        // Types are equal by their names alone.
        assertThat(arrived.toString()).isEqualTo(page.toString());
        assertThat(arrived.events()).extracting(event -> event.type().quad() + " " + event.type().score())
                .isEqualTo(page.events().stream().map(event -> event.type().quad() + " " + event.type().score()).toList());
    }

    @Test
    void textArrivesAsItWasWhateverIsInIt() throws IOException {
        String text = "a\u0000b \uD835\uDD3B \uD83D half \u2028 \"'\\ \t\uFFFF";
        Page page = new Page("id", "source", Optional.empty(), text, List.of(), List.of(), List.of(), List.of());
        assertThat(sent(page, Page.class)).isEqualTo(page);
    }

    @Test
    void aBatchArrivesWhole() throws IOException {
        Batch batch = new Batch();
        batch.add(Codings.full("a".repeat(64), "test/1"));
        batch.add(Codings.bare("b".repeat(64), "test/1"));
        batch.seen("c".repeat(64), "elsewhere");
        batch.add(new Failure("d.txt", "broken", "it is broken"));
        Batch arrived = sent(Wire.Pages.of(batch), Wire.Pages.class).batch();
        assertThat(arrived.pages()).isEqualTo(batch.pages());
        assertThat(arrived.sources()).containsAll(batch.sources()).contains("elsewhere");
        assertThat(arrived.failures()).isEqualTo(batch.failures());
    }
}
