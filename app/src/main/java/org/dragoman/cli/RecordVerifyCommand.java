package org.dragoman.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dragoman.handover.Records;
import org.dragoman.record.Flaw;
import org.dragoman.record.Verification;
import org.dragoman.record.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "verify", description = {
    "Checks a record: every span against its page's text, every reference, every id and digest.",
    "",
    "Ends with 0 where nothing is wrong, with 1 where something is. Coding the pages that are named again puts them right."
}, footer = {
    "",
    "Examples:",
    "  dragoman record verify",
    "  dragoman record verify --record news.duckdb --limit 0"
})
final class RecordVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
            description = "Print at most so many problems; 0 for all. Default: ${DEFAULT-VALUE}")
    private long limit;

    RecordVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AtomicLong found = new AtomicLong();
        Verification done = Records.verify(record.file(), flaw -> {
            if (limit == 0 || found.incrementAndGet() <= limit) {
                terminal.out().println(line(flaw));
            }
        });
        if (limit > 0 && done.flaws() > limit) {
            terminal.out().println("… and " + (done.flaws() - limit) + " more; --limit 0 shows all.");
        }
        terminal.out().println(String.format(Locale.ROOT, "%s, %s, %s: %,d spans, %d rules of references and values, %s.",
                Wording.count(done.pages(), "page"), Wording.count(done.events(), "event"),
                Wording.count(done.statements(), "statement"), done.spans(), done.rules(),
                done.flaws() == 0 ? "nothing wrong" : Wording.count(done.flaws(), "problem")));
        return done.flaws() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private static String line(Flaw flaw) {
        String page = flaw.page().equals(flaw.id()) ? "" : ", page " + flaw.page();
        return flaw.kind() + " " + flaw.id() + page + ": " + flaw.problem();
    }
}
