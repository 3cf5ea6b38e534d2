package org.dragoman.page.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opening of a report that says where, and at times when and by which agency, it was filed: {@code "Moscow:"},
 * {@code "BEIJING (Reuters) -"}, {@code "GAZA CITY, March 24 (AP) —"}, {@code "Srinagar, Apr 26:"}.
 *
 * @param length how many characters it takes, separator included
 * @param agency the agency that it names
 */
public record Dateline(int length, Optional<String> agency) {

    private static final String MONTH_DAY =
            "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2}|"
                    + "\\d{1,2}\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?)(?:,?\\s\\d{4})?";
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?:[ /-](?:(?:de|del|di|el|al|the|of|and)[ -])?\\p{Lu}[\\p{L}.'’-]*){0,3}";
    private static final String PLACE = NAME + "(?:,\\s" + NAME + "){0,2}";
    private static final String AGENCY = "\\s?[(\\[](?<agency>[\\p{Lu}][\\p{L}./& -]{1,28})[)\\]]";
    private static final String DASH = "\\s?(?:--|[–—-])\\s?-?\\s*";

    private static final List<Pattern> SURE = List.of(
            Pattern.compile("^" + PLACE + ",?\\s" + MONTH_DAY + "\\.?\\s?/(?<agency>[^/\\s]{2,20})/\\.?\\s*(?=\\S)"),
            Pattern.compile("^" + PLACE + "(?:,\\s" + MONTH_DAY + ")?" + AGENCY + "(?:\\s?:\\s*|" + DASH + ")(?=\\S)"),
            Pattern.compile("^" + MONTH_DAY + AGENCY + "(?:\\s?:\\s*|" + DASH + ")(?=\\S)"),
            Pattern.compile("^" + PLACE + ",?\\s" + MONTH_DAY + "(?:\\s?:\\s*|" + DASH + ")(?=\\S)"),
            Pattern.compile("^(?:\\p{Lu}[\\p{Lu}.'’]{2,}|ST\\.)(?:[ /-]\\p{Lu}[\\p{Lu}.'’]*){0,3}(?:,\\s" + NAME + "){0,2}"
                    + "(?:\\s?:\\s|\\s(?:--|[–—-])\\s|\\s?[—–]\\s?)\\s*(?=[\\p{Lu}\"“‘'\\d])"),
            Pattern.compile("^" + AGENCY + "(?:\\s?:\\s*|" + DASH + ")(?=\\S)"));
    private static final List<Pattern> LIKELY = List.of(
            Pattern.compile("^\\p{Lu}\\p{Ll}[\\p{L}.'’-]*(?:[ /-]\\p{Lu}[\\p{L}.'’-]*){0,2}(?:,\\s" + NAME
                    + "){0,2}(?:\\s?:\\s|\\s(?:--|[–—-])\\s|—)\\s*(?=[\\p{Lu}\"“‘'\\d])"));

    /** Labels that open a paragraph in the same way. */
    private static final Set<String> LABELS = Set.of(
            "update", "updates", "updated", "watch", "video", "exclusive", "breaking", "breaking news", "note", "editor's note",
            "question", "answer", "q", "a", "photo", "photos", "file photo", "summary", "opinion", "analysis", "explainer",
            "explained", "live", "background", "correction", "clarification", "read", "read more", "also read", "source", "image",
            "date", "location", "time", "title", "headline", "text", "author", "topic", "key points", "fact check", "fact box",
            "factbox", "timeline", "interview", "review", "editorial", "comment", "profile", "report", "reports", "poll", "quiz",
            "listen", "podcast", "transcript", "speech", "press release", "statement", "abstract", "introduction", "conclusion",
            "example", "warning", "important", "tip", "advertisement", "sponsored", "tags", "category", "section", "subject");

    /** The dateline that a report's first paragraph, or a teaser's text, opens with. */
    public static Optional<Dateline> of(String paragraph) {
        String start = paragraph.length() > 120 ? paragraph.substring(0, 120) : paragraph;
        return SURE.stream().flatMap(pattern -> match(pattern, start, true).stream()).findFirst()
                .or(() -> LIKELY.stream().flatMap(pattern -> match(pattern, start, false).stream()).findFirst())
                .filter(dateline -> dateline.length < paragraph.length());
    }

    private static Optional<Dateline> match(Pattern pattern, String start, boolean mayNameAgency) {
        Matcher m = pattern.matcher(start);
        if (!m.find() || LABELS.contains(label(m.group()))) {
            return Optional.empty();
        }
        boolean names = mayNameAgency && m.namedGroups().containsKey("agency");
        int length = m.group().stripTrailing().length();
        return Optional.of(new Dateline(length, names ? Optional.ofNullable(m.group("agency")) : Optional.empty()));
    }

    private static String label(String opening) {
        return opening.replaceAll("[\\s:–—-]+$", "").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
