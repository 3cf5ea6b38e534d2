package org.dragoman.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;
import org.dragoman.what.EventType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A server over a record of a few pages, one of them hostile, and a client for it. */
final class TestSite implements AutoCloseable {

    static final TestPages TALKS = talks();
    static final TestPages HOSTILE = hostile();
    static final List<CodedPage> PAGES = List.of(TALKS.coded(), HOSTILE.coded(), raid().coded());

    final EventRecord record;
    final WebServer server;
    final List<String> faults = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(EventRecord record, Optional<String> token, Optional<PageCoding> coding) {
        this.record = record;
        this.server = WebServer.start(new WebSettings(WebSettings.LOOPBACK, 0, token), record, coding,
                (path, e) -> faults.add(path + ": " + e));
    }

    static TestSite in(Path folder) {
        return in(folder, Optional.empty());
    }

    static TestSite in(Path folder, Optional<String> token) {
        return in(folder, token, Optional.empty());
    }

    /** One that codes what is sent to it. */
    static TestSite coding(Path folder, PageCoding coding) {
        return in(folder, Optional.empty(), Optional.of(coding));
    }

    private static TestSite in(Path folder, Optional<String> token, Optional<PageCoding> coding) {
        EventRecord record = EventRecord.open(folder.resolve("record.duckdb"));
        Batch batch = new Batch();
        PAGES.forEach(batch::add);
        batch.add(new Failure("feed.jsonl:7", "broken", "this is no JSON: <b>bold</b>"));
        record.write(batch);
        return new TestSite(record, token, coding);
    }

    private static TestPages talks() {
        TestPages page = TestPages.page("news/talks.txt", LocalDate.of(2024, 5, 6),
                "Norland and Ysland talk\nOla Nord met Ana Ys in Beijing on Monday. Ana Ys thanked Ola Nord.\n")
                .at("https://www.wire.example/talks?a=1&b=2");
        return page.event(EventType.CONSULT, "met", page.who("Ola Nord", "NOR"), page.who("Ana Ys", "CHN"), "Beijing")
                .event(EventType.SUPPORT, "thanked", page.who("Ana Ys", "CHN"), page.who("Ola Nord", "NOR"), "");
    }

    private static TestPages hostile() {
        TestPages page = TestPages.page("news/<img src=x onerror=alert(1)>.txt", LocalDate.of(2024, 6, 7),
                """
                <script>alert('title')</script> "Norland" & 'Ysland'
                Eve <b>Evil</b> accused Ana Ys" onmouseover="alert(2) of <script>alert('text')</script> treason.
                """)
                .at("javascript:alert(3)");
        return page.event(EventType.ACCUSE, "accused", page.who("Eve <b>Evil</b>", "NOR"),
                page.who("Ana Ys\" onmouseover=\"alert(2)", "CHN"), "");
    }

    private static TestPages raid() {
        TestPages page = TestPages.page("other/raid.txt", LocalDate.of(2023, 1, 2),
                "A raid 𝔻\nRebels of 𝔻 attacked soldiers of Norland.\n");
        return page.event(EventType.ASSAULT, "attacked", page.who("Rebels", "YEM"), page.who("soldiers", "NOR"), "");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /**
     * Sends a form as a browser does: all fields of the one that a page has, but for those that are given.
     *
     * @param page the page that has the form
     * @param form which it is
     * @param given names and values; a name that is given replaces all fields of the name
     */
    HttpResponse<String> submit(String page, String form, List<Map.Entry<String, String>> given, String... headers) {
        return submitTo("", page, form, given, headers);
    }

    /** The same, to another address than the form's own. */
    HttpResponse<String> submitTo(String to, String page, String form, List<Map.Entry<String, String>> given, String... headers) {
        FormElement element = (FormElement) Jsoup.parse(get(page, headers).body(), at(page).toString()).selectFirst(form);
        if (element == null) {
            throw new IllegalArgumentException(page + " has no " + form);
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>(element.formData().stream()
                .map(field -> Map.entry(field.key(), field.value()))
                .filter(field -> given.stream().noneMatch(one -> one.getKey().equals(field.getKey()))).toList());
        fields.addAll(given);
        String body = fields.stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(to.isEmpty() ? URI.create(element.absUrl("action")) : at(to))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        record.close();
    }
}
