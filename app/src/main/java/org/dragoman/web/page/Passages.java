package org.dragoman.web.page;

import java.util.List;
import org.dragoman.page.Block;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.record.ToldEvent;
import org.dragoman.web.view.BlockView;
import org.dragoman.web.view.Mark;
import org.dragoman.web.view.Passage;
import org.dragoman.what.Event;

/** Shows the words around an event. */
final class Passages {

    private Passages() {}

    /**
     * The blocks that the event was read from, and the one before and after.
     *
     * @param blocks those of its part of the page
     * @param text the page's text
     */
    static List<BlockView> around(List<Block> blocks, String text, Event event) {
        List<Mark> marks = Mark.of(event);
        int first = 0;
        int last = blocks.size() - 1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).span().end() <= event.evidence().sentence().start()) {
                first = i;
            }
        }
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).span().start() >= event.evidence().sentence().end()) {
                last = i;
            }
        }
        return blocks.subList(Math.min(first, blocks.size()), last + 1).stream()
                .map(block -> new BlockView(block, Passage.of(text, block.span(), marks), List.of())).toList();
    }

    /** The same of an event of the record. */
    static List<BlockView> around(EventRecord record, ToldEvent told) {
        return around(record.list(new Query("SELECT * FROM blocks WHERE page = ? AND part = ? ORDER BY number",
                told.page().id(), told.event().evidence().part()),
                row -> new Block(row.name(Block.Kind.class, "kind"), row.span("span"), row.number("part"))), told.text(), told.event());
    }
}
