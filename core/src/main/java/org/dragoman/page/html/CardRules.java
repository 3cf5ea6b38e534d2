package org.dragoman.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.page.Block;

/** Marks rows of like siblings that each open with a link to another page: teasers. */
final class CardRules {

    private static final int LEAST_CARDS = 3;
    private static final double MOST_OF = 0.6;
    private static final int LONGEST_CARD = 600;
    private static final int SHORTEST_HEADLINE = 15;

    private final Layout layout;
    private final Marks marks;
    private final Site site;

    CardRules(Layout layout, Marks marks, Site site) {
        this.layout = layout;
        this.marks = marks;
        this.site = site;
    }

    void mark() {
        Map<String, List<Region>> rows = new HashMap<>();
        for (Region region : layout.regions()) {
            if (!region.isEmpty() && region.parent() != null && isSmall(region)) {
                rows.computeIfAbsent(key(region), k -> new ArrayList<>()).add(region);
            }
        }
        for (List<Region> row : rows.values()) {
            if (row.size() >= LEAST_CARDS && row.stream().filter(this::isCard).count() >= MOST_OF * row.size()) {
                row.forEach(card -> marks.mark(card, Reason.CARD));
            }
        }
    }

    private boolean isSmall(Region region) {
        if (region.lines() > 8) {
            return false;
        }
        int characters = 0;
        for (int i = region.firstLine(); i < region.endLine(); i++) {
            characters += layout.lines().get(i).text().length();
        }
        return characters <= LONGEST_CARD;
    }

    private static String key(Region region) {
        String classes = region.element().className();
        int space = classes.indexOf(' ');
        return System.identityHashCode(region.parent()) + region.tag()
                + (space < 0 ? classes : classes.substring(0, space));
    }

    private boolean isCard(Region region) {
        for (int i = region.firstLine(); i < region.endLine(); i++) {
            Line line = layout.lines().get(i);
            boolean heading = LineKinds.of(line) == Block.Kind.HEADING;
            if (line.linkCharacters() >= SHORTEST_HEADLINE && (heading || site.owns(line.link()))
                    && (line.linkShare() > 0.8 || (region.lines() == 1 && opensWithLink(line)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensWithLink(Line line) {
        return line.linkShare() > 0.25 && line.links() == 1 && line.region().element().select("a").stream()
                .findFirst().filter(a -> line.text().startsWith(a.text().strip())).isPresent();
    }
}
