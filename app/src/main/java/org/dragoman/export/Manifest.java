package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.EventFilter;
import org.dragoman.record.Pairing;
import org.dragoman.record.Provenance;
import org.dragoman.record.Reviewed;

/**
 * What an export holds: the choice, the versions that coded it and when, the files with their digests, and what was lost.
 * Nothing in it depends on when or where the export was made. Immutable.
 *
 * @param format the format
 * @param filter which events were meant
 * @param options how they were written
 * @param coders by which versions they were coded, and when
 * @param reviewed how many of them people looked at, by what came of it
 * @param files the files
 * @param losses how many of the events lost what
 */
public record Manifest(
        ExportFormat format,
        EventFilter filter,
        ExportOptions options,
        List<Provenance> coders,
        Map<Reviewed, Long> reviewed,
        List<Written> files,
        Map<Loss, Long> losses) {

    /** The version of the manifest's shape, the value of its member {@code schema}. */
    public static final String SCHEMA = "dragoman-manifest/1";

    /**
     * A file.
     *
     * @param name its name, without its folder
     * @param sha256 the digest of its bytes, in hexadecimal
     * @param bytes its length
     * @param rows its rows or lines, a header not counted
     * @param columns its columns, or the members of its objects
     */
    public record Written(String name, String sha256, long bytes, long rows, List<String> columns) {
        public Written {
            columns = List.copyOf(columns);
        }
    }

    public Manifest {
        coders = List.copyOf(coders);
        reviewed = Map.copyOf(reviewed);
        files = List.copyOf(files);
        losses = Map.copyOf(losses);
    }

    /** How many events met the filter. */
    public long events() {
        return coders.stream().mapToLong(Provenance::events).sum();
    }

    /** Writes it as one JSON object, indented, and a line end. */
    public void write(OutputStream out) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter()
                .withObjectIndenter(indenter).withArrayIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.setPrettyPrinter(pretty);
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("format", format.label());
            json.writeNumberField("events", events());
            filter(json);
            json.writeObjectFieldStart("options");
            json.writeBooleanField("all_statuses", options.allStatuses());
            json.writeBooleanField("spreadsheet", options.spreadsheet());
            json.writeEndObject();
            coded(json);
            corrections(json);
            files(json);
            losses(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    /** Only the conditions that there are. */
    private void filter(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("filter");
        strings(json, "actors", filter.actors());
        strings(json, "countries", filter.countries());
        strings(json, "types", filter.types());
        strings(json, "modes", filter.modes());
        strings(json, "statuses", filter.statuses().stream().map(Enum::name).toList());
        day(json, "from", filter.from());
        day(json, "until", filter.until());
        strings(json, "places", filter.places());
        strings(json, "pages", filter.pages());
        strings(json, "sectors", filter.sectors().stream().map(Enum::name).toList());
        strings(json, "sites", filter.sites());
        strings(json, "words", filter.words());
        if (filter.leastConfidence() > 0) {
            json.writeNumberField("leastConfidence", filter.leastConfidence());
        }
        if (filter.mostConfidence() < 1) {
            json.writeNumberField("mostConfidence", filter.mostConfidence());
        }
        if (filter.text().isPresent()) {
            json.writeStringField("text", filter.text().get().words());
        }
        strings(json, "reviews", filter.reviews().stream().map(Enum::name).toList());
        strings(json, "pairings", filter.pairings().stream().map(Pairing::toString).toList());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            array(json, name, values);
        }
    }

    private static void day(JsonGenerator json, String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            json.writeStringField(name, day.get().toString());
        }
    }

    private static void array(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void coded(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("coded_by");
        for (Provenance coded : coders) {
            json.writeStartObject();
            json.writeStringField("coder", coded.coder());
            json.writeObjectFieldStart("versions");
            for (Map.Entry<String, String> part : versions(coded.coder()).entrySet()) {
                json.writeStringField(part.getKey(), part.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("events", coded.events());
            json.writeNumberField("pages", coded.pages());
            time(json, "from", coded.from());
            time(json, "until", coded.until());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** {@code "dragoman/0.1 codebook/e769843729d1"} as what it is made of; a part without a slash is left out. */
    private static Map<String, String> versions(String coder) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String part : coder.split(" ", -1)) {
            int slash = part.indexOf('/');
            if (slash > 0) {
                versions.put(part.substring(0, slash), part.substring(slash + 1));
            }
        }
        return versions;
    }

    private static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(name, time.get().toString());
        } else {
            json.writeNullField(name);
        }
    }

    private void corrections(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("corrections");
        for (Reviewed outcome : Reviewed.values()) {
            if (reviewed.containsKey(outcome)) {
                json.writeNumberField(outcome.name().toLowerCase(Locale.ROOT), reviewed.get(outcome));
            }
        }
        json.writeStringField("treatment", format.correctionsAre().meaning());
        json.writeEndObject();
    }

    private void files(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("files");
        for (Written file : files) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeNumberField("rows", file.rows());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            array(json, "columns", file.columns());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void losses(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("losses");
        for (Loss loss : Loss.values()) {
            if (losses.containsKey(loss)) {
                json.writeStartObject();
                json.writeStringField("loss", loss.name());
                json.writeNumberField("events", losses.get(loss));
                json.writeStringField("meaning", loss.meaning());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
