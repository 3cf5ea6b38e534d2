package org.dragoman.page.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dragoman.page.CleanText;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;

/**
 * A zip archive, read from front to end: every file in it, by its name ({@code "a.zip!news/b.html"}); pictures, styles and
 * scripts are passed over. In a WACZ only the crawl itself is read, not its indices and page lists.
 */
final class ZipContainer implements Container {

    private static final Pattern WACZ_BOOK_KEEPING = Pattern.compile(
            "(?:datapackage(?:-digest)?\\.json|(?:indexes|pages|logs|fuzzy)/.*)");

    private static final int SCRAP = 1 << 16;

    private final ZipArchiveInputStream zip;
    private final Expansion.Counted counted;
    private final Expansion.Total total;
    private final Budget budget;
    private final Tail tail;
    private final String source;
    private final boolean wacz;
    private final Limits limits;
    private boolean first = true;
    private boolean ended;
    /** Whether the end of the entry at hand is known only by unpacking it. */
    private boolean openEnded;

    private ZipContainer(InputStream in, Item.Packed packed, Expansion.Total total, Limits limits) {
        this.counted = new Expansion.Counted(in);
        this.total = total;
        this.budget = new Budget(counted, limits.recordBytes(), "an entry that is stored without its length and is");
        this.budget.lift();
        this.tail = new Tail(budget);
        this.zip = new ZipArchiveInputStream(tail, "UTF-8", true, true);
        this.source = packed.source();
        this.wacz = packed.name().toLowerCase(Locale.ROOT).endsWith(".wacz");
        this.limits = limits;
    }

    static Container open(InputStream in, Item.Packed packed, Expansion.Total total, Limits limits) {
        return new ZipContainer(in, packed, total, limits);
    }

    @Override
    public Optional<Item> next() throws IOException {
        try {
            return nextItem();
        } catch (LinkageError noUnpacker) {
            return Optional.of(new Item.Broken(Reason.UNSUPPORTED, source, "an entry is packed in a way that is not supported"));
        }
    }

    private Optional<Item> nextItem() throws IOException {
        for (Optional<ZipArchiveEntry> next = entry(); next.isPresent(); next = entry()) {
            ZipArchiveEntry entry = next.get();
            String name = CleanText.name(entry.getName());
            if (first && (name.equals("[Content_Types].xml") || name.equals("mimetype"))) {
                return refuse();
            }
            first = false;
            boolean skipped = entry.isDirectory() || ForeignContent.isAsset(name)
                    || (wacz && WACZ_BOOK_KEEPING.matcher(name).matches());
            if (!skipped) {
                return Optional.of(item(entry, name));
            }
        }
        boolean known = ended;
        ended = true;
        return known || tail.complete ? Optional.empty()
                : Optional.of(new Item.Broken(Reason.BROKEN, source, "the archive is cut off"));
    }

    /** The next entry, behind what is left of the one before. */
    private Optional<ZipArchiveEntry> entry() throws IOException {
        if (openEnded) {
            byte[] scrap = new byte[SCRAP];
            for (int read = zip.read(scrap); read >= 0; read = zip.read(scrap)) {
                total.give(read);
            }
        }
        budget.lift();
        Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getNextEntry());
        openEnded = entry.filter(e -> e.getGeneralPurposeBit().usesDataDescriptor() && isReadable(e)).isPresent();
        if (openEnded && entry.filter(e -> e.getMethod() == ZipArchiveEntry.STORED).isPresent()) {
            // Such an entry is read into memory, up to what looks like its end.
            budget.renew();
        }
        return entry;
    }

    private boolean isReadable(ZipArchiveEntry entry) {
        return !entry.getGeneralPurposeBit().usesEncryption() && zip.canReadEntryData(entry);
    }

    private Item item(ZipArchiveEntry entry, String name) {
        String place = source + "!" + name;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Item.Broken(Reason.UNREADABLE, place, "encrypted");
        } else if (!zip.canReadEntryData(entry)) {
            return new Item.Broken(Reason.UNSUPPORTED, place, "packed in a way that can't be read from a stream");
        }
        InputStream guarded = new Expansion.Guarded(zip, counted, total, limits);
        return new Item.Packed(place, name, guarded, Optional.empty(), Optional.empty());
    }

    /** Office documents and e-books are zip archives whose first entry tells. */
    private Optional<Item> refuse() throws IOException {
        while (entry().isPresent()) {
            first = false;
        }
        return Optional.of(new Item.Broken(Reason.UNSUPPORTED, source, "an office document or e-book: not a page of text"));
    }

    /** Watches for the record that every whole archive ends with. */
    private static final class Tail extends FilterInputStream {

        private static final int END = 0x504b0506;

        private int last;
        private boolean complete;

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) {
                watch(next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = 0; i < read; i++) {
                watch(buffer[offset + i] & 0xff);
            }
            return read;
        }

        private void watch(int value) {
            last = (last << 8) | value;
            complete |= last == END;
        }
    }
}
