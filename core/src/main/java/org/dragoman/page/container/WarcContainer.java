package org.dragoman.page.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A web archive. Responses, resources and conversions that hold HTML or text are pages, their source the record's offset in
 * the file as it is packed ({@code "crawl.warc.gz@81237"}). Requests, metadata, pictures, styles and scripts are no pages and
 * passed over. A damaged stretch is told once, and reading goes on at the next record that can be found behind it.
 */
final class WarcContainer implements Container {

    private static final int SCRAP = 1 << 16;

    private final WarcBytes bytes;
    private final WarcPages pages;
    private final String source;
    private final Expansion.Total total;
    private final Limits limits;
    private Optional<WarcReader> reader = Optional.empty();
    private boolean damaged;
    /** Offset in the file at which the reader's own counting begins. */
    private long base;

    WarcContainer(InputStream in, String source, Expansion.Total total, Limits limits) {
        this.bytes = new WarcBytes(in);
        this.pages = new WarcPages(limits);
        this.source = source;
        this.total = total;
        this.limits = limits;
    }

    @Override
    public Optional<Item> next() throws IOException {
        while (reader.isPresent() || bytes.findRecord()) {
            try {
                Optional<WarcRecord> record = reader().next();
                if (record.isEmpty()) {
                    return Optional.empty();
                }
                String place = place();
                long from = bytes.position();
                Optional<Item> item = pages.item(record.get(), place);
                damaged = false;
                if (!isPassed(record.get().body(), from)) {
                    // What follows in its packing is not worth unpacking: the next record is looked for behind it.
                    reader = Optional.empty();
                    damaged = true;
                    return item.or(() -> Optional.of(new Item.Broken(Reason.TOO_LARGE, place, "a record that unpacks to more than "
                            + limits.expansion() + " times its size; reading goes on at the next whole record")));
                }
                if (item.isPresent()) {
                    return item;
                }
            } catch (TooLargeException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
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

    /**
     * Reads a record to its end, whatever of it was of use.
     *
     * @param from the offset in the packed bytes from which it was unpacked, at the latest
     * @return whether that was done; false where it is a bomb
     */
    private boolean isPassed(MessageBody body, long from) throws IOException {
        total.give(body.position());
        ByteBuffer scrap = ByteBuffer.allocate(SCRAP);
        for (int read = body.read(scrap.clear()); read >= 0; read = body.read(scrap.clear())) {
            total.give(read);
            long packed = Math.max(1, bytes.position() - from);
            if (body.position() > Limits.FREE_EXPANSION && body.position() / limits.expansion() > packed) {
                return false;
            }
        }
        return true;
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
