package org.dragoman.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV text as RFC 4180 has it, with a header line; cells by column name, whatever its case. */
final class CsvRows {

    private final String file;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private CsvRows(String file) {
        this.file = file;
    }

    /** What is wrong with a cell; caught where the row is read. */
    static final class CellException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String column;
        private final String value;
        private final String wanted;

        CellException(String column, String value, String wanted) {
            super(wanted);
            this.column = column;
            this.value = value;
            this.wanted = wanted;
        }
    }

    /** Reads a row into something, or throws what is wrong with it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws CellException;
    }

    static CsvRows read(String file, String text) {
        CsvRows rows = new CsvRows(file);
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(csv)).setFormat(format).get()) {
            rows.take(parser);
        } catch (IOException e) {
            rows.problems.add(new RowProblem(file, rows.lastLine() + 1, "", "", "CSV: " + e.getMessage()));
        } catch (UncheckedIOException e) {
            rows.problems.add(new RowProblem(
                    file, rows.lastLine() + 1, "", "", "CSV, with every quotation mark closed: " + e.getMessage()));
        }
        return rows;
    }

    private long lastLine() {
        return rows.isEmpty() ? 1 : rows.getLast().line();
    }

    private void take(CSVParser parser) throws IOException {
        long line = 1;
        for (CSVRecord record : parser) {
            List<String> cells = Stream.of(record.values()).map(String::strip).toList();
            if (columns.isEmpty()) {
                header(cells);
            } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                take(line, cells);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private void header(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            columns.putIfAbsent(cells.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    private void take(long line, List<String> cells) {
        if (cells.size() > columns.size()) {
            problems.add(new RowProblem(file, line, "", String.join(",", cells.subList(columns.size(), cells.size())),
                    "a row of at most " + columns.size() + " cells; a cell with a comma in it stands in quotation marks"));
        } else {
            rows.add(new Row(line, cells));
        }
    }

    boolean has(String column) {
        return columns.containsKey(column.toLowerCase(Locale.ROOT));
    }

    /** The columns, as they are named in lower case. */
    List<String> columns() {
        return columns.keySet().stream().sorted().toList();
    }

    /** Reads every row, and adds what is wrong to the problems: a row with a mistake costs no other. */
    <T> void forEach(Reader<T> reader, Consumer<T> consumer, Consumer<RowProblem> wrong) {
        problems.forEach(wrong);
        for (Row row : rows) {
            try {
                consumer.accept(reader.read(row));
            } catch (CellException e) {
                wrong.accept(new RowProblem(file, row.line(), e.column, e.value, e.wanted));
            }
        }
    }

    /** A row: its line in the file, and its cells. */
    final class Row {

        private final long line;
        private final List<String> cells;

        private Row(long line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        long line() {
            return line;
        }

        /** File and line. */
        String place() {
            return file + ":" + line;
        }

        /** The cell, where the file has the column and something stands there. */
        Optional<String> cell(String column) {
            Integer index = columns.get(column.toLowerCase(Locale.ROOT));
            return index != null && index < cells.size() && !cells.get(index).isEmpty()
                    ? Optional.of(cells.get(index))
                    : Optional.empty();
        }

        String required(String column, String wanted) throws CellException {
            return cell(column).orElseThrow(() -> new CellException(column, "", wanted));
        }

        List<String> list(String column) {
            return cell(column).stream()
                    .flatMap(cell -> Stream.of(cell.split(";", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }
}
