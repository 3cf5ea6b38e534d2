package org.dragoman.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Extract;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;

/** Puts labelled units together as an extract: parts numbered, datelines parted from their paragraphs, metadata read off. */
final class ExtractBuilder {

    private static final Pattern LABEL_END = Pattern.compile("[:|]|\\s[–—-]\\s");

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Teaser> teasers = new ArrayList<>();
    private final List<Metadatum> metadata = new ArrayList<>();
    private final List<DateClaim> dates;
    private boolean openingDone;

    private ExtractBuilder(String text, List<DateClaim> dates) {
        this.text = text;
        this.dates = dates;
    }

    static Extract build(String text, List<Clues> clues, Label[] labels, List<DateClaim> dates) {
        ExtractBuilder builder = new ExtractBuilder(text, new ArrayList<>(dates));
        for (int i = 0; i < labels.length; i++) {
            builder.add(clues.get(i), labels[i]);
        }
        return new Extract(text, builder.blocks, builder.teasers, builder.metadata, builder.dates);
    }

    private void add(Clues c, Label label) {
        Unit unit = c.unit();
        switch (label) {
            case TITLE -> title(unit);
            case PARAGRAPH -> {
                int start = openingDone ? unit.span().start() : dateline(unit, Block.ARTICLE);
                openingDone = true;
                blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, unit.span().end()), Block.ARTICLE));
            }
            case BYLINE -> {
                blocks.add(new Block(Block.Kind.BYLINE, unit.span(), Block.ARTICLE));
                metadata.add(new Metadatum(Metadatum.Field.BYLINE, byline(unit.text()), "line " + unit.line(), Optional.of(unit.span())));
            }
            case TEASER_TITLE -> openTeaser(unit.span());
            case TEASER_TEXT -> teaserText(unit);
            case POINTER -> pointer(unit);
            case FURNITURE -> blocks.add(new Block(Block.Kind.FURNITURE, unit.span(), Block.NO_PART));
            case SUMMARY, HEADING, LIST_ITEM, CAPTION, TABLE ->
                blocks.add(new Block(label.kind(), unit.span(), Block.ARTICLE));
        }
    }

    /** A label in front of a headline is furniture. */
    private void title(Unit unit) {
        int start = unit.span().start();
        if (unit.text().matches("(?is)(?:title|headline)\\s?:.*")) {
            start = behindColon(unit);
        }
        blocks.add(new Block(Block.Kind.TITLE, new Span(start, unit.span().end()), Block.ARTICLE));
    }

    private void openTeaser(Span headline) {
        int part = teasers.size() + 1;
        teasers.add(new Teaser(part, Optional.empty(), false));
        blocks.add(new Block(Block.Kind.TITLE, headline, part));
    }

    private void teaserText(Unit unit) {
        int part = teasers.size();
        teasers.set(part - 1, new Teaser(part, Optional.empty(), Prose.isTruncated(unit.text())));
        int start = dateline(unit, part);
        blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, unit.span().end()), part));
    }

    /** "Also read: …": the label is furniture, the headline behind it a teaser, when there is enough of one. */
    private void pointer(Unit unit) {
        Matcher mark = LABEL_END.matcher(unit.text());
        String headline = mark.find() ? unit.text().substring(mark.end()).strip() : "";
        if (headline.split("\\s+").length < 4) {
            blocks.add(new Block(Block.Kind.FURNITURE, unit.span(), Block.NO_PART));
            return;
        }
        int start = unit.span().end() - headline.length();
        Span label = Unit.trimmed(text, unit.span().start(), start);
        blocks.add(new Block(Block.Kind.FURNITURE, label, Block.NO_PART));
        openTeaser(new Span(start, unit.span().end()));
    }

    private int behindColon(Unit unit) {
        int colon = unit.span().start() + unit.text().indexOf(':') + 1;
        blocks.add(new Block(Block.Kind.FURNITURE, new Span(unit.span().start(), colon), Block.NO_PART));
        return Unit.trimmed(text, colon, unit.span().end()).start();
    }

    /** Adds the dateline that a paragraph opens with, and gives where its text goes on. */
    private int dateline(Unit unit, int part) {
        Optional<Dateline> found = Dateline.of(unit.text());
        if (found.isEmpty()) {
            return unit.span().start();
        }
        Span span = new Span(unit.span().start(), unit.span().start() + found.get().length());
        blocks.add(new Block(Block.Kind.DATELINE, span, part));
        if (part == Block.ARTICLE) {
            found.get().agency().ifPresent(agency ->
                    metadata.add(new Metadatum(Metadatum.Field.AGENCY, agency, "dateline", Optional.of(span))));
            VisibleDate.in(span.of(text)).stream().filter(date -> date.other().isEmpty()).forEach(date ->
                    dates.add(new DateClaim(date.date(), DateClaim.Role.PUBLISHED, "dateline", date.span().of(span.of(text)),
                            Optional.of(new Span(span.start() + date.span().start(), span.start() + date.span().end())))));
        }
        return Unit.trimmed(text, span.end(), unit.span().end()).start();
    }

    /** The writer's name: without "By", and without what else the line says. */
    private static String byline(String line) {
        String name = line.replaceFirst("(?i)^(?:by|written by|reported by|report by|story by|words by|posted by|submitted by|"
                + "authors?\\s?:|reporter\\s?:)\\s+", "");
        String first = name.split("\\s*(?:\\||•|·|\\s[–—-]\\s)\\s*", 2)[0].strip();
        return first.isEmpty() ? line : first;
    }
}
