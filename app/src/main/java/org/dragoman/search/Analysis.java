package org.dragoman.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** How text becomes words: cut by Unicode's rules (UAX #29), in small letters, without accents and English possessives. */
final class Analysis {

    private static final int FIRST_MARK = 0x300;

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
        return new Unaccented(new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }

    /** Leaves combining marks away. Nearly all words have none. */
    private static final class Unaccented extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Unaccented(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            int kept = 0;
            char[] word = term.buffer();
            for (int at = 0; at < term.length(); ) {
                int point = Character.codePointAt(word, at, term.length());
                if (point < FIRST_MARK || !isMark(point)) {
                    kept += Character.toChars(point, word, kept);
                }
                at += Character.charCount(point);
            }
            term.setLength(kept);
            return true;
        }

        private static boolean isMark(int point) {
            return switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }
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
