package org.dragoman.what;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.register.Sector;
import org.dragoman.where.PlaceMention;
import org.dragoman.who.Actor;

/**
 * Gives nameless people the country where they act or suffer: "gunmen" who kill "two policemen" in Quetta are taken for people
 * of Pakistan, as PLOVER's coders take them. Only in conflict and its end, where those concerned are mostly at home; never those
 * whom their own words tell to be from elsewhere, nor soldiers, who may be sent.
 */
final class Locals {

    private static final Set<EventType> AT_HOME = Set.of(
            EventType.PROTEST, EventType.COERCE, EventType.ASSAULT, EventType.RETREAT, EventType.CONCEDE);
    private static final Set<Sector> SETTLED = Set.of(
            Sector.COP, Sector.JUD, Sector.GOV, Sector.LEG, Sector.CVL, Sector.LAB, Sector.EDU, Sector.JRN, Sector.OPP,
            Sector.PTY, Sector.UAF, Sector.AGR, Sector.SOC, Sector.CRM, Sector.REL);
    private static final Set<String> FROM_ELSEWHERE = Set.of(
            "foreign", "foreigner", "tourist", "migrant", "immigrant", "refugee", "peacekeeper", "international", "expatriate",
            "visitor", "western", "westerner", "european", "asylum", "displaced", "jihadist", "mercenary", "diplomat", "envoy");

    private Locals() {}

    /** Settles those of an event who are of no country yet, if the event's place is within one. */
    static void settle(Draft draft) {
        if (AT_HOME.contains(draft.type)) {
            draft.place.ifPresent(place -> {
                settle(draft.actors, place);
                settle(draft.recipients, place);
            });
        }
    }

    private static void settle(Map<String, Participant> participants, PlaceMention place) {
        for (Participant participant : List.copyOf(participants.values())) {
            Actor actor = participant.actor();
            if (place.place().country().isPresent() && isLocal(actor)) {
                Actor local = new Actor(
                        actor.id().replaceFirst(":-:", ":" + place.place().country().get() + ":"),
                        actor.kind(),
                        actor.name(),
                        place.place().country(),
                        actor.sectors(),
                        actor.title());
                participants.replace(actor.id(), new Participant(
                        local,
                        participant.span(),
                        participant.basis() + "; taken for people of the country where it happened, "
                                + place.place().name(),
                        participant.alternatives()));
            }
        }
    }

    private static boolean isLocal(Actor actor) {
        return actor.id().startsWith("role:-:")
                && actor.kind() == Actor.Kind.GROUP
                && actor.country().isEmpty()
                && actor.sectors().stream().anyMatch(SETTLED::contains)
                && Arrays.stream(actor.name().toLowerCase(Locale.ROOT).split("[\\s-]+", -1))
                        .noneMatch(word -> FROM_ELSEWHERE.contains(word.replaceFirst("s$", "")));
    }
}
