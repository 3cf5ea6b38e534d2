package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    private static final String TOKEN = "a-token-for-this-test";

    @TempDir
    private Path folder;

    /** Java's own client lets nobody set the Host. */
    private static String statusFor(TestSite site, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("").split(" ", -1)[1];
        }
    }

    private static String get(String path, String host) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }

    @Test
    void everyAnswerTellsTheBrowserToRunNothingOfAPage() {
        try (TestSite site = TestSite.in(folder)) {
            for (String path : List.of("/", "/events", "/nothing", "/assets/none")) {
                HttpResponse<String> response = site.get(path);
                assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'",
                                "base-uri 'none'", "form-action 'self'").doesNotContain("unsafe", "*");
                assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
                assertThat(response.headers().firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void anotherNameThatLeadsHereIsNotAnswered() throws IOException {
        try (TestSite site = TestSite.in(folder)) {
            int port = site.server.port();
            assertThat(statusFor(site, get("/", "localhost:" + port))).isEqualTo("200");
            assertThat(statusFor(site, get("/", "evil.example:" + port))).isEqualTo("403");
            assertThat(statusFor(site, get("/", "127.0.0.1.evil.example:" + port))).isEqualTo("403");
            assertThat(statusFor(site, get("/", "127.0.0.1"))).isEqualTo("403");
        }
    }

    @Test
    void noPathReachesAFile() throws IOException {
        try (TestSite site = TestSite.in(folder)) {
            String host = "localhost:" + site.server.port();
            for (String path : List.of("/assets/../../../etc/passwd", "/assets/..%2f..%2fetc/passwd", "/../etc/passwd",
                    "/assets//etc/passwd", "/assets/x/site.css", "/%2e%2e/etc/passwd", "/pages/..%2f..%2fetc%2fpasswd")) {
                assertThat(statusFor(site, get(path, host))).as(path).isIn("400", "404");
            }
        }
    }

    @Test
    void aTokenIsWantedOnceAndThenKeptInACookie() {
        try (TestSite site = TestSite.in(folder, Optional.of(TOKEN))) {
            assertThat(site.get("/").statusCode()).isEqualTo(401);
            assertThat(site.get("/?token=another").statusCode()).isEqualTo(401);
            assertThat(site.get("/assets/none").statusCode()).isEqualTo(401);

            HttpResponse<String> shown = site.get("/?token=" + TOKEN);
            String cookie = shown.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(shown.statusCode()).isEqualTo(302);
            assertThat(shown.body()).doesNotContain("Events");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(site.get("/", "Cookie", cookie.substring(0, cookie.indexOf(';'))).statusCode()).isEqualTo(200);
            assertThat(site.get("/", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anotherSiteCanChangeNothing() {
        try (TestSite site = TestSite.in(folder)) {
            for (String[] headers : List.of(new String[] {"Origin", "http://evil.example"},
                    new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Sec-Fetch-Site", "same-site"},
                    new String[] {"Origin", "null"}, new String[] {"X-Form-Token", "guess"})) {
                HttpRequest post = HttpRequest.newBuilder(site.at("/events")).headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofString("a=b")).build();
                assertThat(site.send(post).statusCode()).as(String.join(": ", headers)).isEqualTo(403);
            }
            HttpRequest foreign = HttpRequest.newBuilder(site.at("/api/code")).header("Origin", "http://evil.example")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")).build();
            assertThat(site.send(foreign).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void otherMachinesAreNotAnsweredWithoutAToken() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("token");
        assertThat(new WebSettings("0.0.0.0", 0, Optional.of(TOKEN)).host()).isEqualTo("0.0.0.0");
    }

    @Test
    void aPortInUseIsSaid() {
        try (TestSite site = TestSite.in(folder)) {
            WebSettings same = new WebSettings(WebSettings.LOOPBACK, site.server.port(), Optional.empty());
            assertThatThrownBy(() -> WebServer.start(same, site.record, (path, e) -> {}))
                    .isInstanceOf(WebException.class).hasMessageContaining("--port");
        }
    }

    @Test
    void aFaultIsToldWithoutItsInnards() {
        try (TestSite site = TestSite.in(folder)) {
            site.record.list(new Query("DELETE FROM evidence RETURNING event"), row -> true);

            HttpResponse<String> response = site.get("/events");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("a fault of Dragoman").doesNotContain("Exception", "evidence", "at org.");
            assertThat(site.faults).singleElement().asString().startsWith("/events: java.lang.IllegalStateException");
        }
    }
}
