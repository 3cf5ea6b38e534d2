package org.dragoman.what;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What counts as which event: the types, the triggers with their frames, the words that turn a status, and the words that
 * tell modes and contexts. Read from text by {@link CodebookReader}; docs/codebook.md describes it. Immutable, safe for use by
 * many threads.
 */
public final class Codebook {

    private final String version;
    private final Map<String, TypeDefinition> types;
    private final Map<String, List<Trigger>> byLemma;
    private final Map<EventType, Map<String, String>> modeCues;
    private final Map<String, Set<String>> contextCues;
    private final StatusWords statusWords;
    private final SpeechWords speechWords;
    private final List<Composition> compositions;
    private final List<Example> examples;
    private final OffTopic offTopic;

    Codebook(
            String version,
            List<TypeDefinition> types,
            Map<String, List<Trigger>> byLemma,
            Map<EventType, Map<String, String>> modeCues,
            Map<String, Set<String>> contextCues,
            StatusWords statusWords,
            SpeechWords speechWords,
            List<Composition> compositions,
            List<Example> examples,
            OffTopic offTopic) {
        this.version = version;
        Map<String, TypeDefinition> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.type().name(), type));
        this.types = Collections.unmodifiableMap(byName);
        this.byLemma = Map.copyOf(byLemma);
        this.modeCues = Map.copyOf(modeCues);
        this.contextCues = Map.copyOf(contextCues);
        this.statusWords = statusWords;
        this.speechWords = speechWords;
        this.compositions = List.copyOf(compositions);
        this.examples = List.copyOf(examples);
        this.offTopic = offTopic;
    }

    /** The codebook that the library brings. */
    public static Codebook load() {
        return of(ShippedCodebook.files());
    }

    /**
     * A codebook of one's own.
     *
     * @param files the text of each of its files by name, as {@link #shipped} has them: a {@code .yaml} file a type, and
     *     those that all types share
     * @throws CodebookException if a file is missing or has a mistake; the message names file and line
     */
    public static Codebook of(Map<String, String> files) {
        return new CodebookReader(files).read();
    }

    /** The text of each file of the codebook that the library brings, by name: what one's own can start from. */
    public static Map<String, String> shipped() {
        return ShippedCodebook.files();
    }

    /** Derived from the codebook's text: another text, another version. */
    public String version() {
        return version;
    }

    /** The types, PLOVER's first, in its order, then others by name. */
    public List<TypeDefinition> types() {
        return List.copyOf(types.values());
    }

    /** The type of a name; nothing where the codebook defines none such. */
    public Optional<TypeDefinition> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** How many trigger entries it has, each word of a list counted. */
    public int size() {
        return byLemma.values().stream().mapToInt(List::size).sum();
    }

    /** The sentences by which the codebook explains itself, in the order of its files. */
    public List<Example> examples() {
        return examples;
    }

    /** How many entries and examples each type and mode has, in the order of {@link #types}. */
    public List<Coverage> coverage() {
        List<Trigger> triggers = byLemma.values().stream().flatMap(List::stream).toList();
        return types.values().stream()
                .map(type -> Coverage.of(type, triggers, modeCues(type.type()), compositions, examples))
                .toList();
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

    /** The words of sport and show. */
    OffTopic offTopic() {
        return offTopic;
    }

    /**
     * A sentence that tells an event of a type, or looks like one and does not.
     *
     * @param type the type
     * @param modes modes of that event; none where any will do
     * @param status its status; nothing where any will do
     * @param sentence the sentence
     * @param tells whether it tells such an event
     * @param place the file and line where it stands
     * @param source who says so; nothing where the codebook itself does
     */
    public record Example(
            EventType type,
            Set<String> modes,
            Optional<Status> status,
            String sentence,
            boolean tells,
            String place,
            Optional<String> source) {

        public Example {
            modes = Set.copyOf(modes);
        }

        /** Whether the events that were coded from its sentence are what it says. */
        public boolean holds(List<Event> events) {
            return tells == events.stream().anyMatch(this::isMeant);
        }

        /** Whether an event is of its type, its modes and its status. */
        public boolean isMeant(Event event) {
            return event.type().equals(type)
                    && event.modes().containsAll(modes)
                    && status.map(event.status()::equals).orElse(true);
        }
    }

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
