package org.dragoman.who;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.Token;
import org.dragoman.register.Known;

/** Tells whether the name of a state, a capital or a seat speaks of a place or of who governs there. */
final class StateUse {

    private static final Set<String> LOCATIVE = Set.of(
            "in", "at", "near", "inside", "outside", "across", "around", "throughout", "within", "off", "along", "beyond");

    private static final Set<String> DIRECTIONAL = Set.of("to", "from", "into", "through", "via", "for", "towards", "toward");

    private static final Set<String> MOTION = Set.of(
            "visit", "trip", "travel", "go", "fly", "arrive", "return", "come", "flight", "journey", "head", "move", "drive",
            "tour", "leave", "depart", "departure", "arrival", "bring", "take", "send", "march", "flee", "evacuate", "land",
            "withdraw", "road", "train", "route", "way", "advance", "deport", "relocate", "stop", "walk", "back", "home",
            "bind", "kilometre", "kilometer", "mile", "km", "convoy", "miles", "north", "south", "east", "west", "report",
            "withdrawal", "retreat", "pull", "sail", "rush", "invite", "invitation", "transfer", "airlift", "turn", "escape");

    private static final Set<String> AIR = Set.of("plane", "jet", "fly", "flight", "airliner", "drone", "balloon", "aircraft", "airspace");

    private static final Set<String> REACHED = Set.of(
            "visit", "leave", "reach", "enter", "hit", "strike", "shell", "bomb", "capture", "seize", "bombard", "target",
            "rock", "shake", "tour", "encircle", "besiege", "surround", "storm", "flee", "pound", "quit", "evacuate", "retake",
            "damage", "destroy", "take", "hold", "control", "overrun", "liberate", "lose");

    /** What is spoken is a language. */
    private static final Set<String> SPEAKING = Set.of("speak", "learn", "teach", "understand", "study");

    private static final Set<String> QUARTERS = Set.of(
            "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern",
            "southwestern", "north", "south", "east", "west", "downtown", "rural", "coastal", "mainland", "upper", "lower");

    private static final Set<String> PLACE_NOUNS = Set.of(
            "city", "capital", "outskirts", "suburb", "suburbs", "north", "south", "east", "west", "centre", "center", "street",
            "streets", "district", "region", "area", "siege", "battle", "bombing", "shelling", "fall", "capture", "mayor",
            "airport", "university", "northeast", "northwest", "southeast", "southwest", "downtown", "part", "skyline");

    private StateUse() {}

    /** Whether the words name a place here, and nobody. */
    static boolean isPlace(Words words, Item item) {
        Known.OfState known = item.state().orElseThrow();
        Token head = firstConjunct(words, words.token(words.headOf(item.first(), item.end())));
        Set<String> cases = casesOf(words, head);
        boolean aimedAt = cases.contains("at") && known.role() == Known.OfState.Role.NAME;
        if ((!aimedAt && cases.stream().anyMatch(LOCATIVE::contains)) || isPartOfCountry(words, item, head)) {
            return true;
        }
        if (cases.contains("over") && governorIs(words, head, AIR)) {
            return true;
        }
        if (known.role() != Known.OfState.Role.NAME && head.relation().equals("obj") && governorIs(words, head, SPEAKING)) {
            return true;
        }
        return switch (known.role()) {
            case CAPITAL -> isCityHere(words, item, head, cases);
            case SEAT -> cases.stream().anyMatch(DIRECTIONAL::contains) && governorIs(words, head, MOTION);
            case NAME, ADJECTIVE, PEOPLE -> false;
        };
    }

    /** "Southern Lebanon", "north Kashmir". */
    private static boolean isPartOfCountry(Words words, Item item, Token head) {
        return words.sentence()
                .childrenOf(head, "amod", "compound")
                .filter(token -> !item.covers(token.index()))
                .anyMatch(token -> QUARTERS.contains(token.form().toLowerCase(Locale.ROOT)));
    }

    private static boolean isCityHere(Words words, Item item, Token head, Set<String> cases) {
        if (cases.stream().anyMatch(DIRECTIONAL::contains) && governorIs(words, head, MOTION)) {
            return true;
        }
        if (words.isAny(item.end(), ",")
                && words.itemStartingAt(item.end() + 1)
                        .filter(next -> next.isState(Known.OfState.Role.NAME))
                        .isPresent()) {
            return true;
        }
        if (cases.contains("of") && governorIs(words, head, PLACE_NOUNS)) {
            return true;
        }
        boolean possessive = words.isPossessiveMark(item.end());
        return switch (head.relation()) {
            case "compound", "amod" -> !possessive && !isHyphenated(words, item);
            case "obj" -> governorIs(words, head, REACHED);
            case "nsubj" -> isPassive(words, head) && governorIs(words, head, REACHED);
            case "nmod" -> !possessive && cases.isEmpty();
            case "root", "appos", "dislocated", "vocative" -> !head.isRoot() || !hasVerb(words, head);
            default -> false;
        };
    }

    /** "Moscow-Beijing ties": the two governments'. */
    static boolean isHyphenated(Words words, Item item) {
        return (words.isAny(item.end(), "-", "–") && isState(words.itemStartingAt(item.end() + 1)))
                || (words.isAny(item.first() - 1, "-", "–") && isState(words.itemEndingAt(item.first() - 1)));
    }

    private static boolean isState(Optional<Item> item) {
        return item.flatMap(Item::state).isPresent();
    }

    private static boolean hasVerb(Words words, Token head) {
        return words.sentence().childrenOf(head, "cop", "aux").findAny().isPresent();
    }

    private static boolean isPassive(Words words, Token head) {
        return words.sentence()
                .headOf(head)
                .filter(verb -> verb.xpos().equals("VBN"))
                .filter(verb -> words.sentence().childrenOf(verb, "aux").findAny().isPresent())
                .isPresent();
    }

    private static boolean governorIs(Words words, Token head, Set<String> lemmas) {
        return words.sentence().headOf(head).filter(governor -> isOneOf(governor, lemmas)).isPresent();
    }

    /** Whether a word is a form of one of the verbs or nouns. */
    static boolean isOneOf(Token token, Set<String> lemmas) {
        String form = token.form().toLowerCase(Locale.ROOT);
        if (lemmas.contains(token.lemma()) || lemmas.contains(form)) {
            return true;
        }
        String stem = form.replaceFirst("(ed|ing|es|s|d)$", "");
        return lemmas.contains(stem)
                || lemmas.contains(stem + "e")
                || (stem.length() > 2 && lemmas.contains(stem.substring(0, stem.length() - 1)));
    }

    static Token firstConjunct(Words words, Token token) {
        Token first = token;
        for (int i = 0; i < words.size() && first.relation().equals("conj") && !first.isRoot(); i++) {
            Token head = words.token(first.head());
            if (!head.is("NOUN", "PROPN", "PRON", "NUM", "ADJ")) {
                return first;
            }
            first = head;
        }
        return first;
    }

    private static Set<String> casesOf(Words words, Token head) {
        return words.sentence()
                .childrenOf(head, "case")
                .filter(token -> !token.xpos().equals("POS"))
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
