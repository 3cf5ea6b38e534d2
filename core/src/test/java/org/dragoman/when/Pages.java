package org.dragoman.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;

/** Builds small pages: paragraphs of an article, teasers, and claims of dates. */
final class Pages {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Teaser> teasers = new ArrayList<>();
    private final List<DateClaim> claims = new ArrayList<>();

    static Pages article(String paragraph) {
        return new Pages().block(Block.Kind.PARAGRAPH, paragraph, Block.ARTICLE);
    }

    static Pages titled(String title, String paragraph) {
        return new Pages()
                .block(Block.Kind.TITLE, title, Block.ARTICLE)
                .block(Block.Kind.PARAGRAPH, paragraph, Block.ARTICLE);
    }

    Pages paragraph(String paragraph) {
        return block(Block.Kind.PARAGRAPH, paragraph, Block.ARTICLE);
    }

    Pages teaser(String paragraph) {
        teasers.add(new Teaser(teasers.size() + 1, Optional.empty(), true));
        return block(Block.Kind.PARAGRAPH, paragraph, teasers.size());
    }

    private Pages block(Block.Kind kind, String words, int part) {
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, new Span(start, text.length()), part));
        text.append("\n\n");
        return this;
    }

    Pages claims(String day, DateClaim.Role role, String origin) {
        return claims(day, role, origin, day);
    }

    Pages claims(String day, DateClaim.Role role, String origin, String words) {
        claims.add(new DateClaim(LocalDate.parse(day), role, origin, words, Optional.empty()));
        return this;
    }

    /** A claim that stands in the last block. */
    Pages claimsHere(String day, DateClaim.Role role, String words) {
        Span last = blocks.getLast().span();
        claims.add(new DateClaim(
                LocalDate.parse(day), role, "teaser", words, Optional.of(new Span(last.start(), last.start() + 4))));
        return this;
    }

    Page page() {
        return new Page(
                "0", "test", Optional.empty(), text.toString(), blocks, teasers, List.of(), claims);
    }
}
