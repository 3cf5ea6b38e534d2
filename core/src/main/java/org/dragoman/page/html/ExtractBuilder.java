package org.dragoman.page.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Metadatum.Field;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;
import org.dragoman.page.text.Dateline;

/** Writes a document's text, line after line, and the blocks over it. */
final class ExtractBuilder {

    private final Finding finding;
    private final TeaserFinder teaserFinder;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final int[] starts;
    private boolean datelineSought;
    private Optional<Metadatum> heading = Optional.empty();
    private Optional<Metadatum> byline = Optional.empty();

    ExtractBuilder(Finding finding, Site site) {
        this.finding = finding;
        this.teaserFinder = new TeaserFinder(finding, site);
        this.starts = new int[finding.layout().lines().size()];
        Arrays.fill(starts, -1);
    }

    void build() {
        int first = finding.firstBodyLine();
        for (Line line : finding.layout().lines()) {
            int teaser = teaserFinder.part(line.index());
            Block.Kind kind = teaser > 0 ? teaserFinder.kind(line.index()) : kind(line, first);
            int part = kind == Block.Kind.FURNITURE ? Block.NO_PART : Math.max(teaser, Block.ARTICLE);
            write(line.text(), line.index(), kind, part);
        }
    }

    /** Adds a paragraph that the document states without showing it. */
    void append(String paragraph) {
        write(paragraph, -1, Block.Kind.PARAGRAPH, Block.ARTICLE);
    }

    private Block.Kind kind(Line line, int first) {
        int i = line.index();
        if (!finding.hasArticle()) {
            return Block.Kind.FURNITURE;
        }
        if (finding.inBody(i)) {
            return finding.kind(i);
        }
        if (i == finding.headline()) {
            return Block.Kind.TITLE;
        }
        boolean below = finding.headline() >= 0
                ? i > finding.headline()
                : finding.marks().reason(i) == Reason.BEFORE;
        return below && i < first ? leadKind(line) : Block.Kind.FURNITURE;
    }

    private Block.Kind leadKind(Line line) {
        if (LeadRules.isByline(line)) {
            return Block.Kind.BYLINE;
        }
        return LeadRules.isSummary(line, finding.marks()) ? Block.Kind.SUMMARY : Block.Kind.FURNITURE;
    }

    private void write(String words, int line, Block.Kind kind, int part) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        if (line >= 0) {
            starts[line] = start;
        }
        int dateline = kind == Block.Kind.PARAGRAPH && part == Block.ARTICLE && !datelineSought ? dateline(words) : 0;
        datelineSought |= kind == Block.Kind.PARAGRAPH && part == Block.ARTICLE;
        if (dateline > 0) {
            int end = start + words.substring(0, dateline).stripTrailing().length();
            blocks.add(new Block(Block.Kind.DATELINE, new Span(start, end), part));
        }
        Span span = new Span(start + dateline, text.length());
        blocks.add(new Block(kind, span, part));
        note(kind, part, span, words);
    }

    /** How many characters of a paragraph its dateline takes, with the space behind it. */
    private static int dateline(String paragraph) {
        int end = Dateline.of(paragraph).map(Dateline::length).orElse(0);
        while (end > 0 && end < paragraph.length() && Character.isWhitespace(paragraph.charAt(end))) {
            end++;
        }
        return end < paragraph.length() ? end : 0;
    }

    private void note(Block.Kind kind, int part, Span span, String words) {
        if (part == Block.ARTICLE && kind == Block.Kind.TITLE) {
            heading = Optional.of(new Metadatum(Field.TITLE, words, "headline", Optional.of(span)));
        } else if (part == Block.ARTICLE && kind == Block.Kind.BYLINE && byline.isEmpty()) {
            byline = Optional.of(new Metadatum(Field.BYLINE, words, "visible text", Optional.of(span)));
        }
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Teaser> teasers() {
        return teaserFinder.teasers();
    }

    /** Where each line starts in the text. */
    int[] starts() {
        return starts;
    }

    Optional<Metadatum> heading() {
        return heading;
    }

    Optional<Metadatum> byline() {
        return byline;
    }
}
