package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Failure;
import org.dragoman.record.PageLabel;

/** Pieces that several answers have, as the exports have them: what is not known is null, never left out. */
final class Json {

    /** Writes an entry of a list. */
    @FunctionalInterface
    interface Entry<T> {
        void write(T value) throws IOException;
    }

    private Json() {}

    static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    static void day(JsonGenerator json, String name, Optional<LocalDate> value) throws IOException {
        text(json, name, value.map(LocalDate::toString));
    }

    static <T> void list(JsonGenerator json, String name, List<T> values, Entry<T> entry) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            entry.write(value);
        }
        json.writeEndArray();
    }

    /** Where in a list the entries stand that follow, and how many there are in all. */
    static void part(Asked asked, JsonGenerator json, long total, int size) throws IOException {
        json.writeNumberField("total", total);
        json.writeNumberField("n", asked.number());
        json.writeNumberField("last", asked.link(total, size));
    }

    static void label(JsonGenerator json, PageLabel page) throws IOException {
        json.writeStringField("id", page.id());
        json.writeStringField("source", page.source());
        text(json, "address", page.address());
        text(json, "title", page.title());
    }

    static void failure(JsonGenerator json, Failure failure) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", failure.source());
        json.writeStringField("reason", failure.reason());
        json.writeStringField("message", failure.message());
        json.writeEndObject();
    }
}
