package org.dragoman.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * A sentence as the grammar reads it: words in lower case, with hyphens, dashes and strokes parted from what they join,
 * so that it is the same whether the tokens were "mid-March" or "mid", "-", "March". Asking past either end gives empty
 * words.
 */
final class Line {

    private static final String JOINTS = "-‐‑–—/";

    private final Sentence sentence;
    private final List<Piece> pieces;

    private Line(Sentence sentence, List<Piece> pieces) {
        this.sentence = sentence;
        this.pieces = pieces;
    }

    /**
     * A word, or a part of one.
     *
     * @param token the word of the sentence that it is part of
     * @param form its characters
     * @param word its characters in lower case, with plain apostrophes
     * @param glued whether no white space parts it from the piece before it
     */
    record Piece(Token token, String form, String word, boolean glued) {}

    static Line of(Sentence sentence) {
        List<Piece> pieces = new ArrayList<>();
        int end = -1;
        for (Token token : sentence.tokens()) {
            boolean glued = token.span().start() == end;
            for (String part : parts(token.form())) {
                String word = part.replace('’', '\'').toLowerCase(Locale.ROOT);
                pieces.add(new Piece(token, part, word, glued));
                glued = true;
            }
            end = token.span().end();
        }
        return new Line(sentence, List.copyOf(pieces));
    }

    private static List<String> parts(String form) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < form.length(); i++) {
            if (JOINTS.indexOf(form.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(form.substring(start, i));
                }
                parts.add(form.substring(i, i + 1));
                start = i + 1;
            }
        }
        if (start < form.length()) {
            parts.add(form.substring(start));
        }
        return parts;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return pieces.size();
    }

    /** The word of a piece, or an empty one past either end. */
    String word(int i) {
        return i < 0 || i >= pieces.size() ? "" : pieces.get(i).word();
    }

    /** The word without a full stop at its end: "Sept." */
    String bare(int i) {
        String word = word(i);
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    boolean is(int i, String... words) {
        return List.of(words).contains(word(i));
    }

    Optional<Token> token(int i) {
        return i < 0 || i >= pieces.size() ? Optional.empty() : Optional.of(pieces.get(i).token());
    }

    boolean hasTag(int i, String... universalTags) {
        return token(i).filter(t -> t.is(universalTags)).isPresent();
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < pieces.size() && Character.isUpperCase(pieces.get(i).form().charAt(0));
    }

    boolean isGlued(int i) {
        return i >= 0 && i < pieces.size() && pieces.get(i).glued();
    }

    /** A hyphen or dash, with or without space around it. */
    boolean isDash(int i) {
        return word(i).length() == 1 && JOINTS.indexOf(word(i)) >= 0 && !word(i).equals("/");
    }

    /** A hyphen or stroke inside a word. */
    boolean isJoint(int i) {
        return word(i).length() == 1 && JOINTS.indexOf(word(i)) >= 0 && isGlued(i) && isGlued(i + 1);
    }

    /** The text of some pieces, in lower case, with spaces as they stand. */
    String words(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(i > start && !isGlued(i) ? " " : "").append(word(i));
        }
        return text.toString();
    }
}
