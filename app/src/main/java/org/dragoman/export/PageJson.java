package org.dragoman.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;

/** A page as a JSON object on one line: {@code docs/event-schema.md} describes it. */
public final class PageJson {

    private final JsonGenerator json;

    private PageJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it and a line end; {@code out} stays open. */
    public static void write(Page page, PrintStream out) {
        try (JsonGenerator json = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            write(page, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    /** Writes it as a value among others. */
    public static void write(Page page, JsonGenerator json) throws IOException {
        new PageJson(json).page(page);
    }

    private void page(Page page) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "dragoman-page/1");
        json.writeStringField("id", page.id());
        json.writeStringField("source", page.source());
        optional("address", page.address());
        optional("title", page.title());
        json.writeStringField("text", page.text());
        json.writeArrayFieldStart("blocks");
        for (Block block : page.blocks()) {
            json.writeStartObject();
            json.writeStringField("kind", block.kind().name());
            json.writeNumberField("part", block.part());
            span(block.span());
            json.writeStringField("text", page.textOf(block));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("teasers");
        for (Teaser teaser : page.teasers()) {
            json.writeStartObject();
            json.writeNumberField("part", teaser.part());
            optional("link", teaser.link());
            json.writeBooleanField("truncated", teaser.truncated());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("metadata");
        for (Metadatum datum : page.metadata()) {
            json.writeStartObject();
            json.writeStringField("field", datum.field().name());
            json.writeStringField("value", datum.value());
            json.writeStringField("origin", datum.origin());
            span(datum.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        claims(page);
        json.writeEndObject();
    }

    private void claims(Page page) throws IOException {
        json.writeArrayFieldStart("dates");
        for (DateClaim claim : page.dateClaims()) {
            json.writeStartObject();
            json.writeStringField("date", claim.date().toString());
            json.writeStringField("role", claim.role().name());
            json.writeStringField("origin", claim.origin());
            json.writeStringField("text", claim.text());
            span(claim.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void span(Span span) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }

    private void span(Optional<Span> span) throws IOException {
        if (span.isPresent()) {
            span(span.get());
        } else {
            json.writeNullField("start");
            json.writeNullField("end");
        }
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
