package org.dragoman.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Names;
import org.dragoman.register.Noun;
import org.dragoman.register.Sector;

/** Finds the noun phrases of a sentence that speak of actors without naming people. */
final class PhraseFinder {

    private static final Set<String> MODIFIERS =
            Set.of("det", "amod", "compound", "nummod", "nmod", "flat", "advmod", "conj", "cc", "case", "punct", "obl");

    /** Whose place of work is often another country. */
    private static final Set<Sector> ABROAD = Set.of(
            Sector.MIL, Sector.SPY, Sector.UAF, Sector.JRN, Sector.PRM, Sector.REF, Sector.PRE);

    /** Nouns for those who by their nature are in another country than their own. */
    private static final Set<String> STRANGERS = Set.of(
            "embassy", "consulate", "mission", "delegation", "ambassador", "diplomat", "envoy", "consul", "negotiator",
            "tourist", "foreigner", "visitor", "expatriate", "expat", "holidaymaker", "traveller", "pilgrim", "westerner");

    private final RoleReader roles;

    PhraseFinder(RoleReader roles) {
        this.roles = roles;
    }

    List<Phrase> phrases(Scene scene) {
        Words words = scene.words();
        List<Phrase> phrases = new ArrayList<>();
        for (Item item : words.items()) {
            boolean named = scene.named().stream().anyMatch(n -> n.covers(item.first()));
            boolean taken = phrases.stream().anyMatch(p -> p.first() <= item.first() && item.end() <= p.end());
            if (item.noun().isPresent() && !named && !taken && !modifiesNoun(words, item)) {
                Phrase phrase = phrase(scene, item);
                if (!isPredicate(words, phrase) && !isThing(words, phrase) && !isMereApposition(words, phrase)) {
                    phrases.add(phrase);
                }
            }
        }
        return phrases;
    }

    /** Whether a bare word is meant as a thing or an idea: "houses", "justice". */
    private static boolean isThing(Words words, Phrase phrase) {
        Token head = words.token(phrase.head());
        return phrase.first() == phrase.item().first()
                && phrase.item().end() - phrase.item().first() == 1
                && Set.of("abstract", "object", "event", "time").contains(head.kind())
                && Character.isLowerCase(head.form().charAt(0));
    }

    /** "Beijing, | its only ally |,": says of whom it stands beside that which is no office. */
    private static boolean isMereApposition(Words words, Phrase phrase) {
        return words.token(phrase.head()).relation().equals("appos")
                && phrase.role().sectors().isEmpty()
                && phrase.possessor().isPresent();
    }

    /** Whether it says something of somebody instead of speaking of one: "is a neutral party", "named as president". */
    private static boolean isPredicate(Words words, Phrase phrase) {
        Token head = words.token(phrase.head());
        if (phrase.noun().kind() == Noun.Kind.PERSON
                && words.sentence().childrenOf(head, "case").anyMatch(token -> words.isAny(token.index(), "as"))) {
            return true;
        }
        return !phrase.definite()
                && words.sentence()
                        .childrenOf(words.token(phrase.head()), "cop")
                        .findAny()
                        .isPresent();
    }

    /** Whether it stands as a modifier before another noun that the register knows: "army | commander". */
    private static boolean modifiesNoun(Words words, Item item) {
        return governorOfModifier(words, item)
                .flatMap(governor -> words.itemAt(governor.index()))
                .filter(other -> other.noun().isPresent() && other.first() >= item.end())
                .isPresent();
    }

    private static Optional<Token> governorOfModifier(Words words, Item item) {
        Token head = words.token(words.headOf(item.first(), item.end()));
        boolean before = head.relation().equals("compound") || head.relation().equals("amod");
        return before && head.head() >= item.end() ? Optional.of(words.token(head.head())) : Optional.empty();
    }

    private Phrase phrase(Scene scene, Item item) {
        Words words = scene.words();
        int head = words.headOf(item.first(), item.end());
        int first = leftEnd(scene, item, head);
        int end = rightEnd(scene, item);
        return new Phrase(
                item,
                first,
                end,
                head,
                roles.read(words, first, end),
                quantity(words, first, item.first()),
                isDefinite(words, first, item.first()) || isBareParliament(first, item),
                words.isAny(first, "a", "an", "some", "any", "another", "several", "many", "few"),
                IntStream.range(first, item.first())
                        .filter(i -> isPossessivePronoun(words, i))
                        .boxed()
                        .findFirst(),
                governorOfModifier(words, item).isPresent());
    }

    private static int leftEnd(Scene scene, Item item, int head) {
        Words words = scene.words();
        int first = item.first();
        while (first > 0 && !words.isAny(first, "the", "a", "an") && belongsLeft(scene, first - 1, head, item)) {
            int index = first - 1;
            first = words.itemAt(index).map(Item::first).orElse(index);
        }
        while (first < item.first()
                && words.token(first).is("CCONJ", "PUNCT", "PART", "ADP")
                && !isHedge(words, first, item)) {
            first++;
        }
        return first;
    }

    private static boolean belongsLeft(Scene scene, int index, int head, Item item) {
        Words words = scene.words();
        Token token = words.token(index);
        boolean participle = token.is("VERB") && token.relation().equals("amod");
        if (token.is("VERB", "SCONJ", "PRON") && !participle && !isPossessivePronoun(words, index)) {
            return false;
        }
        if (scene.named().stream().anyMatch(n -> n.covers(index))) {
            return false;
        }
        if (!token.is("PUNCT", "ADP") && !MODIFIERS.contains(token.relation())) {
            return false;
        }
        if (words.dependsOn(index, head)) {
            return !token.is("PUNCT", "ADP")
                    || words.isAny(index, "-", "–")
                    || isHedge(words, index, item)
                    || (words.isAny(index, ",") && isAdjective(words, index - 1) && isAdjective(words, index + 1));
        }
        return index >= item.first() - 2
                && words.itemAt(index)
                        .filter(i -> i.isState(Known.OfState.Role.ADJECTIVE))
                        .isPresent();
    }

    /** "Over 50 people", "at least two". */
    private static boolean isHedge(Words words, int index, Item item) {
        return words.isAny(index, "over", "about", "around", "at", "than", "under")
                && IntStream.range(index, item.first()).anyMatch(i -> words.token(i).xpos().equals("CD"));
    }

    private static boolean isAdjective(Words words, int index) {
        return index >= 0 && words.token(index).is("ADJ");
    }

    /** Where the phrase ends: it takes in "of Russia", "in Gaza", "of the Iranian foreign ministry". */
    private static int rightEnd(Scene scene, Item item) {
        Words words = scene.words();
        int end = item.end();
        while (words.isAny(end, "of", "from", "in", "at", "for") && end + 1 < words.size()) {
            int next = end + 1;
            boolean telling = false;
            while (next < words.size() && (isInPostmodifier(scene, next) || (telling && joinsState(words, next)))) {
                Optional<Item> inner = words.itemStartingAt(next);
                telling |= inner.filter(i -> tells(words, i, item)).isPresent() || isOfPlace(words, next, item);
                next = inner.map(Item::end).orElse(next + 1);
            }
            if (!telling || isCutOff(words, end + 1, next)) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** "The mayor of Kharkiv", "police in Karachi": a town or region, whose people they are. */
    private static boolean isOfPlace(Words words, int index, Item item) {
        return words.countryOfPlaceAt(index).isPresent()
                && words.isAny(item.end(), "of", "from", "in", "at")
                && item.noun().filter(noun -> !noun.noun().sectors().isEmpty()).isPresent()
                && !isElsewhere(words, item);
    }

    /** "Troops in Iraq", "a reporter in Cairo" may be anybody's. */
    private static boolean isElsewhere(Words words, Item item) {
        return words.isAny(item.end(), "in", "at")
                && item.noun()
                        .filter(noun -> isStranger(noun)
                                || noun.noun().sectors().stream().anyMatch(ABROAD::contains))
                        .isPresent();
    }

    /** Whether a noun names those who are away from their own country. */
    static boolean isStranger(Known.OfNoun noun) {
        return STRANGERS.contains(Names.lastWord(noun.singular()));
    }

    /** "of Armenia, Georgia and Azerbaijan": the "and" or comma before another state's name, and that name. */
    private static boolean joinsState(Words words, int index) {
        boolean joint = words.isAny(index, "and", ",");
        if (!joint && !words.isAny(index - 1, "and", ",", "the")) {
            return false;
        }
        int name = joint ? index + 1 : index;
        while (words.isAny(name, "and", "the")) {
            name++;
        }
        int first = name;
        return words.itemStartingAt(first)
                .filter(item -> item.isState(Known.OfState.Role.NAME))
                .filter(item -> words.token(words.headOf(first, item.end())).relation().equals("conj"))
                .isPresent();
    }

    /** Whether the phrase after a preposition goes on: "in the Russia-Ukraine war". */
    private static boolean isCutOff(Words words, int first, int end) {
        Token head = words.token(words.headOf(first, end));
        return words.isAny(end, "-", "–")
                || (head.head() >= end && Set.of("compound", "amod").contains(head.relation()));
    }

    private static boolean tells(Words words, Item inner, Item item) {
        boolean locative = words.isAny(item.end(), "in", "at");
        if (isElsewhere(words, item)) {
            return false;
        }
        if (inner.state().isPresent()) {
            return !inner.isState(Known.OfState.Role.ADJECTIVE) || !locative;
        }
        return !locative
                && (inner.organisation().isPresent()
                        || inner.isNoun(Noun.Kind.BODY)
                        || inner.isNoun(Noun.Kind.GROUP));
    }

    private static boolean isInPostmodifier(Scene scene, int index) {
        Words words = scene.words();
        return scene.named().stream().noneMatch(n -> n.covers(index))
                && (words.countryOfPlaceAt(index).isPresent()
                        || words.itemAt(index)
                                .filter(i -> !i.isNoun(Noun.Kind.PERSON))
                                .isPresent()
                        || words.token(index).is("DET", "ADJ")
                        || words.isPossessiveMark(index));
    }

    private static int quantity(Words words, int first, int end) {
        for (int i = first; i < end; i++) {
            if (words.isAny(i, "two", "both", "2")) {
                return 2;
            }
            if (words.isAny(i, "three", "3")) {
                return 3;
            }
        }
        return 0;
    }

    /** "Asked parliament": there is one, so that it needs no article. */
    private static boolean isBareParliament(int first, Item item) {
        return first == item.first()
                && item.isNoun(Noun.Kind.BODY)
                && item.noun()
                        .filter(noun -> !noun.plural() && noun.noun().sectors().contains(Sector.LEG))
                        .isPresent();
    }

    private static boolean isDefinite(Words words, int first, int end) {
        return words.isAny(first, "the", "this", "that", "these", "those", "both")
                || words.isPossessiveMark(first - 1)
                || IntStream.range(first, end)
                        .anyMatch(i -> isPossessivePronoun(words, i) || words.isPossessiveMark(i));
    }

    static boolean isPossessivePronoun(Words words, int index) {
        return words.isAny(index, "his", "her", "its", "their") && words.token(index).xpos().equals("PRP$");
    }
}
