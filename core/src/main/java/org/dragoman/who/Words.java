package org.dragoman.who;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Span;
import org.dragoman.register.Names;
import org.dragoman.where.PlaceMention;

/** A sentence with what the register knows of its words. Immutable. */
final class Words {

    private final Sentence sentence;
    private final List<Item> items;
    private final String text;
    private final Item[] byToken;
    private final String[] forms;
    private final Map<Integer, String> placeCountries = new HashMap<>();

    /**
     * Joins a sentence and what is known of it.
     *
     * @param items what the register knows, in order, not overlapping
     * @param places the places that the sentence names
     * @param text the page's text
     */
    Words(Sentence sentence, List<Item> items, List<PlaceMention> places, String text) {
        this.sentence = sentence;
        this.items = List.copyOf(items);
        this.text = text;
        byToken = new Item[sentence.tokens().size()];
        for (Item item : items) {
            for (int i = item.first(); i < item.end(); i++) {
                byToken[i] = item;
            }
        }
        for (PlaceMention place : places) {
            place.place().country().ifPresent(country -> sentence.tokens().stream()
                    .filter(token -> place.span().contains(token.span()))
                    .forEach(token -> placeCountries.put(token.index(), country)));
        }
        forms = sentence.tokens().stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    Sentence sentence() {
        return sentence;
    }

    List<Item> items() {
        return items;
    }

    String text() {
        return text;
    }

    int size() {
        return sentence.tokens().size();
    }

    Token token(int index) {
        return sentence.token(index);
    }

    /** The word as its key, or nothing outside of the sentence. */
    String key(int index) {
        return index >= 0 && index < size() ? Names.key(token(index).form()) : "";
    }

    /** The word in lower case as written; "the" too. Nothing outside of the sentence. */
    String form(int index) {
        return index >= 0 && index < size() ? forms[index] : "";
    }

    boolean isAny(int index, String... forms) {
        String form = form(index);
        for (String one : forms) {
            if (form.equals(one)) {
                return true;
            }
        }
        return false;
    }

    boolean isPossessiveMark(int index) {
        return index >= 0 && index < size() && token(index).xpos().equals("POS");
    }

    /** Whether no white space stands between a word and the next. */
    boolean isJoined(int index) {
        return index >= 0
                && index + 1 < size()
                && token(index).span().end() == token(index + 1).span().start();
    }

    /** The country of the town or region that a word names or helps to name; nothing where it names a state. */
    Optional<String> countryOfPlaceAt(int token) {
        return itemAt(token).isPresent() ? Optional.empty() : Optional.ofNullable(placeCountries.get(token));
    }

    Optional<Item> itemAt(int token) {
        return token >= 0 && token < size() ? Optional.ofNullable(byToken[token]) : Optional.empty();
    }

    Optional<Item> itemEndingAt(int end) {
        return itemAt(end - 1).filter(item -> item.end() == end);
    }

    Optional<Item> itemStartingAt(int first) {
        return itemAt(first).filter(item -> item.first() == first);
    }

    /** The words from one to another, the last not included, as written. */
    String textOf(int first, int end) {
        return spanOf(first, end).of(text);
    }

    Span spanOf(int first, int end) {
        return sentence.spanOf(first, end - 1);
    }

    /** The word of a stretch on which its others depend: the one nearest to the root. */
    int headOf(int first, int end) {
        int head = first;
        int depth = Integer.MAX_VALUE;
        for (int i = first; i < end; i++) {
            int own = depthOf(i);
            if (own < depth && !token(i).is("PUNCT", "DET", "ADP", "CCONJ", "PART")) {
                head = i;
                depth = own;
            }
        }
        return head;
    }

    private int depthOf(int index) {
        int depth = 0;
        for (Token token = token(index); !token.isRoot() && depth <= size(); token = token(token.head())) {
            depth++;
        }
        return depth;
    }

    /** Whether a word depends on another, directly or not. */
    boolean dependsOn(int index, int ancestor) {
        int steps = 0;
        for (Token token = token(index); !token.isRoot() && steps <= size(); token = token(token.head())) {
            if (token.head() == ancestor) {
                return true;
            }
            steps++;
        }
        return false;
    }
}
