package org.dragoman.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plurals and spelling variants of nouns, so that the data files list each noun once. */
final class Inflection {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("child", "children"),
            Map.entry("person", "people"),
            Map.entry("wife", "wives"),
            Map.entry("chief", "chiefs"),
            Map.entry("staff", "staff"),
            Map.entry("chef", "chefs"),
            Map.entry("thief", "thieves"),
            Map.entry("attorney general", "attorneys general"),
            Map.entry("secretary general", "secretaries general"),
            Map.entry("governor general", "governors general"),
            Map.entry("clergy", "clergy"),
            Map.entry("mujahid", "mujahideen"),
            Map.entry("personnel", "personnel"));

    /** Where the head of a phrase ends: "ministers of defence", "ambassadors to Moscow". */
    private static final Set<String> AFTER_HEAD = Set.of("of", "for", "to", "in", "at", "on", "without", "elect");

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("defence", "defense"),
            Map.entry("councillor", "councilor"),
            Map.entry("adviser", "advisor"),
            Map.entry("labour", "labor"),
            Map.entry("labourer", "laborer"),
            Map.entry("organisation", "organization"),
            Map.entry("organiser", "organizer"),
            Map.entry("centre", "center"),
            Map.entry("paedophile", "pedophile"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("jeweller", "jeweler"),
            Map.entry("traveller", "traveler"),
            Map.entry("counsellor", "counselor"),
            Map.entry("programme", "program"),
            Map.entry("honour", "honor"));

    private static final List<String> SIBILANTS = List.of("s", "x", "z", "ch", "sh");

    private Inflection() {}

    /** The phrase, and the phrase in American spelling where that differs. */
    static List<String> spellings(String phrase) {
        String[] words = phrase.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = SPELLINGS.getOrDefault(words[i], words[i]);
        }
        String american = String.join(" ", words);
        return american.equals(phrase) ? List.of(phrase) : List.of(phrase, american);
    }

    /** The plural of a noun phrase, by the head before its first preposition. */
    static String plural(String phrase) {
        if (IRREGULAR.containsKey(phrase)) {
            return IRREGULAR.get(phrase);
        }
        List<String> words = new ArrayList<>(List.of(phrase.split(" ", -1)));
        int head = words.size() - 1;
        for (int i = 1; i < words.size(); i++) {
            if (AFTER_HEAD.contains(words.get(i))) {
                head = i - 1;
                break;
            }
        }
        words.set(head, pluralOfWord(words.get(head)));
        return String.join(" ", words);
    }

    private static String pluralOfWord(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        for (String compound : List.of("woman", "man", "child", "person")) {
            if (word.endsWith(compound) && word.length() > compound.length() + 1 && !word.endsWith("german")) {
                return word.substring(0, word.length() - compound.length()) + IRREGULAR.get(compound);
            }
        }
        int length = word.length();
        if (length > 1 && word.charAt(length - 1) == 'y' && "aeiou".indexOf(word.charAt(length - 2)) < 0) {
            return word.substring(0, length - 1) + "ies";
        }
        boolean hissing = SIBILANTS.stream().anyMatch(word::endsWith);
        return hissing ? word + "es" : word + "s";
    }
}
