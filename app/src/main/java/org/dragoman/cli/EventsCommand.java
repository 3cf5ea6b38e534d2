package org.dragoman.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.export.EventWriter;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "events", description = "Prints the events of the record.", footer = {
    "",
    "Examples:",
    "  dragoman events --country CHN --type consult,agree",
    "  dragoman events --actor Putin --from 2023-03 --until 2023-10",
    "  dragoman events --status negated,hypothetical",
    "  dragoman events --page samples/readout.txt --format jsonl"
})
final class EventsCommand implements Callable<Integer> {

    /** The forms in which events are printed. */
    enum Output {
        TABLE,
        JSONL,
        CSV
    }

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
            description = "At most so many in a table; 0 for all. Default: ${DEFAULT-VALUE}")
    private long limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "table, jsonl or csv. Default: ${DEFAULT-VALUE}")
    private Output format = Output.TABLE;

    @Option(names = "--wide", description = "One line an event, however long.")
    private boolean wide;

    EventsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (EventRecord opened = record.openToRead()) {
            EventFilter wanted = filter.filter(opened);
            switch (format) {
                case TABLE -> table(opened, wanted);
                case JSONL -> write(opened, wanted, Format.JSONL);
                case CSV -> write(opened, wanted, Format.CSV);
            }
        }
        return ExitCode.OK;
    }

    private void write(EventRecord opened, EventFilter wanted, Format as) {
        try (EventWriter writer = as.writer(terminal.out())) {
            opened.forEach(wanted, writer::write);
        }
    }

    private void table(EventRecord opened, EventFilter wanted) {
        long all = opened.count(wanted);
        if (all == 0) {
            terminal.out().println(wanted.isEmpty()
                    ? "The record has no events."
                    : "No event of the record is of this kind.");
            return;
        }
        List<ListedEvent> events = opened.events(wanted, limit > 0 ? limit : Long.MAX_VALUE);
        int idLength = opened.shortIdLength();
        EventTable table = wide ? EventTable.oneLineEach(idLength) : EventTable.fitting(terminal.columns(), idLength);
        table.render(events, terminal.style()).forEach(terminal.out()::println);
        terminal.out().println();
        String footer = events.size() < all
                ? "The first " + events.size() + " of " + Wording.count(all, "event") + "; --limit 0 shows all."
                : Wording.count(all, "event") + ". dragoman explain ID" + record.repeated()
                        + " shows where one comes from.";
        Width.wrap(footer, terminal.columns()).forEach(terminal.out()::println);
    }
}
