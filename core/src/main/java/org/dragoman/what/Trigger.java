package org.dragoman.what;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One entry of the codebook: words that tell an event of a type, and which of their arguments play which role.
 *
 * @param id the type's file, the words, and a number where the same words stand twice: {@code "CONSULT/meet"}
 * @param type the PLOVER type
 * @param part the part of speech of the first word
 * @param words lemmas: the trigger itself, then words that must depend on it (a particle, an object, a preposition)
 * @param roles from grammatical function to role
 * @param light lemmas of verbs whose object (or passive subject) the trigger noun can be, and whose arguments are then its
 *     own; empty for other parts of speech
 * @param needsLight whether a noun tells an event only with one of its light verbs
 * @param object lemmas of which the object must have one as its head ({@code <person>} for anybody); empty where any will do
 * @param notObject lemmas that the object must not have as its head
 * @param content lemmas of which one must stand in the content; empty where any content will do, or none
 * @param notContent lemmas that must not stand in the content
 * @param with lemmas of which one must stand somewhere under the trigger
 * @param needs roles that must be filled: actor and recipient by an actor, content and place by anything
 * @param modes modes that this entry always has
 * @param contexts contexts that this entry always has
 * @param act whether the trigger is an act of speech or will, so that what it is about is no event of its own
 */
record Trigger(
        String id,
        EventType type,
        PartOfSpeech part,
        List<String> words,
        Map<Function, Role> roles,
        Set<String> light,
        boolean needsLight,
        Set<String> object,
        Set<String> notObject,
        Set<String> content,
        Set<String> notContent,
        Set<String> with,
        Set<Role> needs,
        List<String> modes,
        List<String> contexts,
        boolean act) {

    private static final String MODEL = "model";

    /** What stands for an entry of the codebook where the model has found the trigger. */
    static Trigger ofModel(EventType type, PartOfSpeech part, List<String> words) {
        return new Trigger(
                MODEL, type, part, words, Map.of(), Set.of(), false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                Set.of(), List.of(), List.of(), false);
    }

    /** Whether the model, not the codebook, has found it. */
    boolean isOfModel() {
        return id.equals(MODEL);
    }

    Trigger {
        words = List.copyOf(words);
        roles = Map.copyOf(roles);
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
    }

    /** How much an entry asks for: of two that match the same word, the one that asks for more wins. */
    int specificity() {
        return 3 * (words.size() - 1)
                + (object.isEmpty() ? 0 : 2)
                + (content.isEmpty() ? 0 : 2)
                + (with.isEmpty() ? 0 : 1)
                + (needsLight ? 1 : 0)
                + (notObject.isEmpty() ? 0 : 1)
                + (notContent.isEmpty() ? 0 : 1);
    }

    /** The parts of speech that a trigger can have. */
    enum PartOfSpeech {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** What an argument is to an event. */
    enum Role {
        ACTOR,
        RECIPIENT,
        /** What it is about. */
        CONTENT,
        PLACE
    }

    /**
     * A grammatical function: how an argument depends on the trigger.
     *
     * @param name {@code subject} (the one who acts, in active and passive), {@code object}, {@code indirect},
     *     {@code possessive}, {@code modifier} (adjective or noun in front), {@code clause}, {@code infinitive} (a clause
     *     with "to"), {@code obliged} (who must do something, by the clause), or a preposition
     */
    record Function(String name) {
        static final Function SUBJECT = new Function("subject");
        static final Function OBJECT = new Function("object");
        static final Function INDIRECT = new Function("indirect");
        static final Function POSSESSIVE = new Function("possessive");
        static final Function MODIFIER = new Function("modifier");
        static final Function CLAUSE = new Function("clause");
        static final Function INFINITIVE = new Function("infinitive");
        static final Function OBLIGED = new Function("obliged");
        static final Set<Function> NAMED =
                Set.of(SUBJECT, OBJECT, INDIRECT, POSSESSIVE, MODIFIER, CLAUSE, INFINITIVE, OBLIGED);

        boolean isPreposition() {
            return !NAMED.contains(this);
        }
    }
}
