package org.dragoman.search;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;

/** Makes Lucene's queries of what a reader wrote, by the words that the index is made of. Safe for use by many threads. */
final class Questions {

    /** The fields in which what answers is marked. */
    static final List<String> MARKED_OF_EVENTS = List.of(Fields.SENTENCE, Fields.stemmed(Fields.SENTENCE));

    static final List<String> MARKED_OF_PAGES = List.of(Fields.TEXT, Fields.stemmed(Fields.TEXT));

    /** Lucene tells how it could be faster on other machines, which is nothing to a reader of events. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Analyzer analyzer = Analysis.ofFields();

    Analyzer analyzer() {
        return analyzer;
    }

    /** @throws QueryException if it is no query */
    Query ofEvents(String text) {
        return QueryParser.parse(text, Fields.OF_EVENTS, new Terms(analyzer));
    }

    /** @throws QueryException if it is no query */
    Query ofPages(String text) {
        return QueryParser.parse(text, Fields.OF_PAGES, new Terms(analyzer));
    }

    static QueryException tooManyWords() {
        return new QueryException("this query stands for too many words", 0);
    }
}
