package org.dragoman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.Network;
import org.dragoman.web.query.Network.Unit;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;
import org.dragoman.web.view.EventsModel.Field;
import org.dragoman.web.view.EventsModel.Option;
import org.dragoman.web.view.Frame;
import org.dragoman.web.view.NetworkModel;

/** Who acts on whom in the events of a view. */
public final class NetworkScreen implements Screen {

    private static final String PATH = "/network";
    private static final String BY = "by";
    private static final String TIES = "ties";
    /** How many ties can be asked for, the usual number first. */
    private static final List<String> SIZES = List.of("40", "20", "80", "160");

    private final Desk desk;

    public NetworkScreen(Desk desk) {
        this.desk = desk;
        // Of all events, which takes longest, and is asked for first.
        desk.aggregates().prepare(() -> network(View.ALL, Unit.COUNTRY, SIZES.getFirst()));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void show(Context context) {
        Unit unit = unit(asked(context, BY).orElse("country"));
        String most = asked(context, TIES).orElse(SIZES.getFirst());
        if (!SIZES.contains(most)) {
            throw new ViewException(TIES, "it is one of " + String.join(", ", SIZES));
        }
        FilterLine line = new FilterLine(desk.view(context), PATH, showing(unit, most));
        if (!line.tidies(context)) {
            desk.render(context, "network.jte", "Network", Frame.Section.NETWORK, model(line, unit, most));
        }
    }

    private static Optional<String> asked(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    private static Unit unit(String name) {
        return Stream.of(Unit.values()).filter(unit -> name(unit).equals(name)).findFirst()
                .orElseThrow(() -> new ViewException(BY, "it is country, any or actor"));
    }

    private static String name(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Unit unit) {
        return switch (unit) {
            case COUNTRY -> "by country";
            case ANY -> "by country, known or not";
            case ACTOR -> "by actor";
        };
    }

    /** What is usual is not said, so that the same page has the same address. */
    private static List<Field> showing(Unit unit, String most) {
        List<Field> showing = new ArrayList<>();
        if (unit != Unit.COUNTRY) {
            showing.add(new Field(BY, name(unit)));
        }
        if (!most.equals(SIZES.getFirst())) {
            showing.add(new Field(TIES, most));
        }
        return showing;
    }

    private NetworkModel model(FilterLine line, Unit unit, String most) {
        List<Option> units = Stream.of(Unit.values()).map(other ->
                new Option(line.address(line.view(), showing(other, most)), label(other), other == unit)).toList();
        List<Option> sizes = SIZES.stream().sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b)).map(size ->
                new Option(line.address(line.view(), showing(unit, size)), size, size.equals(most))).toList();
        return new NetworkModel(line.view(), network(line.view(), unit, most), unit, line.bar(desk), units, sizes);
    }

    private Network network(View view, Unit unit, String most) {
        Network.Key key = new Network.Key(view.filter(), unit, Integer.parseInt(most));
        return desk.aggregates().get(key, Network.class, record -> Network.of(record, key));
    }
}
