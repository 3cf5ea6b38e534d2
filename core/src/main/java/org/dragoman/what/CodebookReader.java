package org.dragoman.what;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.what.Trigger.Function;
import org.dragoman.what.Trigger.PartOfSpeech;
import org.dragoman.what.Trigger.Role;

/**
 * Reads a codebook: one YAML file an event type, and beside them {@code words.yaml} (named lists), {@code status.yaml},
 * {@code speech.yaml}, {@code contexts.yaml} and {@code compositions.yaml}. Every mistake is reported with its file and
 * entry. One reader reads one codebook.
 */
final class CodebookReader {

    private static final String FOLDER = "/org/dragoman/codebook/";
    private static final Set<String> TRIGGER_KEYS = Set.of(
            "verbs", "nouns", "adjectives", "roles", "light", "needs-light", "object", "not-object", "content",
            "not-content", "with", "needs", "modes", "contexts", "act");

    private final YAMLMapper yaml = new YAMLMapper();
    private final MessageDigest digest = sha256();
    private final Map<String, Set<String>> wordLists = new HashMap<>();
    private final Map<String, List<Trigger>> byLemma = new HashMap<>();
    private final Map<String, Integer> idsGiven = new HashMap<>();
    private final Map<EventType, Map<String, String>> modeCues = new EnumMap<>(EventType.class);
    private final List<Codebook.Example> examples = new ArrayList<>();

    /**
     * Reads the codebook on the class path.
     *
     * @throws CodebookException if a file is missing or has a mistake
     */
    Codebook readBundled() {
        readWordLists(open("words.yaml"));
        for (EventType type : EventType.values()) {
            readType(type, open(type + ".yaml"));
        }
        Comparator<Trigger> mostAskingFirst = Comparator.comparingInt(Trigger::specificity).reversed();
        byLemma.values().forEach(triggers -> triggers.sort(mostAskingFirst));
        JsonNode status = open("status.yaml");
        JsonNode speech = open("speech.yaml");
        Codebook.StatusWords statusWords = new Codebook.StatusWords(
                statuses("status.yaml", status.path("governors")),
                statuses("status.yaml", status.path("adverbs")),
                statuses("status.yaml", status.path("modals")),
                words("status.yaml", status.path("opinions")),
                words("status.yaml", status.path("conditions")));
        Codebook.SpeechWords speechWords = new Codebook.SpeechWords(
                words("speech.yaml", speech.path("verbs")), words("speech.yaml", speech.path("channels")));
        Map<String, Set<String>> contexts = new LinkedHashMap<>();
        open("contexts.yaml").properties().forEach(e -> contexts.put(e.getKey(), words("contexts.yaml", e.getValue())));
        List<Codebook.Composition> compositions = new ArrayList<>();
        for (JsonNode node : open("compositions.yaml")) {
            compositions.add(composition(node));
        }
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return new Codebook(version, byLemma, modeCues, contexts, statusWords, speechWords, compositions, examples);
    }

    private JsonNode open(String file) {
        try (InputStream in = CodebookReader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new CodebookException(file, "not on the class path");
            }
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            return yaml.readTree(bytes);
        } catch (IOException e) {
            throw new CodebookException(file, e);
        }
    }

    private void readWordLists(JsonNode lists) {
        lists.properties().forEach(e -> wordLists.put("$" + e.getKey(), words("words.yaml", e.getValue())));
    }

    private void readType(EventType type, JsonNode file) {
        String name = type + ".yaml";
        if (!file.path("type").asText().equals(type.name())) {
            throw new CodebookException(name, "says that it is of type '" + file.path("type").asText() + "'");
        }
        Map<String, String> cues = new HashMap<>();
        file.path("mode-cues").properties().forEach(mode -> {
            for (String word : words(name, mode.getValue())) {
                cues.put(word, mode.getKey());
            }
        });
        modeCues.put(type, Map.copyOf(cues));
        int number = 0;
        for (JsonNode entry : file.path("triggers")) {
            number++;
            readEntry(type, name + ", trigger entry " + number, entry);
        }
        file.path("examples").path("for").forEach(s -> examples.add(new Codebook.Example(type, s.asText(), true)));
        file.path("examples").path("against").forEach(s -> examples.add(new Codebook.Example(type, s.asText(), false)));
    }

    private void readEntry(EventType type, String place, JsonNode entry) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!TRIGGER_KEYS.contains(key)) {
                throw new CodebookException(place, "has an unknown key '" + key + "'");
            }
        });
        boolean any = false;
        for (PartOfSpeech part : PartOfSpeech.values()) {
            String key = part.name().toLowerCase(Locale.ROOT) + "s";
            for (String phrase : words(place, entry.path(key))) {
                any = true;
                Trigger trigger = trigger(type, place, part, phrase, entry);
                byLemma.computeIfAbsent(trigger.words().getFirst(), k -> new ArrayList<>()).add(trigger);
            }
        }
        if (!any) {
            throw new CodebookException(place, "has no verbs, nouns or adjectives");
        }
    }

    private Trigger trigger(EventType type, String place, PartOfSpeech part, String phrase, JsonNode entry) {
        String base = type + "/" + phrase.replace(' ', '-') + (part == PartOfSpeech.VERB ? "" : "." + part.name().toLowerCase(Locale.ROOT));
        int times = idsGiven.merge(base, 1, Integer::sum);
        return new Trigger(
                times == 1 ? base : base + "#" + times,
                type,
                part,
                List.of(phrase.split(" ", -1)),
                roles(place, entry.path("roles").asText()),
                words(place, entry.path("light")),
                entry.path("needs-light").asBoolean(false),
                words(place, entry.path("object")),
                words(place, entry.path("not-object")),
                words(place, entry.path("content")),
                words(place, entry.path("not-content")),
                words(place, entry.path("with")),
                needs(place, entry.path("needs")),
                List.copyOf(words(place, entry.path("modes"))),
                List.copyOf(words(place, entry.path("contexts"))),
                entry.path("act").asBoolean(false));
    }

    /** Reads {@code "subject=actor object|with=recipient"}. */
    private static Map<Function, Role> roles(String place, String text) {
        Map<Function, Role> roles = new HashMap<>();
        for (String pair : text.strip().split("\\s+", -1)) {
            String[] sides = pair.split("=", -1);
            if (sides.length != 2) {
                throw new CodebookException(place, "roles must read 'function=role', not '" + pair + "'");
            }
            for (String function : sides[0].split("\\|", -1)) {
                roles.put(new Function(function), role(place, sides[1]));
            }
        }
        return roles;
    }

    private static Role role(String place, String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CodebookException(place, "'" + name + "' is no role; roles are actor, recipient, content, place");
        }
    }

    private static Set<Role> needs(String place, JsonNode node) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        node.forEach(n -> roles.add(role(place, n.asText())));
        return Set.copyOf(roles);
    }

    /** A list of words; {@code $name} stands for the words of a named list. */
    private Set<String> words(String place, JsonNode node) {
        if (!node.isMissingNode() && !node.isArray()) {
            throw new CodebookException(place, "expects a list in square brackets, not '" + node.asText() + "'");
        }
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode item : node) {
            String word = item.asText();
            if (word.startsWith("$")) {
                Set<String> list = wordLists.get(word);
                if (list == null) {
                    throw new CodebookException(place, "'" + word + "' is not in words.yaml");
                }
                words.addAll(list);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private Map<String, Status> statuses(String place, JsonNode node) {
        Map<String, Status> statuses = new HashMap<>();
        node.properties().forEach(e -> {
            Status status = status(place, e.getKey());
            words(place, e.getValue()).forEach(word -> statuses.put(word, status));
        });
        return Map.copyOf(statuses);
    }

    private static Status status(String place, String name) {
        try {
            return Status.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new CodebookException(place, "'" + name + "' is no status");
        }
    }

    private Codebook.Composition composition(JsonNode node) {
        String place = "compositions.yaml";
        return new Codebook.Composition(
                types(place, node.path("outer")),
                types(place, node.path("inner")),
                words(place, node.path("words")),
                type(place, node.path("becomes").asText()),
                node.path("mode").asText(""));
    }

    private static Set<EventType> types(String place, JsonNode node) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        node.forEach(n -> types.add(type(place, n.asText())));
        return Set.copyOf(types);
    }

    private static EventType type(String place, String name) {
        try {
            return EventType.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new CodebookException(place, "'" + name + "' is no event type");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
