package org.dragoman.what;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.language.Token;
import org.dragoman.register.Sector;
import org.dragoman.who.Actor;

/**
 * Tells events of politics from mishaps, private quarrels, business, matches and stories. Violence, repression and protest are
 * politics, whoever takes part in public; words and help are where a state, an organisation or somebody of public life does.
 */
final class Relevance {

    private static final Set<Sector> PUBLIC = EnumSet.of(
            Sector.COP, Sector.GOV, Sector.JUD, Sector.LEG, Sector.MIL, Sector.PRM, Sector.PTY, Sector.REB, Sector.SPY,
            Sector.UAF, Sector.OPP, Sector.ELI, Sector.LAB, Sector.REL);
    private static final Set<Sector> ARMED = EnumSet.of(
            Sector.COP, Sector.MIL, Sector.PRM, Sector.REB, Sector.SPY, Sector.UAF, Sector.CRM, Sector.JUD);

    /** Sectors whose people act for themselves, unless they act together against somebody of public life. */
    private static final Set<Sector> PRIVATE =
            EnumSet.of(Sector.CVL, Sector.BUS, Sector.LAB, Sector.EDU, Sector.MED, Sector.AGR);

    private static final Set<String> MISHAPS = Set.of(
            "crash", "accident", "earthquake", "quake", "flood", "fire", "storm", "collapse", "landslide", "avalanche",
            "derailment", "stampede", "outbreak", "cyclone", "hurricane", "typhoon", "tornado", "wildfire", "blaze", "collision",
            "eruption", "tsunami", "leak", "heatwave", "epidemic", "lightning", "weather", "rain", "snow", "wind", "wave", "heat",
            "virus", "disease", "cancer", "smoke", "bus", "train", "lorry", "truck", "car", "ferry", "dam", "bridge", "dog",
            "bear", "shark", "snake", "sale", "price", "tree", "volcano", "lava", "mudslide");
    private static final Set<String> STORIES = Set.of(
            "film", "movie", "novel", "play", "opera", "game", "videogame", "series", "episode", "thriller", "drama", "comedy",
            "sequel", "musical", "documentary", "painting", "fairytale", "legend", "myth");
    private static final Set<String> MATCHES = Set.of(
            "striker", "midfielder", "goalkeeper", "winger", "wicket", "innings", "scrum", "referee", "derby", "half-time",
            "equaliser", "semi-final", "quarter-final", "semifinal", "quarterfinal", "playoff", "footballer", "batsman",
            "bowler", "whistle", "tournament", "rematch", "fixture", "hat-trick", "teammate", "final", "defender", "shootout",
            "championship", "handball", "runner-up");
    private static final Set<String> FORCE_OF_ARMS =
            Set.of("suicide-attack", "explosives", "aerial", "drone", "heavy-weapons", "unconventional", "targeted", "abduct");

    private final Codebook codebook;

    Relevance(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Whether it is an event of politics. */
    boolean isPolitical(Draft draft) {
        boolean known = draft.everybody().stream().anyMatch(p -> p.actor().isResolved());
        boolean force = draft.type.quad() == EventType.Quad.MATERIAL_CONFLICT || draft.modes.contains("violence");
        boolean ofPublicLife = draft.everybody().stream().anyMatch(p -> isPublic(p.actor()));
        boolean needsOther = codebook.type(draft.type.name()).filter(TypeDefinition::needsRecipient).isPresent();
        boolean privateLife = draft.everybody().stream()
                .allMatch(p -> isOfBusiness(p.actor()) || (p.actor().kind() == Actor.Kind.PERSON && !isPublic(p.actor())));
        // Who speaks to the press meets nobody.
        boolean interview = draft.type.equals(EventType.CONSULT)
                && draft.everybody().stream().anyMatch(p -> p.actor().sectors().contains(Sector.JRN));
        boolean mutual = draft.actors.size() > 1 || coversMany(draft);
        boolean complete = !needsOther || mutual || !draft.recipients.isEmpty();
        return known
                && !privateLife
                && !interview
                && (force || ofPublicLife)
                && complete
                && !isMishap(draft)
                && !isAmongThemselves(draft)
                && !isTold(draft, STORIES)
                && !isMatch(draft);
    }

    private static boolean isOfBusiness(Actor actor) {
        return actor.sectors().equals(List.of(Sector.BUS));
    }

    private static boolean isPublic(Actor actor) {
        boolean publicOffice = actor.sectors().stream().anyMatch(PUBLIC::contains);
        boolean people = actor.kind() == Actor.Kind.GROUP
                && actor.country().isPresent()
                && !actor.sectors().isEmpty()
                && !actor.sectors().contains(Sector.BUS);
        return publicOffice
                || people
                || actor.sectors().contains(Sector.REF)
                || actor.country().filter("NGO"::equals).isPresent()
                || actor.kind() == Actor.Kind.STATE
                || (actor.sectors().isEmpty() && actor.country().isPresent())
                || actor.country().filter("IGO"::equals).isPresent();
    }

    /** "the two countries" that could not be told apart are still more than one. */
    private static boolean coversMany(Draft draft) {
        return draft.actors.values().stream()
                .anyMatch(p -> p.actor().kind() != Actor.Kind.PERSON && p.actor().country().isEmpty());
    }

    /** "lightning killed", "killed in a crash", "sales exploded": something does it that nobody wields. */
    private static boolean isMishap(Draft draft) {
        if (!draft.type.name().equals("ASSAULT") || !draft.actors.isEmpty() || !draft.match.token().is("VERB")) {
            return false;
        }
        Token verb = draft.match.predicate();
        List<Token> causes = draft.syntax.agents(verb);
        boolean byMishap = causes.stream().anyMatch(t -> MISHAPS.contains(lemma(t)) && !hasBomb(draft, t));
        return byMishap || draft.syntax.oblique(verb, "in").stream().anyMatch(t -> MISHAPS.contains(lemma(t)));
    }

    /** "a car bomb", "a truck full of explosives": no mishap. */
    private static boolean hasBomb(Draft draft, Token cause) {
        return draft.syntax.subtree(cause).stream().anyMatch(t -> Set.of("bomb", "explosive", "suicide").contains(lemma(t)));
    }

    /** Private people and firms, among themselves: a stabbing in a quarrel, a merger, a doctor's advice. */
    private static boolean isAmongThemselves(Draft draft) {
        boolean byPrivate = !draft.actors.isEmpty()
                && draft.actors.values().stream().allMatch(p -> isPrivate(p.actor()));
        if (!byPrivate) {
            return false;
        }
        if (draft.type.name().equals("PROTEST")) {
            return false;
        }
        boolean firm = draft.actors.values().stream().allMatch(p -> p.actor().sectors().contains(Sector.BUS));
        // A state that is only named by what a firm deals with is nobody to whom it is done.
        boolean official = draft.recipients.values().stream().anyMatch(p -> !isPrivate(p.actor()));
        boolean byContent = draft.steps.stream().anyMatch(s -> s.value().equals("recipient"));
        boolean toOthers = official && !(firm && (byContent || draft.type.name().equals("ASSAULT")));
        boolean alone = draft.actors.values().stream().allMatch(p -> isSingular(draft, p));
        boolean armed = draft.modes.stream().anyMatch(FORCE_OF_ARMS::contains);
        return switch (draft.type.name()) {
            case "ASSAULT" -> !toOthers && (isOfTrade(draft) || (!armed && (alone || firm)));
            case "COERCE", "MOBILIZE" -> false;
            default -> !toOthers && (firm || !draft.recipients.isEmpty());
        };
    }

    private static boolean isPrivate(Actor actor) {
        boolean people = actor.kind() != Actor.Kind.STATE && actor.country().filter(Set.of("IGO", "NGO")::contains).isEmpty();
        boolean union = actor.kind() == Actor.Kind.ORGANISATION && actor.sectors().contains(Sector.LAB);
        return people && !union && !actor.sectors().isEmpty() && PRIVATE.containsAll(actor.sectors());
    }

    private static boolean isOfTrade(Draft draft) {
        return draft.actors.values().stream()
                .allMatch(p -> !p.actor().sectors().contains(Sector.CVL) && draft.recipients.isEmpty());
    }

    private static boolean isSingular(Draft draft, Participant participant) {
        return draft.sentence.tokens().stream()
                .filter(t -> participant.span().contains(t.span()) && t.is("NOUN", "PROPN"))
                .reduce((first, last) -> last)
                .filter(t -> t.xpos().equals("NN"))
                .isPresent();
    }

    /** "In the film …", "the novel tells how …". */
    private static boolean isTold(Draft draft, Set<String> stories) {
        return draft.sentence.tokens().stream()
                .filter(t -> stories.contains(lemma(t)) && t.is("NOUN"))
                .anyMatch(t -> t.relation().equals("nsubj")
                        || (t.relation().equals("obl") && draft.syntax.prepositions(t).contains("in")));
    }

    /** Sides in a match bear the names of states; no soldier, policeman or court takes part in one. */
    private static boolean isMatch(Draft draft) {
        boolean armed = draft.everybody().stream()
                .anyMatch(p -> p.actor().sectors().stream().anyMatch(ARMED::contains));
        return !armed
                && draft.sentence.tokens().stream().anyMatch(t -> t.is("NOUN") && MATCHES.contains(lemma(t)));
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
