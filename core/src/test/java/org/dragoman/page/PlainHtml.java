package org.dragoman.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** HTML as the text of its paragraphs: enough for tests of what stands around the reading of HTML. */
final class PlainHtml implements PageReader.HtmlFormat {

    @Override
    public Extract read(String html, Optional<String> address) {
        String text = String.join("\n\n", Jsoup.parse(html).select("h1, p").eachText());
        List<Block> blocks = text.isBlank() ? List.of()
                : List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), Block.ARTICLE));
        return new Extract(text, blocks, List.of(), List.of(), List.of());
    }
}
