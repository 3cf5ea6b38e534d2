package org.dragoman.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.record.CodedPage;
import org.dragoman.record.PageLabel;
import org.dragoman.record.Review;
import org.dragoman.record.ToldEvent;
import org.dragoman.when.Anchor;

/**
 * A page as read, with what was made of it.
 *
 * @param page what names it
 * @param webAddress its address on the web
 * @param blocks its text
 * @param events its events, in the order of the text
 * @param anchors when each of its parts was written, and why
 * @param metadata what it states about itself
 * @param article how many characters are its article's, in hundredths
 * @param coder by what it was coded
 * @param untold what was said of events that it tells no more
 */
public record PageModel(PageLabel page, Optional<String> webAddress, List<BlockView> blocks, List<EventRow> events,
        List<Part> anchors, List<Metadatum> metadata, long article, String coder, List<CorrectionRow> untold) {

    public PageModel {
        blocks = List.copyOf(blocks);
        events = List.copyOf(events);
        anchors = List.copyOf(anchors);
        metadata = List.copyOf(metadata);
        untold = List.copyOf(untold);
    }

    /**
     * A part of the page, and when it was written.
     *
     * @param name {@code "article"}, {@code "teaser 2"}
     * @param date when, in words
     */
    public record Part(String name, String date, List<String> basis, List<String> conflicts, List<Verdict> verdicts) {

        public Part {
            basis = List.copyOf(basis);
            conflicts = List.copyOf(conflicts);
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * What was made of a date that the page carries.
     *
     * @param claim what the date says that it is, and where it stood
     * @param accepted whether the anchor agrees with it
     * @param reason why
     */
    public record Verdict(String claim, String text, boolean accepted, String reason) {}

    /**
     * The model of a page of the record.
     *
     * @param reviews what people hold of its events, by their ids
     * @param untold what was said of events that it tells no more
     */
    public static PageModel of(CodedPage coded, Map<String, Review> reviews, List<CorrectionRow> untold) {
        Page page = coded.page();
        List<EventRow> rows = coded.events().stream().map(event -> EventRow.of(new ToldEvent(event, PageLabel.of(page), page.text(),
                Optional.ofNullable(reviews.get(event.id()))))).toList();
        List<Mark> marks = new ArrayList<>(Mark.of(coded.mentions()));
        coded.events().forEach(event -> marks.addAll(Mark.of(event)));
        List<BlockView> blocks = new ArrayList<>();
        for (Block block : page.blocks()) {
            blocks.add(BlockView.of(page, block, marks, rows.stream()
                    .filter(row -> block.span().contains(row.event().evidence().trigger().start())).toList()));
        }
        long all = page.blocks().stream().mapToLong(block -> block.span().length()).sum();
        long article = page.blocksOf(Block.ARTICLE).mapToLong(block -> block.span().length()).sum();
        return new PageModel(PageLabel.of(page), page.address().flatMap(Words::webAddress), blocks, rows, parts(coded.anchors()),
                page.metadata(), all == 0 ? 0 : Math.round(100.0 * article / all), coded.coder(),
                untold);
    }

    private static List<Part> parts(Map<Integer, Anchor> anchors) {
        return new TreeMap<>(anchors).entrySet().stream().map(entry -> part(entry.getKey(), entry.getValue())).toList();
    }

    private static Part part(int number, Anchor anchor) {
        boolean article = number == Block.ARTICLE;
        return new Part(article ? "article" : "teaser " + number, Words.date(anchor.published()),
                anchor.published().basis(), anchor.published().conflicts(),
                article ? anchor.verdicts().stream().map(PageModel::verdict).toList() : List.of());
    }

    private static Verdict verdict(Anchor.Verdict verdict) {
        DateClaim claim = verdict.claim();
        String role = switch (claim.role()) {
            case PUBLISHED -> "says published";
            case UPDATED -> "says updated";
            case FETCHED -> "says fetched or shown";
            case UNKNOWN -> "does not say of what";
        };
        return new Verdict(claim.date() + " " + role + ", " + claim.origin(), claim.text(), verdict.accepted(), verdict.reason());
    }

    /** What the page is called: its headline, or where it was read from. */
    public String name() {
        return page.title().orElse(page.source());
    }
}
