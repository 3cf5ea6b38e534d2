package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.PageLabel;
import org.dragoman.record.Query;
import org.dragoman.record.Row;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.StoryQuery;
import org.dragoman.web.view.BlockView;
import org.dragoman.web.view.Citation;
import org.dragoman.web.view.EventModel;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.EventValues;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.Mark;
import org.dragoman.web.view.Passage;
import org.dragoman.web.view.Words;
import org.dragoman.what.Event;
import org.dragoman.when.Anchor;
import org.dragoman.when.DateRange;

/** One event: who, what, when, where, who says so, how each was derived, who else tells it, and how to cite it. */
public final class EventScreen implements Screen {

    private static final int SHORTEST_ID = 6;

    private final Desk desk;

    public EventScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/events/{id}";
    }

    private record Where(String event, String page) {}

    @Override
    public void show(Context context) {
        String id = context.pathParam("id");
        List<Where> found = desk.read(record -> find(record, id));
        if (found.size() != 1) {
            throw new NotFoundResponse(found.isEmpty() ? "The record has no event '" + id + "'."
                    : "'" + id + "' is the start of several events' ids.");
        }
        Where where = found.getFirst();
        if (!where.event.equals(id)) {
            context.redirect("/events/" + Words.encoded(where.event));
            return;
        }
        EventModel model = desk.read(record -> model(record, where));
        desk.render(context, "event.jte", model.row().event().type() + ": " + Words.who(model.row().event()),
                Frame.Section.EVENTS, model);
    }

    /** By its id, or by the start of it. */
    private static List<Where> find(EventRecord record, String id) {
        List<Where> exact = record.list(new Query("SELECT id, page FROM events WHERE id = ?", id), EventScreen::where);
        return !exact.isEmpty() || id.length() < SHORTEST_ID ? exact : record.list(
                new Query("SELECT id, page FROM events WHERE starts_with(id, ?) LIMIT 2", id), EventScreen::where);
    }

    private static Where where(Row row) throws SQLException {
        return new Where(row.text("id"), row.text("page"));
    }

    private static EventModel model(EventRecord record, Where where) {
        CodedPage coded = record.page(where.page).orElseThrow();
        Event event = coded.events().stream().filter(e -> e.id().equals(where.event)).findFirst().orElseThrow();
        Page page = coded.page();
        DateRange written = Optional.ofNullable(coded.anchors().get(event.evidence().part())).map(Anchor::published)
                .orElse(DateRange.unknown("the page does not date this part"));
        Citation citation = new Citation(event, page, written);
        EventRow row = new EventRow(event, PageLabel.of(page),
                Passage.of(page.text(), event.evidence().sentence(), Mark.of(event)));
        return new EventModel(row, passage(page, event), EventValues.of(event, page.text()), StoryQuery.of(record, event),
                citation.plain(), citation.bibtex(), page.address().flatMap(Words::webAddress));
    }

    /** The blocks that the event was read from, and the one before and after. */
    private static List<BlockView> passage(Page page, Event event) {
        List<Mark> marks = Mark.of(event);
        List<Block> blocks = page.blocksOf(event.evidence().part()).toList();
        int first = 0;
        int last = blocks.size() - 1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).span().end() <= event.evidence().sentence().start()) {
                first = i;
            }
        }
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).span().start() >= event.evidence().sentence().end()) {
                last = i;
            }
        }
        return blocks.subList(Math.min(first, blocks.size()), last + 1).stream()
                .map(block -> new BlockView(block, Passage.of(page.text(), block.span(), marks), List.of())).toList();
    }
}
