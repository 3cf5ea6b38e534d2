package org.dragoman.page.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.page.Block.Kind;

/** The kind of a body line, by the elements that it stands in and by the picture before it. */
final class LineKinds {

    private static final int LONGEST_CAPTION = 250;
    private static final int CAPTION_DEPTH = 4;
    private static final int CAPTION_LINES = 3;
    private static final Pattern CREDIT = Pattern.compile(
            "(?:\\(?(?:photo|image|picture|credit|courtesy|source|foto|fotos|bild|quelle|фото|imagem|imagen|crédit|"
            + "crédito|créditos|getty"
                    + "|reuters|afp|ap photo|epa)\\b[^.]{0,80}\\)?|/[\\p{L} .]{2,40}\\)?|\\bvia \\S+)[. )]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LineKinds() {}

    static Kind of(Line line) {
        if (isUnderPicture(line)) {
            return Kind.CAPTION;
        }
        int up = 0;
        for (Region region = line.region(); region != null; region = region.parent()) {
            if (up < CAPTION_DEPTH && region.signs().contains(Sign.CAPTION) && region.lines() <= CAPTION_LINES) {
                return Kind.CAPTION;
            }
            Optional<Kind> kind = ofTag(region.tag());
            if (kind.isPresent()) {
                return kind.get();
            }
            up++;
        }
        return Kind.PARAGRAPH;
    }

    private static Optional<Kind> ofTag(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
            case "li", "dt", "dd" -> Optional.of(Kind.LIST_ITEM);
            case "blockquote", "q" -> Optional.of(Kind.QUOTE);
            case "figcaption", "figure", "caption" -> Optional.of(Kind.CAPTION);
            case "tr" -> Optional.of(Kind.TABLE);
            case "article", "main", "section", "body" -> Optional.of(Kind.PARAGRAPH);
            default -> Optional.empty();
        };
    }

    /** Right under a picture: alone in its box and not a sentence, or with a credit at its end. */
    private static boolean isUnderPicture(Line line) {
        if (!line.afterImage() || line.text().length() >= LONGEST_CAPTION || isHeading(line)) {
            return false;
        }
        boolean alone = line.region().lines() == 1 && line.text().indexOf('\n') < 0 && line.linkShare() < 0.5
                && !Prose.endsSentence(line.text());
        return (alone && line.region().element().selectFirst("img, picture, amp-img") != null)
                || CREDIT.matcher(line.text()).find();
    }

    private static boolean isHeading(Line line) {
        return ofTag(line.region().tag()).filter(k -> k == Kind.HEADING).isPresent();
    }
}
