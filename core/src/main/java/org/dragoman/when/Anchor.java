package org.dragoman.when;

import java.util.List;
import org.dragoman.page.DateClaim;

/**
 * When a part of a page was written, as the evidence has it.
 *
 * @param published the day of publication, or the interval that the evidence leaves, or unknown
 * @param verdicts every date claim of the page, and what was made of it
 */
public record Anchor(DateRange published, List<Verdict> verdicts) {

    public Anchor {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * What was made of a date claim.
     *
     * @param claim the claim
     * @param accepted whether the anchor rests on it, or at least agrees with it
     * @param reason why, for a reader
     */
    public record Verdict(DateClaim claim, boolean accepted, String reason) {}
}
