package org.dragoman.language;

import java.util.Locale;

/**
 * How a lemma is made from a form: an edit of its end, or another word altogether. The model chooses among the scripts of
 * its training data.
 */
sealed interface LemmaScript {

    /** The lemma of a form; may be empty where the script does not suit the form. */
    String apply(String form);

    /**
     * Reads a script: {@code "l|2|y"} lower-cases, cuts two UTF-16 units off the end and appends "y"; {@code "k|…"} keeps the
     * case; {@code "=|be"} is "be" whatever the form.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LemmaScript parse(String script) {
        String[] parts = script.split("\\|", 3);
        if (parts.length >= 2 && parts[0].equals("=")) {
            return new Replacement(script.substring(2));
        }
        if (parts.length == 3 && (parts[0].equals("l") || parts[0].equals("k"))) {
            return new Edit(parts[0].equals("l"), Integer.parseInt(parts[1]), parts[2]);
        }
        throw new IllegalArgumentException("not a lemma script: " + script);
    }

    /**
     * The lemma of a word: as the script makes it, but a name keeps its case, and no lemma is empty.
     *
     * @param form the word
     * @param upos its universal part of speech
     */
    default String lemma(String form, String upos) {
        LemmaScript script =
                this instanceof Edit edit && upos.equals("PROPN") ? new Edit(false, edit.cut, edit.suffix) : this;
        String lemma = script.apply(form);
        return lemma.isEmpty() ? form.toLowerCase(Locale.ROOT) : lemma;
    }

    /**
     * Cuts the end off and puts another in its place.
     *
     * @param lower whether the form is lower-cased first
     * @param cut how many UTF-16 code units are cut off
     * @param suffix what is appended
     */
    record Edit(boolean lower, int cut, String suffix) implements LemmaScript {

        @Override
        public String apply(String form) {
            String stem = lower ? form.toLowerCase(Locale.ROOT) : form;
            return stem.substring(0, Math.max(0, stem.length() - cut)) + suffix;
        }
    }

    /** A whole word: "be" for "is". */
    record Replacement(String word) implements LemmaScript {

        @Override
        public String apply(String form) {
            return word;
        }
    }
}
