package org.dragoman.web.page;

import java.util.List;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.web.view.BlockView;
import org.dragoman.web.view.Mark;
import org.dragoman.web.view.Passage;
import org.dragoman.what.Event;

/** Shows the words around an event. */
final class Passages {

    private Passages() {}

    /** The blocks that the event was read from, and the one before and after. */
    static List<BlockView> around(Page page, Event event) {
        List<Mark> marks = Mark.of(event);
        List<Block> blocks = page.blocksOf(event.evidence().part()).toList();
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
                .map(block -> new BlockView(block, Passage.of(page.text(), block.span(), marks), List.of())).toList();
    }
}
