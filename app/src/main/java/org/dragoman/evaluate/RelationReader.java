package org.dragoman.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.page.Span;
import org.dragoman.what.EventType;
import org.dragoman.what.Relation;

/**
 * Reads sentences with a marked source and target from a table with tabs between its columns, named in its first line:
 * {@code marked_sentence} ({@code <s>…</s>} round the source, {@code <t>…</t>} round the target; of several the first counts),
 * {@code gold_root} and, if it has one, {@code gold_quad}. A row that can't be read is named with its reason and costs no other. Used by one thread.
 */
final class RelationReader {

    private static final String SENTENCE = "marked_sentence";
    private static final String ROOT = "gold_root";
    private static final String QUAD = "gold_quad";

    /** Names of types of before PLOVER 2.0, and those that PLV has as part of another. */
    private static final Map<String, String> RENAMED = Map.of(
            "DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "INVESTIGATE", "ACCUSE", "FIGHT", "ASSAULT",
            "MOBILISE", "MOBILIZE");

    private final Map<String, EventType.Quad> roots = EventType.PLOVER.stream()
            .collect(Collectors.toMap(type -> Relation.rootOf(type.name()), EventType::quad, (first, second) -> second));
    private final List<String> problems = new ArrayList<>();

    /** What is wrong in the files read so far, a line each, with file and line. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** A table that has not the columns that are needed. */
    static final class TableException extends IOException {
        private static final long serialVersionUID = 1L;

        TableException(String message) {
            super(message);
        }
    }

    /** A row that can't be read. */
    private static final class RowException extends Exception {
        private static final long serialVersionUID = 1L;

        RowException(String message) {
            super(message);
        }
    }

    /**
     * The rows of a file, without those that can't be read.
     *
     * @throws TableException if a column is missing
     * @throws IOException if the file can't be read
     */
    List<RelationRecord> read(Path file) throws IOException {
        List<RelationRecord> records = new ArrayList<>();
        try (BufferedReader lines = Lines.of(file)) {
            String first = lines.readLine();
            List<String> header = first == null ? List.of() : cells(first.replace("\uFEFF", ""));
            for (String column : List.of(SENTENCE, ROOT)) {
                if (!header.contains(column)) {
                    throw new TableException(file + ":1: no column '" + column + "'");
                }
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String place = file + ":" + number;
                    try {
                        records.add(record(place, header, cells(line)));
                    } catch (RowException e) {
                        problems.add(place + ": " + e.getMessage());
                    }
                }
            }
        }
        return records;
    }

    private RelationRecord record(String place, List<String> header, List<String> row) throws RowException {
        if (row.size() != header.size()) {
            throw new RowException(row.size() + " columns instead of " + header.size());
        }
        String name = row.get(header.indexOf(ROOT)).strip().toUpperCase(Locale.ROOT);
        String root = Relation.rootOf(RENAMED.getOrDefault(name, name));
        EventType.Quad ofRoot = roots.get(root);
        if (ofRoot == null) {
            throw new RowException("no relation '" + name + "'");
        }
        EventType.Quad quad = header.contains(QUAD) ? quad(row.get(header.indexOf(QUAD))) : ofRoot;
        String marked = row.get(header.indexOf(SENTENCE));
        Span source = marked(marked, "s");
        Span target = marked(marked, "t");
        if (source.isEmpty() && target.isEmpty()) {
            throw new RowException("neither <s>…</s> nor <t>…</t> in '" + marked + "'");
        }
        return new RelationRecord(place, plain(marked), source, target, root, quad);
    }

    private static EventType.Quad quad(String code) throws RowException {
        try {
            return EventType.Quad.of(Integer.parseInt(code.strip()));
        } catch (IllegalArgumentException e) {
            throw new RowException("no quad class '" + code + "'");
        }
    }

    /** The cells of a line: quoted as in CSV where they begin and end with a quotation mark and every one inside is doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            String inside = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                    ? cell.substring(1, cell.length() - 1)
                    : "\"";
            boolean quoted = !inside.replace("\"\"", "").contains("\"");
            cells.add(quoted ? inside.replace("\"\"", "\"") : cell);
        }
        return cells;
    }

    /** Where the text without its tags has what the first tag of a name opens; empty where there is none. */
    private static Span marked(String line, String name) throws RowException {
        int opening = line.indexOf('<' + name + '>');
        int closing = line.indexOf("</" + name + '>');
        if (opening < 0 && closing < 0) {
            return new Span(0, 0);
        }
        if (opening < 0 || closing < opening) {
            throw new RowException("want <" + name + ">…</" + name + "> in '" + line + "'");
        }
        int start = plain(line.substring(0, opening)).length();
        return new Span(start, start + plain(line.substring(opening, closing)).length());
    }

    private static String plain(String line) {
        return line.replaceAll("</?[st]>", "");
    }
}
