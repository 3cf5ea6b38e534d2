package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.cli.Style.Ink;
import org.dragoman.cli.TextTable.Cell;
import org.dragoman.cli.TextTable.Column;
import org.dragoman.export.StoryJson;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Wording;
import org.dragoman.story.Disagreement;
import org.dragoman.story.Report;
import org.dragoman.story.Story;
import org.dragoman.story.Storyteller;
import org.dragoman.who.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "stories", description = {
    "Prints the events of the world that the record's pages report, each with all its reports and where they disagree.",
    "",
    "A filter chooses the stories of which at least one report fits."
}, footer = {
    "",
    "Examples:",
    "  dragoman stories --min-pages 2",
    "  dragoman stories --actor Putin --type consult",
    "  dragoman stories --format jsonl"
})
final class StoriesCommand implements Callable<Integer> {

    /** The forms in which stories are printed. */
    enum Output {
        TABLE,
        JSONL
    }

    private static final int SHORT_ID = 8;

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(names = "--min-pages", paramLabel = "N", defaultValue = "1",
            description = "Only what so many pages report. Default: ${DEFAULT-VALUE}")
    private int minPages;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
            description = "At most so many in a table; 0 for all. Default: ${DEFAULT-VALUE}")
    private long limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "table or jsonl. Default: ${DEFAULT-VALUE}")
    private Output format = Output.TABLE;

    StoriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (EventRecord opened = record.openToRead()) {
            EventFilter wanted = filter.filter(opened);
            Set<String> ids = opened.ids(wanted);
            List<Story> stories = new Storyteller().tell(opened.reports()).stream()
                    .filter(story -> story.pages() >= minPages)
                    .filter(story -> story.reports().stream().anyMatch(r -> ids.contains(r.event().id())))
                    .toList();
            switch (format) {
                case TABLE -> table(stories, opened.shortIdLength());
                case JSONL -> stories.forEach(story -> StoryJson.write(story, terminal.out()));
            }
        }
        return ExitCode.OK;
    }

    private void table(List<Story> stories, int idLength) {
        TextTable table = new TextTable(List.of(Column.rigid("ID"), Column.rigid("DATE"), Column.rigid("TYPE"),
                Column.rigid("STATUS"), Column.flexible("WHO → TO WHOM"), Column.flexible("WHERE"),
                Column.number("PAGES")));
        stories.stream().limit(limit > 0 ? limit : Long.MAX_VALUE).forEach(story -> {
            List<Ink> statusInk = Words.ink(story.status()).stream().toList();
            table.row(List.of(
                    Cell.of(story.id().substring(0, SHORT_ID), Ink.DIM),
                    Cell.lines(Words.date(story.date())),
                    Cell.of((story.type() + " " + String.join(" ", story.modes())).strip(), Ink.BOLD),
                    Cell.of(Wording.lower(story.status()), statusInk.toArray(Ink[]::new)),
                    Cell.of(who(story)),
                    Cell.of(story.place().map(Words::place).orElse("")),
                    Cell.of(Integer.toString(story.pages()))), notes(story, idLength));
        });
        table.render(terminal.columns(), terminal.style()).forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out().println(counted(stories.size()));
    }

    private String counted(int all) {
        String stories = all == 1 ? "1 story" : all + " stories";
        return limit > 0 && all > limit ? "The first " + limit + " of " + stories + "; --limit 0 shows all." : stories + ".";
    }

    private static String who(Story story) {
        String actors = actors(story.actors());
        return story.recipients().isEmpty() ? actors : actors + " → " + actors(story.recipients());
    }

    private static String actors(List<Actor> actors) {
        return actors.isEmpty()
                ? Words.UNKNOWN
                : actors.stream().map(Wording::actor).collect(Collectors.joining(", "));
    }

    private static List<String> notes(Story story, int idLength) {
        List<String> notes = new ArrayList<>();
        for (Report report : story.reports()) {
            String id = report.event().id();
            notes.add("· " + id.substring(0, Math.min(idLength, id.length())) + " " + report.source() + ": "
                    + report.sentence());
        }
        for (Disagreement disagreement : story.disagreements()) {
            notes.add("! " + disagreement.value() + ": " + disagreement.versions().stream()
                    .map(version -> version.said() + " (" + version.events().stream()
                            .map(id -> id.substring(0, Math.min(idLength, id.length())))
                            .collect(Collectors.joining(", ")) + ")")
                    .collect(Collectors.joining(" / ")));
        }
        return notes;
    }
}
