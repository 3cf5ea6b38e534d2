package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.export.PageJson;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Failure;
import org.dragoman.record.Query;
import org.dragoman.web.Desk;
import org.dragoman.web.query.PageList;

/** Pages: listed, one by one, and those that could not be coded. */
final class PageResources {

    private final Desk desk;

    PageResources(Desk desk) {
        this.desk = desk;
    }

    List<Resource> all() {
        return List.of(
                new Resource("/api/pages", Set.of("q", "n"), this::pages),
                new Resource("/api/pages/{id}", Set.of(), this::page),
                new Resource("/api/failures", Set.of("n", "size"), this::failures));
    }

    private void pages(Asked asked, JsonGenerator json) throws IOException {
        PageList.Request request = PageList.request(Map.of("q", asked.one("q").stream().toList(),
                "n", List.of(Integer.toString(asked.number()))));
        PageList list = desk.read(record -> PageList.of(record, request));
        json.writeStartObject();
        Json.part(asked, json, list.total(), PageList.SIZE);
        Json.list(json, "pages", list.items(), item -> {
            json.writeStartObject();
            Json.label(json, item.page());
            Json.day(json, "earliest", item.earliest());
            Json.day(json, "latest", item.latest());
            json.writeNumberField("events", item.events());
            json.writeNumberField("statements", item.statements());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void page(Asked asked, JsonGenerator json) throws IOException {
        String id = asked.path("id");
        CodedPage coded = desk.read(record -> record.page(id))
                .orElseThrow(() -> new NotFoundResponse("The record has no page '" + id + "'."));
        PageJson.write(coded.page(), json);
    }

    private record Part(long total, List<Failure> failures) {}

    private void failures(Asked asked, JsonGenerator json) throws IOException {
        int size = asked.size();
        Part part = desk.read(record -> new Part(
                record.list(new Query("SELECT count(*) AS n FROM failures"), row -> row.longNumber("n")).getFirst(),
                record.list(new Query("SELECT * FROM failures ORDER BY source, reason, message LIMIT ? OFFSET ?", size,
                        (asked.number() - 1L) * size),
                        row -> new Failure(row.text("source"), row.text("reason"), row.text("message")))));
        json.writeStartObject();
        Json.part(asked, json, part.total, size);
        Json.list(json, "failures", part.failures, failure -> Json.failure(json, failure));
        json.writeEndObject();
    }
}
