package org.dragoman.page;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.page.html.HtmlReader;

/**
 * Reads the pages of an input: HTML, plain text, WARC, WACZ, JSON Lines, JSON, CSV, RSS, Atom, and zip, tar, gzip and bzip2
 * of them. The front door of this stage.
 *
 * <pre>{@code
 * PageReader reader = PageReader.create(html);
 * try (Stream<PageOutcome> pages = reader.read(Input.named("crawl.warc.gz", () -> Files.newInputStream(path)))) {
 *     pages.forEach(...);
 * }
 * }</pre>
 *
 * <p>What cannot be read is an outcome, never an exception: a {@link PageOutcome.Failed} names the place and the reason, and
 * the pages behind it still come. Pages are read as they are asked for; of a container no more than the page at hand is
 * in memory. How large a page may be is a matter of {@link Limits}.
 *
 * <p>A reader may be used by several threads at once; a stream of pages by one.
 */
public final class PageReader {

    /** Reads HTML. Never throws, whatever the text. */
    @FunctionalInterface
    public interface HtmlFormat {

        /**
         * Reads one page.
         *
         * @param html the decoded text
         * @param address the page's web address, when known
         */
        Extract read(String html, Optional<String> address);
    }

    private final PageMaker maker;
    private final Limits limits;

    private PageReader(PageMaker maker, Limits limits) {
        this.maker = maker;
        this.limits = limits;
    }

    /** A reader of every format, with the default limits. */
    public static PageReader create() {
        return create(HtmlReader.create()::read);
    }

    /** A reader with another way to read HTML, and the default limits. */
    public static PageReader create(HtmlFormat html) {
        return create(html, Limits.DEFAULT);
    }

    /** A reader with limits of its own. */
    public static PageReader create(HtmlFormat html, Limits limits) {
        return new PageReader(new PageMaker(html, limits), limits);
    }

    /**
     * The pages of an input, in their order. Reading them opens the input; closing the stream closes it.
     *
     * @return one outcome for each page, and for each thing that is none
     */
    public Stream<PageOutcome> read(Input input) {
        return find(input).flatMap(page -> page.read().stream());
    }

    /**
     * What is in an input, in its order, not read yet: the ids of pages without the work of reading them. Opens and closes the
     * input as {@link #read} does.
     */
    public Stream<UnreadPage> find(Input input) {
        PageWalk walk = new PageWalk(input, maker, limits);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false).onClose(walk::close);
    }

    /** All pages of a small input at once. */
    public List<PageOutcome> readAll(Input input) {
        try (Stream<PageOutcome> pages = read(input)) {
            return pages.toList();
        }
    }
}
