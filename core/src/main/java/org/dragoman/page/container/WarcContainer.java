package org.dragoman.page.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A web archive. Responses, resources and conversions that hold HTML or text are pages, their source the record's offset in
 * the file as it is packed ({@code "crawl.warc.gz@81237"}). Requests, metadata, pictures, styles and scripts are no pages and
 * passed over. A damaged stretch is told once, and reading goes on at the next record that can be found behind it.
 */
final class WarcContainer implements Container {

    private final WarcBytes bytes;
    private final WarcPages pages;
    private final String source;
    private Optional<WarcReader> reader = Optional.empty();
    private boolean damaged;
    /** Offset in the file at which the reader's own counting begins. */
    private long base;

    WarcContainer(InputStream in, String source, Limits limits) {
        this.bytes = new WarcBytes(in);
        this.pages = new WarcPages(limits);
        this.source = source;
    }

    @Override
    public Optional<Item> next() throws IOException {
        while (reader.isPresent() || bytes.findRecord()) {
            try {
                Optional<WarcRecord> record = reader().next();
                if (record.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Item> item = pages.item(record.get(), place());
                damaged = false;
                if (item.isPresent()) {
                    return item;
                }
            } catch (IOException | IllegalArgumentException e) {
                String place = place();
                reader = Optional.empty();
                boolean known = damaged;
                damaged = true;
                if (!known) {
                    String why = Optional.ofNullable(e.getMessage()).map(m -> " (" + m + ")").orElse("");
                    return Optional.of(new Item.Broken(Reason.BROKEN, place,
                            "damaged or cut-off record" + why + "; reading goes on at the next whole record"));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the record at hand begins. */
    private String place() {
        return source + "@" + (base + reader.map(WarcReader::position).orElse(0L));
    }

    private WarcReader reader() throws IOException {
        if (reader.isEmpty()) {
            base = bytes.position();
            reader = Optional.of(new WarcReader(bytes.channel(), bytes.buffer()));
        }
        return reader.get();
    }
}
