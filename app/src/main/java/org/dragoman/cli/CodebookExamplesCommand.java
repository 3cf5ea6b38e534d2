package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.codebook.CorrectionExamples;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "examples", description = {
    "Writes what people said of the record's events, in the browser, as examples of a codebook.",
    "",
    "Put the file into a codebook's folder as examples.yaml: dragoman codebook check then runs them."
}, footer = {
    "",
    "Examples:",
    "  dragoman codebook examples --out mine/examples.yaml",
    "  dragoman codebook examples --out - --type consult --reviewed wrong,changed"
})
final class CodebookExamplesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write; - for standard output.")
    private String out = "-";

    CodebookExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CorrectionExamples.Written written;
        try (EventRecord opened = record.openToRead(); OutputFiles files = new OutputFiles(terminal)) {
            written = CorrectionExamples.write(opened, filter.filter(opened), files.open(out));
            files.complete();
        }
        terminal.err().println(Wording.count(written.examples(), "example") + " written to "
                + (out.equals("-") ? "standard output" : out) + (written.leftOut() == 0 ? "." : "; " + written.leftOut()
                + " left out: their sentence tells another event of the type that is not told there."));
        return ExitCode.OK;
    }
}
