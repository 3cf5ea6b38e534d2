package org.dragoman.what;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a YAML file that knows the line where it stands, so that what is wrong with it can be found. Keys, items and text
 * are as the file has them; what is asked for and is not there is reported by its line.
 */
final class YamlNode {

    private final String file;
    private final int line;
    private final Optional<String> text;
    private final Optional<List<YamlNode>> items;
    private final Optional<Map<String, YamlNode>> entries;

    private YamlNode(String file, int line, Optional<String> text, Optional<List<YamlNode>> items,
            Optional<Map<String, YamlNode>> entries) {
        this.file = file;
        this.line = line;
        this.text = text;
        this.items = items;
        this.entries = entries;
    }

    /**
     * Reads a file's text.
     *
     * @throws CodebookException if it is not YAML, or has a key twice
     */
    static YamlNode read(String file, String text) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                return nothing(file, 1);
            }
            YamlNode node = node(file, parser);
            if (parser.nextToken() != null) {
                throw new CodebookException(file + ":" + line(parser), "a second document starts here");
            }
            return node;
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CodebookException(file + ":" + at, e.getOriginalMessage());
        } catch (IOException e) {
            throw new CodebookException(file, e);
        }
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static YamlNode nothing(String file, int line) {
        return new YamlNode(file, line, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static YamlNode node(String file, YAMLParser parser) throws IOException {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(file, parser));
            }
            return new YamlNode(file, line, Optional.empty(), Optional.of(items), Optional.empty());
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                String place = file + ":" + line(parser);
                parser.nextToken();
                if (entries.put(key, node(file, parser)) != null) {
                    throw new CodebookException(place, "'" + key + "' stands here twice");
                }
            }
            return new YamlNode(file, line, Optional.empty(), Optional.empty(), Optional.of(entries));
        }
        if (token == JsonToken.VALUE_NULL) {
            return nothing(file, line);
        }
        return new YamlNode(file, line, Optional.of(parser.getText()), Optional.empty(), Optional.empty());
    }

    /** Where it stands: {@code "CONSULT.yaml:12"}. */
    String place() {
        return file + ":" + line;
    }

    /** What is wrong with this value, to be thrown. */
    CodebookException wrong(String what) {
        return new CodebookException(place(), what);
    }

    /** Whether there is nothing: no such key, or no value. */
    boolean isMissing() {
        return text.isEmpty() && items.isEmpty() && entries.isEmpty();
    }

    boolean isText() {
        return text.isPresent();
    }

    /** Its text, which must be there. */
    String text() {
        return text.map(String::strip).orElseThrow(() -> wrong(isMissing() ? "a text is missing" : "expects a text"));
    }

    /** The text of a key that must be there. */
    String text(String key) {
        YamlNode value = get(key);
        if (value.isMissing()) {
            throw wrong("has no '" + key + "'");
        }
        return value.text();
    }

    /** Its number, which must be there. */
    double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw wrong("'" + text() + "' is no number");
        }
    }

    /** Whether it says yes; no where it is missing. */
    boolean flag() {
        return switch (isMissing() ? "false" : text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("expects true or false, not '" + text() + "'");
        };
    }

    /** Its items; none where it is missing. */
    List<YamlNode> items() {
        if (isMissing()) {
            return List.of();
        }
        return items.orElseThrow(() -> wrong(
                "expects a list in square brackets" + text.map(t -> ", not '" + t + "'").orElse("")));
    }

    /** Its keys with their values, in order; none where it is missing. */
    Map<String, YamlNode> entries() {
        if (isMissing()) {
            return Map.of();
        }
        return entries.orElseThrow(() -> wrong("expects keys with values" + text.map(t -> ", not '" + t + "'").orElse("")));
    }

    /** The value of a key; a missing one, on the same line, where there is no such key. */
    YamlNode get(String key) {
        YamlNode value = entries().get(key);
        return value == null ? nothing(file, line) : value;
    }

    /** Reports a key that is not among those known. */
    void requireOnly(Set<String> known) {
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.wrong("has an unknown key '" + key + "'; keys are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }
}
