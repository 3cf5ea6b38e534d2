package org.dragoman.page.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Labels the units of one article's text, from the top: the head with its headline, the body, and whatever interrupts and
 * follows it. Sections of pointers to other pages are followed headline by headline, until running text resumes.
 */
final class Labeller {

    private static final double LEAST_HEADING = 0.2;
    private static final int SMALL_HEAD = 10;
    private static final int LOOK_AHEAD = 10;

    private enum State {
        BODY,
        TEASERS,
        COMMENTS
    }

    private final List<Clues> clues;
    private final Label[] labels;
    private final int[] textBehind;

    private Labeller(List<Clues> clues) {
        this.clues = clues;
        this.labels = new Label[clues.size()];
        this.textBehind = articleTextBehind(clues);
        Arrays.fill(labels, Label.FURNITURE);
    }

    /** One label for each unit. Without a body there is no article: all is furniture but the teasers. */
    static Label[] label(List<Clues> clues) {
        Labeller labeller = new Labeller(clues);
        int body = labeller.withTurnsAbove(labeller.bodyStart());
        labeller.body(Math.max(0, body));
        if (body >= 0) {
            labeller.head(body);
        }
        return labeller.labels;
    }

    /** The first unit of running text, or -1. Headlines may score well too, so full sentences go first. */
    private int bodyStart() {
        int sure = first(c -> c.isArticleText() && (c.isLongSentence() || c.words() >= 25));
        int brief = first(c -> c.isArticleText() && c.isSentence() && c.text().endsWith("."));
        if (sure >= 0) {
            return brief >= 0 && brief >= sure - 2 && brief < sure && !isHeadlineLike(brief) ? brief : sure;
        }
        return brief >= 0 ? brief : first(c -> c.isSentence() && !c.isFurniture() && !c.isCaption() && c.words() >= 8);
    }

    /** An interview may begin with a question too short to be taken for running text. */
    private int withTurnsAbove(int start) {
        int body = start;
        while (body > 0 && clues.get(body - 1).isTurn() && !clues.get(body - 1).isFurniture()) {
            body--;
        }
        return body;
    }

    private boolean isHeadlineLike(int i) {
        return clues.get(i).isHeadline();
    }

    private int first(Predicate<Clues> wanted) {
        for (int i = 0; i < clues.size(); i++) {
            if (wanted.test(clues.get(i))) {
                return i;
            }
        }
        return -1;
    }

    // ---- the head

    private void head(int body) {
        int title = title(body);
        for (int i = 0; i < body; i++) {
            Clues c = clues.get(i);
            if (i == title) {
                labels[i] = Label.TITLE;
            } else if (c.isByline()) {
                labels[i] = Label.BYLINE;
            } else if (i > title && title >= 0 && c.isCaption()) {
                labels[i] = c.isBareCredit() ? Label.FURNITURE : Label.CAPTION;
            } else if (title >= 0 && i > title && i <= title + 2 && isStandfirst(c, title)) {
                labels[i] = Label.SUMMARY;
            }
        }
    }

    private boolean isStandfirst(Clues c, int title) {
        return c.words() >= 7 && !c.isFurniture() && !c.isDateLine() && !c.text().equals(clues.get(title).text())
                && !Prose.isTruncated(c.text()) && c.score() > 0.05 && (c.isHeadline() || c.isSentence());
    }

    /** The unit before the body that looks most like its headline, or -1. */
    private int title(int body) {
        Set<String> told = new HashSet<>();
        clues.subList(body, Math.min(clues.size(), body + 4)).forEach(c -> told.addAll(c.contentWords()));
        int best = -1;
        double bestScore = body <= SMALL_HEAD ? 0.2 : 0.9;
        for (int i = 0; i < body; i++) {
            Clues c = clues.get(i);
            if (c.isHeadline() || isLabelled(c)) {
                double score = titleScore(c, told, body - i);
                if (score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static double titleScore(Clues c, Set<String> told, int distance) {
        Set<String> words = c.contentWords();
        long shared = words.stream().filter(told::contains).count();
        double overlap = words.isEmpty() ? 0 : (double) shared / words.size();
        double length = c.words() >= 4 && c.words() <= 22 ? 0.5 : 0;
        double stop = Prose.endsSentence(c.text()) && !c.text().endsWith("?") ? 0.5 : 0;
        return 2 * overlap + length - stop - 0.03 * distance + (isLabelled(c) ? 2 : 0);
    }

    /** Whether it says by itself that it is the headline. */
    static boolean isLabelled(Clues c) {
        return c.text().matches("(?is)(?:title|headline)\\s?:\\s?\\S.*");
    }

    // ---- the body and what follows

    private void body(int from) {
        State state = State.BODY;
        for (int i = from; i < clues.size(); i++) {
            Clues c = clues.get(i);
            if (c.is(Furniture.Kind.COMMENTS) && c.words() <= 6 && i > from && textBehind[i] <= 3) {
                state = State.COMMENTS;
            } else if (state != State.COMMENTS && c.opensTeasers() && i > from) {
                state = State.TEASERS;
            } else if (state == State.TEASERS && resumes(i)) {
                state = State.BODY;
                labels[i] = inBody(i);
            } else if (state == State.TEASERS) {
                labels[i] = inTeasers(i);
            } else if (state == State.BODY && isLonelyTeaser(i)) {
                labels[i] = Label.TEASER_TITLE;
                labels[i + 1] = Label.TEASER_TEXT;
                i++;
            } else if (state == State.BODY) {
                labels[i] = inBody(i);
            }
        }
    }

    /** For each unit, how many units of running text stand behind it. */
    private static int[] articleTextBehind(List<Clues> clues) {
        int[] behind = new int[clues.size()];
        for (int i = clues.size() - 2; i >= 0; i--) {
            Clues next = clues.get(i + 1);
            behind[i] = behind[i + 1] + (next.score() > 0.7 && next.isLongSentence() ? 1 : 0);
        }
        return behind;
    }

    private Label inBody(int i) {
        Clues c = clues.get(i);
        if (c.is(Furniture.Kind.POINTER) && c.words() <= 30) {
            return Label.POINTER;
        } else if (c.isCaption()) {
            return c.isBareCredit() ? Label.FURNITURE : Label.CAPTION;
        } else if (c.isByline()) {
            return Label.BYLINE;
        } else if (c.isAppeal() || (c.isFurniture() && c.score() < 0.9)) {
            return Label.FURNITURE;
        } else if (c.text().chars().filter(ch -> ch == '\t').count() >= 2 && c.score() > LEAST_HEADING) {
            return Label.TABLE;
        } else if (c.isArticleText()) {
            return articleText(i);
        }
        return isHeading(i) ? Label.HEADING : isListItem(i) ? Label.LIST_ITEM : isSmallTalk(i) || c.isTurn() ? Label.PARAGRAPH : Label.FURNITURE;
    }

    private Label articleText(int i) {
        return isHeading(i) ? Label.HEADING : Prose.isBullet(clues.get(i).text()) ? Label.LIST_ITEM : Label.PARAGRAPH;
    }

    /** A short line without a full stop, text of the article on both its sides. */
    private boolean isHeading(int i) {
        Clues c = clues.get(i);
        return c.words() <= 14 && !c.text().endsWith(":") && !Prose.endsSentence(c.text()) && !Prose.isTruncated(c.text()) && !Prose.isBullet(c.text())
                && (c.score() > LEAST_HEADING || c.isHeadline()) && !c.isDateLine() && !c.isFurniture()
                && i > 0 && i + 1 < clues.size() && clues.get(i + 1).isArticleText() && !clues.get(i + 1).isFurniture()
                && Character.isUpperCase(c.text().codePointAt(0)) && textNear(i, -1) && c.words() >= 1;
    }

    private boolean isListItem(int i) {
        Clues c = clues.get(i);
        return Prose.isBullet(c.text()) && c.score() > 0.1 && c.words() >= 4 && textNear(i, -1) && textNear(i, 1);
    }

    /** A short sentence right between two paragraphs: "He did not elaborate." */
    private boolean isSmallTalk(int i) {
        Clues c = clues.get(i);
        return Prose.endsSentence(c.text()) && c.words() >= 3 && !c.isFurniture() && !c.isDateLine()
                && textNear(i, -1) && (textNear(i, 1) || c.score() > 0.2);
    }

    private boolean textNear(int i, int step) {
        for (int j = i + step; j >= 0 && j < clues.size() && Math.abs(j - i) <= 2; j += step) {
            if (clues.get(j).isArticleText() && !clues.get(j).isFurniture()) {
                return true;
            }
        }
        return false;
    }

    // ---- teasers

    /** A headline with cut-off text below it, outside of any section that announces such. */
    private boolean isLonelyTeaser(int i) {
        return i + 1 < clues.size() && clues.get(i).isHeadline() && Prose.isTruncated(clues.get(i + 1).text())
                && clues.get(i + 1).words() >= 6;
    }

    private Label inTeasers(int i) {
        Clues c = clues.get(i);
        Label before = labels[i - 1];
        if (c.is(Furniture.Kind.POINTER)) {
            return Label.POINTER;
        } else if (before == Label.TEASER_TITLE && hasTeaserText(i)) {
            return Label.TEASER_TEXT;
        } else if (c.isHeadline() && (c.words() >= 4 || hasTeaserText(i + 1))) {
            return Label.TEASER_TITLE;
        }
        return Label.FURNITURE;
    }

    private boolean hasTeaserText(int i) {
        return i < clues.size() && clues.get(i).words() >= 5 && !clues.get(i).isFurniture()
                && (Prose.isTruncated(clues.get(i).text()) || clues.get(i).isSentence());
    }

    /** Two paragraphs in a row that are not cut off are running text again: teasers have one each. */
    private boolean resumes(int i) {
        Clues c = clues.get(i);
        if (!isFull(c)) {
            return false;
        }
        int run = 1;
        for (int j = i + 1; j < Math.min(clues.size(), i + LOOK_AHEAD) && run < 2; j++) {
            if (isFull(clues.get(j))) {
                run++;
            } else if (!clues.get(j).isSentence()) {
                break;
            }
        }
        return run >= 2 && c.score() > 0.3;
    }

    private static boolean isFull(Clues c) {
        return c.isLongSentence() && !Prose.isTruncated(c.text());
    }
}
