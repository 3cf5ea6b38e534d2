package org.dragoman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.language.Abbreviations.Use;
import org.dragoman.page.Span;

/**
 * Splits text into words as the English Universal Dependencies treebanks (EWT, GUM) do: clitics are words of their own,
 * hyphenated compounds are split but for prefixes ("US - based", "anti-war"), a number parts from its unit and its
 * currency, an abbreviation keeps its full stop. Safe for use by many threads.
 */
final class Tokeniser {

    private static final String LETTER = "[\\p{L}\\p{M}]";
    private static final String SIGN = "[\\p{L}\\p{M}\\p{N}_]";
    private static final String WORD = "SIGN+(?:['’ʼ](?=LETTER)SIGN+|&(?=\\p{Lu})SIGN+){0,20}(?:(?<=\\d)\\.\\d+)?";

    private static final String PREFIXES = "anti|arch|bi|co|counter|de|e|ex|hyper|inter|intra|macro|mega|micro|mid|mini"
            + "|mis|multi|non|pan|post|pre|pro|pseudo|re|semi|socio|sub|super|trans|tri|ultra|un";
    private static final String LOOSE_PREFIXES = "cross|over";

    private static final String ENDINGS = "com|org|net|edu|gov|mil|int|info|biz|eu|uk|ru|cn|in|de|fr|il|ua|us|au|ca|nz|za|jp"
            + "|ir|tr|pk|tv|no|ch|nl|dk|pl|kr|br|html?|php|pdf|docx?|xlsx?|txt|jpe?g|png|gif";
    private static final String CURRENCIES = "USD|EUR|GBP|INR|CNY|RMB|JPY|AUD|CAD|CHF|RUB|IRR|NGN|KES|ZAR|PKR|KSh|Rs|Rp|RM|AD|BC";
    private static final String ADDRESS = "[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?'’)\\]]";

    /** What a token can be; the first alternative that fits wins. Repeats are bounded, so that no text takes long. */
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?:(?:https?|ftp)://|www\\.)" + ADDRESS,
            "(?:mailto:)?[\\w.+%-]{1,100}+@[\\w-]{1,100}+(?:\\.[\\w-]{1,100}+){1,20}+",
            "(?<!SIGN)[@#]LETTERSIGN*",
            "[A-Za-z0-9_][A-Za-z0-9_-]{0,100}+(?:\\.[A-Za-z0-9_-]{1,100}+){0,20}\\.(?i:" + ENDINGS + ")(?!SIGN|\\.\\w)",
            "(?<!SIGN|\\.)[a-z]{2,100}+(?:\\.[a-z]{2,100}+){2,20}+(?!SIGN)|(?<![^\\s(\"“])\\.[a-z]{2,}",
            "(?<!SIGN)(?:[:;=]['o-]?[()DPpO|]+|<3|\\^_\\^)(?!SIGN|/)",
            "(?<!SIGN)(?:w/o?|b/c|c/o|n/a|N/A)(?!LETTER)",
            "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)|\\d{1,2}-\\d{1,2}-\\d{4}(?!\\d)",
            "(?<![\\d-])(?:\\+?\\d-)?(?:\\d{3}-)?\\d{3}-\\d{4}(?![\\d-])|(?<!\\S)\\+\\d+",
            "\\d{1,20}(?:/\\d{1,20}){1,5}(?!SIGN)",
            "(?<!SIGN)(?:\\d|\\d{3})0['’]s(?!SIGN)|(?<!SIGN)['’]\\d\\ds?(?!SIGN)",
            "(?<number>\\d+(?:[.,:]\\d+){0,20}|(?<!SIGN)\\.\\d+)",
            "\\p{Lu}{0,3}\\p{Sc}|(?<!SIGN)(?:" + CURRENCIES + ")(?=\\d)",
            "LETTER(?:\\.LETTER){1,20}\\.?(?!LETTER)|(?:LETTER\\.){2,20}|Ph\\.D\\.?|M\\.Sc\\.?",
            "(?<word>(?i:" + PREFIXES + ")-(?=SIGN{2})WORD|(?i:" + LOOSE_PREFIXES + ")-(?=SIGN{2})WORD(?!SIGN|-)|WORD)",
            "(?<=\\S)['’](?i:s|ll|re|ve|d|m)(?!SIGN)",
            "\\[(?:\\.\\.\\.|…)\\]",
            "\\.{2,}|…+|-{2,}|[!?]{2,}|''|‘‘|’’|``|<<|>>|(?<same>[=_*~#,+$])\\k<same>+",
            "\\X").replace("WORD", WORD).replace("SIGN", SIGN).replace("LETTER", LETTER));

    /** What stands behind a number without a space and is a word of its own. */
    private static final Pattern UNIT = Pattern.compile(
            "(?i:bn|billion|mn|mln|million|tn|trn|trillion|thousand|am|pm|km|kms|kmh|kph|mph|kg|kgs|cm|mm|ft|sq|ha|lb|lbs|oz|hp"
                    + "|gw|mw|kw|kwh|mwh|mhz|ghz|hz|gb|mb|tb|hrs?|mins?|secs?|yrs?|p|x)[²³]?(?!" + SIGN + ")"
                    + "|[mkKMCFbB](?!" + SIGN + ")|[ap]\\.m\\.?(?!" + SIGN + ")");

    private static final Pattern NUMBER_TAIL = Pattern.compile(SIGN + "+");

    private final Clitics clitics = new Clitics();
    private final Abbreviations abbreviations;

    Tokeniser(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** The words in a range of a text, in order; whatever is not white space is in one of them. */
    List<Span> tokenise(String text, Span range) {
        List<Span> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).useTransparentBounds(true);
        int at = range.start();
        while (at < range.end()) {
            if (isSpace(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            matcher.region(at, range.end());
            at = matcher.lookingAt() ? add(tokens, matcher, text, range.end()) : range.end();
        }
        return tokens;
    }

    /** White space, and characters without a width of their own: byte order marks, soft hyphens, zero-width spaces. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == 0xFEFF
                || character == 0x200B;
    }

    /** Adds what was matched, and returns where it ends. */
    private int add(List<Span> tokens, Matcher matcher, String text, int limit) {
        int start = matcher.start();
        int end = matcher.end();
        if (matcher.group("number") != null) {
            return addNumber(tokens, text, start, end, limit);
        }
        if (matcher.group("word") != null) {
            if (end < limit && text.charAt(end) == '.' && keepsStop(text, start, end, limit)) {
                end++;
            }
            clitics.split(text, start, end, tokens);
            return end;
        }
        tokens.add(new Span(start, end));
        return end;
    }

    /** A number, and what is written onto it: "20th", "1990s" and "3G" are one word, "5bn" is two. */
    private static int addNumber(List<Span> tokens, String text, int start, int end, int limit) {
        Matcher unit = UNIT.matcher(text).region(end, limit).useTransparentBounds(true);
        if (unit.lookingAt()) {
            tokens.add(new Span(start, end));
            tokens.add(new Span(end, unit.end()));
            return unit.end();
        }
        Matcher tail = NUMBER_TAIL.matcher(text).region(end, limit);
        int last = tail.lookingAt() ? tail.end() : end;
        tokens.add(new Span(start, last));
        return last;
    }

    /** Whether the full stop behind a word belongs to it. */
    private boolean keepsStop(String text, int start, int stop, int limit) {
        String word = text.substring(start, stop);
        if (isStop(text, stop + 1, limit)) {
            return !isStop(text, stop + 2, limit) && abbreviations.is(word, Use.WITHIN);
        }
        int next = next(text, stop + 1, limit);
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return isInitial(text, start, next, limit);
        }
        if (abbreviations.is(word, Use.WITHIN) || (word.equals("al") && text.startsWith("et ", Math.max(0, start - 3)))) {
            return true;
        }
        if (next >= limit) {
            return false;
        }
        char following = text.charAt(next);
        return (abbreviations.is(word, Use.BEFORE) && (next > stop + 1 || !Character.isLetter(following)))
                || (abbreviations.is(word, Use.NUMBER) && (Character.isDigit(following) || isYear(text, start, next)))
                || (abbreviations.is(word, Use.PERHAPS) && continues(following));
    }

    private static boolean isStop(String text, int at, int limit) {
        return at < limit && text.charAt(at) == '.';
    }

    /** "(b. March 2009)": a life's date in brackets. */
    private static boolean isYear(String text, int start, int next) {
        return start > 0 && text.charAt(start - 1) == '(' && Character.isUpperCase(text.charAt(next));
    }

    /** Whether a sentence goes on with this character. */
    private static boolean continues(char following) {
        return Character.isLowerCase(following) || Character.isDigit(following) || ",;:)".indexOf(following) >= 0;
    }

    /** "W." in "George W. Bush" or "J. Smith", but not the end of "vitamin C. The …" or "he and I. They …". */
    private boolean isInitial(String text, int start, int next, int limit) {
        if (next >= limit || !Character.isUpperCase(text.charAt(next))) {
            return (next < limit && continues(text.charAt(next))) || followsInitial(text, start);
        }
        String word = wordAt(text, next, limit);
        return word.length() == 1
                || (!abbreviations.opensSentence(word) && (text.charAt(start) != 'I' || followsName(text, start)));
    }

    /** "D." in "L. D." */
    private static boolean followsInitial(String text, int start) {
        return start > 2
                && isSpace(text.charAt(start - 1))
                && text.charAt(start - 2) == '.'
                && Character.isUpperCase(text.charAt(start - 3))
                && (start == 3 || !Character.isLetter(text.charAt(start - 4)));
    }

    private static boolean followsName(String text, int start) {
        int at = start - 1;
        while (at >= 0 && isSpace(text.charAt(at))) {
            at--;
        }
        int end = at + 1;
        while (at >= 0 && Character.isLetter(text.charAt(at))) {
            at--;
        }
        return end - at > 2 && Character.isUpperCase(text.charAt(at + 1));
    }

    static int next(String text, int from, int limit) {
        int at = from;
        while (at < limit && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String wordAt(String text, int from, int limit) {
        int at = from;
        while (at < limit && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }
}
