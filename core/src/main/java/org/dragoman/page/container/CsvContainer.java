package org.dragoman.page.container;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.page.Decoded;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;

/** CSV whose first record names the fields. The source is the line that a record begins in. */
final class CsvContainer implements Container {

    private static final int HEAD = 1 << 16;
    private static final String MALFORMED = "a quotation mark is not closed, or something stands behind one that closes a field";

    private final CsvRecords records;
    private final CSVFormat format;
    private final List<String> names;
    private final String source;
    private final Limits limits;

    private CsvContainer(CsvRecords records, CSVFormat format, List<String> names, String source, Limits limits) {
        this.records = records;
        this.format = format;
        this.names = names;
        this.source = source;
        this.limits = limits;
    }

    /** Reads the header, and takes the separator that it uses most: comma, semicolon, tab or bar. */
    static Container open(BufferedInputStream in, String source, boolean tabs, Limits limits) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        Decoded decoded = Decoded.of(head, Optional.empty(), false);
        char separator = tabs ? '\t' : separator(decoded.text().lines().findFirst().orElse(""));
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        Reader text = new BufferedReader(new InputStreamReader(unmarked(in, head), decoded.charset()));
        CsvRecords records = new CsvRecords(text, separator, limits.recordBytes());
        try {
            List<String> names = values(records.next().map(CsvRecords.Raw::text).orElse(""), format);
            if (!NamedFields.haveContent(names)) {
                return new SingleItem(new Item.Broken(Reason.EMPTY, source + ":1",
                        "no column \"text\" or \"html\" among: " + String.join(", ", names)));
            }
            return new CsvContainer(records, format, names, source, limits);
        } catch (IOException | UncheckedIOException malformed) {
            return new SingleItem(new Item.Broken(Reason.BROKEN, source + ":1", "no usable header: " + MALFORMED));
        }
    }

    @Override
    public Optional<Item> next() throws IOException {
        for (Optional<CsvRecords.Raw> next = records.next(); next.isPresent(); next = records.next()) {
            CsvRecords.Raw raw = next.get();
            if (raw.tooLong() || raw.open() || !raw.text().isEmpty()) {
                return Optional.of(item(raw, source + ":" + raw.line()));
            }
        }
        return Optional.empty();
    }

    private Item item(CsvRecords.Raw raw, String place) {
        if (raw.tooLong()) {
            return new Item.Broken(Reason.TOO_LARGE, place,
                    "record of more than " + Containers.size(limits.recordBytes()) + "; skipped");
        } else if (raw.open()) {
            return new Item.Broken(Reason.BROKEN, place, "a quotation mark that is never closed; reading goes on in the next line");
        }
        List<String> values;
        try {
            values = values(raw.text(), format);
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return new Item.Broken(Reason.BROKEN, place, "not a record of CSV: " + MALFORMED);
        }
        if (values.size() != names.size()) {
            return new Item.Broken(Reason.BROKEN, place,
                    "record of " + values.size() + " fields where the header has " + names.size());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            put(fields, names.get(i), values.get(i));
        }
        return NamedFields.item(fields, place, limits);
    }

    private static List<String> values(String record, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        }
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.putIfAbsent(name, value);
        }
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static InputStream unmarked(InputStream in, byte[] head) throws IOException {
        if (head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            in.skipNBytes(3);
        }
        return in;
    }
}
