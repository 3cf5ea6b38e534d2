package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.export.JsonlWriter;
import org.dragoman.page.Input;
import org.dragoman.record.CodedPage;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.PageLabel;
import org.dragoman.web.Activity;
import org.dragoman.web.Bounded;
import org.dragoman.web.Desk;
import org.dragoman.web.PageCoding;
import org.dragoman.web.query.ViewException;

/** Codes what is sent to it: {@code POST /api/code}. */
final class CodeRoute {

    static final String PATH = "/api/code";
    static final Set<String> PARAMETERS = Set.of("source", "address", "date", "keep");

    /** As large as a page may be by itself. */
    private static final long LARGEST_BODY = 20_000_000;
    private static final int SECONDS_TO_WAIT = 30;
    private static final String SENT = "sent to " + PATH;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper MAPPER = new JsonMapper();

    private final Desk desk;
    private final Activity activity;
    private final PageCoding coding;
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    CodeRoute(Desk desk, Activity activity, PageCoding coding) {
        this.desk = desk;
        this.activity = activity;
        this.coding = coding;
    }

    void answer(Context context) throws IOException {
        Asked asked = new Asked(desk, context, PARAMETERS);
        boolean keep = asked.flag("keep", true);
        Input input = input(asked, context);
        List<PageCoding.Outcome> outcomes = coded(input, keep);
        if (keep) {
            tell(outcomes);
        }
        if (outcomes.stream().allMatch(PageCoding.Outcome.Failed.class::isInstance)) {
            refuse(context, outcomes);
            return;
        }
        Answers.send(context, json -> write(json, outcomes, keep));
    }

    private List<PageCoding.Outcome> coded(Input input, boolean keep) {
        try {
            if (!free.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableResponse("As many pages are being coded as can be at a time; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse("The server is ending.");
        }
        try {
            return coding.code(input, keep);
        } catch (PageCoding.TooManyException e) {
            throw new ContentTooLargeResponse(String.valueOf(e.getMessage()));
        } finally {
            free.release();
        }
    }

    private void tell(List<PageCoding.Outcome> outcomes) {
        for (PageCoding.Outcome outcome : outcomes) {
            switch (outcome) {
                case PageCoding.Outcome.Coded coded -> activity.sent(coded.again() ? 0 : 1, coded.again() ? 1 : 0, 0);
                case PageCoding.Outcome.Unchanged unchanged -> activity.sent(0, 0, 1);
                case PageCoding.Outcome.Failed failed -> activity.failedToSend(failed.failure());
            }
        }
    }

    /** What was sent, under a name that is a text and never a path. */
    private static Input input(Asked asked, Context context) throws IOException {
        Optional<String> address = asked.one("address").map(CodeRoute::address);
        String name = asked.one("source").map(CodeRoute::source).or(() -> address).orElse(SENT);
        // What curl says of any body, unless it is told what it is.
        Optional<String> type = Optional.ofNullable(context.contentType())
                .filter(given -> !given.startsWith("application/x-www-form-urlencoded"));
        byte[] bytes = body(context);
        Optional<LocalDate> date = asked.day("date");
        if (date.isEmpty()) {
            return new Input(name, () -> new ByteArrayInputStream(bytes), type, address);
        }
        byte[] dated = dated(bytes, type, date.get(), address);
        return new Input(name, () -> new ByteArrayInputStream(dated), Optional.of("application/json"), Optional.empty());
    }

    private static byte[] body(Context context) throws IOException {
        try (InputStream body = new Bounded(context.bodyInputStream(), LARGEST_BODY)) {
            byte[] bytes = body.readAllBytes();
            if (bytes.length == 0) {
                throw new BadRequestResponse("There is no body: send the page in it.");
            }
            return bytes;
        }
    }

    private static String source(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new ViewException("source", "it has characters that are no text");
        }
        return text;
    }

    private static String address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getScheme() != null && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT)) && address.getHost() != null) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for what is no address of the web.
        }
        throw new ViewException("address", "it is no address of the web; write it as https://host/path");
    }

    /** The page as a JSON line with a date would have it. */
    private static byte[] dated(byte[] bytes, Optional<String> type, LocalDate date, Optional<String> address) throws IOException {
        String kind = type.map(text -> text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("text/plain");
        String field = switch (kind) {
            case "text/plain" -> "text";
            case "text/html", "application/xhtml+xml" -> "html";
            default -> throw new ViewException("date", "only text/plain and text/html take it; JSON has a member date");
        };
        ObjectNode node = MAPPER.createObjectNode();
        node.put(field, decoded(bytes, type));
        node.put("date", date.toString());
        address.ifPresent(text -> node.put("url", text));
        return MAPPER.writeValueAsBytes(node);
    }

    private static String decoded(byte[] bytes, Optional<String> type) {
        try {
            Charset charset = type.map(CHARSET::matcher).filter(Matcher::find).map(matcher -> Charset.forName(matcher.group(1)))
                    .orElse(StandardCharsets.UTF_8);
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadRequestResponse("With a date, the body is in UTF-8, or in the charset that its Content-Type names.");
        }
    }

    private void write(JsonGenerator json, List<PageCoding.Outcome> outcomes, boolean kept) throws IOException {
        json.writeStartObject();
        json.writeStringField("coder", coding.version());
        json.writeBooleanField("kept", kept);
        json.writeArrayFieldStart("pages");
        for (PageCoding.Outcome outcome : outcomes) {
            json.writeStartObject();
            switch (outcome) {
                case PageCoding.Outcome.Coded coded -> page(json, coded.again() ? "coded again" : "coded", coded.page());
                case PageCoding.Outcome.Unchanged unchanged -> unchanged(json, unchanged);
                case PageCoding.Outcome.Failed failed -> failed(json, failed);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void page(JsonGenerator json, String outcome, CodedPage coded) throws IOException {
        json.writeStringField("outcome", outcome);
        Json.label(json, PageLabel.of(coded.page()));
        json.writeNullField("reason");
        json.writeNullField("message");
        json.writeArrayFieldStart("events");
        JsonlWriter events = JsonlWriter.into(json);
        PageLabel label = PageLabel.of(coded.page());
        coded.events().forEach(event -> events.write(new ListedEvent(event, label), coded.page().text()));
        json.writeEndArray();
    }

    private void unchanged(JsonGenerator json, PageCoding.Outcome.Unchanged unchanged) throws IOException {
        json.writeStringField("outcome", "unchanged");
        json.writeStringField("id", unchanged.page());
        json.writeStringField("source", unchanged.source());
        desk.read(record -> {
            JsonlWriter events = JsonlWriter.into(json);
            try {
                Optional<CodedPage> page = record.page(unchanged.page());
                Json.text(json, "address", page.flatMap(coded -> coded.page().address()));
                Json.text(json, "title", page.flatMap(coded -> coded.page().title()));
                json.writeNullField("reason");
                json.writeNullField("message");
                json.writeArrayFieldStart("events");
                record.forEach(List.of(unchanged.page()), events::write);
                json.writeEndArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return events.rows();
        });
    }

    private static void failed(JsonGenerator json, PageCoding.Outcome.Failed failed) throws IOException {
        json.writeStringField("outcome", "failed");
        json.writeNullField("id");
        json.writeStringField("source", failed.failure().source());
        json.writeNullField("address");
        json.writeNullField("title");
        json.writeStringField("reason", failed.failure().reason());
        json.writeStringField("message", failed.failure().message());
        json.writeArrayFieldStart("events");
        json.writeEndArray();
    }

    private static void refuse(Context context, List<PageCoding.Outcome> outcomes) {
        List<Map<String, String>> failures = outcomes.stream().map(outcome -> ((PageCoding.Outcome.Failed) outcome).failure())
                .map(failure -> Map.of("source", failure.source(), "reason", failure.reason(), "message", failure.message()))
                .toList();
        String detail = failures.isEmpty() ? "There is no page in it."
                : failures.getFirst().get("reason") + ": " + failures.getFirst().get("message");
        Answers.refuse(context, 422, detail, Map.of("failures", failures));
    }
}
