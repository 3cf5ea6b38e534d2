package org.dragoman.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dragoman.page.Span;

/** Asks an index that is open. */
final class IndexQuery {

    /** The best first; of those that answer equally well, by id. */
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    /** Makes an answer. */
    @FunctionalInterface
    interface HitMaker<H> {
        H make(String id, double score, List<Span> marks);
    }

    /** Takes an answer. */
    @FunctionalInterface
    interface Answers {
        void take(String id, double score);
    }

    private final IndexSearcher searcher;

    IndexQuery(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** @param marked the fields in which what answers is marked */
    <H> Hits<H> best(Query query, int limit, List<String> marked, HitMaker<H> maker) throws IOException {
        int total = searcher.count(query);
        if (total == 0) {
            return new Hits<>(0, List.of());
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        List<H> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, Math.min(limit, total), BEST).scoreDocs) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
            double score = ((FieldDoc) found).fields[0] instanceof Float value ? value : 0;
            hits.add(maker.make(id(leaf, found.doc - leaf.docBase), score, marks(weight, leaf, found.doc - leaf.docBase, marked)));
        }
        return new Hits<>(total, hits);
    }

    /** Those of some that answer. */
    <H> List<H> of(Query query, Collection<String> ids, List<String> marked, HitMaker<H> maker) throws IOException {
        Query some = among(query, ids);
        return ids.isEmpty() ? List.of() : best(some, ids.size(), marked, maker).best();
    }

    /** What answers a query, of these ids only. */
    static Query among(Query query, Collection<String> ids) {
        return new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList()), Occur.FILTER).build();
    }

    /** Hands over the id of everything that answers, and how well. */
    void forEach(Query query, Answers answers) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.PLAIN_ID);
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator documents = scorer.iterator();
                for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
                    if ((live == null || live.get(d)) && values.advanceExact(d)) {
                        answers.take(values.binaryValue().utf8ToString(), scorer.score());
                    }
                }
            }
        }
    }

    private static String id(LeafReaderContext leaf, int document) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
        if (!values.advanceExact(document)) {
            throw new IOException("a document has no id");
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }

    private static List<Span> marks(Weight weight, LeafReaderContext leaf, int document, List<String> fields)
            throws IOException {
        NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Fields.START);
        int start = starts.advanceExact(document) ? Math.toIntExact(starts.longValue()) : 0;
        Matches matches = weight.matches(leaf, document);
        List<Span> spans = new ArrayList<>();
        for (String field : fields) {
            MatchesIterator match = matches == null ? null : matches.getMatches(field);
            while (match != null && match.next()) {
                spans.add(new Span(start + match.startOffset(), start + match.endOffset()));
            }
        }
        return apart(spans);
    }

    /** The spans in order; those that overlap become one. */
    private static List<Span> apart(List<Span> spans) {
        List<Span> apart = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!apart.isEmpty() && span.start() < apart.getLast().end()) {
                Span last = apart.removeLast();
                apart.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
