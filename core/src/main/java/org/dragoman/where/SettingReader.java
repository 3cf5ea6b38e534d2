package org.dragoman.where;

import java.util.Optional;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Span;

/** Reads what stands around a place name: the noun that says what it is, and the direction that says which part. */
final class SettingReader {

    private final Sentence sentence;
    private final int first;
    private final int end;
    private final boolean town;
    private final String text;

    private SettingReader(Sentence sentence, int first, int end, boolean town, String text) {
        this.sentence = sentence;
        this.first = first;
        this.end = end;
        this.town = town;
        this.text = text;
    }

    /** Reads what stands around the name from one token to another; {@code town} tells whether it can be a town's. */
    static Found.Setting read(Sentence sentence, int first, int end, boolean town, String text) {
        return new SettingReader(sentence, first, end, town, text).setting();
    }

    private Found.Setting setting() {
        int name = headOfName();
        Optional<Token> following = followingNoun();
        Optional<Token> governing = following.isPresent() ? Optional.empty() : governingNoun(name);
        Optional<Token> noun = following.or(() -> governing);
        int head = noun.map(Token::index).orElse(name);
        Optional<Token> direction = direction(noun, head);
        int begin = direction.filter(d -> d.index() == first - 1).map(Token::index).orElse(first);
        int last = following.map(Token::index).orElse(end - 1);
        Optional<Token> partNoun = direction.filter(d -> d.is("NOUN") && d.index() == sentence.token(name).head());
        return new Found.Setting(
                name,
                partNoun.map(Token::index).orElse(head),
                noun.or(() -> appositeNoun(name)).flatMap(n -> PlaceNoun.of(n.lemma())),
                following.map(this::wordsUpTo),
                direction.flatMap(d -> Direction.of(d.form())),
                direction.map(Token::form),
                new Span(
                        sentence.token(begin).span().start(),
                        sentence.token(last).span().end()));
    }

    private String wordsUpTo(Token noun) {
        return sentence.spanOf(end, noun.index()).of(text);
    }

    private int headOfName() {
        for (int i = end - 1; i > first; i--) {
            int head = sentence.token(i).head();
            if (head < first || head >= end) {
                return i;
            }
        }
        return first;
    }

    /** "Bandipora district", "Zaporizhzhia nuclear power plant": a noun behind the name, on which the name depends. */
    private Optional<Token> followingNoun() {
        int reach = Math.min(end + 4, sentence.tokens().size());
        for (int i = end; i < reach; i++) {
            Token token = sentence.token(i);
            if (describes(token) && token.is("NOUN", "PROPN") && nameDependsOn(i)) {
                return Optional.of(token);
            }
            if (!token.is("ADJ", "NOUN", "PROPN")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean nameDependsOn(int noun) {
        Token name = sentence.token(headOfName());
        return name.head() == noun && (name.relation().equals("compound") || name.relation().equals("nmod"))
                && sentence.childrenOf(name, "case").findAny().isEmpty();
    }

    /** "the city of Kherson", "the border town Kupiansk". */
    private Optional<Token> governingNoun(int name) {
        Token token = sentence.token(name);
        if (token.isRoot()) {
            return Optional.empty();
        }
        Token governor = sentence.token(token.head());
        boolean named = switch (token.relation()) {
            case "nmod" -> sentence.childrenOf(token, "case").anyMatch(c -> c.lemma().equals("of"));
            case "appos", "flat" -> governor.index() < first;
            default -> false;
        };
        boolean capitalOf = token.relation().equals("nmod") && governor.lemma().equals("capital");
        boolean describing = named && !capitalOf && governor.is("NOUN") && describes(governor);
        return describing ? Optional.of(governor) : Optional.empty();
    }

    /** "Santiago, the second city of the Dominican Republic". */
    private Optional<Token> appositeNoun(int name) {
        return sentence.childrenOf(sentence.token(name), "appos")
                .filter(token -> token.is("NOUN") && describes(token))
                .findFirst();
    }

    /** "The West Bank city" is not the West Bank. */
    private boolean describes(Token noun) {
        boolean one = !noun.xpos().equals("NNS") || PlaceNoun.of(noun.form()).isPresent();
        return one && PlaceNoun.of(noun.lemma()).filter(n -> town || n != PlaceNoun.TOWN).isPresent();
    }

    private Optional<Token> direction(Optional<Token> noun, int head) {
        if (first > 0) {
            Token before = sentence.token(first - 1);
            boolean attached = before.head() == head || (first <= before.head() && before.head() < end);
            if (attached && before.is("ADJ", "NOUN", "ADV", "PROPN") && Direction.of(before.form()).isPresent()) {
                return Optional.of(before);
            }
        }
        if (noun.isPresent()) {
            return Optional.empty();
        }
        return sentence.headOf(sentence.token(head))
                .filter(governor -> sentence.token(head).relation().equals("nmod"))
                .filter(governor -> governor.is("NOUN") && governor.index() < first)
                .filter(governor -> Direction.of(governor.form()).isPresent())
                .filter(governor -> sentence.childrenOf(sentence.token(head), "case")
                        .anyMatch(c -> c.lemma().equals("of")));
    }
}
