package org.dragoman.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;

/** Makes pages of texts that stand alone. */
final class TextPages {

    private TextPages() {}

    /**
     * A page of one paragraph.
     *
     * @param id its id
     * @param text the paragraph
     * @param published the day of its publication, where it is known
     */
    static Page of(String id, String text, Optional<LocalDate> published) {
        List<DateClaim> claims = published
                .map(day -> new DateClaim(day, DateClaim.Role.PUBLISHED, "record", day.toString(), Optional.empty()))
                .stream()
                .toList();
        Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE);
        return new Page(id, id, Optional.empty(), text, List.of(paragraph), List.of(), List.of(), claims);
    }
}
