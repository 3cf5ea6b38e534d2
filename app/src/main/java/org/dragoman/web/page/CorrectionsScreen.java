package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.record.KeptCorrection;
import org.dragoman.record.Query;
import org.dragoman.record.ToldEvent;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.View;
import org.dragoman.web.view.CorrectionRow;
import org.dragoman.web.view.CorrectionsModel;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.ReviewView.Said;
import org.dragoman.web.view.Words;
import org.dragoman.what.Event;

/** Everything that people said of events, also of those that no page tells any more. */
public final class CorrectionsScreen implements Screen {

    private static final String PATH = "/corrections";
    private static final String UNTOLD = PATH + "?untold=1";
    private static final int PAGE_SIZE = 50;

    private final Desk desk;

    public CorrectionsScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void show(Context context) {
        boolean untold = context.queryParam("untold") != null;
        int number = View.of(context.queryParamMap()).number();
        desk.render(context, "corrections.jte", "Corrections", Frame.Section.REVIEW,
                desk.read(record -> model(record, untold, number)));
    }

    private static CorrectionsModel model(EventRecord record, boolean onlyUntold, int number) {
        long all = count(record, "");
        long untold = count(record, "WHERE event IS NULL");
        List<KeptCorrection> kept = record.corrections(new Query(onlyUntold ? "WHERE event IS NULL" : "")
                .add("ORDER BY number DESC LIMIT ? OFFSET ?", PAGE_SIZE, (number - 1L) * PAGE_SIZE)).reversed();
        Map<String, Event> events = new HashMap<>();
        record.told(kept.stream().flatMap(one -> one.event().stream()).distinct().toList()).stream().map(ToldEvent::event)
                .forEach(event -> events.put(event.id(), event));
        Map<String, String> names = names(record, kept);
        long shown = onlyUntold ? untold : all;
        return new CorrectionsModel(
                kept.stream().map(one -> row(one, one.event().map(events::get), names)).toList(), all, untold, onlyUntold, number,
                Math.max(1, (shown + PAGE_SIZE - 1) / PAGE_SIZE), onlyUntold ? UNTOLD + "&n=" : PATH + "?n=");
    }

    private static long count(EventRecord record, String where) {
        return record.list(new Query("SELECT count(*) AS n FROM corrections " + where), row -> row.longNumber("n")).getFirst();
    }

    private static Map<String, String> names(EventRecord record, List<KeptCorrection> kept) {
        Map<String, String> names = new HashMap<>();
        record.list(new Query("SELECT id, coalesce(title, source) AS name FROM pages WHERE id IN (SELECT unnest(?))",
                kept.stream().map(one -> one.said().page()).distinct().toList()),
                row -> names.put(row.text("id"), row.text("name")));
        return names;
    }

    private static CorrectionRow row(KeptCorrection kept, Optional<Event> event, Map<String, String> names) {
        String page = kept.said().page();
        return new CorrectionRow(kept.said().coded().toString(), kept.said().passage().words(),
                kept.event().map(EventScreen::address).orElse(""), "/pages/" + Words.encoded(page),
                names.getOrDefault(page, page), Said.of(kept.said(), event));
    }

    /** What was said of events that a page tells no more. */
    static List<CorrectionRow> untold(EventRecord record, String page) {
        List<KeptCorrection> kept = record.corrections(new Query("WHERE event IS NULL AND page = ? ORDER BY number", page));
        Map<String, String> names = names(record, kept);
        return kept.reversed().stream().map(one -> row(one, Optional.empty(), names)).toList();
    }
}
