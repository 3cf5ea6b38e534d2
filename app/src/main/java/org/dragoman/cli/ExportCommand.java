package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.export.Export;
import org.dragoman.export.ExportFormat;
import org.dragoman.export.ExportOptions;
import org.dragoman.export.Manifest;
import org.dragoman.export.ParquetTable;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "export", description = {
    "Writes events of the record to a file for other programs, and beside it a manifest: what was chosen, the versions that "
            + "coded it and when, the file's digest, and what the format can't hold.",
    "",
    "  jsonl    everything, one JSON object an event      csv      one row an event, for any program",
    "  parquet  one row an event, with lists              plover   PLOVER's JSON",
    "  polecat  the columns of POLECAT's weekly files     gdelt    the 61 columns of GDELT 2.0's events"
}, footer = {
    "",
    "docs/export.md tells the columns and losses of each format, docs/cookbook.md what to do with them.",
    "",
    "Examples:",
    "  dragoman export --format parquet --out events.parquet --tables participants,pages",
    "  dragoman export --format csv --out events.csv --spreadsheet",
    "  dragoman export --format gdelt --out events.tsv --from 2023",
    "  dragoman export --format jsonl --out - --type assault | jq .id"
})
final class ExportCommand implements Callable<Integer> {

    private static final String MANIFEST = ".manifest.json";

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--format", paramLabel = "FORMAT", required = true,
            description = "jsonl, csv, parquet, plover, polecat or gdelt.")
    private ExportFormat format = ExportFormat.JSONL;

    @Option(names = "--out", paramLabel = "FILE", required = true,
            description = "The file to write; - for standard output.")
    private String out = "-";

    @Option(names = "--manifest", paramLabel = "FILE",
            description = "Where to write the manifest. Default: the file's name and .manifest.json; nowhere with --out -.")
    private @Nullable String manifest;

    @Option(names = "--tables", paramLabel = "TABLE", split = ",",
            description = "With parquet: also participants, statements or pages, each in a file beside the events'.")
    private List<ParquetTable> tables = new ArrayList<>();

    @Option(names = "--all-statuses", description = "With polecat and gdelt: also what is planned, hypothetical or negated, "
            + "which they leave out by themselves, for a row of theirs tells what happened.")
    private boolean allStatuses;

    @Option(names = "--spreadsheet", description = "With csv: keep Excel and its like from taking a value for a formula (an "
            + "apostrophe before it), and tell them that it is UTF-8.")
    private boolean spreadsheet;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        long rows;
        Manifest written;
        try (EventRecord opened = record.openToRead(); OutputFiles files = new OutputFiles(terminal)) {
            Export export = new Export(opened, filter.filter(opened), format,
                    new ExportOptions(allStatuses, spreadsheet));
            rows = format == ExportFormat.PARQUET ? tables(export, files) : export.write(name(out), files.open(out));
            written = export.manifest();
            manifestName().ifPresent(name -> written.write(files.open(name)));
            files.complete();
        }
        tell(written, rows);
        return ExitCode.OK;
    }

    private void check() {
        require(tables.isEmpty() || format == ExportFormat.PARQUET, "--tables needs --format parquet");
        require(tables.isEmpty() || !out.equals("-"), "--tables needs a file for --out, to write others beside it");
        require(!spreadsheet || format == ExportFormat.CSV, "--spreadsheet needs --format csv");
        require(!allStatuses || format == ExportFormat.POLECAT || format == ExportFormat.GDELT,
                "--all-statuses needs --format polecat or gdelt; the other formats write every status by themselves");
        require(manifest == null || !manifest.equals(out), "--manifest and --out name the same file");
    }

    private void require(boolean met, String message) {
        if (!met) {
            if (spec == null) {
                throw new IllegalStateException(message);
            }
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private long tables(Export export, OutputFiles files) {
        Map<ParquetTable, Export.Target> targets = new EnumMap<>(ParquetTable.class);
        targets.put(ParquetTable.EVENTS, new Export.Target(name(out), files.open(out)));
        for (ParquetTable table : tables) {
            if (table != ParquetTable.EVENTS) {
                String beside = beside(table);
                targets.put(table, new Export.Target(name(beside), files.open(beside)));
            }
        }
        return export.write(targets).getFirst().rows();
    }

    /** {@code events.parquet} has its {@code events.pages.parquet}. */
    private String beside(ParquetTable table) {
        String ending = "." + format.extension();
        String stem = out.endsWith(ending) ? out.substring(0, out.length() - ending.length()) : out;
        return stem + "." + table.label() + ending;
    }

    private Optional<String> manifestName() {
        return Optional.ofNullable(manifest).or(() -> out.equals("-") ? Optional.empty() : Optional.of(out + MANIFEST));
    }

    /** The name without its folder: an export is the same wherever it is. */
    private static String name(String file) {
        Path last = Path.of(file).getFileName();
        return last == null ? file : last.toString();
    }

    private void tell(Manifest written, long rows) {
        String where = out.equals("-") ? "standard output" : out;
        terminal.err().println(rows == written.events() || format == ExportFormat.PARQUET
                ? Wording.count(rows, "event") + " written to " + where + "."
                : Wording.count(written.events(), "event") + ", " + Wording.count(rows, "row") + " written to " + where + ".");
        written.losses().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(
                loss -> terminal.err().println("  in " + Wording.count(loss.getValue(), "event") + ": " + loss.getKey().meaning()));
    }
}
