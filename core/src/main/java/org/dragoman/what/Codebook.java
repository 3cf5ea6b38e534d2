package org.dragoman.what;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What counts as which event: the triggers with their frames, the words that turn a status, and the words that tell modes
 * and contexts. Read from text by {@link CodebookReader}. Immutable, safe for use by many threads.
 */
public final class Codebook {

    private final String version;
    private final Map<String, List<Trigger>> byLemma;
    private final Map<EventType, Map<String, String>> modeCues;
    private final Map<String, Set<String>> contextCues;
    private final StatusWords statusWords;
    private final SpeechWords speechWords;
    private final List<Composition> compositions;
    private final List<Example> examples;

    Codebook(
            String version,
            Map<String, List<Trigger>> byLemma,
            Map<EventType, Map<String, String>> modeCues,
            Map<String, Set<String>> contextCues,
            StatusWords statusWords,
            SpeechWords speechWords,
            List<Composition> compositions,
            List<Example> examples) {
        this.version = version;
        this.byLemma = Map.copyOf(byLemma);
        this.modeCues = Map.copyOf(modeCues);
        this.contextCues = Map.copyOf(contextCues);
        this.statusWords = statusWords;
        this.speechWords = speechWords;
        this.compositions = List.copyOf(compositions);
        this.examples = List.copyOf(examples);
    }

    /** The codebook that the library brings. */
    public static Codebook load() {
        return new CodebookReader().readBundled();
    }

    /** Derived from the codebook's text: another text, another version. */
    public String version() {
        return version;
    }

    /** How many trigger entries it has, each word of a list counted. */
    public int size() {
        return byLemma.values().stream().mapToInt(List::size).sum();
    }

    /** The sentences by which the codebook explains itself, in the order of its files. */
    public List<Example> examples() {
        return examples;
    }

    /** The entries whose first word is this lemma, those that ask for most first. */
    List<Trigger> triggers(String lemma) {
        return byLemma.getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
    }

    /** The words that tell a mode of a type: from lemma to mode. */
    Map<String, String> modeCues(EventType type) {
        return modeCues.getOrDefault(type, Map.of());
    }

    /** From context to the lemmas that tell it. */
    Map<String, Set<String>> contextCues() {
        return contextCues;
    }

    StatusWords statusWords() {
        return statusWords;
    }

    SpeechWords speechWords() {
        return speechWords;
    }

    /** What an act and what it is about make together, in order; the first that fits holds. */
    List<Composition> compositions() {
        return compositions;
    }

    /**
     * A sentence that tells an event of a type, or looks like one and does not.
     *
     * @param type the type
     * @param sentence the sentence
     * @param tells whether it tells an event of the type
     */
    public record Example(EventType type, String sentence, boolean tells) {}

    /**
     * Words that turn what stands under them from "happened" into something else.
     *
     * @param governors lemma of a verb, noun or adjective to the status of the clause that completes it
     * @param adverbs lemma of an adverb or adjective to the status of what it modifies
     * @param modals lemma of a modal verb to the status of its verb
     * @param opinions modal verbs by which a speaker tells what ought to be
     * @param conditions words that open a conditional clause
     */
    record StatusWords(
            Map<String, Status> governors,
            Map<String, Status> adverbs,
            Map<String, Status> modals,
            Set<String> opinions,
            Set<String> conditions) {}

    /**
     * Words that tell who says something.
     *
     * @param verbs lemmas of verbs of saying
     * @param channels nouns by which something is said: "readout", "statement"
     */
    record SpeechWords(Set<String> verbs, Set<String> channels) {}

    /**
     * What an act and the event that it is about make together: a promise to withdraw is a concession.
     *
     * @param outer the types of the act
     * @param inner the types of what it is about
     * @param words lemmas of the act's trigger; empty for any
     * @param becomes the type of both together
     * @param mode a mode that is added, or empty
     */
    record Composition(
            Set<EventType> outer, Set<EventType> inner, Set<String> words, EventType becomes, String mode) {}
}
