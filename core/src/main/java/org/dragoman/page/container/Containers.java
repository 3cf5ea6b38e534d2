package org.dragoman.page.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;

/** Opens streams of bytes as the containers that they are: all those within one input. For use by one thread. */
public final class Containers {

    private static final int HEAD = 4096;
    private static final int BUFFER = 1 << 16;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final Limits limits;
    private final Expansion.Total total = new Expansion.Total();

    /** @param limits how much to take in */
    public Containers(Limits limits) {
        this.limits = limits;
    }

    /** The input's own bytes, which everything that is unpacked within it is measured against. */
    public InputStream counted(InputStream input) {
        return total.of(input);
    }

    /**
     * Judges what a stream is, and opens it.
     *
     * @param packed what to open
     * @return its items: one where it is a page by itself
     * @throws IOException if it can't be read
     */
    public Container open(Item.Packed packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed.bytes(), BUFFER);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (head.length == 0) {
            return new SingleItem(new Item.Broken(Reason.EMPTY, packed.source(), "the file is empty"));
        }
        Optional<Item> refused = ForeignContent.refuse(head, packed.source());
        Format format = Format.of(head, packed.name(), packed.mediaType());
        return switch (format) {
            case GZIP -> gzip(in, packed);
            case BZIP2 -> bzip2(in, packed);
            case ZIP -> ZipContainer.open(in, packed, total, limits);
            case TAR -> new TarContainer(in, packed);
            case WARC -> new WarcContainer(in, packed.source(), total, limits);
            case HTML, TEXT -> refused.isPresent() ? new SingleItem(refused.get()) : page(in, packed, format, limits);
            case JSON_LINES -> refused.isPresent() ? new SingleItem(refused.get())
                    : new JsonLinesContainer(in, packed.source(), limits);
            case JSON -> refused.isPresent() ? new SingleItem(refused.get())
                    : new JsonContainer(in, packed.source(), limits);
            case CSV, TSV -> refused.isPresent() ? new SingleItem(refused.get())
                    : CsvContainer.open(in, packed.source(), format == Format.TSV, limits);
            case FEED -> FeedContainer.open(in, packed.source(), charset(packed.mediaType()), limits);
        };
    }

    /** Whether an exception tells that something passed a limit. */
    public static boolean isTooLarge(Throwable e) {
        return e instanceof TooLargeException || e.getCause() instanceof TooLargeException;
    }

    /** Whether an exception tells that the whole input has given all that it may. */
    public static boolean isExhausted(Throwable e) {
        return (e instanceof TooLargeException self && self.isOfInput())
                || (e.getCause() instanceof TooLargeException cause && cause.isOfInput());
    }

    private static Container page(InputStream in, Item.Packed packed, Format format, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.pageBytes() + 1);
        if (bytes.length > limits.pageBytes()) {
            return new SingleItem(new Item.Broken(Reason.TOO_LARGE, packed.source(), tooLarge(limits.pageBytes())));
        }
        Item.Content content = new Item.Content.Bytes(bytes, format == Format.HTML, charset(packed.mediaType()));
        return new SingleItem(Item.Document.of(packed.source(), content, packed.address()));
    }

    /** The message for something larger than a limit. */
    static String tooLarge(int limit) {
        return "larger than " + size(limit) + ", the most that a page may have";
    }

    /** A number of bytes as one says it. */
    static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    /** The character set that a media type names. */
    static Optional<String> charset(Optional<String> mediaType) {
        return mediaType.map(CHARSET::matcher).filter(Matcher::find).map(m -> m.group(1));
    }

    /** A WARC keeps its gzip members, since a place in it is an offset of the packed file. */
    private Container gzip(BufferedInputStream in, Item.Packed packed) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (startsAsWarc(head)) {
            return new WarcContainer(in, packed.source(), total, limits);
        }
        Expansion.Counted counted = new Expansion.Counted(in);
        return unpacked(new Expansion.Guarded(new GzipMembers(counted), counted, total, limits), packed);
    }

    private Container bzip2(InputStream in, Item.Packed packed) throws IOException {
        Expansion.Counted counted = new Expansion.Counted(in);
        InputStream unpacked = new BZip2CompressorInputStream(counted, true);
        return unpacked(new Expansion.Guarded(unpacked, counted, total, limits), packed);
    }

    private static Container unpacked(InputStream bytes, Item.Packed packed) {
        String name = packed.name().replaceFirst("(?i)\\.(gz|gzip|bz2)$", "").replaceFirst("(?i)\\.t[gb]z2?$", ".tar");
        Optional<String> type = packed.mediaType().filter(t -> !t.contains("zip"));
        return new SingleItem(new Item.Packed(packed.source(), name, bytes, type, packed.address()));
    }

    private static boolean startsAsWarc(byte[] gzipHead) {
        try (InputStream start = new GZIPInputStream(new ByteArrayInputStream(gzipHead))) {
            return new String(start.readNBytes(5), ISO_8859_1).equals("WARC/");
        } catch (IOException notReadable) {
            return false;
        }
    }
}
