package org.dragoman.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;
import org.dragoman.page.Span;
import org.dragoman.when.Expression.Base;
import org.dragoman.when.Expression.Beside;
import org.dragoman.when.Expression.Between;
import org.dragoman.when.Expression.Feast;
import org.dragoman.when.Expression.Length;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.NamedSeason;
import org.dragoman.when.Expression.Often;
import org.dragoman.when.Expression.Reach;
import org.dragoman.when.Expression.Shift;
import org.dragoman.when.Expression.Unitary;
import org.dragoman.when.Expression.Weekday;
import org.dragoman.when.Expression.YearChoice;
import org.dragoman.when.TemporalMention.Role;

/** Finds the temporal expressions of a sentence, with what they depend on and how. Immutable. */
final class Recogniser {

    private final Vocabulary vocabulary;
    private final Grammar grammar;

    Recogniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.grammar = new Grammar(vocabulary);
    }

    /** The temporal expressions of a sentence, in order, not overlapping. */
    List<Found> find(Sentence sentence) {
        Line line = Line.of(sentence);
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Optional<Match<Expression>> match = grammar.at(line, i);
            if (match.isPresent() && !isPartOfName(line, i, match.get())) {
                found.add(found(line, i, match.get()));
                i = match.get().end();
            } else {
                i++;
            }
        }
        return List.copyOf(found);
    }

    private Found found(Line line, int start, Match<Expression> match) {
        Sentence sentence = line.sentence();
        int first = line.token(start).orElseThrow().index();
        int last = line.token(match.end() - 1).orElseThrow().index();
        Token head = head(sentence, first, last);
        Tense tense = Tenses.above(sentence, head);
        String preposition = preposition(line, start);
        boolean modifier = isModifier(line, match.end(), head, last);
        Expression expression = history(line, start, match, head)
                .orElseGet(() -> ahead(match.value(), preposition, tense));
        expression = modifier ? expression : beside(expression, preposition);
        Tense placed = modifier ? placed(preposition, tense) : scheduled(sentence, head, tense);
        Span span = sentence.spanOf(first, last);
        boolean direct = sentence.headOf(head)
                .filter(above -> Tenses.isVerbal(sentence, above) || isTurn(above))
                .isPresent();
        return new Found(sentence, head.index(), span, text(sentence, first, last), expression,
                role(expression, modifier ? "" : preposition), placed, direct);
    }

    /** "for the third time this year". */
    private static boolean isTurn(Token token) {
        return token.lemma().equals("time") || token.lemma().equals("occasion");
    }

    private static String text(Sentence sentence, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean apart = i > first && sentence.token(i - 1).span().end() < sentence.token(i).span().start();
            text.append(apart ? " " : "").append(sentence.token(i).form());
        }
        return text.toString();
    }

    /** The word whose own head lies outside; of several, the one nearest to the root. */
    private static Token head(Sentence sentence, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(sentence::token)
                .filter(token -> token.head() < first || token.head() > last)
                .filter(token -> !token.is("PUNCT", "ADP", "DET") || first == last)
                .min((a, b) -> Integer.compare(depth(sentence, a), depth(sentence, b)))
                .orElse(sentence.token(last));
    }

    private static int depth(Sentence sentence, Token token) {
        int depth = 0;
        Optional<Token> head = sentence.headOf(token);
        while (head.isPresent()) {
            depth++;
            head = sentence.headOf(head.get());
        }
        return depth;
    }

    /** Whether it stands before a noun that it modifies: "Sunday's vote", "the July 3 meeting". */
    private static boolean isModifier(Line line, int end, Token head, int last) {
        boolean possessive = line.is(end, "'s", "'", "’");
        return possessive || (head.head() > last && line.sentence().token(head.head()).is("NOUN", "PROPN"));
    }

    /** The preposition before it: one word, or the last of "as of", "ahead of", "prior to". */
    private static String preposition(Line line, int start) {
        int at = line.is(start - 1, "the", "early", "late") ? start - 2 : start - 1;
        if (line.is(at, "of", "to") && line.is(at - 1, "as", "ahead", "prior", "up")) {
            return line.word(at - 1);
        }
        boolean also = line.hasTag(at, "ADP", "SCONJ", "ADV")
                || line.is(at, "following", "starting", "beginning", "since", "until", "by", "before", "after", "from");
        return also ? line.word(at) : "";
    }

    /** "the September 11 attacks": a day without a year that has become a name. */
    private Optional<Expression> history(Line line, int start, Match<Expression> match, Token head) {
        int first = line.is(start, "the") ? start + 1 : start;
        boolean attack = line.sentence().headOf(head)
                .filter(noun -> noun.index() > head.index() && vocabulary.has("attack", noun.lemma()))
                .isPresent();
        return attack
                ? vocabulary.meaning("history", line.words(first, match.end()))
                        .map(day -> new Feast(YearChoice.OPEN, Holiday.parse(day)))
                : Optional.empty();
    }

    private static Expression ahead(Expression expression, String preposition, Tense tense) {
        if (expression instanceof Length length && tense == Tense.FUTURE) {
            return switch (preposition) {
                case "in" -> new Shift(length.amount(), length.unit(), 1, Base.ANCHOR);
                case "within" -> new Reach(length.amount(), length.unit(), 1, Base.ANCHOR);
                default -> expression;
            };
        }
        return expression;
    }

    private static Expression beside(Expression expression, String preposition) {
        boolean length = expression instanceof Length || expression instanceof Often;
        return switch (preposition) {
            case "before", "ahead", "prior" -> length ? expression : new Beside(-1, expression);
            case "after", "following" -> length ? expression : new Beside(1, expression);
            default -> expression;
        };
    }

    /** In running text "they vote on Monday" is to come; a headline tells the news so. */
    private static Tense scheduled(Sentence sentence, Token head, Tense tense) {
        boolean direct = sentence.headOf(head)
                .filter(verb -> verb.is("VERB") && !Tenses.isSpeech(verb) && head.relation().startsWith("obl"))
                .isPresent();
        boolean headline = sentence.block().kind() == Block.Kind.TITLE;
        return tense == Tense.PRESENT && direct && !headline ? Tense.FUTURE : tense;
    }

    private static Tense placed(String preposition, Tense tense) {
        return switch (preposition) {
            case "before", "ahead", "prior", "until", "till" -> Tense.FUTURE;
            case "after", "following", "since" -> Tense.PAST;
            default -> tense;
        };
    }

    private static Role role(Expression expression, String preposition) {
        if (expression instanceof Length) {
            return Role.DURATION;
        }
        if (expression instanceof Often) {
            return Role.FREQUENCY;
        }
        return switch (preposition) {
            case "since", "starting", "beginning", "as" -> Role.SINCE;
            case "from" -> expression instanceof Between ? Role.WHEN : Role.SINCE;
            case "until", "till", "by", "up", "through", "til" -> Role.UNTIL;
            case "for" -> expression instanceof Reach ? Role.DURATION : Role.WHEN;
            default -> Role.WHEN;
        };
    }

    /** "Bloody Sunday", "the July Revolution", "April" as a first name: no time of the text. */
    private boolean isPartOfName(Line line, int start, Match<Expression> match) {
        Sentence sentence = line.sentence();
        boolean deictic = match.value() instanceof Unitary unitary && unitary.unit() == Unit.DAY;
        if (deictic && start > 0 && match.end() == start + 1 && line.hasTag(start, "PROPN")) {
            return true;
        }
        int first = line.token(start).orElseThrow().index();
        int last = line.token(match.end() - 1).orElseThrow().index();
        if (isInsideMention(sentence, first, last)) {
            return true;
        }
        boolean single = match.value() instanceof Weekday
                || match.value() instanceof NamedMonth
                || match.value() instanceof NamedSeason;
        boolean named = isSomebody(line, start) || joinsBefore(sentence, first) || joinsAfter(sentence, first);
        return single && first == last && named;
    }

    private static boolean isInsideMention(Sentence sentence, int first, int last) {
        return sentence.mentionAt(first)
                .filter(mention -> mention.end() > last && mention.kind() != Mention.Kind.PLACE)
                .filter(mention -> mention.end() - mention.first() > last - first + 1 || mention.score() > 0.8)
                .isPresent();
    }

    /** "Theresa May met": a word that is also a name, where a name would stand. */
    private boolean isSomebody(Line line, int start) {
        Token token = line.token(start).orElseThrow();
        boolean ambiguous = vocabulary.has("capital", line.word(start));
        boolean afterName = line.token(start - 1)
                .flatMap(before -> line.sentence().mentionAt(before.index()))
                .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                .isPresent();
        boolean likeName = token.kind().equals("person") || token.relation().matches("nsubj|obj|iobj|aux");
        return ambiguous && (afterName || likeName);
    }

    private static boolean joinsBefore(Sentence sentence, int index) {
        if (index == 0) {
            return false;
        }
        Token before = sentence.token(index - 1);
        boolean joined = (before.head() == index && before.relation().matches("amod|compound|flat"))
                || (sentence.token(index).head() == index - 1
                        && sentence.token(index).relation().matches("flat|compound"));
        return joined && isCapitalised(before) && before.is("ADJ", "PROPN", "NOUN")
                && !before.form().matches("(?i)last|next|this|early|late|mid|past");
    }

    private static boolean joinsAfter(Sentence sentence, int index) {
        if (index + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token after = sentence.token(index + 1);
        boolean joined = sentence.token(index).head() == index + 1
                && sentence.token(index).relation().matches("compound|flat|amod|nmod");
        return joined && after.is("PROPN") && isCapitalised(after) && isCapitalised(sentence.token(index));
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }
}
