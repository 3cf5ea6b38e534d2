package org.dragoman.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.export.PageJson;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.record.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "page", description = "Prints how a page is read: what is kept, what is furniture, which dates it claims.",
        footer = {
            "",
            "Needs no record, and writes none.",
            "",
            "Examples:",
            "  dragoman page samples/readout.txt",
            "  dragoman page article.html --format json | jq '.blocks[].kind'"
        })
final class PageCommand implements Callable<Integer> {

    /** The forms in which a page is printed. */
    enum Output {
        TEXT,
        JSON
    }

    private final Engine engine;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file to read; - for standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, or json: one object a page and line. Default: ${DEFAULT-VALUE}")
    private Output format = Output.TEXT;

    @Option(names = "--type", paramLabel = "TYPE", description = "What the file is, as for dragoman code.")
    private @Nullable String type;

    PageCommand(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(List.of(file), Optional.ofNullable(type).map(MediaTypes::of), terminal.in(), Set.of(),
                Optional.empty());
        Failures failures = new Failures(Integer.MAX_VALUE);
        inputs.forEach(found -> {
            switch (found) {
                case Inputs.Found.Unreadable unreadable -> take(unreadable.failure(), failures);
                case Inputs.Found.Older older -> throw new IllegalStateException(older + " though every time was asked for");
                case Inputs.Found.Ready ready -> engine.read(ready.input(), outcome -> take(outcome, failures));
            }
        });
        terminal.out().flush();
        failures.print(terminal.err());
        return failures.count() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private void take(PageOutcome outcome, Failures failures) {
        switch (outcome) {
            case PageOutcome.Failed failed -> failures.add(Failure.of(failed));
            case PageOutcome.Read read -> print(read.page());
        }
    }

    private void print(Page page) {
        PrintStream out = terminal.out();
        switch (format) {
            case JSON -> PageJson.write(page, out);
            case TEXT -> {
                PageView view = new PageView(page, terminal.columns(), terminal.style());
                view.heading().forEach(out::println);
                if (!page.dateClaims().isEmpty()) {
                    out.println("dates");
                    view.claims().forEach(out::println);
                }
                out.println();
                view.blocks().forEach(out::println);
                out.println(terminal.style().dim(view.shares()));
                out.println();
            }
        }
    }
}
