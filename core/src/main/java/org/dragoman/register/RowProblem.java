package org.dragoman.register;

/**
 * A row that could not be used.
 *
 * @param file the file, as it was named
 * @param line its line, from 1; the first line of a row that spans several
 * @param column the column, empty where the row as a whole is wrong
 * @param value what stands there, empty where nothing does
 * @param wanted what was wanted instead
 */
public record RowProblem(String file, long line, String column, String value, String wanted) {

    /** For a reader: {@code mine.csv:3: country "Ruritania": wanted a code such as UKR, or the name of a state}. */
    @Override
    public String toString() {
        String cell = column.isEmpty() ? "" : " " + column;
        String stands = value.isEmpty() ? (column.isEmpty() ? "" : " is empty") : " \"" + value + "\"";
        return file + ":" + line + ":" + cell + stands + ": wanted " + wanted;
    }
}
