package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.cli.Style.Ink;

/** A table for a terminal: cells are wrapped between words, never cut; columns share the width by what they need. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    /** One column. A rigid one is as wide as its widest word wants; the others share what is left. */
    record Column(String title, boolean rigid, boolean right) {

        static Column rigid(String title) {
            return new Column(title, true, false);
        }

        static Column number(String title) {
            return new Column(title, true, true);
        }

        static Column flexible(String title) {
            return new Column(title, false, false);
        }
    }

    /** A cell: its lines are kept apart, and wrapped each by itself. */
    record Cell(List<String> lines, List<Ink> inks) {

        static Cell of(String text, Ink... inks) {
            return new Cell(List.of(text), List.of(inks));
        }

        static Cell lines(List<String> lines, Ink... inks) {
            return new Cell(lines, List.of(inks));
        }
    }

    private record Line(List<Cell> cells, List<String> notes, List<String> under) {}

    private final List<Column> columns;
    private final List<Line> lines = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row. */
    void row(List<Cell> cells) {
        row(cells, List.of());
    }

    /** Adds a row with notes under it, each cut off where it is longer than one line. */
    void row(List<Cell> cells, List<String> notes) {
        row(cells, notes, List.of());
    }

    /** Adds a row with notes under it, and under them lines that are laid out already and fit behind {@link #indent}. */
    void row(List<Cell> cells, List<String> notes, List<String> under) {
        lines.add(new Line(List.copyOf(cells), List.copyOf(notes), List.copyOf(under)));
    }

    /** How far in stands what is under a row whose first column is so wide. */
    static int indent(int firstColumn) {
        return firstColumn + GAP.length();
    }

    /** The table's lines, {@code width} columns at most where words allow. */
    List<String> render(int width, Style style) {
        int[] widths = widths(width);
        List<String> rendered = new ArrayList<>();
        StringBuilder header = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            header.append(i == 0 ? "" : GAP).append(aligned(columns.get(i).title(), widths[i], columns.get(i)));
        }
        rendered.add(style.bold(header.toString().stripTrailing()));
        for (Line line : lines) {
            render(line, widths, style, rendered);
            String indent = " ".repeat(indent(widths[0]));
            for (String note : line.notes) {
                rendered.add(style.dim(indent + Width.cut(note, Math.max(NARROWEST, width - indent.length()))));
            }
            line.under.forEach(under -> rendered.add(indent + under));
        }
        return rendered;
    }

    private void render(Line line, int[] widths, Style style, List<String> rendered) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> cell = new ArrayList<>();
            for (String text : line.cells.get(i).lines()) {
                cell.addAll(Width.wrap(text, widths[i]));
            }
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String piece = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                String padded = i == widths.length - 1 && !columns.get(i).right()
                        ? piece
                        : aligned(piece, widths[i], columns.get(i));
                for (Ink ink : line.cells.get(i).inks()) {
                    padded = style.ink(ink, padded);
                }
                text.append(i == 0 ? "" : GAP).append(padded);
            }
            rendered.add(text.toString().stripTrailing());
        }
    }

    private static String aligned(String text, int width, Column column) {
        return column.right() ? " ".repeat(Math.max(0, width - Width.of(text))) + text : Width.pad(text, width);
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int left = width - GAP.length() * (columns.size() - 1);
        List<Integer> flexible = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = wanted(i);
            if (columns.get(i).rigid()) {
                left -= widths[i];
            } else {
                flexible.add(i);
            }
        }
        share(widths, flexible, left);
        return widths;
    }

    /** Columns that want less than an even share keep what they want; the others share the rest evenly. */
    private static void share(int[] widths, List<Integer> flexible, int left) {
        List<Integer> open = new ArrayList<>(flexible);
        open.sort((a, b) -> Integer.compare(widths[a], widths[b]));
        int rest = left;
        while (!open.isEmpty()) {
            int column = open.removeFirst();
            int even = Math.max(NARROWEST, rest / (open.size() + 1));
            widths[column] = Math.min(widths[column], even);
            rest -= widths[column];
        }
    }

    private int wanted(int column) {
        int wanted = Width.of(columns.get(column).title());
        for (Line line : lines) {
            for (String text : line.cells.get(column).lines()) {
                if (columns.get(column).rigid()) {
                    for (String word : Width.line(text).split(" ", -1)) {
                        wanted = Math.max(wanted, Width.of(word));
                    }
                } else {
                    wanted = Math.max(wanted, Width.of(Width.line(text)));
                }
            }
        }
        return wanted;
    }
}
