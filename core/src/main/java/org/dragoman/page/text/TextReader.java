package org.dragoman.page.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Extract;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Span;

/**
 * Plain text as scraped, read: its lines scored by the line model, labelled from head to foot, and put together as blocks,
 * teasers, metadata and date claims. Safe for use by several threads at once.
 */
public final class TextReader {

    /** The longest article has some hundred lines, a page with all its navigation some thousand. */
    private static final int MOST_LINES = 20_000;

    private final Furniture furniture;
    private final LineModel model;

    private TextReader(Furniture furniture, LineModel model) {
        this.furniture = furniture;
        this.model = model;
    }

    /** A reader with its lexicon and weights loaded. */
    public static TextReader create() {
        Furniture furniture = Furniture.load();
        return new TextReader(furniture, LineModel.load(furniture));
    }

    /**
     * Reads a text. Never fails: where there is no article, no block is in one.
     *
     * @param text the text, not blank
     * @param address its web address, when known
     * @return one extract, or several where the text holds several articles; each with a text of its own, in which its
     *     offsets count
     */
    public List<Extract> read(String text, Optional<String> address) {
        List<Extract> extracts = new ArrayList<>();
        for (Span article : ArticleSplit.of(text)) {
            extracts.add(article(article.of(text), address));
        }
        return extracts;
    }

    private Extract article(String text, Optional<String> address) {
        long lines = lines(text);
        if (lines > MOST_LINES) {
            return unread(text, lines);
        }
        List<Clues> clues = clues(Unit.of(text));
        clues = clues(partedFromDate(clues));
        Label[] labels = Labeller.label(clues);
        Set<LocalDate> known = new HashSet<>();
        Optional<DateClaim> addressDate = address.flatMap(StatedDate::inAddress);
        addressDate.ifPresent(claim -> known.add(claim.date()));
        List<DateClaim> dates = TextDates.of(clues, labels, known);
        addressDate.ifPresent(dates::add);
        return ExtractBuilder.build(text, clues, labels, dates);
    }

    /** How many lines are not blank. */
    private static long lines(String text) {
        long lines = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n';
            lines += ends && !blank ? 1 : 0;
            blank = ends || (blank && Character.isWhitespace(text.charAt(i)));
        }
        return lines + (blank ? 0 : 1);
    }

    /** All of it furniture, with a note that says why. */
    private static Extract unread(String text, long lines) {
        Span all = Unit.trimmed(text, 0, text.length());
        Metadatum note = new Metadatum(Metadatum.Field.NOTE,
                "a text of " + lines + " lines; of more than " + MOST_LINES + " none is read", "line count", Optional.empty());
        return new Extract(text, List.of(new Block(Block.Kind.FURNITURE, all, Block.NO_PART)), List.of(), List.of(note), List.of());
    }

    private List<Clues> clues(List<Unit> units) {
        double[] scores = model.score(units);
        List<Clues> clues = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            clues.add(Clues.of(units.get(i), scores[i], furniture));
        }
        return clues;
    }

    /** A date in front of the first sentence becomes a unit of its own. */
    private static List<Unit> partedFromDate(List<Clues> clues) {
        List<Unit> units = new ArrayList<>(clues.stream().map(Clues::unit).toList());
        for (int i = 0; i < Math.min(units.size(), 12); i++) {
            Unit unit = units.get(i);
            int length = clues.get(i).words() < 8 ? 0 : TextDates.runIn(unit.sample());
            if (length > 0) {
                Span head = Unit.trimmed(unit.text(), 0, length);
                units.set(i, unit.part(unit.span().start(), unit.span().start() + head.end()));
                units.add(i + 1, unit.part(unit.span().start() + length, unit.span().end()));
                return units;
            }
        }
        return units;
    }
}
