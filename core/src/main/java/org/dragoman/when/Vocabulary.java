package org.dragoman.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of time, from the tables {@code words.tsv} and {@code holidays.tsv} on the class path. Immutable.
 */
final class Vocabulary {

    private static final Pattern FIRST_WORD = Pattern.compile("[ /-]");

    private final Map<String, Map<String, String>> classes;
    private final Map<String, Holiday> holidays;
    private final Set<String> first;

    private Vocabulary(Map<String, Map<String, String>> classes, Map<String, Holiday> holidays) {
        this.classes = classes;
        this.holidays = holidays;
        this.first = Stream.concat(
                        classes.values().stream().flatMap(words -> words.keySet().stream()),
                        holidays.keySet().stream())
                .map(name -> FIRST_WORD.split(name, 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the tables.
     *
     * @throws IllegalStateException if a table is missing or has a broken row, naming the row
     */
    static Vocabulary load() {
        Map<String, Map<String, String>> classes = new HashMap<>();
        for (String[] row : rows("words.tsv", 3)) {
            for (String word : words(row[2])) {
                classes.computeIfAbsent(row[0], name -> new HashMap<>()).put(word, row[1]);
            }
        }
        Map<String, Holiday> holidays = new HashMap<>();
        for (String[] row : rows("holidays.tsv", 2)) {
            for (String name : words(row[1])) {
                holidays.put(name, Holiday.parse(row[0]));
            }
        }
        return new Vocabulary(classes, holidays);
    }

    /** What a word of a class means, or nothing if it is not of that class. */
    Optional<String> meaning(String wordClass, String word) {
        return Optional.ofNullable(classes.getOrDefault(wordClass, Map.of()).get(word));
    }

    /** What a word of a class means as a number. */
    Optional<Integer> number(String wordClass, String word) {
        return meaning(wordClass, word).map(Integer::valueOf);
    }

    boolean has(String wordClass, String word) {
        return meaning(wordClass, word).isPresent();
    }

    /**
     * Whether some word or name of the tables begins with this word, or it has figures: a quick "no" for most words.
     */
    boolean begins(String word) {
        if (word.isEmpty()) {
            return false;
        }
        boolean figures = Character.isDigit(word.charAt(0)) || Character.isDigit(word.charAt(word.length() - 1));
        boolean plural = word.endsWith("s") && first.contains(word.substring(0, word.length() - 1));
        boolean stopped = word.endsWith(".") && first.contains(word.substring(0, word.length() - 1));
        return figures || plural || stopped || first.contains(word) || word.startsWith("'");
    }

    /** The named day of a name in lower case. */
    Optional<Holiday> holiday(String name) {
        return Optional.ofNullable(holidays.get(name));
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(", ?"));
    }

    private static List<String[]> rows(String table, int columns) {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(table)) {
            if (stream == null) {
                throw new IllegalStateException("missing on the class path: org/dragoman/when/" + table);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(table, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + table, e);
        }
    }

    private static String[] cells(String table, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(table + ": not " + columns + " columns: " + line);
        }
        return cells;
    }
}
