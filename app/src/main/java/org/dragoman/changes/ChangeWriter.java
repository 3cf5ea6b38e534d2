package org.dragoman.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dragoman.export.ExportException;
import org.dragoman.record.PageLabel;
import org.dragoman.what.Event;

/**
 * Changes as CSV (RFC 4180, UTF-8, CRLF): one row for a new event and for one that is gone, and one for each attribute of an
 * event that changed. {@code docs/changes.md} describes the columns.
 */
public final class ChangeWriter {

    /** The columns, in their order. */
    public static final List<String> COLUMNS = List.of("change", "id", "id_before", "type", "date", "actors", "recipients",
            "attribute", "before", "after", "sentence", "page", "source", "coder_before", "coder");

    private final CSVPrinter printer;

    /** Writes the header to {@code out}, which stays open. */
    public ChangeWriter(OutputStream out) {
        try {
            printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            printer.printRecord(COLUMNS);
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    /**
     * Writes a change.
     *
     * @param page the page as it is now
     * @param coderBefore the version that coded it before
     * @param coder the version that has coded it now
     */
    public void write(Change change, PageLabel page, String coderBefore, String coder) {
        List<Difference> differences =
                change.differences().isEmpty() ? List.of(new Difference("", "", "")) : change.differences();
        Event event = change.event();
        try {
            for (Difference difference : differences) {
                printer.printRecord(change.kind().name().toLowerCase(Locale.ROOT),
                        change.after().map(Event::id).orElse(""), change.before().map(Event::id).orElse(""),
                        event.type().name(), Attributes.date(event.date()), Attributes.participants(event.actors()),
                        Attributes.participants(event.recipients()), difference.attribute(), difference.before(),
                        difference.after(), change.sentence(), page.id(), page.source(),
                        coderBefore, coder);
            }
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }

    /** Writes out what is not written yet. */
    public void flush() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new ExportException(e);
        }
    }
}
