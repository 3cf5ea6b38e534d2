package org.dragoman.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads queries. NOT binds closer than AND, and AND, which need not be written, closer than OR. What a query may cost is
 * bounded by its length, its number of terms and its depth.
 */
final class QueryParser {

    private static final int LONGEST = 4_000;
    private static final int MOST_TERMS = 64;
    private static final int DEEPEST = 20;
    private static final String ENDS_WORD = " \t\r\n()[]\":";

    private final Fields.Asked asked;
    private final Terms terms;
    private final String text;
    private int at;
    private int count;
    private int depth;

    private QueryParser(Fields.Asked asked, Terms terms, String text) {
        this.asked = asked;
        this.terms = terms;
        this.text = text;
    }

    /** @throws QueryException if it is no query */
    static Query parse(String text, Fields.Asked asked, Terms terms) {
        if (text.length() > LONGEST) {
            throw new QueryException("a query has " + LONGEST + " characters at most", LONGEST);
        }
        QueryParser parser = new QueryParser(asked, terms, text.replace('“', '"').replace('”', '"'));
        Query query = parser.either(asked.plain());
        if (parser.at < text.length()) {
            throw parser.error("there is no opening bracket for this one");
        }
        return new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, asked.kind())), Occur.FILTER).build();
    }

    private Query either(List<String> fields) {
        List<Query> queries = new ArrayList<>(List.of(all(fields)));
        while (takeWord("OR") || takeWord("||")) {
            queries.add(all(fields));
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query all(List<String> fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        boolean more = true;
        while (more) {
            boolean negated = negated();
            all.add(one(fields), negated ? Occur.MUST_NOT : Occur.MUST);
            positive |= !negated;
            boolean and = takeWord("AND") || takeWord("&&");
            more = and || (!atEnd() && !isWord("OR") && !isWord("||"));
        }
        return positive ? all.build() : all.add(new MatchAllDocsQuery(), Occur.MUST).build();
    }

    private boolean negated() {
        boolean negated = false;
        while (takeWord("NOT") || takeSign('-') || takeSign('!')) {
            negated = !negated;
        }
        takeSign('+');
        return negated;
    }

    private Query one(List<String> fields) {
        skipBlank();
        int start = at;
        if (at == text.length()) {
            throw error(text.isBlank() ? "there is nothing to search for" : "something must follow here");
        }
        for (String word : List.of("AND", "OR", "&&", "||")) {
            if (isWord(word)) {
                throw error(word + " stands between two terms; write it in quotation marks to search for it");
            }
        }
        return switch (text.charAt(at)) {
            case '(' -> group(fields);
            case '"' -> phrase(fields);
            case '[' -> range(fields);
            case ')' -> throw error("something must stand before this bracket");
            case ']', ':' -> throw error("'" + text.charAt(at) + "' stands for itself only in quotation marks");
            default -> fieldOrTerm(fields, start);
        };
    }

    private Query fieldOrTerm(List<String> fields, int start) {
        String word = word();
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            return one(field(word, start));
        }
        return term(fields, new Terms.Given(word, start));
    }

    private List<String> field(String name, int start) {
        List<String> fields = asked.fields().get(name.toLowerCase(Locale.ROOT));
        if (fields == null) {
            throw new QueryException("there is no field '" + name + "' here; there are "
                    + String.join(", ", asked.fields().keySet().stream().sorted().toList())
                    + "; write what has a colon in quotation marks", start);
        }
        return fields;
    }

    private Query group(List<String> fields) {
        int open = at++;
        if (++depth > DEEPEST) {
            throw new QueryException("brackets stand " + DEEPEST + " deep at most", open);
        }
        Query query = either(fields);
        skipBlank();
        if (at == text.length()) {
            throw new QueryException("this bracket is not closed", open);
        }
        at++;
        depth--;
        return query;
    }

    private Query phrase(List<String> fields) {
        int open = at;
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
            throw new QueryException("these quotation marks are not closed", open);
        }
        at = close + 1;
        counted(open);
        int apart = 0;
        if (at < text.length() && text.charAt(at) == '~') {
            String number = word().substring(1);
            apart = number.matches("\\d{1,2}") ? Integer.parseInt(number) : -1;
            if (apart < 0) {
                throw new QueryException("how far the words of a phrase may be apart is a number, as in \"…\"~3", close + 1);
            }
        }
        return terms.phrase(fields, new Terms.Given(text.substring(open + 1, close), open), apart);
    }

    private Query range(List<String> fields) {
        int open = at;
        int close = text.indexOf(']', at);
        if (close < 0) {
            throw new QueryException("this bracket is not closed", open);
        }
        String[] ends = text.substring(open + 1, close).strip().split("\\s+TO\\s+", -1);
        if (ends.length != 2) {
            throw new QueryException("a range is written [FROM TO UNTIL], * for no limit", open);
        }
        at = close + 1;
        counted(open);
        return terms.range(fields, new Terms.Given(ends[0].strip(), open), new Terms.Given(ends[1].strip(), open));
    }

    private Query term(List<String> fields, Terms.Given given) {
        counted(given.place());
        String word = given.text();
        int star = word.indexOf('*');
        if (star >= 0 && (star < word.length() - 1 || word.length() < 3)) {
            throw new QueryException("* stands at the end of a word only, after two letters or more", given.place() + star);
        }
        if (star >= 0) {
            return terms.prefix(fields, new Terms.Given(word.substring(0, star), given.place()));
        }
        int tilde = word.lastIndexOf('~');
        if (tilde > 0) {
            return terms.fuzzy(fields, new Terms.Given(word.substring(0, tilde), given.place()),
                    edits(word.substring(tilde + 1), given.place() + tilde));
        }
        return terms.word(fields, given);
    }

    private static Optional<Integer> edits(String number, int place) {
        return switch (number) {
            case "" -> Optional.empty();
            case "1", "2" -> Optional.of(Integer.valueOf(number));
            default -> throw new QueryException("~ stands at the end of a word, alone or with 1 or 2 letters that may differ",
                    place);
        };
    }

    private void counted(int place) {
        if (++count > MOST_TERMS) {
            throw new QueryException("a query has " + MOST_TERMS + " terms at most", place);
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && ENDS_WORD.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isWord(String word) {
        skipBlank();
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length() || (text.charAt(end) != ':' && ENDS_WORD.indexOf(text.charAt(end)) >= 0));
    }

    private boolean takeWord(String word) {
        boolean there = isWord(word);
        at += there ? word.length() : 0;
        return there;
    }

    private boolean takeSign(char sign) {
        skipBlank();
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private boolean atEnd() {
        skipBlank();
        return at == text.length() || text.charAt(at) == ')';
    }

    private void skipBlank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private QueryException error(String message) {
        return new QueryException(message, at);
    }
}
