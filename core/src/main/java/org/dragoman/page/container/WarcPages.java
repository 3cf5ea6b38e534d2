package org.dragoman.page.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Limits;
import org.dragoman.page.Metadatum;
import org.dragoman.page.PageOutcome.Reason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Records of a web archive to documents. */
final class WarcPages {

    private static final int MOST_HEADER_BYTES = 1 << 16;

    private final Limits limits;

    WarcPages(Limits limits) {
        this.limits = limits;
    }

    /**
     * The page in a record, or what is wrong with it; nothing where the record is not of a page.
     *
     * @throws IOException if the record's own bytes can't be read
     */
    Optional<Item> item(WarcRecord record, String place) throws IOException {
        return switch (record) {
            case WarcResponse response -> response(response, place);
            case WarcRevisit revisit -> Optional.of(new Item.Broken(Reason.EMPTY, place, "revisit of " + named(revisit)
                    + revisit.refersToDate().map(date -> ", stored as of " + date).orElse("") + ": its content is in that record"));
            case WarcResource resource -> typed(resource, resource.contentType().toString(), place);
            case WarcConversion conversion -> typed(conversion, conversion.contentType().toString(), place);
            case WarcContinuation continuation -> Optional.of(new Item.Broken(Reason.UNSUPPORTED, place,
                    "continuation of a segmented record of " + named(continuation) + ": segments are not joined"));
            default -> Optional.empty();
        };
    }

    private Optional<Item> response(WarcResponse record, String place) throws IOException {
        String type = record.contentType().toString();
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/http")) {
            return typed(record, type, place);
        }
        byte[] block = record.body().stream().readNBytes(limits.pageBytes() + MOST_HEADER_BYTES);
        try {
            HttpResponse http = HttpResponse.parse(new SeekableInMemoryByteChannel(block));
            String mediaType = http.headers().first("Content-Type").orElse("");
            Optional<Boolean> html = isHtml(mediaType, address(record).orElse(""));
            if (html.isEmpty()) {
                return foreign(mediaType, place);
            } else if (http.status() < 200 || http.status() > 299) {
                return Optional.of(new Item.Broken(Reason.NO_ARTICLE, place, "HTTP " + http.status() + " for " + named(record)));
            }
            return document(record, payload(http, block), mediaType, html.get(), place);
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Item.Broken(Reason.BROKEN, place, "no readable HTTP response for " + named(record)));
        } catch (LinkageError noDecoder) {
            return Optional.of(new Item.Broken(Reason.UNSUPPORTED, place, "packed in a way that is not supported"));
        }
    }

    private Optional<Item> typed(WarcTargetRecord record, String type, String place) throws IOException {
        Optional<Boolean> html = isHtml(type, address(record).orElse(""));
        if (html.isEmpty()) {
            return foreign(type, place);
        }
        byte[] bytes = record.body().stream().readNBytes(limits.pageBytes() + 1);
        return document(record, new Payload(bytes, false), type, html.get(), place);
    }

    private Optional<Item> document(WarcTargetRecord record, Payload payload, String mediaType, boolean html, String place) {
        byte[] bytes = payload.bytes;
        if (bytes.length > limits.pageBytes()) {
            return Optional.of(new Item.Broken(Reason.TOO_LARGE, place, Containers.tooLarge(limits.pageBytes())));
        } else if (bytes.length == 0) {
            return Optional.of(new Item.Broken(Reason.EMPTY, place, "the response for " + named(record) + " is empty"));
        }
        Optional<Item> refused = ForeignContent.refuse(Arrays.copyOf(bytes, Math.min(bytes.length, 4096)), place);
        if (refused.isPresent()) {
            return refused;
        }
        DateClaim fetched = new DateClaim(record.date().atZone(ZoneOffset.UTC).toLocalDate(), DateClaim.Role.FETCHED,
                "WARC-Date", record.date().toString(), Optional.empty());
        return Optional.of(new Item.Document(place,
                new Item.Content.Bytes(bytes, html, Containers.charset(Optional.of(mediaType))),
                address(record), notes(record, payload), List.of(fetched), false));
    }

    private static List<Metadatum> notes(WarcRecord record, Payload payload) {
        List<Metadatum> notes = new ArrayList<>();
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            String reason = record.truncated().name().toLowerCase(Locale.ROOT);
            notes.add(new Metadatum(Metadatum.Field.NOTE, "cut off by the crawler (" + reason + ")", "WARC-Truncated", Optional.empty()));
        } else if (payload.cutOff) {
            notes.add(new Metadatum(Metadatum.Field.NOTE, "the response breaks off", "HTTP body", Optional.empty()));
        }
        return notes;
    }

    /** HTML or, else, text; nothing for what is neither, and for files that sites keep for robots. */
    private static Optional<Boolean> isHtml(String mediaType, String target) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html", "application/xhtml+xml", "" -> Optional.of(true);
            case "text/plain" -> Optional.of(false).filter(text -> !target.endsWith("/robots.txt") && !target.endsWith("/ads.txt"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> address(WarcTargetRecord record) {
        return Optional.ofNullable(record.target());
    }

    private static String named(WarcTargetRecord record) {
        return address(record).orElse("a page without an address");
    }

    private static Optional<Item> foreign(String mediaType, String place) {
        return mediaType.startsWith("application/pdf")
                ? Optional.of(new Item.Broken(Reason.UNSUPPORTED, place, "a PDF document: not a page of text"))
                : Optional.empty();
    }

    /**
     * The body, unpacked. Archives often keep the header of a packing that they have taken off already: where the body is
     * not packed as its header says, it is taken as it stands. A body that breaks off is kept as far as it goes.
     */
    private Payload payload(HttpResponse http, byte[] block) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean cutOff = false;
        try (InputStream in = http.bodyDecoded().stream()) {
            byte[] chunk = new byte[1 << 13];
            for (int read = in.read(chunk); read >= 0 && body.size() <= limits.pageBytes(); read = in.read(chunk)) {
                body.write(chunk, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            cutOff = true;
        }
        if (body.size() == 0 && cutOff) {
            int header = new String(block, ISO_8859_1).indexOf("\r\n\r\n");
            return new Payload(Arrays.copyOfRange(block, header < 0 ? block.length : header + 4, block.length), false);
        }
        return new Payload(body.toByteArray(), cutOff);
    }

    /** What a record holds, and whether it breaks off. */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    private record Payload(byte[] bytes, boolean cutOff) {}
}
