package org.dragoman.page.html;

import org.jspecify.annotations.Nullable;

/** Finds the article in a document: marks furniture, picks the body's region, trims it. */
final class ArticleFinder {

    /** More running text than this is no notice. */
    private static final int LONGEST_WALL = 3000;

    private ArticleFinder() {}

    static Finding find(Layout layout, Titles titles, Site site) {
        Marks marks = new Marks(layout);
        new FurnitureRules(layout, marks, site).mark();
        new CardRules(layout, marks, site).mark();
        Region body = new BodyFinder(layout, marks, site).find();
        Line title = titles.find(layout, body == null ? layout.lines().size() : body.endLine());
        if (body != null) {
            marks.mark(0, body.firstLine(), Reason.OUTSIDE);
            marks.mark(body.endLine(), layout.lines().size(), Reason.OUTSIDE);
            TailTrimmer tail = new TailTrimmer(layout, marks, body);
            tail.dropIslands();
            new LeadTrimmer(layout, marks, body).trim(title);
            new BodySweeper(layout, marks, body, site).sweep();
            tail.trim();
        }
        return new Finding(layout, marks, isArticle(layout, marks, body) ? body : null, title);
    }

    /** Whether a body is one: what stands in place of an article (a consent wall, an error) speaks of itself. */
    private static boolean isArticle(Layout layout, Marks marks, @Nullable Region body) {
        int prose = body == null ? 0 : marks.prose(0, layout.lines().size());
        int wall = 0;
        for (int i = 0; prose < LONGEST_WALL && i < layout.lines().size(); i++) {
            if (!marks.isMarked(i) && marks.prose(i) > 0 && Wall.of(layout.lines().get(i).text()).isPresent()) {
                wall += marks.prose(i);
            }
        }
        return prose > 0 && wall * 2 < prose;
    }
}
