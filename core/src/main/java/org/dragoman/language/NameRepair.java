package org.dragoman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Puts right the edges of names where the words around them show that the model cut them short: an Arabic article belongs to
 * the name behind its hyphen ("al - Assad"), so does the second half of a given name ("Ing - wen"), and no name ends in a
 * preposition, an article or a conjunction ("Ministry of").
 */
final class NameRepair {

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az", "et", "es", "er");

    private static final Set<String> LINKS = Set.of("ADP", "DET", "CCONJ", "SCONJ");

    private final List<String> forms;
    private final List<String> upos;

    NameRepair(List<String> forms, List<String> upos) {
        this.forms = forms;
        this.upos = upos;
    }

    /** The names with their edges put right, in order. */
    List<Analysis.Name> repair(List<Analysis.Name> names) {
        List<Analysis.Name> repaired = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < names.size(); i++) {
            Analysis.Name name = names.get(i);
            if (name.first() < taken) {
                continue;
            }
            int first = begin(name.first(), taken);
            int end = end(name.kind(), name.end());
            if (isOpen(name.kind(), end - 1) && i + 1 < names.size() && names.get(i + 1).first() == end) {
                end = end(name.kind(), names.get(i + 1).end());
            }
            while (end > first && (isLink(end - 1) || isHyphen(end - 1))) {
                end--;
            }
            if (end > first) {
                repaired.add(new Analysis.Name(name.kind(), first, end, name.score()));
                taken = end;
            }
        }
        return repaired;
    }

    /** "Bank of", "Strait of", "Ministry of Trade and": what follows completes it; with a person it is somebody else. */
    private boolean isOpen(Mention.Kind kind, int last) {
        return switch (kind) {
            case ORGANISATION -> isLink(last);
            case PLACE -> upos.get(last).equals("ADP");
            case PERSON -> false;
        };
    }

    /** With the article in front of it. */
    private int begin(int first, int taken) {
        return first >= taken + 2 && isHyphen(first - 1) && isArticle(first - 2) ? first - 2 : first;
    }

    /** With what hyphens join to it: "al | - Assad", "Tsai Ing | - wen", "Khair | al - Masri". */
    private int end(Mention.Kind kind, int end) {
        boolean person = kind == Mention.Kind.PERSON;
        boolean cut = isHyphen(end - 1) && end < forms.size() && upos.get(end).equals("PROPN");
        int at = cut && (person || (end > 1 && isArticle(end - 2))) ? end + 1 : end;
        for (int grown = growth(person, at); grown > 0; grown = growth(person, at)) {
            at += grown;
        }
        return at;
    }

    /** How many words behind a name belong to it. */
    private int growth(boolean person, int end) {
        if (joins(end)) {
            boolean givenName = person && Character.isLowerCase(forms.get(end + 1).codePointAt(0));
            return givenName || isArticle(end - 1) ? 2 : 0;
        }
        return person && end < forms.size() && isArticle(end) && joins(end + 1) ? 3 : 0;
    }

    /** Whether a word is a hyphen in front of a proper noun. */
    private boolean joins(int word) {
        return word + 1 < forms.size() && isHyphen(word) && upos.get(word + 1).equals("PROPN");
    }

    private boolean isArticle(int word) {
        return ARTICLES.contains(forms.get(word).toLowerCase(Locale.ROOT));
    }

    private boolean isHyphen(int word) {
        return forms.get(word).equals("-");
    }

    private boolean isLink(int word) {
        return LINKS.contains(upos.get(word));
    }
}
