package org.dragoman.handover;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;
import org.dragoman.record.ListedEvent;

/**
 * What goes between a command and the process that has the record open: the record's own values, component by component, as
 * JSON. Both are of one version; it is no format for anybody else.
 */
public final class Wire {

    /** Changes with what is sent. The tables' version is part of it, since so are the values that they hold. */
    public static final String PROTOCOL = "1/" + EventRecord.SCHEMA_VERSION;

    /** The header that says which {@link #PROTOCOL} is spoken. */
    public static final String PROTOCOL_HEADER = "X-Dragoman-Handover";

    /** The path under which it is spoken. */
    public static final String PATH = "/handover/";

    /** What can be asked for. */
    public enum Operation {
        STATE,
        CODERS,
        PAGE,
        EVENTS,
        SIGHTINGS,
        ID_LENGTH,
        WRITE,
        NOTE
    }

    /**
     * How the record is.
     *
     * @param generation another number after every writing
     */
    public record State(long generation) {}

    /** A page, and where it was seen. */
    public record Seen(String page, String source) {}

    /** A {@link Batch}. */
    public record Pages(List<CodedPage> coded, List<Seen> seen, List<Failure> failures) {

        static Pages of(Batch batch) {
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < batch.sources().size(); i++) {
                seen.add(new Seen(batch.sourcePages().get(i), batch.sources().get(i)));
            }
            return new Pages(batch.pages(), seen, batch.failures());
        }

        /** The same as a batch. */
        public Batch batch() {
            Batch batch = new Batch();
            coded.forEach(batch::add);
            seen.forEach(one -> batch.seen(one.page, one.source));
            failures.forEach(batch::add);
            return batch;
        }
    }

    /** An event, and the text of its page. */
    public record Told(ListedEvent event, String text) {}

    /** A run that wrote pages. */
    public record Run(Instant started, Instant finished, String coder, long coded, long recoded) {}

    /** Why the record can't be used. */
    public record Refusal(String problem, String detail) {}

    /** Texts are as long as pages are; half a surrogate pair, which UTF-8 has not, is written as its number. */
    private static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Wire() {}

    /** Reads and writes the values above. Safe for use by many threads. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
