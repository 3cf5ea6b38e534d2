package org.dragoman.what;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.Token;
import org.dragoman.where.Place;
import org.dragoman.where.PlaceMention;
import org.dragoman.where.Places;
import org.dragoman.who.Actor;
import org.dragoman.who.ActorMention;
import org.dragoman.who.Cast;

/** Finds whom an argument speaks of: the word itself, those coordinated with it, or the one it belongs to. */
final class ParticipantFinder {

    /** How the ids of those begin who are only known by the place that something was done to: they do nothing. */
    static final String PLACE = "place:";

    /** How many nouns may stand between an argument and the one it belongs to. */
    private static final int FURTHEST = 2;

    private final Syntax syntax;
    /** The sentence's own, picked once: every word asks for them, and a page may name thousands. */
    private final List<ActorMention> mentions;

    private final List<PlaceMention> places;

    ParticipantFinder(Syntax syntax, Cast cast, Places places) {
        this.syntax = syntax;
        this.mentions = cast.in(syntax.sentence().index()).toList();
        this.places = places.in(syntax.sentence().index()).toList();
    }

    /** The actors that an argument speaks of, each once, in the order of the text. */
    List<Participant> at(Token argument) {
        Map<String, Participant> found = new LinkedHashMap<>();
        for (Token noun : syntax.coordinated(argument)) {
            for (Participant participant : of(noun)) {
                found.putIfAbsent(participant.actor().id(), participant);
            }
            for (Participant participant : joinedInFront(noun)) {
                boolean there = found.values().stream()
                        .anyMatch(p -> p.actor().country().equals(participant.actor().country()));
                if (!there) {
                    found.put(participant.actor().id(), participant);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** "US and Russian negotiators": two sides behind one noun. */
    private List<Participant> joinedInFront(Token noun) {
        List<Participant> sides = new ArrayList<>();
        List<Token> modifiers = syntax.modifiers(noun);
        boolean joined = modifiers.stream()
                .anyMatch(m -> !syntax.children(m, "conj", "cc").isEmpty() || m.relation().equals("cc"));
        boolean split = modifiers.size() > 1 && syntax.hasChild(noun, t -> t.relation().equals("cc") && t.index() < noun.index());
        if (noun.is("NOUN") && (joined || split)) {
            modifiers.stream()
                    .flatMap(m -> syntax.coordinated(m).stream())
                    .flatMap(m -> state(m).stream())
                    .forEach(sides::add);
        }
        return sides.size() > 1 ? sides : List.of();
    }

    private List<Participant> state(Token word) {
        return mentionAt(word).filter(m -> m.actors().getFirst().kind() != Actor.Kind.PERSON)
                .map(m -> participants(m, m.basis()))
                .or(() -> inPlace(word).map(List::of))
                .orElse(List.of());
    }

    private List<Participant> of(Token noun) {
        Optional<ActorMention> own = mentionAt(noun).map(mention -> named(noun, mention));
        if (own.isPresent()) {
            return participants(own.get(), own.get().basis());
        }
        return owners(noun, FURTHEST);
    }

    /** "the West African bloc ECOWAS": the name that stands beside a description says more than the description. */
    private ActorMention named(Token noun, ActorMention mention) {
        if (mention.form() != ActorMention.Form.DESCRIPTION) {
            return mention;
        }
        return syntax.children(noun, "appos", "flat").stream()
                .flatMap(beside -> headedBy(beside).stream())
                .filter(m -> m.form() == ActorMention.Form.NAME)
                .findFirst()
                .orElse(mention);
    }

    /** "the houses of two militants", "Ukrainian positions", "people in Gaza": acted on through what is theirs. */
    private List<Participant> owners(Token noun, int depth) {
        List<Token> owners = new ArrayList<>(syntax.possessors(noun));
        owners.addAll(syntax.oblique(noun, "of"));
        owners.addAll(syntax.modifiers(noun));
        owners.addAll(syntax.children(noun, "appos"));
        owners.addAll(syntax.oblique(noun, "in"));
        owners.addAll(syntax.oblique(noun, "from"));
        for (Token owner : owners) {
            List<Participant> found = namedAt(owner, noun);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<Participant> further = depth == 0 || !noun.is("NOUN", "PROPN", "NUM") ? List.of() : byAnyTie(noun, depth);
        if (!further.isEmpty()) {
            return further;
        }
        return inPlace(noun).or(() -> owners.stream().flatMap(o -> inPlace(o).stream()).findFirst()).stream()
                .toList();
    }

    private List<Participant> namedAt(Token owner, Token noun) {
        List<Participant> found = new ArrayList<>();
        for (Token each : syntax.coordinated(owner)) {
            mentionAt(each).ifPresent(
                    m -> found.addAll(participants(m, m.basis() + "; by way of \"" + noun.form() + "\"")));
        }
        return found;
    }

    /**
     * "offers for talks by the junta", "the arms embargo on Mali": whoever of a known country is tied to it by a
     * preposition, the nearest.
     */
    private List<Participant> byAnyTie(Token noun, int depth) {
        List<Token> ties = syntax.children(noun, "nmod").stream()
                .filter(t -> t.index() > noun.index() && !t.kind().equals("time"))
                .toList();
        for (Token tie : ties) {
            List<Participant> found = known(namedAt(tie, noun));
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (Token tie : ties) {
            List<Participant> found = known(owners(tie, depth - 1));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Participant> known(List<Participant> participants) {
        return participants.stream().filter(p -> p.actor().country().isPresent()).toList();
    }

    /** A place acted on stands for those who live there; no sector is guessed for them. */
    private Optional<Participant> inPlace(Token noun) {
        return places.stream()
                .filter(m -> m.head() == noun.index())
                .findFirst()
                .filter(m -> m.place().country().isPresent())
                .map(this::inhabitants);
    }

    private Participant inhabitants(PlaceMention mention) {
        Place place = mention.place();
        Actor actor = new Actor(
                PLACE + place.name(), Actor.Kind.GROUP, place.name(), place.country(), List.of(), Optional.empty());
        return new Participant(actor, mention.span(), "the place named; " + mention.basis(), List.of());
    }

    /** The mention with this syntactic head, or the one that covers the word. */
    private Optional<ActorMention> mentionAt(Token token) {
        return headedBy(token)
                .or(() -> mentions.stream()
                        .filter(m -> m.span().contains(token.span()) && isName(token))
                        .findFirst());
    }

    private Optional<ActorMention> headedBy(Token token) {
        return mentions.stream().filter(m -> m.head() == token.index()).findFirst();
    }

    private static boolean isName(Token token) {
        return token.is("PROPN");
    }

    private static List<Participant> participants(ActorMention mention, String basis) {
        return mention.actors().stream()
                .map(actor -> new Participant(actor, mention.span(), basis, mention.alternatives()))
                .toList();
    }
}
