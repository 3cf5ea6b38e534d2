package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.List;
import org.dragoman.record.Countries;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.Months;
import org.dragoman.web.query.Overview;
import org.dragoman.web.query.Pairs;
import org.dragoman.web.query.Sort;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.OverviewModel;
import org.dragoman.what.Status;

/** The first page: how much there is, when, between whom, what is new, what failed. */
public final class OverviewScreen implements Screen {

    private static final int PAIRS = 10;
    private static final int NEWEST = 8;
    private static final int FAILURES = 8;
    private static final List<Status> TOLD_AS_FACT = List.of(Status.OCCURRED, Status.ONGOING);

    private final Desk desk;

    public OverviewScreen(Desk desk) {
        this.desk = desk;
        desk.aggregates().prepare(this::model);
    }

    @Override
    public String path() {
        return "/";
    }

    /** Keeps the events as they are, not as rows: a list has no type of its own to ask for. */
    private record Newest(List<EventRow> rows) {

        static Newest of(EventRecord record) {
            EventFilter facts = EventFilter.ALL.toBuilder().statuses(TOLD_AS_FACT).build();
            return new Newest(EventQuery.first(record, facts, Sort.NEWEST, NEWEST).stream().map(EventRow::of).toList());
        }
    }

    private record Failures(List<Failure> some) {

        static Failures of(EventRecord record) {
            return new Failures(record.failures().stream().limit(FAILURES).toList());
        }
    }

    @Override
    public void show(Context context) {
        desk.render(context, "overview.jte", "Overview", Frame.Section.OVERVIEW, model());
    }

    private OverviewModel model() {
        Months.Key everything = new Months.Key(EventFilter.ALL);
        Pairs pairs = desk.aggregates().get(Pairs.class, Pairs.class, record -> Pairs.of(record, PAIRS));
        return new OverviewModel(
                desk.aggregates().get(Overview.class, Overview.class, Overview::of),
                desk.aggregates().get(everything, Months.class, record -> Months.of(record, everything)),
                rows(pairs),
                desk.aggregates().get(Newest.class, Newest.class, Newest::of).rows,
                desk.aggregates().get(Failures.class, Failures.class, Failures::of).some);
    }

    private static List<OverviewModel.PairRow> rows(Pairs pairs) {
        long most = pairs.pairs().stream().mapToLong(pair -> Math.max(pair.cooperation(), pair.conflict())).max().orElse(1);
        return pairs.pairs().stream().map(pair -> new OverviewModel.PairRow(
                Countries.nameOf(pair.first()) + " and " + Countries.nameOf(pair.second()),
                "/pairs/" + pair.first() + "-" + pair.second(), pair.cooperation(), pair.conflict(), most)).toList();
    }
}
