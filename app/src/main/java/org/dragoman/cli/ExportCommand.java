package org.dragoman.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.EventWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Writes events of the record to a file for other programs.", footer = {
    "",
    "docs/export.md tells the columns, docs/event-schema.md the JSON objects.",
    "",
    "Examples:",
    "  dragoman export --format csv --out events.csv",
    "  dragoman export --format jsonl --out - --type assault | jq .id"
})
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "jsonl or csv.")
    private Format format = Format.JSONL;

    @Option(names = "--out", paramLabel = "FILE", required = true,
            description = "The file to write; - for standard output.")
    private String out = "-";

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AtomicLong count = new AtomicLong();
        try (EventRecord opened = record.openToRead(); OutputFile file = OutputFile.open(out, terminal)) {
            EventFilter wanted = filter.filter(opened);
            try (EventWriter writer = format.writer(file.stream())) {
                opened.forEach(wanted, (event, text) -> {
                    writer.write(event, text);
                    count.incrementAndGet();
                });
            }
            file.complete();
        }
        terminal.err().println(Words.count(count.get(), "event") + " written to "
                + (out.equals("-") ? "standard output" : out) + ".");
        return ExitCode.OK;
    }
}
