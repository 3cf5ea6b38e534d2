package org.dragoman.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.cli.Style.Ink;
import org.dragoman.cli.TextTable.Cell;
import org.dragoman.cli.TextTable.Column;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedPage;
import org.dragoman.record.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "pages", description = "Prints the pages of the record, and what could not be coded.", footer = {
    "",
    "Examples:",
    "  dragoman pages",
    "  dragoman pages --failed"
})
final class PagesCommand implements Callable<Integer> {

    private static final int SHORT_ID = 8;

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
            description = "At most so many pages; 0 for all. Default: ${DEFAULT-VALUE}")
    private long limit;

    @Option(names = "--failed", description = "Only what could not be coded, all of it.")
    private boolean failedOnly;

    PagesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (EventRecord opened = record.openToRead()) {
            if (!failedOnly) {
                pages(opened);
            }
            Failures failures = new Failures(failedOnly ? Integer.MAX_VALUE : Failures.FEW);
            opened.failures().forEach(failures::add);
            failures.print(terminal.out());
            if (failedOnly && failures.count() == 0) {
                terminal.out().println("Nothing failed.");
            }
        }
        return ExitCode.OK;
    }

    private void pages(EventRecord opened) {
        List<ListedPage> pages = opened.pages(limit > 0 ? limit : Long.MAX_VALUE);
        TextTable table = new TextTable(List.of(Column.rigid("ID"), Column.rigid("WRITTEN"), Column.number("EVENTS"),
                Column.number("TEASERS"), Column.flexible("TITLE"), Column.flexible("SOURCE")));
        for (ListedPage page : pages) {
            table.row(List.of(
                    Cell.of(page.page().id().substring(0, Math.min(SHORT_ID, page.page().id().length())), Ink.DIM),
                    Cell.lines(Words.date(page.published())),
                    Cell.of(Long.toString(page.events())),
                    Cell.of(Long.toString(page.teasers())),
                    Cell.of(page.page().title().orElse("")),
                    Cell.of(page.page().source(), Ink.DIM)));
        }
        table.render(terminal.columns(), terminal.style()).forEach(terminal.out()::println);
        long all = opened.countPages();
        terminal.out().println();
        terminal.out().println(pages.size() < all
                ? "The first " + pages.size() + " of " + Wording.count(all, "page") + "; --limit 0 shows all."
                : Wording.count(all, "page") + ".");
    }
}
