package org.dragoman.page.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line that is the article's headline, by what the document calls itself. */
final class Titles {

    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 400;
    private static final double LEAST_LIKENESS = 0.5;
    private static final double FIRST_HEADING = 0.3;

    private final List<Set<String>> stated;

    private Titles(List<Set<String>> stated) {
        this.stated = stated;
    }

    /** Looks for the headline by these statements of it; empty ones say nothing. */
    static Titles of(List<String> titles) {
        return new Titles(titles.stream().map(Titles::words).filter(w -> !w.isEmpty()).toList());
    }

    /**
     * The headline's line among the first {@code end}: like what is stated, or else the only first-level heading. Or
     * null.
     */
    @Nullable Line find(Layout layout, int end) {
        Line best = null;
        Line only = null;
        int first = 0;
        double most = LEAST_LIKENESS;
        for (Line line : layout.lines().subList(0, end)) {
            double likeness = headingBonus(line);
            if (likeness < 0 || line.text().length() > LONGEST) {
                continue;
            }
            if (likeness == FIRST_HEADING) {
                only = line;
                first++;
            }
            likeness += likeness(line.text());
            if (likeness > most) {
                most = likeness;
                best = line;
            }
        }
        return best == null && first == 1 ? only : best;
    }

    private static double headingBonus(Line line) {
        Region region = line.region();
        for (int up = 0; up < 2 && region != null; up++, region = region.parent()) {
            double bonus = switch (region.tag()) {
                case "h1" -> FIRST_HEADING;
                case "h2" -> 0.1;
                case "h3", "h4", "h5", "h6" -> 0;
                default -> -1;
            };
            if (bonus >= 0) {
                return bonus;
            }
        }
        return -1;
    }

    private double likeness(String text) {
        Set<String> words = words(text);
        double best = 0;
        for (Set<String> other : stated) {
            int common = 0;
            for (String word : words) {
                common += other.contains(word) ? 1 : 0;
            }
            double ofLine = words.isEmpty() ? 0 : (double) common / words.size();
            double ofTitle = other.isEmpty() ? 0 : (double) common / other.size();
            best = Math.max(best, ofLine * Math.sqrt(ofTitle));
        }
        return best;
    }

    private static Set<String> words(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Set<String> words = new HashSet<>(Arrays.asList(SPLIT.split(bounded.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
