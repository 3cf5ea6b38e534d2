package org.dragoman.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dragoman.record.Wording;
import org.dragoman.register.Register;
import org.dragoman.register.WikidataStatements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "import", description = {
    "Makes rows of your own for the register from office statements of Wikidata.",
    "",
    "The file is what query.wikidata.org exports as CSV: the columns person, personLabel, positionLabel, and where they are "
            + "there country, countryLabel, start, end, startPrecision, endPrecision, aliases."
}, footer = {
    "",
    "Example:",
    "  dragoman register import --wikidata query.csv --out mine.csv"
})
final class RegisterImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--wikidata", paramLabel = "FILE", required = true, description = "The export.")
    private Path wikidata = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "-",
            description = "Where to write the rows; - for standard output, the default.")
    private String out = "-";

    RegisterImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not on a command line");
        }
        WikidataStatements statements = WikidataStatements.read(
                wikidata.toString(), TextFiles.text(wikidata, spec), Register.load());
        try (OutputFile file = OutputFile.open(out, terminal)) {
            write(statements, file);
            file.complete();
        } catch (IOException e) {
            throw new OutputFile.OutputException(out + ": can't be written: " + e, e);
        }
        terminal.out().flush();
        terminal.err().println(Wording.count(statements.rows().size(), "row") + " written.");
        return RegisterOption.print(statements.problems(), terminal.err());
    }

    private static void write(WikidataStatements statements, OutputFile file) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        CSVPrinter printer = new CSVPrinter(writer, format);
        printer.printRecord(WikidataStatements.columns());
        for (List<String> row : statements.rows()) {
            printer.printRecord(row);
        }
        printer.flush();
    }
}
