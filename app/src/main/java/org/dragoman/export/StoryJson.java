package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.story.Disagreement;
import org.dragoman.story.Report;
import org.dragoman.story.Story;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** A story as a JSON object on one line: {@code docs/event-schema.md} describes it. */
public final class StoryJson {

    private final JsonGenerator json;

    private StoryJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it and a line end; {@code out} stays open. */
    public static void write(Story story, PrintStream out) {
        try (JsonGenerator json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            write(story, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    /** Writes it as a value among others. */
    public static void write(Story story, JsonGenerator json) throws IOException {
        new StoryJson(json).story(story);
    }

    private void story(Story story) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "dragoman-story/1");
        json.writeStringField("id", story.id());
        json.writeStringField("type", story.type().name());
        strings("modes", story.modes());
        json.writeStringField("status", story.status().name());
        actors("actors", story.actors());
        actors("recipients", story.recipients());
        optional("earliest", story.date().earliest().map(LocalDate::toString));
        optional("latest", story.date().latest().map(LocalDate::toString));
        optional("weekday", story.date().weekday().map(Enum::name));
        optional("place", story.place().map(Place::name));
        optional("country", story.place().flatMap(Place::country));
        json.writeArrayFieldStart("reports");
        for (Report report : story.reports()) {
            json.writeStartObject();
            json.writeStringField("event", report.event().id());
            json.writeStringField("page", report.page());
            json.writeStringField("source", report.source());
            optional("address", report.address());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("disagreements");
        for (Disagreement disagreement : story.disagreements()) {
            disagreement(disagreement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void disagreement(Disagreement disagreement) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", disagreement.value());
        json.writeArrayFieldStart("versions");
        for (Disagreement.Version version : disagreement.versions()) {
            json.writeStartObject();
            json.writeStringField("said", version.said());
            strings("events", version.events());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void actors(String name, List<Actor> actors) throws IOException {
        json.writeArrayFieldStart(name);
        for (Actor actor : actors) {
            json.writeStartObject();
            json.writeStringField("id", actor.id());
            json.writeStringField("name", actor.name());
            optional("country", actor.country());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
