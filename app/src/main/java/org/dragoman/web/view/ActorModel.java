package org.dragoman.web.view;

import java.util.List;
import java.util.Optional;
import org.dragoman.register.Tenure;
import org.dragoman.web.query.ActorQuery;
import org.dragoman.web.query.Timeline;
import org.dragoman.web.query.View;

/**
 * One actor.
 *
 * @param what what it is: {@code "person"}, {@code "state, CHN"}
 * @param aliases other names
 * @param known whether the register has it
 * @param tenures the offices that it held, or who held the offices of it
 * @param roles what pages say that it is
 * @param view its events
 */
public record ActorModel(
        String id,
        String name,
        String what,
        String aliases,
        boolean known,
        List<TenureRow> tenures,
        List<ActorQuery.Role> roles,
        ActorQuery.Company company,
        View view,
        Timeline timeline,
        List<EventRow> newest) {

    public ActorModel {
        tenures = List.copyOf(tenures);
        roles = List.copyOf(roles);
        newest = List.copyOf(newest);
    }

    /**
     * That somebody held an office.
     *
     * @param office the office, with its state or organisation
     * @param sureness how sure its dates are
     */
    public record TenureRow(Tenure tenure, String office, String sureness) {

        public String personAddress() {
            return Words.actorAddress("person:" + tenure.person());
        }
    }

    /** The events of a counterpart and this actor. */
    public String shared(ActorQuery.Counterpart other) {
        return "/events?pair=" + Words.encoded(id + "~" + other.id());
    }

    /** From when to when pages say something. */
    public String span(ActorQuery.Role role) {
        return Words.days(role.first(), role.last());
    }

    /** Whether the tenures are the actor's own, not those of its offices. */
    public boolean isPerson() {
        return id.startsWith("person:");
    }

    /** The country of this state and that of another, for the page of both. */
    public Optional<String> pairAddress(ActorQuery.Counterpart other) {
        String state = "state:";
        return id.startsWith(state) && other.id().startsWith(state)
                ? Optional.of("/pairs/" + id.substring(state.length()) + "-" + other.id().substring(state.length()))
                : Optional.empty();
    }
}
