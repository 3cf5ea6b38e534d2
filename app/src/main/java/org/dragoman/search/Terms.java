package org.dragoman.search;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.dragoman.record.Countries;
import org.dragoman.register.PartialDate;

/** Makes queries of single terms. A term that is asked of several fields is found in one of them or more. */
final class Terms {

    /** What was written, and where in the query it starts. */
    record Given(String text, int place) {}

    /** A word as it was written counts for more than another form of it. */
    private static final float EXACT = 2;

    /** The first letter of a fuzzy word holds, and of the words that are like it the nearest are asked for. */
    private static final int FUZZY_PREFIX = 1;

    private static final int FUZZY_WORDS = 50;

    /** Of so many letters or fewer, one may differ; of more, two. */
    private static final int SHORT_WORD = 5;

    private final Analyzer analyzer;

    Terms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A word in any of its forms, or exactly where the field has no forms. */
    Query word(List<String> fields, Given given) {
        return any(fields, given, field -> {
            Optional<Query> exact = exact(field, given, 0);
            if (!Fields.isStemmed(field)) {
                return exact;
            }
            String stemmed = Fields.stemmed(field);
            return exact.map(query -> new DisjunctionMaxQuery(List.of(new BoostQuery(query, EXACT),
                    phrase(stemmed, given.text(), 0).orElse(query)), 0));
        });
    }

    /** Words as they stand, in a row or so many words apart. */
    Query phrase(List<String> fields, Given given, int apart) {
        return any(fields, given, field -> exact(field, given, apart));
    }

    private Optional<Query> exact(String field, Given given, int apart) {
        if (field.equals(Fields.DATE)) {
            Day day = Day.of(given);
            return Optional.of(LongRange.newIntersectsQuery(field, new long[] {day.first()}, new long[] {day.last()}));
        }
        if (field.equals(Fields.CONFIDENCE)) {
            return Optional.of(DoublePoint.newExactQuery(field, number(given)));
        }
        return Fields.isCode(field) ? Optional.of(code(field, given)) : phrase(field, given.text(), apart);
    }

    private Optional<Query> phrase(String field, String text, int apart) {
        return Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(field, text, apart));
    }

    private static Query code(String field, Given given) {
        String code = given.text().strip();
        if (field.equals(Fields.COUNTRY)) {
            code = Countries.codeOf(code).orElseThrow(() -> new QueryException(
                    "'" + given.text() + "' is no country; give a name or an ISO code such as CHN", given.place()));
        }
        return new ConstantScoreQuery(new TermQuery(new Term(field, code.toLowerCase(Locale.ROOT))));
    }

    /** Words that start so. */
    Query prefix(List<String> fields, Given given) {
        return any(fields, given, field -> normal(field, given).map(
                start -> new PrefixQuery(new Term(field, start), MultiTermQuery.CONSTANT_SCORE_REWRITE)));
    }

    /** Words that differ by so many letters at most: inserted, left out, changed, or two swapped. */
    Query fuzzy(List<String> fields, Given given, Optional<Integer> edits) {
        return any(fields, given, field -> normal(field, given).map(word -> new FuzzyQuery(new Term(field, word),
                edits.orElse(word.length() <= SHORT_WORD ? 1 : 2), FUZZY_PREFIX, FUZZY_WORDS, true)));
    }

    /** The one word as it would stand in the index; nothing where it has no letter. */
    private Optional<String> normal(String field, Given given) {
        if (field.equals(Fields.DATE) || field.equals(Fields.CONFIDENCE)) {
            throw new QueryException("* and ~ are for words", given.place());
        }
        String word = analyzer.normalize(field, given.text()).utf8ToString();
        return word.codePoints().anyMatch(Character::isLetterOrDigit) ? Optional.of(word) : Optional.empty();
    }

    /** From and until, both of them included; {@code *} is no limit. */
    Query range(List<String> fields, Given from, Given until) {
        return switch (fields.getFirst()) {
            case Fields.DATE -> {
                long first = isOpen(from) ? Long.MIN_VALUE : Day.of(from).first();
                long last = isOpen(until) ? Long.MAX_VALUE : Day.of(until).last();
                ordered(first <= last, from);
                yield LongRange.newIntersectsQuery(Fields.DATE, new long[] {first}, new long[] {last});
            }
            case Fields.CONFIDENCE -> {
                double least = isOpen(from) ? 0 : number(from);
                double most = isOpen(until) ? 1 : number(until);
                ordered(least <= most, from);
                yield DoublePoint.newRangeQuery(Fields.CONFIDENCE, least, most);
            }
            default -> throw new QueryException("ranges are for the fields date and confidence", from.place());
        };
    }

    private static void ordered(boolean ordered, Given from) {
        if (!ordered) {
            throw new QueryException("this range ends before it starts", from.place());
        }
    }

    private static boolean isOpen(Given given) {
        return given.text().equals("*");
    }

    private static double number(Given given) {
        try {
            double number = Double.parseDouble(given.text());
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new QueryException("'" + given.text() + "' is no number from 0 to 1", given.place());
    }

    private static Query any(List<String> fields, Given given, Function<String, Optional<? extends Query>> ofField) {
        List<Query> queries = new ArrayList<>();
        fields.forEach(field -> ofField.apply(field).ifPresent(queries::add));
        if (queries.isEmpty()) {
            throw new QueryException("'" + given.text() + "' has no word to search for", given.place());
        }
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** A day, a month or a year as its first and its last day, counted from 1970-01-01. */
    private record Day(long first, long last) {

        static Day of(Given given) {
            try {
                PartialDate date = PartialDate.parse(given.text().strip());
                return new Day(date.earliest().toEpochDay(), date.latest().toEpochDay());
            } catch (DateTimeException e) {
                throw new QueryException(
                        "'" + given.text() + "' is no date; write it as 2023-07-03, 2023-07 or 2023", given.place());
            }
        }
    }
}
