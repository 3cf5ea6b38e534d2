package org.dragoman.evaluate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Correction;
import org.dragoman.record.EventRecord;
import org.dragoman.what.Event;
import org.dragoman.what.Status;

/**
 * Makes records of made-up pages, as large as wanted, to measure what a large record takes. The pages are put together at
 * random from a few sentences, but everything of them is where they say so: the record is as sound as one that was coded.
 * The same size and seed give the same record.
 */
public final class SyntheticRecord {

    /** What the pages and events of such a record say that they were coded by. */
    public static final String CODER = "dragoman/synthetic model/none opinion/none codebook/synthetic";

    private static final int PAGES_A_BATCH = 1_000;
    private static final List<Correction.Verdict> VERDICTS =
            List.of(Correction.Verdict.CHANGED, Correction.Verdict.RIGHT, Correction.Verdict.WRONG);

    private SyntheticRecord() {}

    /**
     * Writes pages until there are so many events, a few each page, and now and then a correction, into a record that may be there already.
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
                CodedPage page = new SyntheticPage(seed, pages++, events - written).coded();
                Correction correction = correction(page, pages);
                while (batch.add(page) && (written += page.events().size()) < events && pages % PAGES_A_BATCH > 0) {
                    page = new SyntheticPage(seed, pages++, events - written).coded();
                }
                record.write(batch);
                record.add(correction);
                progress.accept(written);
            }
        }
        return pages;
    }

    /** What somebody holds of the first event of a page. */
    private static Correction correction(CodedPage page, long number) {
        Event event = page.events().getFirst();
        Correction.Verdict verdict = VERDICTS.get((int) (number / PAGES_A_BATCH % VERDICTS.size()));
        Correction.Changes changes = verdict != Correction.Verdict.CHANGED ? Correction.Changes.NONE
                : new Correction.Changes(Optional.empty(), Optional.empty(), Optional.of(Status.HABITUAL), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty());
        return Correction.of(event, page.page().text(), verdict, changes, "as the page says", "A. Reader",
                Instant.EPOCH.plusSeconds(number));
    }
}
