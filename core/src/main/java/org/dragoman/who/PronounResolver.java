package org.dragoman.who;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.language.Token;
import org.dragoman.register.Gender;

/** Tells of whom "he", "it", "they", "the two", "both sides" speak. */
final class PronounResolver {

    private static final Set<String> ONE_PERSON =
            Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");

    private static final Set<String> ONE_BODY = Set.of("it", "its", "itself");

    private static final Set<String> SEVERAL = Set.of("they", "them", "their", "theirs", "themselves");

    /** What is called or denied is what was said or done, and nobody. */
    private static final Set<String> JUDGING = Set.of(
            "call", "describe", "deny", "confirm", "consider", "find", "make", "do", "welcome", "reject", "hail", "dismiss",
            "say", "brand", "label", "mean", "regret", "know", "see", "use", "put");

    private final Stage stage;
    private final DescriptionResolver descriptions;
    private final Genders genders;

    PronounResolver(Stage stage, DescriptionResolver descriptions, Genders genders) {
        this.stage = stage;
        this.descriptions = descriptions;
        this.genders = genders;
    }

    private static Gender genderOf(String form) {
        return form.startsWith("h") && !form.startsWith("her") ? Gender.MAN : Gender.WOMAN;
    }

    /** Whether a word is a pronoun for others than the speaker and the hearer. */
    static boolean isPronoun(Words words, int index) {
        String form = words.form(index);
        return words.token(index).is("PRON")
                && (ONE_PERSON.contains(form) || ONE_BODY.contains(form) || SEVERAL.contains(form));
    }

    /** Whether a word is a bare number for people: "the two", "both", "the pair". */
    static boolean isBareTwo(Words words, int index) {
        if (words.itemAt(index).isPresent()) {
            return false;
        }
        Token token = words.token(index);
        boolean heads = !Set.of("nummod", "det", "advmod", "compound", "cc", "amod").contains(token.relation());
        return (heads || isMisreadSubject(words, index))
                && ((words.isAny(index, "two", "pair", "duo") && words.isAny(index - 1, "the"))
                        || (words.isAny(index, "both") && token.is("PRON", "DET", "NUM")));
    }

    /** "The two held discussions" may be read like "the two planned discussions": but what is held is nobody. */
    private static boolean isMisreadSubject(Words words, int index) {
        Token token = words.token(index);
        return token.relation().equals("nummod")
                && index + 1 < words.size()
                && words.token(index + 1).is("VERB", "AUX")
                && words.itemAt(token.head()).isEmpty();
    }

    /** The mention that a pronoun takes up, as seen from its place. */
    Optional<Appearance> resolve(Words words, int index) {
        int sentence = words.sentence().index();
        int start = words.token(index).span().start();
        String form = words.form(index);
        if (ONE_PERSON.contains(form)) {
            List<Actor> excluded = subjectsOfSameVerb(words, index);
            return stage.last(
                            sentence,
                            start,
                            a -> a.is(Appearance.Nature.PERSON)
                                    && !a.plural()
                                    && genders.admit(a, genderOf(form))
                                    && !excluded.containsAll(a.mention().actors()))
                    .map(a -> again(a, words, index, "the person last spoken of"));
        }
        if (ONE_BODY.contains(form)) {
            return isAboutNothing(words, index)
                    ? Optional.empty()
                    : stage.last(
                                    sentence,
                                    start,
                                    one(Appearance.Nature.STATE)
                                            .or(one(Appearance.Nature.BODY))
                                            .and(a -> !subjectsOfSameVerb(words, index)
                                                    .containsAll(a.mention().actors())))
                            .map(a -> again(a, words, index, "the state or body last spoken of"));
        }
        return several(words, index, sentence, start);
    }

    /** Who can't be meant by an object: the subject of its own verb ("thanked him"), unless it is reflexive or possessive. */
    private List<Actor> subjectsOfSameVerb(Words words, int index) {
        Token pronoun = words.token(index);
        if (pronoun.xpos().equals("PRP$")) {
            return besideApposition(words, words.token(pronoun.head()));
        }
        boolean object = Set.of("obj", "iobj", "obl").contains(pronoun.relation())
                && !pronoun.form().endsWith("self")
                && !pronoun.form().endsWith("selves");
        if (!object) {
            return List.of();
        }
        Set<Integer> verbs = new HashSet<>();
        for (Token verb = words.token(pronoun.head()); verbs.add(verb.index()) && verb.relation().equals("xcomp"); ) {
            verb = words.token(verb.head());
        }
        return stage.since(words.sentence().index()).stream()
                .filter(a -> a.sentence() == words.sentence().index() && a.subject())
                .filter(a -> verbs.contains(words.token(a.mention().head()).head()))
                .flatMap(a -> a.mention().actors().stream())
                .toList();
    }

    /** "Beijing, its only ally": whose it is is not the one who is so called. */
    private List<Actor> besideApposition(Words words, Token noun) {
        if (!noun.relation().equals("appos")) {
            return List.of();
        }
        return stage.since(words.sentence().index()).stream()
                .filter(a -> a.sentence() == words.sentence().index() && a.mention().head() == noun.head())
                .flatMap(a -> a.mention().actors().stream())
                .toList();
    }

    private static Predicate<Appearance> one(Appearance.Nature nature) {
        return a -> a.is(nature) && a.mention().actors().size() == 1 && a.mention().form() != ActorMention.Form.DEMONYM;
    }

    /** "It is likely that", "it rained": an expletive, or a subject without anything to do. */
    private static boolean isAboutNothing(Words words, int index) {
        Token token = words.token(index);
        return token.relation().equals("expl")
                || (token.relation().equals("obj") && StateUse.isOneOf(words.token(token.head()), JUDGING))
                || words.sentence()
                        .headOf(token)
                        .filter(head -> head.is("ADJ"))
                        .filter(head -> words.sentence()
                                .childrenOf(head, "ccomp", "xcomp", "csubj", "advcl")
                                .findAny()
                                .isPresent())
                        .isPresent();
    }

    private Optional<Appearance> several(Words words, int index, int sentence, int start) {
        Optional<Appearance> group = stage.last(sentence, start, Appearance::plural);
        List<Actor> people = stage.lastTwoPeople(sentence, start, actor -> true);
        boolean groupInSight = group.filter(g -> g.sentence() == sentence).isPresent();
        List<Actor> together = coordinated(sentence, start);
        if (!together.isEmpty()) {
            return Optional.of(of(words, index, together, Appearance.Nature.PERSON, "those last spoken of together"));
        }
        if (groupInSight) {
            return group.map(g -> again(g, words, index, "those last spoken of"));
        }
        if (people.size() == 2 && isNamedIn(sentence, people)) {
            return Optional.of(of(words, index, people, Appearance.Nature.PERSON, "the two people of the sentence"));
        }
        return group.map(g -> again(g, words, index, "those last spoken of"));
    }

    /** Actors side by side in this sentence or the one before. */
    private List<Actor> coordinated(int sentence, int start) {
        for (Appearance.Nature nature : List.of(Appearance.Nature.PERSON, Appearance.Nature.STATE)) {
            List<Actor> pair = stage.sideBySide(sentence, start, nature);
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        return List.of();
    }

    private boolean isNamedIn(int sentence, List<Actor> people) {
        return stage.since(sentence).stream()
                .filter(a -> a.sentence() == sentence)
                .flatMap(a -> a.mention().actors().stream())
                .toList()
                .containsAll(people);
    }

    /** "The two": two people, else two states. */
    Optional<Appearance> resolveTwo(Words words, int index) {
        int sentence = words.sentence().index();
        int start = words.token(index).span().start();
        List<Actor> people = stage.lastTwoPeople(sentence, start, actor -> true);
        if (people.size() == 2) {
            return Optional.of(of(words, index, people, Appearance.Nature.PERSON, "the two people last spoken of together"));
        }
        List<Actor> states = descriptions.pairOfStates(sentence, start);
        if (states.size() == 2) {
            return Optional.of(of(words, index, states, Appearance.Nature.STATE, "the two states last spoken of together"));
        }
        return Optional.empty();
    }

    private static Appearance again(Appearance earlier, Words words, int index, String why) {
        return new Appearance(
                mention(words, index, earlier.mention().actors(), why + ", in sentence " + (earlier.sentence() + 1)),
                earlier.nature(),
                isSubject(words, index),
                earlier.plural(),
                earlier.offices());
    }

    private static Appearance of(
            Words words, int index, List<Actor> actors, Appearance.Nature nature, String why) {
        return new Appearance(mention(words, index, actors, why), nature, isSubject(words, index), true, List.of());
    }

    private static ActorMention mention(Words words, int index, List<Actor> actors, String basis) {
        int first = words.isAny(index, "two", "pair", "duo") ? index - 1 : index;
        return new ActorMention(
                words.sentence().index(),
                index,
                words.spanOf(first, index + 1),
                actors,
                ActorMention.Form.PRONOUN,
                "\"" + words.textOf(first, index + 1) + "\": " + basis,
                List.of());
    }

    static boolean isSubject(Words words, int head) {
        return words.token(head).relation().equals("nsubj")
                || (words.token(head).relation().equals("conj")
                        && StateUse.firstConjunct(words, words.token(head)).relation().equals("nsubj"));
    }
}
