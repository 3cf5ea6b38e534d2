package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.record.Countries;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Pairing;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.PairQuery;
import org.dragoman.web.query.Sort;
import org.dragoman.web.query.Timeline;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.PairModel;

/** Two countries: their events along time, their meetings, who met whom, what the one does to the other. */
public final class PairScreen implements Screen {

    private static final int MEETINGS = 20;
    private static final int NEWEST = 5;

    private final Desk desk;

    public PairScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/pairs/{pair}";
    }

    @Override
    public void show(Context context) {
        String text = context.pathParam("pair");
        Pairing pair = parse(text);
        String canonical = pair.first() + "-" + pair.second();
        if (!canonical.equals(text)) {
            context.redirect("/pairs/" + canonical);
            return;
        }
        PairModel model = model(pair);
        desk.render(context, "pair.jte", model.firstName() + " and " + model.secondName(), Frame.Section.NONE, model);
    }

    /** The two in the order of the alphabet. A name may have a hyphen of its own: Guinea-Bissau. */
    private Pairing parse(String text) {
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            Optional<String> first = country(text.substring(0, at));
            Optional<String> second = country(text.substring(at + 1));
            if (first.isPresent() && first.equals(second)) {
                throw new NotFoundResponse("'" + text + "' is one country; a pair has two.");
            }
            if (first.isPresent() && second.isPresent()) {
                List<String> ordered = Stream.of(first.get(), second.get()).sorted().toList();
                return new Pairing(ordered.getFirst(), ordered.getLast(), Pairing.Course.ANY);
            }
        }
        List<String> sides = List.of(text.split("-", 2));
        String unknown = sides.stream().filter(side -> country(side).isEmpty()).findFirst().orElse(text);
        throw new NotFoundResponse(sides.size() == 2 ? "'" + unknown + "' is no country. A pair is written CHN-RUS."
                : "'" + text + "' is no pair of countries. A pair is written CHN-RUS.");
    }

    /** Of today, or one of the record's: states that are gone are on no list of today. */
    private Optional<String> country(String text) {
        return Countries.codeOf(text)
                .or(() -> Optional.of(text).filter(code -> desk.read(record -> PairQuery.knows(record, code))));
    }

    /** What the lists are of: the key under which they are kept. */
    private record ListsKey(Pairing pair) {}

    private record Lists(List<EventRow> meetings, List<PairQuery.Met> met, List<EventRow> newest) {

        static Lists of(EventRecord record, Pairing pair) {
            EventFilter filter = PairQuery.filter(pair);
            return new Lists(rows(record, PairScreen.meetings(filter), MEETINGS),
                    PairQuery.met(record, pair.first(), pair.second()), rows(record, filter, NEWEST));
        }

        private static List<EventRow> rows(EventRecord record, EventFilter filter, int most) {
            return EventQuery.first(record, filter, Sort.NEWEST, most).stream().map(EventRow::of).toList();
        }
    }

    private static EventFilter meetings(EventFilter filter) {
        return filter.toBuilder().types(List.of("CONSULT")).build();
    }

    private PairModel model(Pairing pair) {
        View view = View.of(Map.of("pair", List.of(pair.toString())));
        Timeline.Key time = new Timeline.Key(view.filter());
        PairQuery.TypesKey types = new PairQuery.TypesKey(pair.first(), pair.second());
        List<PairQuery.TypeCount> counts = desk.aggregates()
                .get(types, PairQuery.Types.class, record -> PairQuery.types(record, types)).types();
        Lists lists = desk.aggregates().get(new ListsKey(pair), Lists.class, record -> Lists.of(record, pair));
        return new PairModel(pair.first(), pair.second(), view,
                counts.stream().mapToLong(PairQuery.TypeCount::all).sum(),
                desk.aggregates().get(time, Timeline.class, record -> Timeline.of(record, time)), counts, lists.meetings,
                counts.stream().filter(type -> type.type().equals("CONSULT")).mapToLong(PairQuery.TypeCount::all).sum(),
                lists.met, lists.newest);
    }
}
