package org.dragoman.page.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

    private final Budget budget;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final String source;
    private final Limits limits;

    private CsvContainer(Budget budget, CSVParser parser, String source, Limits limits) {
        this.budget = budget;
        this.parser = parser;
        this.records = parser.iterator();
        this.source = source;
        this.limits = limits;
    }

    /** Reads the header, and takes the separator that it uses most: comma, semicolon, tab or bar. */
    static Container open(BufferedInputStream in, String source, boolean tabs, Limits limits) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        Decoded decoded = Decoded.of(head, Optional.empty(), false);
        String header = decoded.text().lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(tabs ? '\t' : separator(header))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .get();
        Budget budget = new Budget(in, limits.recordBytes());
        Charset charset = decoded.charset();
        try {
            CSVParser parser = CSVParser.builder().setFormat(format).setReader(new InputStreamReader(unmarked(budget, head), charset)).get();
            if (!NamedFields.haveContent(parser.getHeaderNames())) {
                return new SingleItem(new Item.Broken(Reason.EMPTY, source + ":1",
                        "no column \"text\" or \"html\" among: " + String.join(", ", parser.getHeaderNames())));
            }
            return new CsvContainer(budget, parser, source, limits);
        } catch (IllegalArgumentException e) {
            return new SingleItem(new Item.Broken(Reason.BROKEN, source + ":1", "no usable header: " + e.getMessage()));
        }
    }

    @Override
    public Optional<Item> next() throws IOException {
        budget.renew();
        // The parser's line number is that of the last line read: the next record begins behind it.
        String place = source + ":" + (parser.getCurrentLineNumber() + 1);
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord csv = records.next();
            if (!csv.isConsistent()) {
                return Optional.of(new Item.Broken(Reason.BROKEN, place, "record of " + csv.size() + " fields where the header has "
                        + parser.getHeaderNames().size()));
            }
            Map<String, String> fields = new LinkedHashMap<>();
            csv.toMap().forEach((name, value) -> put(fields, name, value));
            return Optional.of(NamedFields.item(fields, place, limits));
        } catch (UncheckedIOException e) {
            throw new IOException(place + ": " + e.getMessage(), e.getCause());
        }
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
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
