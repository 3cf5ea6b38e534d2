package org.dragoman.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "migrate", description = {
    "Brings the tables of a record that an older Dragoman wrote up to date.",
    "",
    "A copy of the record as it was is kept beside it. Coding into an older record does the same by itself."
})
final class RecordMigrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    RecordMigrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AtomicBoolean older = new AtomicBoolean();
        try (EventRecord opened = record.openThere(notice -> {
            older.set(true);
            terminal.out().println(notice);
        })) {
            long incomplete = opened.summary().incomplete();
            terminal.out().println(older.get() ? "Its tables are up to date now." : "Its tables are up to date already.");
            if (incomplete > 0) {
                terminal.out().println(Wording.count(incomplete, "page")
                        + " will be coded again when next read: the older tables did not keep all that is kept now.");
            }
        }
        return ExitCode.OK;
    }
}
