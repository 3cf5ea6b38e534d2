package org.dragoman.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as characters, and how they became so. Tried in this order, and taken when every byte can be decoded: the byte
 * order mark, UTF-8 (which other text hardly ever passes for), the transport's charset, the charset that HTML declares, and
 * what ICU's detector makes of the bytes. Where nothing fits, undecodable bytes become U+FFFD, and are counted.
 *
 * @param text the characters, without a byte order mark
 * @param charset what they were decoded by
 * @param replaced how many characters stand for bytes that could not be decoded
 * @param note what a reader of the page should know about it: a wrong declaration, replaced bytes
 */
public record Decoded(String text, Charset charset, int replaced, Optional<String> note) {

    private static final int DECLARATION_REACH = 4096;
    private static final int DETECTION_REACH = 1 << 16;
    private static final int LEAST_CONFIDENCE = 10;
    private static final double MOST_DAMAGE_OF_UTF8 = 0.02;
    private static final Pattern META = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,500}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /**
     * Decodes bytes; never fails.
     *
     * @param bytes the bytes
     * @param transport the charset that the transport or archive states
     * @param html whether to look for a declaration in the text
     */
    public static Decoded of(byte[] bytes, Optional<String> transport, boolean html) {
        Optional<String> declared = transport.or(() -> html ? declaration(bytes) : Optional.empty());
        return byMark(bytes)
                .or(() -> wide(bytes))
                .or(() -> asUtf8(bytes, declared))
                .or(() -> declared.flatMap(Decoded::named).flatMap(charset -> strictly(bytes, 0, charset, Optional.empty())))
                .orElseGet(() -> detected(bytes, declared));
    }

    /** Whether so much of it could not be decoded that it is better not read. */
    public boolean isUnreadable() {
        return replaced > 8 && replaced > text.length() * 0.05;
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(strictly(bytes, 3, UTF_8, Optional.empty()).orElseGet(() -> leniently(bytes, 3, UTF_8, "")));
        } else if (startsWith(bytes, 0xff, 0xfe)) {
            return Optional.of(leniently(bytes, 2, UTF_16LE, ""));
        } else if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(leniently(bytes, 2, UTF_16BE, ""));
        }
        return Optional.empty();
    }

    /** UTF-16 without its mark: Western text has a zero in nearly every other byte. */
    private static Optional<Decoded> wide(byte[] bytes) {
        int reach = Math.min(bytes.length, DECLARATION_REACH);
        int[] zeros = new int[2];
        for (int i = 0; i < reach; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        boolean little = zeros[1] > reach * 0.3 && zeros[0] < reach * 0.05;
        boolean big = zeros[0] > reach * 0.3 && zeros[1] < reach * 0.05;
        return little ? strictly(bytes, 0, UTF_16LE, Optional.empty())
                : big ? strictly(bytes, 0, UTF_16BE, Optional.empty()) : Optional.empty();
    }

    /** A file cut off within a character is UTF-8 all the same: the rest of the character is let go. */
    private static Optional<Decoded> asUtf8(byte[] bytes, Optional<String> declared) {
        int end = bytes.length - unfinished(bytes);
        Optional<String> note = declared.flatMap(Decoded::named)
                .filter(charset -> !charset.equals(UTF_8) && !charset.equals(US_ASCII) && !isAscii(bytes))
                .map(charset -> "declared as " + charset.name() + ", but is UTF-8");
        return strictly(end == bytes.length ? bytes : Arrays.copyOf(bytes, end), 0, UTF_8,
                end == bytes.length ? note : Optional.of("cut off within a character"));
    }

    private static Decoded detected(byte[] bytes, Optional<String> declared) {
        Optional<Decoded> damaged = damagedUtf8(bytes);
        if (damaged.isPresent()) {
            return damaged.get();
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > DETECTION_REACH ? Arrays.copyOf(bytes, DETECTION_REACH) : bytes);
        String wrong = declared.map(name -> "declared as " + name + ", which its bytes are not; ").orElse("");
        for (CharsetMatch match : detector.detectAll()) {
            Optional<Charset> charset = match.getConfidence() < LEAST_CONFIDENCE ? Optional.empty() : named(match.getName());
            Optional<Decoded> decoded = charset.flatMap(c -> strictly(bytes, 0, c, Optional.of(wrong + "detected as " + c.name())));
            if (decoded.isPresent()) {
                return decoded.get();
            }
        }
        return leniently(bytes, 0, declared.flatMap(Decoded::named).orElse(Charset.forName("windows-1252")), wrong);
    }

    /** Mostly good UTF-8 with a few broken bytes is damaged UTF-8, not another charset. */
    private static Optional<Decoded> damagedUtf8(byte[] bytes) {
        Decoded lenient = leniently(bytes, 0, UTF_8, "");
        long beyondAscii = lenient.text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
        boolean good = beyondAscii > 2L * lenient.replaced && lenient.replaced < lenient.text.length() * MOST_DAMAGE_OF_UTF8;
        return good ? Optional.of(lenient) : Optional.empty();
    }

    private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset, Optional<String> note) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(new Decoded(text.toString(), charset, 0, note));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Decoded leniently(byte[] bytes, int from, Charset charset, String before) {
        String text = new String(bytes, from, bytes.length - from, charset);
        int replaced = (int) text.chars().filter(c -> c == 0xfffd).count();
        String note = before + "read as " + charset.name() + " with " + replaced + " undecodable characters replaced";
        return new Decoded(text, charset, replaced, replaced == 0 ? Optional.empty() : Optional.of(note));
    }

    /** As browsers do, Latin-1 and ASCII are read as the windows-1252 that they mostly are. */
    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(charset.equals(ISO_8859_1) || charset.equals(US_ASCII) ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> declaration(byte[] bytes) {
        Matcher meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, DECLARATION_REACH), ISO_8859_1));
        return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }

    /** How many bytes at the end begin a UTF-8 character without ending it. */
    private static int unfinished(byte[] bytes) {
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int value = bytes[bytes.length - back] & 0xff;
            if (value >= 0xc0) {
                int length = value >= 0xf0 ? 4 : value >= 0xe0 ? 3 : 2;
                return length > back ? back : 0;
            } else if (value < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
