package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.cli.Style.Ink;
import org.dragoman.cli.TextTable.Cell;
import org.dragoman.cli.TextTable.Column;
import org.dragoman.record.ListedEvent;
import org.dragoman.what.Event;

/**
 * Events as a table that fits its terminal: with a column for the page where there is room, else with a line for it; or with
 * one line an event, however wide.
 */
final class EventTable {

    /** From so many columns on, the page has a column of its own. */
    private static final int WIDE = 110;

    private static final int LONGEST_TITLE = 70;

    private static final int UNBOUNDED = 1 << 20;
    private static final int LEAST = 30;

    private final int idLength;
    private final int columns;
    private final boolean oneLine;

    private EventTable(int idLength, int columns, boolean oneLine) {
        this.idLength = idLength;
        this.columns = columns;
        this.oneLine = oneLine;
    }

    /** A table of so many columns at most. */
    static EventTable fitting(int columns, int idLength) {
        return new EventTable(idLength, columns, false);
    }

    /** A table with one line an event. */
    static EventTable oneLineEach(int idLength) {
        return new EventTable(idLength, UNBOUNDED, true);
    }

    List<String> render(List<ListedEvent> events, Style style) {
        return render(events, style, event -> List.of());
    }

    /** How many columns there are for the lines under an event. */
    int columnsUnder() {
        return columns - TextTable.indent(idLength);
    }

    /** @param under lines to put under each event, {@link #columnsUnder} wide at most */
    List<String> render(List<ListedEvent> events, Style style, Function<ListedEvent, List<String>> under) {
        boolean wide = columns >= WIDE;
        List<Column> heads = new ArrayList<>(List.of(Column.rigid("ID"), head("DATE"), head("TYPE"), head("STATUS"),
                Column.flexible("WHO → TO WHOM"), Column.flexible("WHERE")));
        if (wide) {
            heads.add(Column.flexible("PAGE"));
        }
        TextTable table = new TextTable(heads);
        for (ListedEvent listed : events) {
            List<Cell> cells = new ArrayList<>(cells(listed.event()));
            if (wide) {
                cells.add(cell(pageLines(listed), Ink.DIM));
            }
            List<String> page = wide ? List.of() : List.of(String.join(" · ", pageLines(listed)));
            table.row(cells, page, Stream.concat(under.apply(listed).stream(), reviewed(listed)).toList());
        }
        return table.render(columns, style);
    }

    private Column head(String title) {
        return oneLine ? Column.flexible(title) : Column.rigid(title);
    }

    private Cell cell(List<String> lines, Ink... inks) {
        return oneLine ? Cell.of(String.join(" ", lines), inks) : Cell.lines(lines, inks);
    }

    private List<Cell> cells(Event event) {
        Ink[] statusInk = Words.ink(event.status()).stream().toArray(Ink[]::new);
        String id = event.id().substring(0, Math.min(idLength, event.id().length()));
        return List.of(
                Cell.of(id, Ink.DIM),
                cell(Words.date(event.date())),
                Cell.of(Words.type(event), Ink.BOLD),
                cell(Words.status(event), statusInk),
                Cell.of(Words.who(event)),
                Cell.of(event.place().map(Words::place).orElse("")));
    }

    /** What a person holds of it: {@code "✎ Ana: status negated (coded occurred)"}. */
    private Stream<String> reviewed(ListedEvent listed) {
        int width = Math.max(LEAST, columnsUnder());
        return listed.review().stream()
                .flatMap(review -> Width.wrap(CorrectionLines.inShort(review, listed.event()), width).stream());
    }

    private static List<String> pageLines(ListedEvent listed) {
        List<String> lines = new ArrayList<>();
        listed.page().title().map(title -> Width.cut(title, LONGEST_TITLE)).ifPresent(lines::add);
        lines.add(listed.page().source());
        return lines;
    }
}
