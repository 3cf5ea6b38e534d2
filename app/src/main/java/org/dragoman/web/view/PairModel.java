package org.dragoman.web.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.record.Countries;
import org.dragoman.web.query.PairQuery;
import org.dragoman.web.query.PairQuery.Direction;
import org.dragoman.web.query.Timeline;
import org.dragoman.web.query.View;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;

/**
 * What there is between two countries.
 *
 * @param first the first country's code
 * @param second the second's
 * @param view the events of both
 * @param events how many those are
 * @param meetings the latest meetings
 * @param allMeetings how many there are
 * @param met who met whom
 * @param newest the newest events
 */
public record PairModel(
        String first,
        String second,
        View view,
        long events,
        Timeline timeline,
        List<PairQuery.TypeCount> types,
        List<EventRow> meetings,
        long allMeetings,
        List<PairQuery.Met> met,
        List<EventRow> newest) {

    public PairModel {
        types = List.copyOf(types);
        meetings = List.copyOf(meetings);
        met = List.copyOf(met);
        newest = List.copyOf(newest);
    }

    public String firstName() {
        return Countries.nameOf(first);
    }

    public String secondName() {
        return Countries.nameOf(second);
    }

    /** All events of both, or those of a type. */
    public String address(String type) {
        return (type.isEmpty() ? view : view.with("type", type)).address("/events");
    }

    /** The events of a type, or of all where it is empty, in one direction. */
    public String address(Direction direction, String type) {
        View directed = view.only("pair", List.of(direction.of(first, second).toString()));
        return (type.isEmpty() ? directed : directed.with("type", type)).address("/events");
    }


    /** What a direction is called. */
    public String label(Direction direction) {
        return switch (direction) {
            case FORTH -> firstName() + " → " + secondName();
            case BACK -> secondName() + " → " + firstName();
            case TOGETHER -> "together";
            case TO_BOTH -> "done to both";
        };
    }

    public long count(Direction direction) {
        return types.stream().mapToLong(type -> type.counts().getOrDefault(direction, 0L)).sum();
    }

    /** The type of that name, as the codebook has it. */
    public Optional<EventType> type(String name) {
        return EventType.PLOVER.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Those at an event who are of a country. */
    public List<Participant> of(String country, Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .filter(participant -> participant.actor().country().filter(country::equals).isPresent()).toList();
    }

    /** Those at an event who are of neither country, or of none that is known. */
    public List<Participant> others(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .filter(participant -> participant.actor().country().filter(c -> c.equals(first) || c.equals(second)).isEmpty())
                .toList();
    }
}
