package org.dragoman.page;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.page.container.Item;

/** A pointer to a page that stands elsewhere, headline in the first line and text below: one teaser, no article. */
final class Excerpts {

    private static final int PART = 1;

    private Excerpts() {}

    static Extract read(Item.Document document, String text) {
        List<Block> blocks = new ArrayList<>();
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        blocks.add(new Block(Block.Kind.TITLE, new Span(0, end), PART));
        String body = text.substring(end).strip();
        if (!body.isEmpty()) {
            int start = text.indexOf(body, end);
            blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, start + body.length()), PART));
        }
        boolean truncated = body.endsWith("…") || body.endsWith("...") || body.endsWith("[…]") || body.endsWith("[...]");
        return new Extract(text, blocks, List.of(new Teaser(PART, document.address(), truncated)), List.of(), List.of());
    }
}
