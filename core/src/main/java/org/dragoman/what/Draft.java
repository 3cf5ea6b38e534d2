package org.dragoman.what;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Sentence;
import org.dragoman.opinion.Chances;
import org.dragoman.page.Span;
import org.dragoman.what.Trigger.Role;
import org.dragoman.when.DateRange;
import org.dragoman.when.TemporalMention;
import org.dragoman.where.PlaceMention;
import org.dragoman.who.Actor;

/** An event in the making: one match, with what the later steps find out about it. Used by one thread, within one page. */
final class Draft {

    final Match match;
    final Sentence sentence;
    final Syntax syntax;
    final Set<String> modes = new LinkedHashSet<>();
    final Map<String, Participant> actors = new LinkedHashMap<>();
    final Map<String, Participant> recipients = new LinkedHashMap<>();
    final List<Magnitude> magnitudes = new ArrayList<>();
    final List<Evidence.Step> steps = new ArrayList<>();
    final Set<String> contexts = new LinkedHashSet<>();
    EventType type;
    Status status = Status.OCCURRED;
    boolean historical;
    DateRange date = DateRange.unknown("not told");
    Optional<TemporalMention> temporal = Optional.empty();
    Optional<PlaceMention> place = Optional.empty();
    Attribution attribution = Attribution.NARRATOR;
    Optional<Span> content = Optional.empty();
    /** What type the model takes it for, and what status; nothing where it was not asked. */
    Optional<Chances> modelType = Optional.empty();
    Optional<Chances> modelStatus = Optional.empty();

    Draft(Match match, Syntax syntax) {
        this.match = match;
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.type = match.type();
        this.modes.addAll(match.trigger().modes());
        addAll(actors, match.participants(Role.ACTOR));
        addAll(recipients, match.participants(Role.RECIPIENT));
        actors.keySet().forEach(recipients::remove);
        step("type", match.trigger().isOfModel() ? "told by the model" : "codebook entry " + match.trigger().id());
    }

    int part() {
        return sentence.block().part();
    }

    void step(String value, String how) {
        steps.add(new Evidence.Step(value, how));
    }

    /** Takes over what another draft tells of the same event. */
    void absorb(Draft other, String why) {
        modes.addAll(other.modes);
        contexts.addAll(other.contexts);
        join(actors, other.actors.values());
        join(recipients, other.recipients.values());
        actors.keySet().forEach(recipients::remove);
        for (Magnitude magnitude : other.magnitudes) {
            if (magnitudes.stream().noneMatch(m -> m.span().equals(magnitude.span()))) {
                magnitudes.add(magnitude);
            }
        }
        if (place.isEmpty()) {
            place = other.place;
        }
        step("told again", why + ": \"" + other.match.token().form() + "\" at character "
                + other.match.token().span().start());
    }

    List<Participant> everybody() {
        List<Participant> all = new ArrayList<>(actors.values());
        all.addAll(recipients.values());
        return all;
    }

    /** Adds those who are new: not a state where somebody is there who acts for it, nor "cops" where there are "policemen". */
    private static void join(Map<String, Participant> to, Collection<Participant> others) {
        for (Participant other : others) {
            if (to.values().stream().noneMatch(p -> speaksOf(p.actor(), other.actor()))) {
                to.putIfAbsent(other.actor().id(), other);
            }
        }
    }

    private static boolean speaksOf(Actor known, Actor other) {
        boolean sameCountry = known.country().equals(other.country());
        return switch (other.kind()) {
            case STATE -> sameCountry;
            case GROUP -> sameCountry && known.kind() == Actor.Kind.GROUP && known.sectors().equals(other.sectors());
            case PERSON, ORGANISATION, UNRESOLVED -> false;
        };
    }

    private static void addAll(Map<String, Participant> to, Collection<Participant> participants) {
        participants.forEach(p -> to.putIfAbsent(p.actor().id(), p));
    }
}
