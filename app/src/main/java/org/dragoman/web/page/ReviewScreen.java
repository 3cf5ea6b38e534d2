package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.KeptCorrection;
import org.dragoman.record.Query;
import org.dragoman.record.ToldEvent;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.ReviewQueue;
import org.dragoman.web.query.TypeBook;
import org.dragoman.web.query.View;
import org.dragoman.web.view.CorrectionForm;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.ReviewModel;
import org.dragoman.web.view.ReviewModel.Item;
import org.dragoman.web.view.ReviewModel.Said;
import org.dragoman.web.view.ReviewView;
import org.dragoman.web.view.Words;

/** The queue of events to look at, one at a time, the least certain first. */
public final class ReviewScreen implements Screen {

    static final String PATH = "/review";

    private record Total(EventFilter filter) {}

    private final Desk desk;
    private final Corrector corrector;

    public ReviewScreen(Desk desk) {
        this.desk = desk;
        this.corrector = new Corrector(desk);
    }

    @Override
    public String path() {
        return PATH;
    }

    /**
     * The address of the queue of a view.
     *
     * @param place where in the queue: {@code at} or {@code after} an event
     */
    static String address(View view, String place, String event) {
        String queue = queue(view);
        return queue + (queue.contains("?") ? "&" : "?") + place + "=" + Words.encoded(event);
    }

    static String queue(View view) {
        return view.address(PATH);
    }

    /** A view without what a queue has no use for: its order and the number of a page. */
    View view(Context context) {
        return desk.view(context).only("sort", List.of());
    }

    @Override
    public void show(Context context) {
        View view = view(context);
        Optional<String> after = given(context, "after");
        TypeBook types = desk.types();
        long all = all(view);
        ReviewModel model = desk.read(record -> {
            Optional<ToldEvent> shown = given(context, "at").flatMap(id -> told(record, id))
                    .or(() -> ReviewQueue.next(record, view.filter(), after).flatMap(id -> told(record, id)));
            return model(record, view, all, given(context, "said"), shown.map(told -> item(record, view, told,
                    corrector.form(context, address(view, "at", told.event().id()), record, types, told))));
        });
        desk.render(context, "review.jte", "Review", Frame.Section.REVIEW, model);
    }

    private static Optional<ToldEvent> told(EventRecord record, String id) {
        return record.told(List.of(id)).stream().findFirst();
    }

    /** Shows an event of the queue with a form that could not be taken as it is. */
    void refuse(Context context, View view, String id, CorrectionForm form) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        long all = all(view);
        desk.render(context, "review.jte", "Review", Frame.Section.REVIEW, desk.read(record -> model(record, view, all,
                Optional.empty(), told(record, id).map(told -> item(record, view, told, form)))));
    }

    private long all(View view) {
        EventFilter filter = ReviewQueue.all(view.filter());
        return desk.aggregates().get(new Total(filter), Long.class, record -> EventQuery.count(record, filter));
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    private static ReviewModel model(EventRecord record, View view, long all, Optional<String> said, Optional<Item> item) {
        boolean skipped = item.isEmpty() && ReviewQueue.next(record, view.filter(), Optional.empty()).isPresent();
        long untold = record.list(new Query("SELECT count(*) AS n FROM corrections WHERE event IS NULL"), row -> row.longNumber("n"))
                .getFirst();
        return new ReviewModel(EventsScreen.chips(view, PATH), view.address("/events"), Exports.examples(view), all,
                ReviewQueue.done(record, view.filter()), item, said.flatMap(number -> said(record, view, number)), queue(view),
                skipped, untold);
    }

    private static Optional<Said> said(EventRecord record, View view, String number) {
        if (!number.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        List<KeptCorrection> kept = record.corrections(new Query("WHERE number = ?", Long.parseLong(number)));
        return kept.stream().findFirst().flatMap(one -> one.event().flatMap(id -> told(record, id))
                .map(told -> new Said(words(one.said().verdict()), told.event().type() + ": " + Words.who(told.event()),
                        EventScreen.address(told.event().id()), UndoAction.address(view), one.number())));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "Held to be right";
            case WRONG -> "Held to be wrong";
            case CHANGED -> "Corrected";
            case WITHDRAWN -> "Taken back";
        };
    }

    private static Item item(EventRecord record, View view, ToldEvent told, CorrectionForm form) {
        String id = told.event().id();
        return new Item(EventRow.of(told), Passages.around(record, told),
                ReviewView.of(told.event(), told.review(), record.corrections(id)), form, address(view, "after", id),
                ReviewQueue.previous(record, view.filter(), id).map(before -> address(view, "at", before)).orElse(""));
    }
}
