package org.dragoman.codebook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.record.Correction;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.KeptCorrection;
import org.dragoman.record.Query;
import org.dragoman.record.Wording;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;

/**
 * Writes what people said of events as examples of a codebook: the file {@code examples.yaml}, as docs/codebook.md describes it. The
 * last word counts. What is right, or corrected, is an example for its type, with its modes and status; what is wrong, or was
 * corrected to be of another type, is one against the type that it was coded as, unless its sentence tells another event of that type.
 */
public final class CorrectionExamples {

    private static final String HEADING = "# Examples out of corrections, by dragoman codebook examples. In a codebook's folder as "
            + "examples.yaml,\n# codebook check runs them.\n";
    private static final String LAST_OF_UNTOLD = """
            WHERE event IS NULL QUALIFY row_number() OVER (PARTITION BY page, sentence, trigger_start, trigger_end, coded_type
                ORDER BY number DESC) = 1""";

    private final EventRecord record;
    private final Map<String, Examples> byType = new TreeMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, List<Told>> sentences = new HashMap<>();
    private long leftOut;

    private CorrectionExamples(EventRecord record) {
        this.record = record;
    }

    /** The examples of one type, each with what is expected of its sentence. */
    private record Examples(Set<Example> tells, Set<Example> tellsNot) {
        Examples() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private record Example(String label, String sentence, String source) {}

    /** An event as people hold it to be, which a sentence tells. */
    private record Told(String event, String type, boolean wrong) {}

    /**
     * How many examples were written.
     *
     * @param leftOut how many were not, because their sentence tells another event of the type that they are against
     */
    public record Written(long examples, long leftOut) {}

    /**
     * Writes the corrections of some events, and, where there is no filter, of those that no page tells any more.
     *
     * @param out stays open
     */
    public static Written write(EventRecord record, EventFilter filter, OutputStream out) {
        CorrectionExamples examples = new CorrectionExamples(record);
        examples.collect(filter);
        try {
            out.write(HEADING.getBytes(StandardCharsets.UTF_8));
            if (!examples.byType.isEmpty()) {
                examples.print(out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(examples.byType.values().stream()
                .mapToLong(type -> (long) type.tells.size() + type.tellsNot.size()).sum(), examples.leftOut);
    }

    private void collect(EventFilter filter) {
        List<KeptCorrection> last = new ArrayList<>(record.corrections(new Query("WHERE number IN (SELECT number FROM last_corrections) "
                + "AND event IN (SELECT e.id FROM events e").add(filter.where()).add(")")));
        if (filter.isEmpty()) {
            record.corrections(new Query(LAST_OF_UNTOLD)).stream().filter(kept -> kept.said().verdict() != Verdict.WITHDRAWN)
                    .forEach(last::add);
        }
        Set<String> pages = new LinkedHashSet<>(last.stream().map(kept -> kept.said().page()).toList());
        record.list(new Query("SELECT id, source FROM pages WHERE id IN (SELECT unnest(?))", pages),
                row -> sources.put(row.text("id"), row.text("source")));
        record.list(new Query("""
                SELECT v.page, v.sentence_start, e.id, coalesce(k.type, e.type) AS type, coalesce(k.verdict = 'WRONG', false) AS wrong
                FROM evidence v JOIN events e ON e.id = v.event LEFT JOIN standing_corrections k ON k.event = e.id
                WHERE v.page IN (SELECT unnest(?))""", pages),
                row -> sentences.computeIfAbsent(row.text("page") + row.number("sentence_start"), key -> new ArrayList<>())
                        .add(new Told(row.text("id"), row.text("type"), row.flag("wrong"))));
        last.forEach(this::add);
    }

    private void add(KeptCorrection kept) {
        Correction said = kept.said();
        Changes changes = said.changes();
        String coded = said.coded().type();
        String type = changes.type().map(EventType::name).orElse(coded);
        if (said.verdict() != Verdict.WRONG) {
            List<String> modes = changes.modes()
                    .orElseGet(() -> type.equals(coded) ? said.coded().modes().orElse(List.of()) : List.of());
            Optional<Status> status = changes.status().or(() -> said.coded().status());
            of(type).tells.add(example(said, Stream.concat(modes.stream(), status.stream().map(Wording::lower)).toList()));
        }
        if (said.verdict() == Verdict.WRONG || !type.equals(coded)) {
            against(kept, coded);
        }
    }

    private void against(KeptCorrection kept, String type) {
        Correction said = kept.said();
        boolean toldBesides = sentences.getOrDefault(said.page() + said.passage().sentence().start(), List.of()).stream()
                .anyMatch(told -> kept.event().filter(told.event::equals).isEmpty() && told.type.equals(type) && !told.wrong);
        if (toldBesides) {
            leftOut++;
        } else {
            of(type).tellsNot.add(example(said, List.of()));
        }
    }

    private Examples of(String type) {
        return byType.computeIfAbsent(type, name -> new Examples());
    }

    private Example example(Correction said, List<String> label) {
        String source = said.author() + ", " + said.made().atOffset(ZoneOffset.UTC).toLocalDate() + ", "
                + sources.getOrDefault(said.page(), said.page()) + (said.note().isBlank() ? "" : ": " + said.note());
        return new Example(label.isEmpty() ? "sentence" : String.join(" ", label), oneLine(said.passage().words()), oneLine(source));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void print(OutputStream out) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES).enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR).build();
        yaml.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = yaml.createGenerator(out)) {
            json.writeStartObject();
            for (var type : byType.entrySet()) {
                json.writeObjectFieldStart(type.getKey());
                print(json, "for", type.getValue().tells);
                print(json, "against", type.getValue().tellsNot);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void print(JsonGenerator json, String name, Set<Example> examples) throws IOException {
        if (examples.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Example example : examples) {
            json.writeStartObject();
            json.writeStringField(example.label, example.sentence);
            json.writeStringField("source", example.source);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
