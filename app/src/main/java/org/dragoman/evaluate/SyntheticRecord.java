package org.dragoman.evaluate;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.dragoman.record.Batch;
import org.dragoman.record.EventRecord;

/**
 * Makes records of made-up pages, as large as wanted, to measure what a large record takes. The pages are put together at
 * random from a few sentences, but everything of them is where they say so: the record is as sound as one that was coded.
 * The same size and seed give the same record.
 */
public final class SyntheticRecord {

    /** What the pages and events of such a record say that they were coded by. */
    public static final String CODER = "dragoman/synthetic model/none opinion/none codebook/synthetic";

    private static final int PAGES_A_BATCH = 1_000;

    private SyntheticRecord() {}

    /**
     * Writes pages until there are so many events, a few each page, into a record that may be there already.
     *
     * @param seed another seed gives other pages
     * @param progress is told now and then how many events there are
     * @return how many pages were written
     */
    public static long write(Path file, long events, long seed, LongConsumer progress) {
        long pages = 0;
        long written = 0;
        try (EventRecord record = EventRecord.open(file)) {
            while (written < events) {
                Batch batch = new Batch();
                for (int i = 0; i < PAGES_A_BATCH && written < events; i++) {
                    var page = new SyntheticPage(seed, pages++, events - written).coded();
                    batch.add(page);
                    written += page.events().size();
                }
                record.write(batch);
                progress.accept(written);
            }
        }
        return pages;
    }
}
