package org.dragoman.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.record.Codings;
import org.dragoman.record.Failure;
import org.dragoman.record.Repository;
import org.dragoman.web.api.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the API answers against what {@code openapi.json} says of it. */
class ApiContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private TestSite site;
    private JsonNode description;

    /** An operation as it is described, and an address that it is asked by. */
    private record Operation(String method, String path, JsonNode node, String address) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void start() throws IOException {
        site = TestSite.coding(folder, new SentPages());
        description = MAPPER.readTree(Api.description());
    }

    @AfterEach
    void end() {
        site.close();
        assertThat(site.faults).isEmpty();
    }

    /** Codes no events: a page is itself, a page that is "nothing" fails. */
    private static final class SentPages implements PageCoding {

        private final PageReader reader = PageReader.create();

        @Override
        public String version() {
            return "test/1";
        }

        @Override
        public List<Outcome> code(Input input, boolean keep) {
            return reader.readAll(input).stream().map(outcome -> switch (outcome) {
                case PageOutcome.Read read -> new Outcome.Coded(Codings.full("a".repeat(64), "test/1"), false);
                case PageOutcome.Failed failed -> (Outcome) new Outcome.Failed(Failure.of(failed));
            }).toList();
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private List<JsonNode> parameters(Operation operation, String in) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node.path("parameters").forEach(one -> parameters.add(resolved(one)));
        return parameters.stream().filter(one -> one.path("in").asText().equals(in)).toList();
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            Operation named = new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue(), "");
            String address = path.getKey();
            for (JsonNode parameter : parameters(named, "path")) {
                address = address.replace("{" + parameter.path("name").asText() + "}", encoded(example(parameter)));
            }
            operations.add(new Operation(named.method, named.path, named.node, address));
        }));
        return operations;
    }

    private static String example(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        return switch (example.isArray() ? example.path(0).asText() : example.asText()) {
            case "{event}" -> TestSite.TALKS.coded().events().getFirst().id();
            case "{page}" -> TestSite.TALKS.id();
            case "{actor}" -> "person:Ola Nord";
            case String text -> text;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> ask(Operation operation, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.at(operation.address + query));
        return site.send(operation.method.equals("GET") ? request.build() : request.header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("The foreign minister met the president on Monday, officials said.")).build());
    }

    /** The answer is of a status, a media type and a shape that are described. */
    private void check(Operation operation, String query, HttpResponse<String> response, int status) throws IOException {
        String what = operation + query + ": " + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        JsonNode described = resolved(operation.node.path("responses").path(Integer.toString(status)));
        String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        assertThat(described.path("content").has(type)).as(what + " as " + type).isTrue();
        JsonNode schema = described.path("content").path(type).path("schema");
        if (!schema.isMissingNode()) {
            assertThat(problems(schema, MAPPER.readTree(response.body()))).as(what).isEmpty();
        }
        if (described.has("headers") && status == 200) {
            assertThat(response.headers().firstValue("Link")).as(what).isPresent();
        }
    }

    private Set<ValidationMessage> problems(JsonNode schema, JsonNode value) {
        ObjectNode whole = MAPPER.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", description.path("components"));
        JsonSchema compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
        return compiled.validate(value);
    }

    @Test
    void whatIsServedIsDescribedAndTheReverse() {
        Map<String, Set<String>> described = new TreeMap<>();
        for (Operation operation : operations()) {
            Set<String> names = new TreeSet<>();
            parameters(operation, "query").forEach(one -> names.add(one.path("name").asText()));
            described.put(operation.toString(), names);
        }
        assertThat(described).isEqualTo(new TreeMap<>(site.server.operations()));
    }

    @Test
    void everyOperationAnswersAsItIsDescribed() throws IOException {
        for (Operation operation : operations()) {
            check(operation, "", ask(operation, ""), 200);
        }
    }

    @Test
    void everyParameterThatIsDescribedIsTaken() throws IOException {
        for (Operation operation : operations()) {
            StringBuilder together = new StringBuilder("?");
            for (JsonNode parameter : parameters(operation, "query")) {
                JsonNode schema = parameter.path("schema");
                JsonNode example = parameter.path("example");
                assertThat(problems(schema, example)).as(operation + " " + parameter).isEmpty();
                String query = parameter.path("name").asText() + "=" + encoded(example(parameter));
                check(operation, "?" + query, ask(operation, "?" + query), 200);
                together.append(query).append('&');
            }
            check(operation, together.toString(), ask(operation, together.toString()), 200);
        }
    }

    @Test
    void whatIsNotDescribedIsRefused() throws IOException {
        for (Operation operation : operations()) {
            check(operation, "?colour=red", ask(operation, "?colour=red"), 400);
            for (JsonNode parameter : parameters(operation, "query")) {
                JsonNode schema = parameter.path("schema");
                JsonNode one = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
                boolean anything = one.path("type").asText().equals("string") && !one.has("format") && !one.has("enum");
                String name = parameter.path("name").asText();
                if (!anything || Set.of("from", "until", "country", "pair").contains(name)) {
                    String query = "?" + name + "=no%20such%20value";
                    check(operation, query, ask(operation, query), 400);
                }
            }
            if (operation.node.path("responses").has("404")) {
                String last = operation.path.replaceAll("\\{\\w+}", "nothing");
                check(operation, "", site.get(last), 404);
            }
        }
    }

    @Test
    void everyOperationWantsTheTokenAndTakesItAsBearer() throws IOException {
        site.close();
        site = TestSite.in(Files.createDirectory(folder.resolve("token")), Optional.of("a-token-for-this-test"));
        for (Operation operation : operations()) {
            if (operation.method.equals("GET")) {
                check(operation, "", site.get(operation.address), 401);
                check(operation, "", site.get(operation.address, "Authorization", "Bearer a-token-for-this-test"), 200);
            }
        }
        assertThat(site.get("/api/events").headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(site.get("/api/events", "Authorization", "Bearer guess").statusCode()).isEqualTo(401);
    }

    @Test
    void eventsAreDescribedAsTheirOwnSchemaHasThem() throws IOException {
        JsonNode own = MAPPER.readTree(Repository.file("docs/event.schema.json").toFile());
        ObjectNode described = (ObjectNode) MAPPER.readTree(
                description.at("/components/schemas/Event").toString().replace("#/components/schemas/Event/", "#/"));
        described.remove("description");
        ((ObjectNode) own).remove(List.of("$schema", "title"));
        assertThat(described).isEqualTo(own);
    }

    @Test
    void nothingElseAnswersUnderTheApi() throws IOException {
        assertThat(site.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/nothing").headers().firstValue("Content-Type")).contains("application/problem+json");
        HttpRequest post = HttpRequest.newBuilder(site.at("/api/events")).POST(HttpRequest.BodyPublishers.ofString("x")).build();
        assertThat(site.send(post).statusCode()).isEqualTo(405);
        assertThat(problems(description.at("/components/schemas/Problem"), MAPPER.readTree(site.send(post).body()))).isEmpty();
    }
}
