package org.dragoman.page.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as pages carry it: with comments, trailing commas, raw line breaks in strings, or cut off. What was read
 * before an error is kept. A value is a {@code Map<String, Object>}, a {@code List<Object>} or a {@code String}.
 */
final class JsonTree {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();
    private static final int MOST_VALUES = 20_000;

    /**
     * What was read.
     *
     * @param values the top-level values
     * @param whole whether the text was read to its end
     */
    record Values(List<Object> values, boolean whole) {}

    private final List<Object> roots = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private String field = "";

    private JsonTree() {}

    /** The top-level values of a text, up to its first error. */
    static Values read(String text) {
        JsonTree tree = new JsonTree();
        try (JsonParser parser = JSON.createParser(text)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null
                    && values < MOST_VALUES; token = parser.nextToken()) {
                tree.accept(token, parser);
                values++;
            }
        } catch (IOException broken) {
            // Half a description is better than none: what stands before the error was kept.
            return new Values(tree.roots, false);
        }
        return new Values(tree.roots, true);
    }

    private void accept(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT -> push(new LinkedHashMap<String, Object>());
            case START_ARRAY -> push(new ArrayList<Object>());
            case END_OBJECT, END_ARRAY -> open.pop();
            case FIELD_NAME -> field = parser.currentName();
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(parser.getText());
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> { }
        }
    }

    private void push(Object container) {
        add(container);
        open.push(container);
    }

    @SuppressWarnings("unchecked")
    private void add(Object value) {
        Object parent = open.peek();
        if (parent instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(field, value);
        } else if (parent instanceof List<?> list) {
            ((List<Object>) list).add(value);
        } else {
            roots.add(value);
        }
    }
}
