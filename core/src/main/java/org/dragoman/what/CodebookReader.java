package org.dragoman.what;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dragoman.page.Sha256;
import org.dragoman.what.Trigger.Function;
import org.dragoman.what.Trigger.PartOfSpeech;
import org.dragoman.what.Trigger.Role;

/**
 * Reads a codebook: one YAML file an event type, and beside them those that all types share: {@code words.yaml} (named
 * lists), {@code status.yaml}, {@code speech.yaml}, {@code contexts.yaml}, {@code compositions.yaml} and
 * {@code off-topic.txt}. The first mistake is reported with its file and line. One reader reads one codebook.
 */
final class CodebookReader {

    /** The files that all types share. */
    static final List<String> SHARED = List.of(
            "words.yaml", "status.yaml", "speech.yaml", "contexts.yaml", "compositions.yaml", "off-topic.txt");

    /** Further examples, of any type, which a codebook may have: they change nothing that is coded, so the version is not of them. */
    static final String EXAMPLES = "examples.yaml";

    private static final String YAML = ".yaml";
    private static final String SOURCE = "source";
    private static final String SENTENCE = "sentence";
    static final Set<String> TYPE_KEYS = Set.of(
            "type", "quad", "score", "definition", "boundaries", "planned", "announced", "needs-recipient", "modes",
            "mode-cues", "triggers", "examples");
    static final Set<String> TRIGGER_KEYS = Set.of(
            "verbs", "nouns", "adjectives", "roles", "light", "needs-light", "object", "not-object", "content",
            "not-content", "with", "needs", "modes", "contexts", "act");
    private static final int VERSION_LENGTH = 12;

    private final Map<String, String> files;
    private final MessageDigest digest = Sha256.create();
    private final Map<String, Set<String>> wordLists = new HashMap<>();
    private final Map<String, Set<String>> contexts = new LinkedHashMap<>();
    private final Map<String, EventType> types = new LinkedHashMap<>();
    private final List<TypeDefinition> definitions = new ArrayList<>();
    private final Map<String, List<Trigger>> byLemma = new HashMap<>();
    private final Map<String, Integer> idsGiven = new HashMap<>();
    private final Map<EventType, Map<String, String>> modeCues = new HashMap<>();
    private final List<Codebook.Example> examples = new ArrayList<>();

    /** @param files the text of each file, by name; what is neither YAML nor shared is left alone */
    CodebookReader(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Reads the codebook.
     *
     * @throws CodebookException if a file is missing or has a mistake
     */
    Codebook read() {
        open("words.yaml").entries().forEach((name, list) -> wordLists.put("$" + name, words(list)));
        open("contexts.yaml").entries().forEach((context, cues) -> contexts.put(context, words(cues)));
        // A type may name another that comes after it: all are known by name before any is read.
        Map<EventType, YamlNode> typeFiles = new LinkedHashMap<>();
        for (String name : typeNames()) {
            YamlNode file = open(name + YAML);
            EventType type = typeOf(name, file);
            types.put(name, type);
            typeFiles.put(type, file);
        }
        typeFiles.forEach(this::readType);
        Comparator<Trigger> mostAskingFirst = Comparator.comparingInt(Trigger::specificity).reversed();
        byLemma.values().forEach(triggers -> triggers.sort(mostAskingFirst));
        YamlNode status = open("status.yaml");
        Codebook.StatusWords statusWords = new Codebook.StatusWords(
                statuses(status.get("governors")),
                statuses(status.get("adverbs")),
                statuses(status.get("modals")),
                words(status.get("opinions")),
                words(status.get("conditions")));
        YamlNode speech = open("speech.yaml");
        Codebook.SpeechWords speechWords =
                new Codebook.SpeechWords(words(speech.get("verbs")), words(speech.get("channels")));
        List<Codebook.Composition> compositions =
                open("compositions.yaml").items().stream().map(this::composition).toList();
        readFurtherExamples();
        OffTopic offTopic = OffTopic.of(text("off-topic.txt"));
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        return new Codebook(version, definitions, byLemma, modeCues, contexts, statusWords, speechWords, compositions,
                examples, offTopic);
    }

    /** PLOVER's types that there are, in its order, then others by name. */
    private List<String> typeNames() {
        List<String> names = new ArrayList<>(EventType.PLOVER.stream()
                .map(EventType::name)
                .filter(name -> files.containsKey(name + YAML))
                .toList());
        files.keySet().stream()
                .filter(file -> file.endsWith(YAML) && !SHARED.contains(file) && !file.equals(EXAMPLES))
                .map(file -> file.substring(0, file.length() - YAML.length()))
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(names::add);
        return names;
    }

    private YamlNode open(String file) {
        return YamlNode.read(file, text(file));
    }

    private String text(String file) {
        String text = files.get(file);
        if (text == null) {
            throw new CodebookException(file, "is missing; a codebook has it beside the files of its types");
        }
        digest.update((file + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return text;
    }

    private static EventType typeOf(String name, YamlNode file) {
        if (!file.text("type").equals(name)) {
            throw file.get("type").wrong("says that it is of type '" + file.text("type") + "', and the file is "
                    + name + YAML);
        }
        file.requireOnly(TYPE_KEYS);
        String quad = file.text("quad");
        for (EventType.Quad known : EventType.Quad.values()) {
            if (known.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(quad)) {
                return made(file.get("score"), () -> new EventType(name, known, file.get("score").number()));
            }
        }
        throw file.get("quad").wrong("'" + quad + "' is no quad class; they are verbal cooperation, material cooperation, "
                + "verbal conflict, material conflict");
    }

    /** What is made of a value; what it refuses is told with the value's place. */
    private static <T> T made(YamlNode value, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw value.wrong(String.valueOf(e.getMessage()));
        }
    }

    private void readType(EventType type, YamlNode file) {
        Map<String, TypeDefinition.Mode> modes = new LinkedHashMap<>();
        file.get("modes").entries().forEach((name, mode) -> {
            mode.requireOnly(Set.of("means", "score"));
            modes.put(name, made(mode, () -> new TypeDefinition.Mode(
                    name, mode.text("means"), mode.get("score").isMissing() ? type.score() : mode.get("score").number())));
        });
        definitions.add(new TypeDefinition(
                type,
                file.text("definition"),
                file.get("boundaries").items().stream().map(YamlNode::text).toList(),
                modes,
                otherType(file.get("planned")),
                otherType(file.get("announced")),
                file.get("needs-recipient").flag()));
        Map<String, String> cues = new HashMap<>();
        file.get("mode-cues").entries().forEach((mode, words) -> {
            requireMode(words, type, modes.keySet(), mode);
            words(words).forEach(word -> cues.put(word, mode));
        });
        modeCues.put(type, Map.copyOf(cues));
        file.get("triggers").items().forEach(entry -> readEntry(type, modes.keySet(), entry));
        readExamples(type, modes.keySet(), file.get("examples"));
    }

    private Optional<EventType> otherType(YamlNode name) {
        return name.isMissing() ? Optional.empty() : Optional.of(type(name));
    }

    private static void requireMode(YamlNode value, EventType type, Set<String> modes, String mode) {
        if (!modes.contains(mode)) {
            throw value.wrong(type + " has no mode '" + mode + "'" + (modes.isEmpty() ? "" : "; its modes are "
                    + String.join(", ", modes)));
        }
    }

    private void readFurtherExamples() {
        String text = files.get(EXAMPLES);
        if (text != null) {
            YamlNode file = YamlNode.read(EXAMPLES, text);
            file.requireOnly(types.keySet());
            file.entries().forEach((name, about) -> definitions.stream().filter(one -> one.type().name().equals(name))
                    .forEach(one -> readExamples(one.type(), one.modes().keySet(), about)));
        }
    }

    private void readExamples(EventType type, Set<String> modes, YamlNode about) {
        about.requireOnly(Set.of("for", "against"));
        about.get("for").items().forEach(example -> readExample(type, modes, example, true));
        about.get("against").items().forEach(example -> readExample(type, modes, example, false));
    }

    /**
     * A sentence, or {@code visit planned: sentence}: one with these modes and this status. Beside it may stand who says so, as its
     * {@code source}; then one without modes and status is called {@code sentence}.
     */
    private void readExample(EventType type, Set<String> modes, YamlNode example, boolean tells) {
        if (example.isText()) {
            examples.add(new Codebook.Example(
                    type, Set.of(), Optional.empty(), example.text(), tells, example.place(), Optional.empty()));
            return;
        }
        boolean sourced = example.entries().size() > 1 && example.entries().containsKey(SOURCE);
        Optional<String> source = sourced ? Optional.of(example.text(SOURCE)) : Optional.empty();
        example.entries().forEach((label, sentence) -> {
            if (sourced && label.equals(SOURCE)) {
                return;
            }
            Set<String> wanted = new HashSet<>();
            Optional<Status> status = Optional.empty();
            boolean bare = label.equals(SENTENCE) && !modes.contains(SENTENCE);
            for (String word : bare ? new String[0] : label.strip().split("\\s+", -1)) {
                Optional<Status> named = status(word);
                if (named.isPresent()) {
                    status = named;
                } else {
                    requireMode(sentence, type, modes, word);
                    wanted.add(word);
                }
            }
            examples.add(new Codebook.Example(type, wanted, status, sentence.text(), tells, sentence.place(), source));
        });
    }

    private static Optional<Status> status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private void readEntry(EventType type, Set<String> modes, YamlNode entry) {
        entry.requireOnly(TRIGGER_KEYS);
        words(entry.get("modes")).forEach(mode -> requireMode(entry.get("modes"), type, modes, mode));
        words(entry.get("contexts")).forEach(context -> {
            if (!contexts.containsKey(context)) {
                throw entry.get("contexts").wrong("'" + context + "' is not in contexts.yaml");
            }
        });
        boolean any = false;
        for (PartOfSpeech part : PartOfSpeech.values()) {
            String key = part.name().toLowerCase(Locale.ROOT) + "s";
            for (String phrase : words(entry.get(key))) {
                any = true;
                Trigger trigger = trigger(type, part, phrase, entry);
                byLemma.computeIfAbsent(trigger.words().getFirst(), k -> new ArrayList<>()).add(trigger);
            }
        }
        if (!any) {
            throw entry.wrong("an entry has no verbs, nouns or adjectives");
        }
    }

    private Trigger trigger(EventType type, PartOfSpeech part, String phrase, YamlNode entry) {
        String ending = part == PartOfSpeech.VERB ? "" : "." + part.name().toLowerCase(Locale.ROOT);
        String base = type + "/" + phrase.replace(' ', '-') + ending;
        int times = idsGiven.merge(base, 1, Integer::sum);
        return new Trigger(
                times == 1 ? base : base + "#" + times,
                type,
                part,
                List.of(phrase.split(" ", -1)),
                roles(entry),
                words(entry.get("light")),
                entry.get("needs-light").flag(),
                words(entry.get("object")),
                words(entry.get("not-object")),
                words(entry.get("content")),
                words(entry.get("not-content")),
                words(entry.get("with")),
                needs(entry.get("needs")),
                List.copyOf(words(entry.get("modes"))),
                List.copyOf(words(entry.get("contexts"))),
                entry.get("act").flag());
    }

    /** Reads {@code "subject=actor object|with=recipient"}. */
    private static Map<Function, Role> roles(YamlNode entry) {
        YamlNode text = entry.get("roles");
        Map<Function, Role> roles = new HashMap<>();
        for (String pair : entry.text("roles").split("\\s+", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2) {
                throw text.wrong("roles must read 'function=role', not '" + pair + "'");
            }
            for (String function : sides[0].split("\\|", -1)) {
                roles.put(new Function(function), role(text, sides[1]));
            }
        }
        return roles;
    }

    private static Role role(YamlNode place, String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw place.wrong("'" + name + "' is no role; roles are actor, recipient, content, place");
        }
    }

    private static Set<Role> needs(YamlNode list) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        list.items().forEach(name -> roles.add(role(name, name.text())));
        return Set.copyOf(roles);
    }

    /** A list of words; {@code $name} stands for the words of a named list. */
    private Set<String> words(YamlNode list) {
        Set<String> words = new LinkedHashSet<>();
        for (YamlNode item : list.items()) {
            String word = item.text();
            if (word.startsWith("$")) {
                Set<String> named = wordLists.get(word);
                if (named == null) {
                    throw item.wrong("'" + word + "' is not in words.yaml");
                }
                words.addAll(named);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private Map<String, Status> statuses(YamlNode node) {
        Map<String, Status> statuses = new HashMap<>();
        node.entries().forEach((name, list) -> {
            Status status = status(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> list.wrong("'" + name + "' is no status"));
            words(list).forEach(word -> statuses.put(word, status));
        });
        return Map.copyOf(statuses);
    }

    private Codebook.Composition composition(YamlNode node) {
        node.requireOnly(Set.of("outer", "inner", "words", "becomes", "mode"));
        EventType becomes = type(node.get("becomes"));
        String mode = node.get("mode").isMissing() ? "" : node.text("mode");
        if (!mode.isEmpty()) {
            definitions.stream()
                    .filter(definition -> definition.type().equals(becomes))
                    .forEach(definition ->
                            requireMode(node.get("mode"), becomes, definition.modes().keySet(), mode));
        }
        return new Codebook.Composition(
                types(node.get("outer")), types(node.get("inner")), words(node.get("words")), becomes, mode);
    }

    private Set<EventType> types(YamlNode list) {
        return list.items().stream().map(this::type).collect(Collectors.toUnmodifiableSet());
    }

    private EventType type(YamlNode name) {
        EventType type = types.get(name.text());
        if (type == null) {
            throw name.wrong("'" + name.text() + "' is no type of this codebook; they are "
                    + String.join(", ", types.keySet()));
        }
        return type;
    }
}
