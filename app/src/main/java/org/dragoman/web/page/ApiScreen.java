package org.dragoman.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.api.Api;
import org.dragoman.web.view.ApiModel;
import org.dragoman.web.view.Frame;

/** The API's description, to read. */
public final class ApiScreen implements Screen {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private final Desk desk;
    private final ApiModel model;

    public ApiScreen(Desk desk) {
        this.desk = desk;
        this.model = model(read());
    }

    @Override
    public String path() {
        return "/api";
    }

    @Override
    public void show(Context context) {
        desk.render(context, "api.jte", "API", Frame.Section.NONE, model);
    }

    private static JsonNode read() {
        try {
            return MAPPER.readTree(Api.description());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiModel model(JsonNode root) {
        List<ApiModel.Group> groups = new ArrayList<>();
        for (JsonNode tag : root.path("tags")) {
            String name = tag.path("name").asText();
            List<ApiModel.Operation> operations = new ArrayList<>();
            root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(method -> method.getValue().path("tags").path(0).asText().equals(name))
                    .forEach(method -> operations.add(operation(root, path.getKey(), method.getKey(), method.getValue()))));
            groups.add(new ApiModel.Group(name, tag.path("description").asText(), operations));
        }
        JsonNode info = root.path("info");
        return new ApiModel(info.path("summary").asText(), info.path("description").asText(), groups);
    }

    private static ApiModel.Operation operation(JsonNode root, String path, String method, JsonNode operation) {
        List<ApiModel.Parameter> parameters = new ArrayList<>();
        String example = path;
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolved(root, one);
            String name = parameter.path("name").asText();
            parameters.add(new ApiModel.Parameter(name, values(parameter.path("schema")), parameter.path("description").asText()));
            example = example.replace("{" + name + "}", parameter.path("example").asText());
        }
        boolean asked = method.equals("get") && !example.contains("{");
        return new ApiModel.Operation("op-" + operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path,
                operation.path("summary").asText(), operation.path("description").asText(), parameters, asked ? example : "",
                answer(operation));
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** {@code "from 1 to 200; 50 where it is not given"}, {@code "true or false"}, {@code "day"}. */
    private static String values(JsonNode schema) {
        boolean several = schema.path("type").asText().equals("array");
        JsonNode one = several ? schema.path("items") : schema;
        String values = one.has("enum") ? StreamSupport.stream(one.path("enum").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.joining(", ")) : kind(one);
        String otherwise = one.has("default") ? "; " + one.path("default").asText() + " where it is not given" : "";
        return values + otherwise + (several ? "; may be given several times" : "");
    }

    private static String kind(JsonNode schema) {
        String kind = switch (schema.path("type").asText()) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> schema.path("format").asText().equals("date") ? "a day: 2023-07-03" : "a text";
        };
        String least = schema.has("minimum") ? " from " + schema.path("minimum").asText() : "";
        return kind + least + (schema.has("maximum") ? " to " + schema.path("maximum").asText() : "");
    }

    private static String answer(JsonNode operation) {
        JsonNode content = operation.path("responses").path("200").path("content");
        String reference = content.path("application/json").path("schema").path("$ref").asText();
        return reference.isEmpty() ? StreamSupport.stream(((Iterable<String>) content::fieldNames).spliterator(), false)
                .collect(Collectors.joining(", ")) : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
