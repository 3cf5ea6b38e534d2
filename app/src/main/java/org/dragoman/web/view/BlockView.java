package org.dragoman.web.view;

import java.util.List;
import java.util.Locale;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.record.Wording;

/**
 * A block of a page with its marks.
 *
 * @param block the block
 * @param passage its text
 * @param events the events whose sentence begins in it
 */
public record BlockView(Block block, Passage passage, List<EventRow> events) {

    public BlockView {
        events = List.copyOf(events);
    }

    static BlockView of(Page page, Block block, List<Mark> marks, List<EventRow> events) {
        return new BlockView(block, Passage.of(page.text(), block.span(), marks), events);
    }

    /** The class by which a stylesheet knows its kind, and whether it is a teaser's. */
    public String classes() {
        String kind = "block " + block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return block.inTeaser() ? kind + " teaser" : kind;
    }

    /** What it is, where a reader can't see it: furniture, a teaser, a caption. Empty where that is clear. */
    public String label() {
        if (block.inTeaser()) {
            return "teaser " + block.part();
        }
        return switch (block.kind()) {
            case TITLE, SUMMARY, HEADING, PARAGRAPH, LIST_ITEM, TABLE -> "";
            case BYLINE, DATELINE, QUOTE, CAPTION, FURNITURE -> Wording.lower(block.kind());
        };
    }
}
