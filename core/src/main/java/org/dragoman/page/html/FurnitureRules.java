package org.dragoman.page.html;

/** Marks the regions that say of themselves, or show by their shape, that they hold no article text. */
final class FurnitureRules {

    private final Layout layout;
    private final Marks marks;
    private final Site site;
    private final int[] prose;

    FurnitureRules(Layout layout, Marks marks, Site site) {
        this.layout = layout;
        this.site = site;
        this.marks = marks;
        this.prose = marks.proseSums();
    }

    void mark() {
        int all = prose[prose.length - 1];
        for (Region region : layout.regions()) {
            if (region.isEmpty() || (marks.isMarked(region.firstLine()) && region.lines() == 1)) {
                continue;
            }
            int own = prose[region.endLine()] - prose[region.firstLine()];
            if (region.signs().contains(Sign.BODY)) {
                continue;
            }
            if (isSigned(region, (double) own / Math.max(1, all))) {
                marks.mark(region, Reason.SIGNED);
            } else if (own < 0.3 * all + 1 && isLinkList(region)) {
                marks.mark(region, Reason.LINK_LIST);
            }
        }
    }

    private static boolean isSigned(Region region, double share) {
        if (region.signs().contains(Sign.EMBED)) {
            return false;
        }
        for (Sign sign : region.signs()) {
            if (share <= mostProse(sign)) {
                return true;
            }
        }
        return false;
    }

    /** The largest share of a document's running text at which a sign is still believed. */
    private static double mostProse(Sign sign) {
        return switch (sign) {
            case BODY, EMBED, CAPTION -> -1;
            case COMMENTS -> 0.8;
            case NAVIGATION, SHARE, RELATED, ADVERTISEMENT, NEWSLETTER, TAGS, CONSENT, SIDE, PLAYER, HIDDEN, AUTHOR ->
                    0.3;
            case META -> 0.15;
        };
    }

    private boolean isLinkList(Region region) {
        if (region.lines() < 2) {
            return false;
        }
        int linked = 0;
        int own = 0;
        int links = 0;
        int characters = 0;
        for (int i = region.firstLine(); i < region.endLine(); i++) {
            Line line = layout.lines().get(i);
            links += line.links() > 0 ? 1 : 0;
            own += line.links() > 0 && site.owns(line.link()) ? 1 : 0;
            linked += line.linkCharacters();
            characters += line.text().length();
        }
        return linked > 0.7 * characters && own * 2 >= links;
    }
}
