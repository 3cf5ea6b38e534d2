package org.dragoman.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.cli.MarkedText.Part;
import org.dragoman.cli.Style.Ink;
import org.dragoman.page.Span;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.Query;
import org.dragoman.record.ToldEvent;
import org.dragoman.record.Wording;
import org.dragoman.search.EventHit;
import org.dragoman.search.Hits;
import org.dragoman.search.IndexProgress;
import org.dragoman.search.PageHit;
import org.dragoman.search.QueryException;
import org.dragoman.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Finds events by what is told, or pages by their text; the best answers first.",
        footer = {
    "",
    "Fields of events: sentence, who, actor, recipient, speaker, place, country, sector, type, mode, context, status, date,",
    "confidence, title, source, id; of pages: title, text, source, date, id. Words in a row: \"trade talks\"; the start of",
    "a word: minist*; a word that may be misspelt: Zelensky~; AND, OR, NOT and brackets.",
    "",
    "Examples:",
    "  dragoman search 'ceasefire type:agree'",
    "  dragoman search 'who:Erdogan date:[2023-01 TO 2023-06-30] NOT status:negated'",
    "  dragoman search --pages '\"foreign minister\" source:example.org'"
})
final class SearchCommand implements Callable<Integer> {

    /** How much of a page's text stands before and behind the first word that answers. */
    private static final int AROUND = 120;

    private static final int SHORT_ID = 8;
    private static final long TOLD_NANOS = 3_000_000_000L;

    private final Terminal terminal;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
    private List<String> words = List.of();

    @Option(names = "--pages", description = "Pages instead of events; the options that choose events don't count.")
    private boolean pages;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20",
            description = "At most so many; 0 for all. Default: ${DEFAULT-VALUE}")
    private int limit;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String query = String.join(" ", words);
        int most = limit > 0 ? limit : Integer.MAX_VALUE;
        try (EventRecord opened = record.openToRead(); Search search = Search.of(opened, progress())) {
            if (pages) {
                pages(opened, search.pages(query, most));
            } else {
                events(opened, search.events(query, filter.filter(opened), most));
            }
            return ExitCode.OK;
        } catch (QueryException e) {
            terminal.err().println("The query can't be understood: " + e.getMessage());
            terminal.err().println("  " + Width.line(query));
            terminal.err().println("  " + " ".repeat(Width.of(query.substring(0, e.place()))) + "^");
            return ExitCode.USAGE;
        }
    }

    /** Where there is much to index, it is told how far that is. */
    private IndexProgress progress() {
        long[] told = {System.nanoTime()};
        return (pages, of, portion) -> {
            if (System.nanoTime() - told[0] > TOLD_NANOS) {
                told[0] = System.nanoTime();
                terminal.err().println("The index for searching is being made: it has " + Wording.number(pages) + " of "
                        + Wording.count(of, "page") + ".");
                terminal.flush();
            }
        };
    }

    private void events(EventRecord opened, Hits<EventHit> hits) {
        Map<String, List<Span>> marks = new HashMap<>();
        hits.best().forEach(hit -> marks.put(hit.event(), hit.marks()));
        Map<String, ToldEvent> told = new HashMap<>();
        opened.told(hits.best().stream().map(EventHit::event).toList()).forEach(one -> told.put(one.event().id(), one));
        Map<String, String> texts = new HashMap<>();
        told.forEach((id, one) -> texts.put(id, one.text()));
        List<ListedEvent> listed = hits.best().stream().filter(hit -> told.containsKey(hit.event()))
                .map(hit -> told.get(hit.event())).map(one -> new ListedEvent(one.event(), one.page())).toList();
        if (!listed.isEmpty()) {
            EventTable table = EventTable.fitting(terminal.columns(), opened.shortIdLength());
            table.render(listed, terminal.style(), event -> {
                String id = event.event().id();
                return marked(texts.getOrDefault(id, ""), event.event().evidence().sentence(), marks.getOrDefault(id, List.of()),
                        table.columnsUnder());
            }).forEach(terminal.out()::println);
        }
        footer(hits, "event");
    }

    private void pages(EventRecord opened, Hits<PageHit> hits) {
        for (PageHit hit : hits.best()) {
            opened.list(new Query("SELECT * FROM pages WHERE id = ?", hit.page()), row -> {
                String head = row.optionalText("title").map(title -> title + " · ").orElse("") + row.text("source");
                String id = hit.page().substring(0, Math.min(SHORT_ID, hit.page().length()));
                terminal.out().println(terminal.style().dim(id) + "  "
                        + terminal.style().bold(Width.cut(head, terminal.columns() - TextTable.indent(SHORT_ID))));
                String text = row.text("text");
                if (!hit.marks().isEmpty()) {
                    String indent = " ".repeat(TextTable.indent(SHORT_ID));
                    marked(text, around(text, hit.marks().getFirst()), hit.marks(), terminal.columns() - indent.length())
                            .forEach(line -> terminal.out().println(indent + line));
                }
                return id;
            });
        }
        footer(hits, "page");
    }

    private void footer(Hits<?> hits, String noun) {
        if (hits.total() == 0) {
            terminal.out().println("No " + noun + " answers the query.");
            return;
        }
        terminal.out().println();
        terminal.out().println(hits.best().size() < hits.total()
                ? "The best " + hits.best().size() + " of " + Wording.count(hits.total(), noun) + "; --limit 0 shows all."
                : Wording.count(hits.total(), noun) + ".");
    }

    /** Some of a text's paragraph around a mark, from word to word. */
    private static Span around(String text, Span mark) {
        int start = mark.start();
        while (start > 0 && text.charAt(start - 1) != '\n'
                && (mark.start() - start < AROUND || text.charAt(start - 1) != ' ')) {
            start--;
        }
        int end = mark.end();
        while (end < text.length() && text.charAt(end) != '\n' && (end - mark.end() < AROUND || text.charAt(end) != ' ')) {
            end++;
        }
        return new Span(start, end);
    }

    /** The lines of a part of a text with what answers in colour, or in brackets where there are no colours. */
    private List<String> marked(String text, Span part, List<Span> marks, int columns) {
        List<Span> within = marks.stream().filter(part::contains).toList();
        if (terminal.colour()) {
            return MarkedText.coloured(text, part,
                    within.stream().map(mark -> new Part("match", Ink.YELLOW, mark)).toList(), columns, terminal.style());
        }
        StringBuilder bracketed = new StringBuilder();
        int at = part.start();
        for (Span mark : within) {
            bracketed.append(text, at, mark.start()).append('[').append(mark.of(text)).append(']');
            at = mark.end();
        }
        return Width.wrap(bracketed.append(text, at, part.end()).toString(), columns);
    }
}
