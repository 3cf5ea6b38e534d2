package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;
import org.dragoman.search.Hits;
import org.dragoman.search.PageHit;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.PageList;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.PagesModel;
import org.dragoman.web.view.Words;

/** The pages of the record, and the inputs that it has not. */
public final class PagesScreen implements Screen {

    private static final int FAILURES = 200;

    private final Desk desk;

    public PagesScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/pages";
    }

    private record Failures(List<Failure> all) {

        static Failures of(EventRecord record) {
            return new Failures(record.failures());
        }
    }

    @Override
    public void show(Context context) {
        PageList.Request request = PageList.request(context.queryParamMap());
        Optional<Hits<PageHit>> hits = request.words().isEmpty() ? Optional.empty()
                : desk.texts().pages(request.words(), PageList.best(request));
        PageList list = desk.read(record -> hits.map(found -> PageList.of(record, request, found))
                .orElseGet(() -> PageList.of(record, request)));
        List<Failure> failures = desk.aggregates().get(Failures.class, Failures.class, Failures::of).all;
        desk.render(context, "pages.jte", "Pages", Frame.Section.PAGES, new PagesModel(request.words(), list,
                address(request, request.number() - 1, list.last()), address(request, request.number() + 1, list.last()),
                failures.stream().limit(FAILURES).toList(), failures.size(),
                request.words().isEmpty() ? "" : Notices.of(desk.texts().state())));
    }

    private static String address(PageList.Request request, long number, long last) {
        return number < 1 || number > last ? ""
                : "/pages?n=" + number + (request.words().isEmpty() ? "" : "&q=" + Words.encoded(request.words()));
    }
}
