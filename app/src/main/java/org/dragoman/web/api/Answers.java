package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** Sends what the API answers. */
final class Answers {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper MAPPER = new JsonMapper();

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    private Answers() {}

    /** Sends a value, when it is whole: what goes wrong before can still be told. */
    static void send(Context context, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            writing.write(json);
        }
        context.contentType(JSON).result(bytes.toByteArray());
    }

    /** Sends what is wrong, as RFC 9457 has it. */
    static void refuse(Context context, int status, String detail, Map<String, ?> more) {
        ObjectNode problem = MAPPER.createObjectNode();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.forStatus(status).getMessage());
        problem.put("status", status);
        problem.put("detail", detail);
        more.forEach((name, value) -> problem.set(name, MAPPER.valueToTree(value)));
        context.status(status).contentType(PROBLEM).result(problem.toString());
    }
}
