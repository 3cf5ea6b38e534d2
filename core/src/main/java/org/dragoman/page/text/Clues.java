package org.dragoman.page.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one unit shows to the labeller.
 *
 * @param unit the unit
 * @param text its characters, or enough of them
 * @param score how likely it is of an article, by the line model
 * @param words its number of words
 * @param hit the phrase of furniture in it
 */
record Clues(Unit unit, String text, double score, int words, Optional<Furniture.Hit> hit) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.-][\\p{L}\\p{N}]++)*+");
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:by|written by|reported by|report by|story by|words by|posted by|submitted by|authors?\\s?:|reporter\\s?:)\\s+"
                    + "(?:(?:a|an|our|the|staff|special|web|news|agenc|correspondent|bureau|desk)\\w*\\b|\\p{Lu}).{0,120}"
                    + "|from our (?:own |special )?correspondent.{0,80})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE_NAME = Pattern.compile("(?i:by|written by|reported by|posted by|authors?\\s?:)\\s+\\p{Lu}.*|"
            + "(?i:by|from|written by|posted by)\\s+(?i:our|a staff|an? |the|staff|special|agenc|web|news|correspondent).*");
    private static final Pattern STAFF = Pattern.compile(
            "(?i).{0,40}\\b(?:staff (?:writer|reporter|correspondent)|special correspondent|news desk|web desk|our correspondent|"
                    + "our bureau|correspondent|news service|bureau|online desk)\\b.{0,40}");
    private static final String CREDIT_OWNER = "(?:REUTERS|AFP|AP|EPA|ANI|PTI|Getty|TASS|Xinhua|Anadolu|Handout|File|Shutterstock)";
    private static final Pattern CREDIT_END = Pattern.compile(
            "(?:[(\\[](?:photo|image|file|pic|picture|source|credit|representational|courtesy)\\b[^)\\]]{0,80}[)\\]]"
                    + "|[|/]?\\s?(?:photo|image|picture|pic)s?\\s?(?:credit|courtesy|source|by)?\\s?[:/]\\s?.{2,70}"
                    + "|(?:file )?(?:photo|image|picture)\\.?\\s(?-i:" + CREDIT_OWNER + ")\\b.{0,60}"
                    + "|(?-i:" + CREDIT_OWNER + ")(?: Photo| Images)?\\s?/\\s?(?-i:\\p{Lu}).{1,60}"
                    + "|\\(?(?-i:AP Photo|Getty Images|AFP Photo)\\b.{0,60})[.)]?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern READER = Pattern.compile("\\b(?:you|your|our|us|we)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TURN = Pattern.compile("^(?:Q|A|Question|Answer|\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,3})\\s?:\\s");

    static Clues of(Unit unit, double score, Furniture furniture) {
        String text = unit.sample();
        int words = 0;
        for (Matcher m = WORD.matcher(text); m.find(); ) {
            words++;
        }
        return new Clues(unit, text, score, words, words > 60 ? Optional.empty() : furniture.in(text));
    }

    boolean is(Furniture.Kind kind) {
        return hit.filter(found -> found.kind() == kind).isPresent();
    }

    /** Whether a phrase of furniture covers it, or most of it. */
    boolean isFurniture() {
        return hit.isPresent() && (hit.get().reach() == Furniture.Reach.WHOLE
                || (hit.get().reach() == Furniture.Reach.START ? words <= 25 : words <= 40));
    }

    /** Whether it is furniture however much it reads like prose: it offers the reader something, or states rights. */
    boolean isAppeal() {
        return isFurniture() && switch (hit.orElseThrow().kind()) {
            case SUBSCRIBE, ACCOUNT, SHARE, ADVERT, COMMENTS, LEGAL ->
                hit.get().reach() == Furniture.Reach.WHOLE || READER.matcher(text).find();
            case RELATED, POINTER, NAVIGATION, HEADER, CREDIT, TRAILER -> false;
        };
    }

    /** A turn of a conversation in print: {@code "Q: How ready is the army?"}. */
    boolean isTurn() {
        return Prose.endsSentence(text) && TURN.matcher(text).find();
    }

    /** Whether it opens a section of pointers to other pages. */
    boolean opensTeasers() {
        return is(Furniture.Kind.RELATED) && words <= 8 && !Prose.endsSentence(text);
    }

    /** A sentence or more, of an article's or a teaser's text. */
    boolean isSentence() {
        return words >= 6 && Prose.endsSentence(text);
    }

    /** Full prose, whatever stands around it. */
    boolean isLongSentence() {
        return words >= 12 && Prose.endsSentence(text) && (!isFurniture() || score > 0.8) && !isAppeal() && !isCaption();
    }

    /** Whether the line model, or its own look, says that it is an article's text. */
    boolean isArticleText() {
        return !isAppeal() && (score >= 0.5 || (isLongSentence() && score >= 0.12));
    }

    /** A line that could be a headline: some words, no full stop, no phrase of furniture, letters first of all. */
    boolean isHeadline() {
        long letters = text.chars().filter(Character::isLetter).count();
        return words >= 3 && words <= 32 && !text.endsWith(".") && !text.endsWith(":") && !text.endsWith(",")
                && !Prose.isTruncated(text) && !isFurniture() && !isByline() && !isTurn() && letters > text.length() * 0.55
                && !Character.isLowerCase(text.codePointAt(0)) && !text.contains(" | ") && !text.contains(" » ")
                && !isDateLine() && !isCaption();
    }

    /** A line that is little else than a date or a time, or that says what date it gives. */
    boolean isDateLine() {
        List<VisibleDate> dates = words <= 24 ? VisibleDate.in(text) : List.of();
        if (dates.isEmpty()) {
            return false;
        }
        boolean labelled = TextDates.stated(text.substring(0, dates.getFirst().span().start())).isPresent();
        return (labelled && !Prose.endsSentence(text)) || (words <= 10 && dates.getFirst().span().length() > text.length() * 0.4);
    }

    boolean isByline() {
        return (words <= 24 && BYLINE.matcher(text).matches() && BYLINE_NAME.matcher(text).matches() && !isSentence())
                || (words <= 9 && STAFF.matcher(text).matches() && !Prose.endsSentence(text));
    }

    /** Whether it ends in a picture's credit. */
    boolean isCaption() {
        return words <= 60 && CREDIT_END.matcher(text).find();
    }

    /** Whether a picture's credit is all that it says. */
    boolean isBareCredit() {
        Matcher credit = CREDIT_END.matcher(text);
        return credit.find() && text.substring(0, credit.start()).strip().split("\\s+").length < 5;
    }

    /** The word for a place or a section that stands alone in a running header. */
    boolean isLoneName() {
        return words <= 2 && text.length() <= 24 && Character.isUpperCase(text.codePointAt(0))
                && text.chars().noneMatch(c -> c == ':' || c == '/');
    }

    /** Its words in lower case, the short ones left out. */
    Set<String> contentWords() {
        Set<String> content = new HashSet<>();
        for (Matcher m = WORD.matcher(text); m.find(); ) {
            if (m.group().length() > 3) {
                content.add(m.group().toLowerCase(Locale.ROOT));
            }
        }
        return content;
    }
}
