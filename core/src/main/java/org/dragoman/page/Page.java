package org.dragoman.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page as read: its text, what each stretch of it is, and what it claims about itself. Immutable.
 *
 * @param id SHA-256 of the page's bytes (and of its address, where its container gives one), in lower-case hex: the same
 *     page read twice has the same id
 * @param source where it was read from, as a reader would name it: {@code "news/a.html"}, {@code "feed.jsonl:37"},
 *     {@code "crawl.warc.gz@81237"}
 * @param address its web address, from its container or from itself
 * @param text the decoded text; for HTML, the extracted text. Every span of the page points into it
 * @param blocks the stretches of the text, in reading order, furniture included
 * @param teasers the teasers, in the order of their part numbers
 * @param metadata what the page states about itself; of several values of one field, the most trusted first
 * @param dateClaims every date that the page carries about itself, in no order of trust
 */
public record Page(
        String id,
        String source,
        Optional<String> address,
        String text,
        List<Block> blocks,
        List<Teaser> teasers,
        List<Metadatum> metadata,
        List<DateClaim> dateClaims) {

    /** @throws IllegalArgumentException if blocks overlap, are out of order, or reach past the text's end */
    public Page {
        blocks = List.copyOf(blocks);
        teasers = List.copyOf(teasers);
        metadata = List.copyOf(metadata);
        dateClaims = List.copyOf(dateClaims);
        int end = 0;
        for (Block block : blocks) {
            if (block.span().start() < end || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block out of place: " + block);
            }
            end = block.span().end();
        }
    }

    /** The most trusted value of a field, or nothing where the page states none. */
    public Optional<String> metadatum(Metadatum.Field field) {
        return metadata.stream().filter(m -> m.field() == field).map(Metadatum::value).findFirst();
    }

    /** The article's headline, from the page's text or else from what it states about itself. */
    public Optional<String> title() {
        return blocksOf(Block.ARTICLE)
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(this::textOf)
                .findFirst()
                .or(() -> metadatum(Metadatum.Field.TITLE));
    }

    /** The blocks of one part: {@link Block#ARTICLE}, a teaser's number, or {@link Block#NO_PART}. */
    public Stream<Block> blocksOf(int part) {
        return blocks.stream().filter(b -> b.part() == part);
    }

    /** The characters of a block. */
    public String textOf(Block block) {
        return block.span().of(text);
    }
}
