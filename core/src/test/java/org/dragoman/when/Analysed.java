package org.dragoman.when;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;
import org.dragoman.page.Span;

/**
 * Sentences with their analysis written by hand: one word a line, "form lemma UPOS XPOS head relation", heads from 1,
 * 0 the root.
 */
final class Analysed {

    private Analysed() {}

    static Sentence sentence(int index, Block.Kind kind, String lines) {
        List<Token> tokens = new ArrayList<>();
        int start = index * 1000;
        for (String line : lines.strip().split("\n", -1)) {
            String[] cells = line.strip().split(" ", -1);
            Span span = new Span(start, start + cells[0].length());
            int head = Integer.parseInt(cells[4]) - 1;
            tokens.add(new Token(
                    tokens.size(), span, cells[0], cells[1], cells[2], cells[3], head, cells[5], "none"));
            start = span.end() + 1;
        }
        Span span = new Span(index * 1000, tokens.getLast().span().end());
        return new Sentence(index, new Block(kind, span, Block.ARTICLE), span, tokens, List.of());
    }

    static Sentence sentence(String lines) {
        return sentence(0, Block.Kind.PARAGRAPH, lines);
    }
}
