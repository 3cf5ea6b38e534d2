package org.dragoman.page.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;

/** JSON objects to documents: their named fields, arrays of strings joined, one level of nesting looked into. */
final class JsonRecords {

    private JsonRecords() {}

    /** A mapper that takes strings as long as a record may be; the container has bounded the record already. */
    static ObjectMapper mapper() {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNestingDepth(500).build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static Item item(JsonNode node, String place, Limits limits) {
        if (!node.isObject()) {
            return new Item.Broken(Reason.BROKEN, place, "not a JSON object with fields such as \"text\" or \"html\", \"url\"");
        }
        return NamedFields.item(fields(node), place, limits);
    }

    /** The objects that an object without content of its own wraps; else the object itself. */
    static List<JsonNode> unwrapped(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        if (!NamedFields.haveContent(fields(node).keySet())) {
            for (JsonNode value : node) {
                if (value.isArray()) {
                    value.forEach(element -> Optional.of(element).filter(JsonNode::isObject).ifPresent(inner::add));
                }
            }
        }
        return inner.isEmpty() ? List.of(node) : inner;
    }

    /** What is wrong, with the column, without the library's own names. */
    static String reason(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String message = e.getOriginalMessage().split("[\\r\\n;:]", 2)[0];
        return location == null ? message : message + " at column " + location.getColumnNr();
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
        // Search engines and crawlers wrap their record: {"_source": {"text": …}}, {"article": {"body": …}}.
        node.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                field.getValue().properties().forEach(inner -> put(fields, inner.getKey(), inner.getValue()));
            }
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String name, JsonNode value) {
        String text = value.isArray() ? joined(name, value) : value.isValueNode() && !value.isNull() ? value.asText() : "";
        if (!text.isBlank()) {
            fields.putIfAbsent(name, text);
        }
    }

    private static String joined(String name, JsonNode array) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : array) {
            if (part.isTextual()) {
                parts.add(part.asText());
            }
        }
        return String.join(NamedFields.isText(name) ? "\n\n" : ", ", parts);
    }
}
