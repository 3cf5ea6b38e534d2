package org.dragoman.page.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.PageOutcome.Reason;

/** Tells bytes that are no page of text, and what they are instead. */
final class ForeignContent {

    /** Share of control characters from which bytes are not taken for text. */
    private static final double MOST_CONTROLS = 0.02;

    private static final Map<String, String> KNOWN = known();

    private ForeignContent() {}

    /**
     * @param head the first bytes
     * @param source where they stood
     */
    static Optional<Item> refuse(byte[] head, String source) {
        String start = new String(head, ISO_8859_1);
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (start.startsWith(known.getKey())) {
                return Optional.of(new Item.Broken(Reason.UNSUPPORTED, source, known.getValue() + ": not a page of text"));
            }
        }
        if (start.startsWith("RIFF") || start.regionMatches(4, "ftyp", 0, 4)) {
            return Optional.of(new Item.Broken(Reason.UNSUPPORTED, source, "a picture, sound or video file: not a page of text"));
        }
        return isText(head) ? Optional.empty()
                : Optional.of(new Item.Broken(Reason.BINARY, source, "binary data: not a page of text"));
    }

    /** Whether a name inside an archive is that of a page's picture, style, script or of the archive's own book-keeping. */
    static boolean isAsset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String base = lower.substring(lower.lastIndexOf('/') + 1);
        return lower.startsWith("__macosx/") || base.startsWith("._") || base.equals(".ds_store") || base.equals("thumbs.db")
                || switch (base.substring(base.lastIndexOf('.') + 1)) {
                    case "css", "js", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "woff", "woff2", "ttf", "map" -> true;
                    default -> false;
                };
    }

    /** UTF-16 has a zero in every other byte of Western text and is text all the same. */
    private static boolean isText(byte[] head) {
        int[] zeros = new int[2];
        int controls = 0;
        for (int i = 0; i < head.length; i++) {
            int value = head[i] & 0xff;
            if (value == 0) {
                zeros[i % 2]++;
            } else if (value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f' && value != 0x1b
                    && value != 0x0b && value != 0x1a) {
                controls++;
            }
        }
        boolean wide = Math.max(zeros[0], zeros[1]) > head.length * 0.3 && Math.min(zeros[0], zeros[1]) < head.length * 0.05;
        String start = new String(head, 0, Math.min(head.length, 2), ISO_8859_1);
        boolean marked = start.equals("\u00ff\u00fe") || start.equals("\u00fe\u00ff");
        // A few stray zeros in a long text are a blemish, not a sign of binary data.
        int stray = wide || marked ? 0 : zeros[0] + zeros[1];
        return controls + stray <= Math.max(head.length * MOST_CONTROLS, head.length > 64 ? 1 : 0);
    }

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("%PDF-", "a PDF document");
        known.put("%!PS", "a PostScript document");
        known.put("{\\rtf", "a Rich Text document");
        known.put("\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office document");
        known.put("\u0089PNG", "a PNG picture");
        known.put("\u00ff\u00d8\u00ff", "a JPEG picture");
        known.put("GIF8", "a GIF picture");
        known.put("\u007fELF", "a program");
        known.put("MZ\u0090", "a program");
        known.put("\u00ca\u00fe\u00ba\u00be", "a program");
        known.put("ID3", "a sound file");
        known.put("OggS", "a sound file");
        known.put("SQLite format 3", "an SQLite database");
        known.put("PAR1", "a Parquet file");
        known.put("7z\u00bc\u00af", "a 7z archive (unpack it first)");
        known.put("Rar!", "a RAR archive (unpack it first)");
        known.put("\u00fd7zXZ", "an xz archive (unpack it first)");
        known.put("(\u00b5/\u00fd", "a Zstandard archive (unpack it first)");
        return known;
    }
}
