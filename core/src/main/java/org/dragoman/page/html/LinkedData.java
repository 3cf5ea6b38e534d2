package org.dragoman.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of its article in JSON-LD (schema.org), whole or broken. Only what describes the page itself is
 * looked at: top-level objects and those in {@code @graph} and {@code mainEntity}, not the items of lists.
 */
final class LinkedData {

    private static final Set<String> PATHS = Set.of("@graph", "mainEntity", "mainEntityOfPage");
    private static final Pattern WRAPPING = Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|"
            + "/\\*\\s*<!\\[CDATA\\[\\s*\\*/)|"
            + "(?:-->|//\\s*\\]\\]>|\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/|;)\\s*$");
    private static final Pattern TYPE = Pattern.compile(
            "\"@type\"\\s*:\\s*\"(?:https?://schema.org/)?(\\w*(?:Article|Posting|Report))\"");
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|dateCreated|articleBody|description|inLanguage)\"\\s*:\\s*\"");
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_ITEMS = 500;

    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final List<Map<String, Object>> pages = new ArrayList<>();

    private LinkedData() {}

    static LinkedData of(Document document) {
        LinkedData data = new LinkedData();
        int characters = 0;
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                String json = script.data();
                characters += json.length();
                if (characters > MOST_CHARACTERS || data.articles.size() > MOST_ITEMS) {
                    break;
                }
                data.read(WRAPPING.matcher(json).replaceAll(""));
            }
        }
        return data;
    }

    private void read(String json) {
        int before = articles.size();
        JsonTree.Values read = JsonTree.read(json);
        collect(read.values());
        if (!read.whole() && articles.size() == before && TYPE.matcher(json).find()) {
            articles.add(salvage(json));
        }
    }

    /** Fields that can be told by their names alone where the JSON is beyond reading. */
    private static Map<String, Object> salvage(String json) {
        Map<String, Object> found = new LinkedHashMap<>();
        Matcher matcher = FIELD.matcher(json);
        while (matcher.find()) {
            String value = json.substring(matcher.end(), endOfString(json, matcher.end()));
            found.putIfAbsent(matcher.group(1),
                    value.replace("\\\"", "\"").replace("\\/", "/").replace("\\n", "\n"));
        }
        return found;
    }

    /** Where a string that starts at an offset ends: at its closing quote, or with the text. */
    private static int endOfString(String json, int start) {
        int end = start;
        while (end < json.length() && json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, json.length());
    }

    private void collect(List<Object> roots) {
        Deque<Object> todo = new ArrayDeque<>(roots);
        for (int seen = 0; !todo.isEmpty() && seen < MOST_ITEMS; seen++) {
            Object value = todo.poll();
            if (value instanceof List<?> list) {
                list.forEach(todo::add);
            } else if (value instanceof Map<?, ?> map) {
                add(map);
                PATHS.stream().map(map::get).filter(v -> v != null && !(v instanceof String)).forEach(todo::add);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(Map<?, ?> map) {
        String type = String.valueOf(map.get("@type"));
        if (type.contains("Article") || type.contains("Posting") || type.contains("Report")) {
            articles.add((Map<String, Object>) map);
        } else if (type.contains("Page") || type.contains("CreativeWork")) {
            pages.add((Map<String, Object>) map);
        }
    }

    /**
     * The first value of a field, of an article if there is one, else of the page: text, or the name or address of a
     * thing.
     */
    Optional<String> value(String field) {
        return articleValue(field).or(() -> value(pages, field));
    }

    /** The first value of a field of an article. */
    Optional<String> articleValue(String field) {
        return value(articles, field);
    }

    boolean isLive() {
        return articles.stream().anyMatch(a -> String.valueOf(a.get("@type")).contains("LiveBlog"));
    }

    private static Optional<String> value(List<Map<String, Object>> items, String field) {
        for (Map<String, Object> item : items) {
            Optional<String> value = text(item.get(field));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(@Nullable Object value) {
        Object current = value;
        for (int depth = 0; depth < 5 && current != null; depth++) {
            if (current instanceof String text) {
                String plain = text.indexOf('&') < 0 ? text.strip() : Parser.unescapeEntities(text, false).strip();
                return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
            }
            if (current instanceof List<?> list) {
                current = list.isEmpty() ? null : list.get(0);
            } else if (current instanceof Map<?, ?> map) {
                current = map.get("name") != null ? map.get("name") : map.get("url") != null ? map.get("url")
                        : map.get("@id");
            }
        }
        return Optional.empty();
    }

    /** All authors of the article, in order. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (Map<String, Object> article : articles) {
            Object author = article.get("author");
            List<?> all = author instanceof List<?> list ? list : author == null ? List.of() : List.of(author);
            all.forEach(a -> text(a).filter(n -> !names.contains(n)).ifPresent(names::add));
        }
        return names;
    }
}
