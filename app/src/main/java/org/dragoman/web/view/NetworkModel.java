package org.dragoman.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.record.Countries;
import org.dragoman.record.Pairing;
import org.dragoman.web.query.Network;
import org.dragoman.web.query.Network.Node;
import org.dragoman.web.query.Network.Tie;
import org.dragoman.web.query.Network.Unit;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventsModel.Option;

/**
 * Who acts on whom.
 *
 * @param view the events
 * @param units the addresses of this page by country and by actor
 * @param sizes the addresses of this page with fewer and more ties
 */
public record NetworkModel(View view, Network network, Unit unit, FilterBar bar, List<Option> units, List<Option> sizes) {

    public NetworkModel {
        units = List.copyOf(units);
        sizes = List.copyOf(sizes);
    }

    private record Named(String id, String name) {}

    /** Its names by id. */
    public Map<String, String> names() {
        return network.nodes().stream().map(node -> new Named(node.id(), name(node)))
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    public String name(Node node) {
        return switch (unit) {
            case COUNTRY, ANY -> node.id().equals(Pairing.NO_COUNTRY) ? "country not known" : Countries.nameOf(node.id());
            case ACTOR -> node.name();
        };
    }

    /** What tells a node's namesakes apart: its country's code. */
    public String code(Node node) {
        return switch (unit) {
            case COUNTRY, ANY -> node.id();
            case ACTOR -> node.country().orElse("");
        };
    }

    /** The view's events in which a node takes part. Nobody can ask for actors without a country. */
    public Optional<String> address(Node node) {
        return parameter(node).flatMap(name -> {
            List<String> chosen = view.values(name);
            if (chosen.size() == 1 && view.values("pair").isEmpty()) {
                Optional<Pairing> both = Pairing.parse(chosen.getFirst() + Pairing.Course.ANY.sign() + node.id());
                if (both.isPresent()) {
                    return view.only(name, List.of()).narrowed("pair", both.get().toString());
                }
            }
            return view.narrowed(name, node.id());
        }).map(events -> events.address("/events"));
    }

    /** The network of the events in which a node takes part. */
    public Optional<String> own(Node node) {
        return parameter(node).flatMap(name -> view.narrowed(name, node.id()))
                .map(events -> events.address("/network") + (unit == Unit.ACTOR ? "&by=actor" : ""));
    }

    private Optional<String> parameter(Node node) {
        return unit == Unit.ACTOR ? Optional.of("actor")
                : Optional.of("country").filter(name -> !node.id().equals(Pairing.NO_COUNTRY));
    }

    /** Codes such as IGO stand for actors of no one country. */
    private static Optional<String> country(String id) {
        return Optional.of(id).filter(code -> !Countries.nameOf(code).equals(code));
    }

    /** The view's events of a tie. */
    public Optional<String> address(Tie tie) {
        String text = tie.pairing().toString();
        return Pairing.parse(text).filter(tie.pairing()::equals).flatMap(pairing -> view.narrowed("pair", text))
                .map(events -> events.address("/events"));
    }

    /** The page of two countries. */
    public Optional<String> pairAddress(Tie tie) {
        List<String> both = Stream.of(tie.pairing().first(), tie.pairing().second())
                .flatMap(id -> country(id).stream()).distinct().sorted().toList();
        return unit != Unit.ACTOR && both.size() == 2 ? Optional.of("/pairs/" + String.join("-", both)) : Optional.empty();
    }

    public boolean joint(Tie tie) {
        return tie.pairing().course() == Pairing.Course.TOGETHER;
    }
}
