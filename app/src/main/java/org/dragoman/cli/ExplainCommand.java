package org.dragoman.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.cli.Style.Ink;
import org.dragoman.page.Block;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Found;
import org.dragoman.record.KeptCorrection;
import org.dragoman.record.Query;
import org.dragoman.record.Review;
import org.dragoman.what.Event;
import org.dragoman.when.Anchor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "explain", description = {
    "Shows where an event, or everything of a page, comes from.",
    "",
    "An event is named by its id or the start of it, a page by its id, its source or its address."
}, footer = {
    "",
    "Examples:",
    "  dragoman explain 3f2a9c1b",
    "  dragoman explain samples/readout.txt"
})
final class ExplainCommand implements Callable<Integer> {

    private static final int LEAST = 30;

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Parameters(paramLabel = "EVENT|PAGE", description = "What to explain.")
    private String name = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (EventRecord opened = record.openToRead()) {
            return switch (opened.find(name)) {
                case Found.OneEvent event -> explain(opened, event.page(), event.id());
                case Found.OnePage page -> explain(opened, page.id(), "");
                case Found.Nothing() -> failed("The record has no event and no page that '" + name + "' names.");
                case Found.Several several -> failed("'" + name + "' is the start of several ids: "
                        + String.join(", ", several.ids()));
            };
        }
    }

    private int failed(String message) {
        terminal.err().println(message);
        return ExitCode.SOME_FAILED;
    }

    /** Explains one event of the page, or all of them where {@code event} is empty. */
    private int explain(EventRecord opened, String pageId, String event) {
        CodedPage coded = opened.page(pageId).orElseThrow();
        Style style = terminal.style();
        PrintStream out = terminal.out();
        PageView view = new PageView(coded.page(), terminal.columns(), style);
        view.heading().forEach(out::println);
        section("WHEN IT WAS WRITTEN");
        dates(coded);
        section("THE PAGE");
        view.blocks().forEach(out::println);
        out.println(style.dim(view.shares()));
        if (event.isEmpty()) {
            mentions(coded);
        }
        int idLength = opened.shortIdLength();
        section(event.isEmpty() ? "EVENTS" : "EVENT");
        EventView events = new EventView(coded.page().text(), terminal.columns(), style);
        Map<String, Review> reviews = opened.reviews(coded.events().stream().map(Event::id).toList());
        coded.events().stream().filter(e -> event.isEmpty() || e.id().equals(event)).forEach(e -> events.add(e, idLength,
                Optional.ofNullable(reviews.get(e.id())), opened.corrections(e.id())));
        events.lines().forEach(out::println);
        if (coded.events().isEmpty()) {
            out.println("None were found on this page.");
        }
        if (style.on() && !coded.events().isEmpty()) {
            out.println(legend(style));
        }
        statements(coded, event, idLength);
        if (event.isEmpty()) {
            untold(opened, pageId);
        }
        return ExitCode.OK;
    }

    private void section(String title) {
        terminal.out().println();
        terminal.out().println(terminal.style().bold(title));
    }

    private void mentions(CodedPage coded) {
        MentionView view = new MentionView(coded.page().text(), Math.max(LEAST, terminal.columns()));
        listed("WHO IS MENTIONED", view.actors(coded.mentions()));
        listed("DAYS", view.dates(coded.mentions()));
        listed("PLACES", view.places(coded.mentions()));
    }

    private void listed(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            section(title);
            lines.forEach(terminal.out()::println);
        }
    }

    private static String legend(Style style) {
        return String.join("  ", style.ink(Ink.YELLOW, "trigger"), style.ink(Ink.CYAN, "actor"),
                style.ink(Ink.MAGENTA, "recipient"), style.ink(Ink.GREEN, "date"), style.ink(Ink.BLUE, "place"),
                style.ink(Ink.BOLD, "speaker"), style.ink(Ink.RED, "number"));
    }

    private void dates(CodedPage coded) {
        Style style = terminal.style();
        new TreeMap<>(coded.anchors()).forEach((part, anchor) -> {
            print("", (part == Block.ARTICLE ? "article" : "teaser " + part) + ": " + Words.dateLine(anchor.published()));
            anchor.published().basis().forEach(basis -> print("  · ", basis));
            anchor.published().conflicts().forEach(conflict -> print(style.ink(Ink.RED, "  ! "), conflict));
            List<Anchor.Verdict> verdicts = part == Block.ARTICLE ? anchor.verdicts() : List.of();
            for (Anchor.Verdict verdict : verdicts) {
                String mark = verdict.accepted() ? style.ink(Ink.GREEN, "  ✓ ") : style.ink(Ink.RED, "  ✗ ");
                print(mark, PageView.claim(verdict.claim()) + ": " + verdict.reason());
            }
        });
    }

    /** Prints a text that is set in by four columns after its mark, wrapped. */
    private void print(String mark, String text) {
        String margin = "  ";
        String indent = mark.isEmpty() ? margin : margin + "    ";
        boolean first = true;
        for (String line : Width.wrap(text, Math.max(LEAST, terminal.columns() - indent.length()))) {
            terminal.out().println((first ? margin + mark : indent) + line);
            first = false;
        }
    }

    private void statements(CodedPage coded, String event, int idLength) {
        EventView view = new EventView(coded.page().text(), terminal.columns(), terminal.style());
        coded.statements().stream().filter(s -> event.isEmpty() || s.events().contains(event) || isIn(coded, s.id(), event))
                .forEach(statement -> view.add(statement, idLength));
        if (!view.lines().isEmpty()) {
            section("STATEMENTS");
            view.lines().forEach(terminal.out()::println);
        }
    }

    /** Corrections of events that the page tells no more are not lost. */
    private void untold(EventRecord opened, String page) {
        List<KeptCorrection> untold = opened.corrections(new Query("WHERE event IS NULL AND page = ?", page));
        if (!untold.isEmpty()) {
            section("CORRECTIONS OF EVENTS THAT THE PAGE TELLS NO MORE");
            for (KeptCorrection kept : untold) {
                print("", "“" + Width.line(kept.said().passage().words()) + "”");
                CorrectionLines.inFull(kept.said(), Optional.empty()).forEach(line -> print("  · ", line));
            }
        }
    }

    private static boolean isIn(CodedPage coded, String statement, String event) {
        return coded.events().stream().filter(e -> e.id().equals(event))
                .map(Event::attribution).anyMatch(a -> a.statement().filter(statement::equals).isPresent());
    }
}
