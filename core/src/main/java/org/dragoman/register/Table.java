package org.dragoman.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A data file: UTF-8, one header line, cells parted by tabs, lists in a cell parted by semicolons, lines that begin with
 * {@code #} are comments.
 *
 * @param file its name
 * @param comments its comment lines, without the mark
 * @param rows its rows, in order
 */
record Table(String file, List<String> comments, List<Row> rows) {

    Table {
        comments = List.copyOf(comments);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file that lies beside this class.
     *
     * @throws IllegalStateException if it is missing, or not a table with these columns
     */
    static Table read(String file, String... columns) {
        try (InputStream bytes = Table.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return read(file, new InputStreamReader(bytes, StandardCharsets.UTF_8), List.of(columns));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static Table read(String file, InputStreamReader characters, List<String> columns) throws IOException {
        List<String> comments = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        boolean headerSeen = false;
        BufferedReader lines = new BufferedReader(characters);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
            } else if (!line.isBlank() && !headerSeen) {
                headerSeen = true;
                check(List.of(line.split("\t", -1)).equals(columns), file, number, "expected the columns " + columns);
            } else if (!line.isBlank()) {
                List<String> cells = Stream.of(line.split("\t", -1)).map(String::strip).toList();
                check(cells.size() <= columns.size(), file, number, "more than " + columns.size() + " cells");
                rows.add(new Row(file + ":" + number, columns, cells));
            }
        }
        check(headerSeen, file, number, "no header");
        return new Table(file, comments, rows);
    }

    private static void check(boolean condition, String file, int line, String message) {
        if (!condition) {
            throw new IllegalStateException(file + ":" + line + ": " + message);
        }
    }

    /** Reads every row, naming the file and line in what goes wrong. */
    <T> List<T> each(Function<Row, T> reader) {
        List<T> results = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                results.add(reader.apply(row));
            } catch (RuntimeException e) {
                throw new IllegalStateException(row.place() + ": " + e.getMessage(), e);
            }
        }
        return results;
    }

    /**
     * A row.
     *
     * @param place file and line
     * @param columns the names of the columns
     * @param cells its cells; cells missing at the end are empty
     */
    record Row(String place, List<String> columns, List<String> cells) {

        String text(String column) {
            return optional(column).orElseThrow(() -> new IllegalArgumentException("no " + column));
        }

        Optional<String> optional(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column);
            }
            return index < cells.size() && !cells.get(index).isEmpty() ? Optional.of(cells.get(index)) : Optional.empty();
        }

        List<String> list(String column) {
            return optional(column).stream()
                    .flatMap(cell -> Stream.of(cell.split(";", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        List<Form> forms(String column) {
            return list(column).stream().map(Form::parse).toList();
        }

        List<Sector> sectors(String column) {
            return list(column).stream().map(Sector::valueOf).toList();
        }

        Optional<OfficeKind> officeKind(String column) {
            return optional(column).map(code -> constant(OfficeKind.class, code));
        }

        Term term() {
            return new Term(optional("from").map(PartialDate::parse), optional("until").map(PartialDate::parse));
        }

        <E extends Enum<E>> E constant(Class<E> type, String code) {
            return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
