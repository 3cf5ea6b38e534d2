package org.dragoman.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.Dragoman;

/** Tells two versions of the coder apart, which are words such as {@code "codebook/plover-1"}: what is it that changed. */
final class VersionChange {

    private static final Map<String, String> NAMES = Map.of("dragoman", "Dragoman", "model", "the language model",
            "opinion", "the learned opinion", "register", "the register's added rows", "codebook", "the codebook",
            "incomplete", "the record's tables");

    private VersionChange() {}

    /** {@code "the codebook and the register's added rows"}. */
    static String between(String before, String after) {
        Map<String, String> old = parts(before);
        Map<String, String> now = parts(after);
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        return String.join(" and ", all.stream().filter(part -> !Objects.equals(old.get(part), now.get(part)))
                .map(part -> NAMES.getOrDefault(part, "the coder")).distinct().toList());
    }

    private static Map<String, String> parts(String version) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String word : Dragoman.withoutLessons(version).split(" ", -1)) {
            int slash = word.indexOf('/');
            parts.put(slash < 0 ? word : word.substring(0, slash), word);
        }
        return parts;
    }
}
