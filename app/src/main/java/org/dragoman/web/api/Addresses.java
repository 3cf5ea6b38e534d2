package org.dragoman.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes addresses. */
final class Addresses {

    private Addresses() {}

    /** A path with parameters, of which one has this value instead of any that it had. */
    static String of(String path, Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> all = new TreeMap<>(parameters);
        all.put(name, List.of(value));
        List<String> pairs = new ArrayList<>();
        all.forEach((key, values) -> values.forEach(one -> pairs.add(encoded(key) + "=" + encoded(one))));
        return path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
