package org.dragoman.page.html;

import java.util.HashSet;
import java.util.Set;
import org.dragoman.page.Block;
import org.jspecify.annotations.Nullable;

/** Picks the region that the article fills: the one with most running text left and least else. */
final class BodyFinder {

    private static final int LABEL_COST = 20;
    /** How much more a region counts that calls itself the article's body. */
    private static final double SIGNED_BODY = 1.25;
    private static final double NARROW = 0.85;
    private static final int LEAST_PROSE = 120;

    private final Layout layout;
    private final Marks marks;
    private final Site site;

    BodyFinder(Layout layout, Marks marks, Site site) {
        this.layout = layout;
        this.site = site;
        this.marks = marks;
    }

    @Nullable Region find() {
        int[] sums = sums();
        Region best = null;
        double most = LEAST_PROSE - 1;
        for (Region region : layout.regions()) {
            double sum = sums[region.endLine()] - sums[region.firstLine()];
            if (sum > 0 && region.signs().contains(Sign.BODY)) {
                sum *= SIGNED_BODY;
            }
            if (sum > most || (sum == most && best != null && region.depth() > best.depth())) {
                most = sum;
                best = region;
            }
        }
        return best == null ? null : narrow(best);
    }

    /** The smallest region within that still holds nearly all of the running text. */
    private Region narrow(Region found) {
        int[] prose = unmarkedProse();
        Region narrowest = found;
        int all = prose[found.endLine()] - prose[found.firstLine()];
        for (Region region : layout.regions()) {
            if (region.firstLine() >= found.firstLine() && region.endLine() <= found.endLine() && region.lines() > 1
                    && prose[region.endLine()] - prose[region.firstLine()] >= NARROW * all
                    && region.depth() > narrowest.depth() && !isSplit(found, region)) {
                narrowest = region;
            }
        }
        return narrowest;
    }

    /** Whether paragraphs outside the part stand in the same kind of box as those inside: a body in several pieces. */
    private boolean isSplit(Region whole, Region part) {
        Set<String> boxes = new HashSet<>();
        for (int i = part.firstLine(); i < part.endLine(); i++) {
            if (isBodyParagraph(i)) {
                boxes.add(box(layout.lines().get(i)));
            }
        }
        for (int i = whole.firstLine(); i < whole.endLine(); i++) {
            Line line = layout.lines().get(i);
            if (!part.contains(line) && isBodyParagraph(i) && boxes.contains(box(line)) && box(line).length() > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isBodyParagraph(int line) {
        return !marks.isMarked(line) && marks.prose(line) > 0 && layout.lines().get(line).region().tag().equals("p");
    }

    private static String box(Line line) {
        Region parent = line.region().parent();
        return line.region().element().className() + "/" + (parent == null ? "" : parent.element().className());
    }

    private int[] unmarkedProse() {
        int[] sums = new int[layout.lines().size() + 1];
        for (int i = 0; i + 1 < sums.length; i++) {
            sums[i + 1] = sums[i] + (marks.isMarked(i) ? 0 : marks.prose(i));
        }
        return sums;
    }

    private int[] sums() {
        int[] sums = new int[layout.lines().size() + 1];
        for (Line line : layout.lines()) {
            int i = line.index();
            boolean idle = marks.isMarked(i) || LineKinds.of(line) == Block.Kind.CAPTION;
            sums[i + 1] = sums[i] + (idle ? 0 : marks.prose(i) > 0 ? marks.prose(i) : cost(line));
        }
        return sums;
    }

    private int cost(Line line) {
        String tag = line.region().tag();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && line.links() == 0;
        return heading || line.links() == 0 || !site.owns(line.link()) ? 0 : -LABEL_COST - line.linkCharacters();
    }
}
