package org.dragoman.where;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Register;

/**
 * Tells where a name is a place from where it is somebody: "in Russia" from "Russia said". Names that stand for nobody
 * ("Kharkiv") are always places; countries, capitals and seats of governments only where the sentence puts something
 * there.
 */
final class Locative {

    private static final Set<String> PREPOSITIONS = words(
            "in at near inside outside across around within throughout into through off toward towards along via "
            + "onto beyond above beneath alongside amid");
    private static final Set<String> ATTACKS = words(
            "attack strike airstrike raid assault bombing bombardment shelling offensive march siege hit fire "
            + "rain drop advance fall land descend missile rocket drone incursion operation crash blast foot ground "
            + "soil");
    private static final Set<String> FLIGHTS = words(
            "fly flight drone jet plane aircraft airspace sky shoot down intercept missile hover balloon "
            + "overflight");
    private static final Set<String> COMINGS = words(
            "visit trip travel go fly return arrive head come journey tour move flee deport deploy evacuate "
            + "flight cross drive sail rush march spread bring take arrival deportation deployment extradite "
            + "extradition ship fall advance close next retreat withdraw dispatch");
    private static final Set<String> GOINGS = words(
            "withdraw flee return come leave evacuate depart launch fire expel deport pull retreat travel fly "
            + "arrive withdrawal pullout exit refugee evacuation escape drive report speak away far kilometer "
            + "kilometre mile km smuggle export broadcast");
    private static final Set<String> PARTS = words(
            "invasion occupation siege bombing bombardment shelling capture annexation part north south east west "
            + "northeast northwest southeast southwest border coast outskirt outskirts suburb side edge center "
            + "centre heart street capital city town village region province district area airspace blockade "
            + "liberation evacuation territory tour waters soil shore square airport port seizure control skies "
            + "swath swathe corner rest parts fall battle kilometer kilometre mile km neighborhood neighbourhood "
            + "hinterland island mainland");
    private static final Set<String> TAKEN = words(
            "visit leave enter reach tour invade strike hit shell bomb bombard storm capture seize occupy annex "
            + "liberate retake besiege hammer pound cross flee quit evacuate rock shake devastate batter pummel "
            + "flood blockade encircle surround");
    private static final Set<String> HAPPENINGS = words(
            "summit talks talk conference meeting war attack bombing blast explosion protest strike airport "
            + "earthquake quake visit trip invasion conflict siege border street suburb hospital court offensive "
            + "clash airspace coast market crash shooting region area hotel ceremony bureau office");

    private final Register register;

    Locative(Register register) {
        this.register = register;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }

    /** Whether a found name is a place where it stands, given what it most likely names. */
    boolean isPlace(Found found, Optional<KnownPlace> likely) {
        if (isPartOfAnotherName(found)) {
            return false;
        }
        boolean country = likely.filter(p -> p.kind() == PlaceKind.COUNTRY).isPresent();
        if (found.setting().nounWord().isPresent()
                || found.setting().direction().isPresent()
                || (found.setting().noun().isPresent() && !country)) {
            return true;
        }
        boolean known = likely.isPresent() && (found.marked() || saysWhat(found));
        return (known && !standsForSomebody(found, likely))
                || (isPut(found) && (likely.isPresent() || !standsForSomebody(found, likely)));
    }

    /** "Borno state": a name that ends in a noun of place. */
    private static boolean saysWhat(Found found) {
        Token last = found.sentence().token(found.end() - 1);
        return found.end() - found.first() > 1 && PlaceNoun.of(last.lemma()).isPresent();
    }

    /** "Washington Post", "Sudan Tribune": the name helps to name something that is no place. */
    private static boolean isPartOfAnotherName(Found found) {
        Token name = found.sentence().token(found.setting().name());
        if (name.isRoot() || found.covers(name.head()) || found.setting().noun().isPresent()) {
            return false;
        }
        Token head = found.sentence().token(name.head());
        boolean joined = name.relation().equals("compound") || name.relation().equals("flat");
        return joined && head.is("PROPN") && !found.marked();
    }

    private boolean standsForSomebody(Found found, Optional<KnownPlace> likely) {
        if (likely.isPresent()
                && (likely.get().kind() == PlaceKind.COUNTRY || likely.get().kind() == PlaceKind.CAPITAL)) {
            return true;
        }
        return register.named(found.words()).stream()
                .anyMatch(known -> known instanceof Known.OfState || known instanceof Known.OfOrganisation);
    }

    private boolean isPut(Found found) {
        Sentence sentence = found.sentence();
        Token token = sentence.token(found.setting().head());
        Optional<String> preposition = preposition(sentence, token).or(() -> prepositionIn(found));
        while (preposition.isEmpty() && !token.isRoot() && token.relation().equals("conj")) {
            token = sentence.token(token.head());
            preposition = preposition(sentence, token);
        }
        if (token.isRoot()) {
            return preposition.filter(PREPOSITIONS::contains).isPresent();
        }
        Token governor = sentence.token(token.head());
        if (preposition.isPresent()) {
            return isPut(preposition.get(), governor, sentence);
        }
        String lemma = governor.lemma().toLowerCase(Locale.ROOT);
        return switch (token.relation()) {
            case "appos", "nmod" -> governor.is("PROPN") && !governor.kind().equals("person");
            case "obj" -> TAKEN.contains(lemma);
            case "nsubj" -> TAKEN.contains(lemma) && isPassive(governor, sentence);
            case "compound" -> HAPPENINGS.contains(lemma);
            default -> false;
        };
    }

    private static boolean isPut(String preposition, Token governor, Sentence sentence) {
        String lemma = governor.lemma().toLowerCase(Locale.ROOT);
        return switch (preposition) {
            case "on" -> ATTACKS.contains(lemma) || governsAny(governor, sentence, ATTACKS);
            case "over" -> FLIGHTS.contains(lemma) || governsAny(governor, sentence, FLIGHTS);
            case "to" -> COMINGS.contains(lemma);
            case "from" -> GOINGS.contains(lemma);
            case "of" -> PARTS.contains(lemma);
            case "'s", "’s", "'", "’" -> PARTS.contains(lemma);
            default -> PREPOSITIONS.contains(preposition);
        };
    }

    private static boolean governsAny(Token verb, Sentence sentence, Set<String> lemmas) {
        return verb.is("VERB") && sentence.childrenOf(verb, "obj").anyMatch(o -> lemmas.contains(o.lemma()));
    }

    private static boolean isPassive(Token verb, Sentence sentence) {
        return verb.xpos().equals("VBN")
                && sentence.childrenOf(verb, "aux").anyMatch(aux -> aux.lemma().equals("be"));
    }

    /** A preposition that the parser hangs on another word of the name. */
    private static Optional<String> prepositionIn(Found found) {
        return found.sentence().tokens().stream()
                .filter(token -> token.relation().equals("case") && token.index() < found.first())
                .filter(token -> found.covers(token.head()))
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static Optional<String> preposition(Sentence sentence, Token token) {
        return sentence.childrenOf(token, "case")
                .map(c -> c.form().toLowerCase(Locale.ROOT))
                .reduce((one, other) -> PREPOSITIONS.contains(one) ? one : other);
    }
}
