package org.dragoman.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.page.Sha256;

/**
 * Rows that a user adds to the register, read from CSV ({@code docs/register.md}). Immutable.
 */
public final class Additions {

    private static final int DIGEST = 12;

    private final List<OwnRow> rows;
    private final List<RowProblem> problems;

    private Additions(List<OwnRow> rows, List<RowProblem> problems) {
        this.rows = List.copyOf(rows);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads rows. One with a mistake is left out and named among the {@link #problems}; it costs no other.
     *
     * @param files the text of each file, by the name to call it in messages
     * @param register the register that they are to be added to
     */
    public static Additions read(Map<String, String> files, Register register) {
        List<OwnRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        OwnRowReader reader = new OwnRowReader(register);
        new TreeMap<>(files).forEach((file, text) -> {
            CsvRows csv = CsvRows.read(file, text);
            if (!csv.has("name")) {
                problems.add(new RowProblem(file, 1, "", String.join(",", csv.columns()),
                        "a first line with the names of the columns, parted by commas, among them \"name\""));
                return;
            }
            csv.columns().stream().filter(column -> !OwnRowReader.COLUMNS.contains(column)).forEach(column ->
                    problems.add(new RowProblem(file, 1, "", column,
                            "no columns but " + String.join(", ", OwnRowReader.COLUMNS) + "; this one is not read")));
            csv.forEach(reader::read, rows::add, problems::add);
        });
        return new Additions(rows, problems);
    }

    /** What could not be used, in the order of the files. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** How many rows can be used. */
    public int size() {
        return rows.size();
    }

    List<OwnRow> rows() {
        return rows;
    }

    /** Twelve hexadecimal digits that tell these rows from others, whatever their order and the names of their files. */
    String digest() {
        String content = rows.stream().map(OwnRow::content).sorted().map(c -> c + "\n").collect(Collectors.joining());
        return Sha256.hex(content).substring(0, DIGEST);
    }
}
