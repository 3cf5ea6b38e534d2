package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.web.WebServer;
import org.dragoman.web.WebSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code POST /api/code}. */
class SentPagesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private final FakeEngine engine = new FakeEngine("fake/1 codebook/1");
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> faults = new ArrayList<>();
    private EventRecord record;
    private WebServer server;

    @BeforeEach
    void start() {
        record = EventRecord.open(folder.resolve("record.duckdb"));
        server = start(engine);
    }

    private WebServer start(Engine coding) {
        return WebServer.start(new WebSettings(WebSettings.LOOPBACK, 0, Optional.empty()), record,
                Optional.of(new ServingCoder(new LoadedOnce(coding), record)), (path, e) -> faults.add(path + ": " + e));
    }

    @AfterEach
    void end() {
        server.close();
        record.close();
        assertThat(faults).isEmpty();
    }

    private HttpRequest request(String query, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/code" + query))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return (headers.length > 0 ? request.headers(headers) : request).build();
    }

    private HttpResponse<String> send(String query, String body, String... headers) throws IOException, InterruptedException {
        return client.send(request(query, body.getBytes(StandardCharsets.UTF_8), headers), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode coded(String query, String body, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> response = send(query, body, headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    @Test
    void aPageThatIsSentIsCodedKeptAndAnsweredWithItsEvents() throws IOException, InterruptedException {
        JsonNode answer = coded("?source=a%20note", "Xi met Putin in Moscow.");
        assertThat(answer.path("kept").asBoolean()).isTrue();
        assertThat(answer.at("/pages/0/outcome").asText()).isEqualTo("coded");
        assertThat(answer.at("/pages/0/source").asText()).isEqualTo("a note");
        assertThat(answer.at("/pages/0/events/0/evidence/sentence/text").asText()).isEqualTo("Xi met Putin in Moscow");
        String id = answer.at("/pages/0/events/0/id").asText();
        assertThat(record.ids(EventFilter.ALL)).containsExactly(id);
        assertThat(record.summary().runs()).hasSize(1);

        JsonNode again = coded("?source=elsewhere", "Xi met Putin in Moscow.");
        assertThat(again.at("/pages/0/outcome").asText()).isEqualTo("unchanged");
        assertThat(again.at("/pages/0/events/0/id").asText()).isEqualTo(id);
        assertThat(engine.coded).hasValue(1);

        server.close();
        server = start(new FakeEngine("fake/1 codebook/2"));
        assertThat(coded("", "Xi met Putin in Moscow.").at("/pages/0/outcome").asText()).isEqualTo("coded again");
    }

    @Test
    void aPageThatIsNotToBeKeptLeavesNothing() throws IOException, InterruptedException {
        JsonNode answer = coded("?keep=false", "Xi met Putin in Moscow.");
        assertThat(answer.path("kept").asBoolean()).isFalse();
        assertThat(answer.at("/pages/0/events").size()).isEqualTo(1);
        send("?keep=false", "Xi mumbled");
        assertThat(record.countPages()).isZero();
        assertThat(record.failures()).isEmpty();
    }

    @Test
    void severalPagesAreAnsweredEachAndWhatFailsStandsBesideTheOthers() throws IOException, InterruptedException {
        JsonNode answer = coded("?source=many", "Xi met Putin\nbroken\nXi mumbled\nXi met Putin\n", "Content-Type", "application/x-ndjson");
        assertThat(answer.path("pages")).extracting(page -> page.path("outcome").asText() + " " + page.path("source").asText())
                .containsExactly("coded many:1", "failed many:2", "failed many:3", "unchanged many:4");
        assertThat(record.failures()).hasSize(2);
    }

    @Test
    void whatCannotBeCodedIsAProblemWithItsReason() throws IOException, InterruptedException {
        HttpResponse<String> response = send("?source=bad", "Xi mumbled");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"failures\":[{", "mumbling can't be coded").doesNotContain("at org.");
        assertThat(send("", "").statusCode()).isEqualTo(400);
        assertThat(send("", "Xi met Putin\n".repeat(101), "Content-Type", "application/x-ndjson").statusCode()).isEqualTo(413);
        assertThat(record.countPages()).isZero();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        byte[] large = new byte[20_000_001];
        for (String[] headers : List.of(new String[0], new String[] {"Content-Type", "application/x-www-form-urlencoded"})) {
            HttpResponse<String> response = client.send(request("", large, headers), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("larger than 20 MB");
        }
    }

    @Test
    void noSourceReachesAFile() throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Xi met Norland");
        for (String source : List.of(secret.toString(), "file://" + secret, "../secret.txt", "-")) {
            JsonNode answer = coded("?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8), "Putin met Xi");
            assertThat(answer.toString()).contains("Putin").doesNotContain("Norland");
        }
        assertThat(send("?address=" + URLEncoder.encode(secret.toUri().toString(), StandardCharsets.UTF_8), "Putin met Xi").statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherSitesPageCanSendNothing() throws IOException, InterruptedException {
        for (String[] headers : List.of(new String[] {"Origin", "http://evil.example"},
                new String[] {"Sec-Fetch-Site", "cross-site", "Content-Type", "text/plain"}, new String[] {"Origin", "null"})) {
            assertThat(send("", "Xi met Putin", headers).statusCode()).isEqualTo(403);
        }
        assertThat(record.countPages()).isZero();
    }

    @Test
    void manyThatSendAtOnceAreAllServed() {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sent.add(client.sendAsync(request("?source=page" + i % 20, ("Xi met Guest" + i % 20).getBytes(StandardCharsets.UTF_8)),
                    HttpResponse.BodyHandlers.ofString()));
        }
        assertThat(sent).allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(200));
        assertThat(record.countPages()).isEqualTo(20);
    }
}
