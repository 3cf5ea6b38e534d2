package org.dragoman.search;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;

/** How text becomes words: cut by Unicode's rules (UAX #29), in small letters, without accents and English possessives. */
final class Analysis {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Analysis() {}

    /** The analyzer of every field, for the index and for queries. */
    static Analyzer ofFields() {
        return new PerFieldAnalyzerWrapper(new Words(false), Map.of(
                Fields.stemmed(Fields.SENTENCE), new Words(true),
                Fields.stemmed(Fields.TITLE), new Words(true),
                Fields.stemmed(Fields.TEXT), new Words(true),
                Fields.SOURCE, new Pieces()));
    }

    private static TokenStream folded(TokenStream words) {
        return new PatternReplaceFilter(new ASCIIFoldingFilter(new LowerCaseFilter(words)), ACCENTS, "", true);
    }

    private static final class Words extends Analyzer {

        private final boolean stemming;

        Words(boolean stemming) {
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream words = folded(new EnglishPossessiveFilter(tokenizer));
            return new TokenStreamComponents(tokenizer, stemming ? new KStemFilter(words) : words);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return folded(in);
        }
    }

    /** The letters and digits of addresses and file names, cut at everything else. */
    private static final class Pieces extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
            return new TokenStreamComponents(tokenizer, folded(tokenizer));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return folded(in);
        }
    }
}
