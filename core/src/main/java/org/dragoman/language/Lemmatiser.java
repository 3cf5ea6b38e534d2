package org.dragoman.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The dictionary form of a word. The model sees words in pieces, so it guesses at endings ("hoped": hop or hope?). Where the
 * tag tells an inflected form, a table of irregular words, the rules of English spelling and the words of the vocabulary come
 * first, and the model decides between what they leave open; everything else is the model's. Immutable.
 */
final class Lemmatiser {

    private static final Set<String> PAST = Set.of("VBD", "VBN");
    private static final Set<String> BASE = Set.of("VB", "VBP");
    private static final Set<String> COMPARED = Set.of("JJR", "RBR", "JJS", "RBS");
    /** The forms of "be" and "have" as they are written without their apostrophe. */
    private static final Map<String, String> BARE = Map.of("s", "be", "m", "be", "r", "be", "re", "be", "ve", "have");
    private static final Pattern DOUBLED = Pattern.compile(".*([bdgklmnprt])\\1");
    /** One vowel and one consonant at the end of a word of one syllable: such a stem doubles before -ed, so hoped is hope. */
    private static final Pattern SHORT = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

    private static final Pattern WANTS_E =
            Pattern.compile(".*([cvzu]|[^aeiou]l|[aeiou]s|[dlr]g|at|iz|is|[^aeiou][aeiou]k)");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> words;
    private final Map<String, String> verbs;
    private final Map<String, String> nouns;
    private final Map<String, String> adjectives;
    private final Map<String, String> closed;

    private Lemmatiser(
            Set<String> words,
            Map<String, String> verbs,
            Map<String, String> nouns,
            Map<String, String> adjectives,
            Map<String, String> closed) {
        this.closed = closed;
        this.words = words;
        this.verbs = verbs;
        this.nouns = nouns;
        this.adjectives = adjectives;
    }

    /** @param vocabulary the model's word pieces; those that begin a word are known words */
    static Lemmatiser load(List<String> vocabulary) {
        Set<String> words = new HashSet<>();
        vocabulary.stream().filter(piece -> piece.length() > 2 && !piece.startsWith("##")).forEach(words::add);
        lines("lemmas.txt").forEach(line -> words.addAll(Arrays.asList(line.split(" ", -1))));
        Map<String, String> verbs = forms("irregular.txt");
        words.addAll(verbs.values());
        return new Lemmatiser(
                words, verbs, forms("irregular-nouns.txt"), forms("irregular-adjectives.txt"), closed());
    }

    /** Tag and form to lemma. */
    private static Map<String, String> closed() {
        Map<String, String> lemmas = new HashMap<>();
        for (String line : lines("closed-class.txt")) {
            String[] columns = line.split(" ", -1);
            for (int i = 2; i < columns.length; i++) {
                lemmas.put(columns[0] + " " + columns[i], columns[1]);
            }
        }
        return Map.copyOf(lemmas);
    }

    /**
     * The lemma of a word.
     *
     * @param form the word as written
     * @param xpos its Penn tag
     * @param ofModel what the model makes of it
     * @param preference how much the model prefers a lemma over others; may be negative infinity
     */
    String lemma(String form, String xpos, String ofModel, ToDoubleFunction<String> preference) {
        if (MARKS.matcher(form).matches() && !xpos.equals("POS")) {
            return plain(form).replace('–', '-');
        }
        if (HAS_DIGIT.matcher(form).matches()) {
            return GROUPED.matcher(form).matches() ? form.replace(",", "") : ofModel;
        }
        String word = plain(form.toLowerCase(Locale.ROOT));
        String fixed = closed.get(xpos + " " + word);
        if (fixed != null) {
            return fixed;
        }
        if (BASE.contains(xpos) || xpos.equals("VBZ")) {
            String known = verbs.getOrDefault(word, BARE.get(word));
            if (known != null || !xpos.equals("VBZ")) {
                return known != null ? known : word;
            }
        }
        if (COMPARED.contains(xpos)) {
            return compared(word, ofModel, preference);
        }
        if (xpos.equals("NNS")) {
            return Optional.ofNullable(nouns.get(word))
                    .orElseGet(() -> choose(withoutS(word), ofModel, preference));
        }
        boolean inflected = PAST.contains(xpos) || xpos.equals("VBZ") || xpos.equals("VBG");
        if (!inflected) {
            return ofModel;
        }
        String irregular = verbs.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (xpos.equals("VBZ")) {
            return choose(withoutS(word), ofModel, preference);
        }
        String ending = xpos.equals("VBG") ? "ing" : "ed";
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return PAST.contains(xpos) && words.contains(word) ? word : ofModel;
        }
        return stem(word.substring(0, word.length() - ending.length()), ending, ofModel, preference);
    }

    /** With typewriter quotes. */
    private static String plain(String word) {
        return word.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"");
    }

    private String stem(String stem, String ending, String ofModel, ToDoubleFunction<String> preference) {
        if (ending.equals("ed") && stem.endsWith("i")) {
            return stem.length() < 3 ? stem + "e" : stem.substring(0, stem.length() - 1) + "y";
        }
        String single = stem.substring(0, stem.length() - 1);
        if (DOUBLED.matcher(stem).matches() && words.contains(single) && !words.contains(stem)) {
            return single;
        }
        String withE = stem + "e";
        boolean isShort = SHORT.matcher(stem).matches() || stem.length() <= 2;
        if (isShort && words.contains(withE)) {
            return withE;
        }
        boolean wantsE = WANTS_E.matcher(stem).matches();
        if (wantsE && !words.contains(stem)) {
            return withE;
        }
        List<String> candidates = new ArrayList<>(wantsE ? List.of(withE, stem) : List.of(stem, withE));
        if (DOUBLED.matcher(stem).matches()) {
            candidates.add(single);
        }
        return choose(candidates, ofModel, preference);
    }

    private String compared(String word, String ofModel, ToDoubleFunction<String> preference) {
        String irregular = adjectives.get(word);
        if (irregular != null) {
            return irregular;
        }
        String ending = word.endsWith("est") ? "est" : "er";
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return ofModel;
        }
        String stem = word.substring(0, word.length() - ending.length());
        String single = stem.substring(0, stem.length() - 1);
        return choose(
                stem.endsWith("i") ? List.of(single + "y") : List.of(stem, stem + "e", single), ofModel, preference);
    }

    private List<String> withoutS(String word) {
        if (!word.endsWith("s") || word.length() < 3) {
            return List.of(word);
        }
        String cut = word.substring(0, word.length() - 1);
        List<String> candidates = new ArrayList<>();
        if (word.endsWith("ies") && word.length() > 4) {
            String withY = word.substring(0, word.length() - 3) + "y";
            if (words.contains(withY) || !words.contains(cut)) {
                return List.of(withY);
            }
        }
        if (word.endsWith("es") && word.matches(".*(s|x|z|ch|sh|o)es")) {
            candidates.add(word.substring(0, word.length() - 2));
        }
        candidates.add(cut);
        return candidates;
    }

    /** Of the spellings that are possible a known word; of several, the one that the model prefers; of none, the likeliest. */
    private String choose(List<String> candidates, String ofModel, ToDoubleFunction<String> preference) {
        List<String> known = candidates.stream().filter(words::contains).toList();
        if (known.size() == 1) {
            return known.getFirst();
        }
        if (known.isEmpty()) {
            boolean spellingTells = candidates.getFirst().endsWith("e");
            return spellingTells || !candidates.contains(ofModel) ? candidates.getFirst() : ofModel;
        }
        String best = known.getFirst();
        for (String candidate : known) {
            if (preference.applyAsDouble(candidate) > preference.applyAsDouble(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static Map<String, String> forms(String file) {
        Map<String, String> forms = new HashMap<>();
        for (String line : lines(file)) {
            String[] words = line.split(" ", -1);
            for (String form : words) {
                forms.putIfAbsent(form, words[0]);
            }
        }
        return Map.copyOf(forms);
    }

    private static List<String> lines(String file) {
        InputStream in = Objects.requireNonNull(
                Lemmatiser.class.getResourceAsStream(file), () -> file + " is not on the class path");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
