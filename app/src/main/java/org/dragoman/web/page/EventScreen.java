package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.page.Page;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.PageLabel;
import org.dragoman.record.Query;
import org.dragoman.record.Row;
import org.dragoman.record.ToldEvent;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.StoryQuery;
import org.dragoman.web.query.TypeBook;
import org.dragoman.web.view.Citation;
import org.dragoman.web.view.CorrectionForm;
import org.dragoman.web.view.EventModel;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.EventValues;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.ReviewView;
import org.dragoman.web.view.Words;
import org.dragoman.what.Event;
import org.dragoman.when.Anchor;
import org.dragoman.when.DateRange;

/** One event: who, what, when, where, who says so, how each was derived, who else tells it, and how to cite it. */
public final class EventScreen implements Screen {

    private static final int SHORTEST_ID = 6;

    private final Desk desk;
    private final Corrector corrector;

    public EventScreen(Desk desk) {
        this.desk = desk;
        this.corrector = new Corrector(desk);
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
            context.redirect(address(where.event));
            return;
        }
        TypeBook types = desk.types();
        render(context, desk.read(record -> model(record, where,
                told -> corrector.form(context, address(where.event), record, types, told))));
    }

    /** Where an event is shown, and where its form is sent. */
    static String address(String event) {
        return "/events/" + Words.encoded(event);
    }

    /** Shows an event with a form that could not be taken as it is. */
    void refuse(Context context, String id, CorrectionForm form) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        render(context, desk.read(record -> model(record, find(record, id).getFirst(), told -> form)));
    }

    private void render(Context context, EventModel model) {
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

    private static EventModel model(EventRecord record, Where where, Function<ToldEvent, CorrectionForm> form) {
        CodedPage coded = record.page(where.page).orElseThrow();
        Event event = coded.events().stream().filter(e -> e.id().equals(where.event)).findFirst().orElseThrow();
        Page page = coded.page();
        DateRange written = Optional.ofNullable(coded.anchors().get(event.evidence().part())).map(Anchor::published)
                .orElse(DateRange.unknown("the page does not date this part"));
        Citation citation = new Citation(event, page, written);
        ToldEvent told = new ToldEvent(event, PageLabel.of(page), page.text(),
                Optional.ofNullable(record.reviews(List.of(event.id())).get(event.id())));
        EventRow row = EventRow.of(told);
        return new EventModel(row,
                Passages.around(page.blocksOf(event.evidence().part()).toList(), page.text(), event), EventValues.of(event, page.text()), StoryQuery.of(record, event),
                citation.plain(), citation.bibtex(), page.address().flatMap(Words::webAddress),
                ReviewView.of(event, told.review(), record.corrections(event.id())), form.apply(told));
    }
}
