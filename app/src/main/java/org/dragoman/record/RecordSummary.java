package org.dragoman.record;

import java.time.Instant;
import java.util.List;

/**
 * What is in a record, in numbers.
 *
 * @param pages pages
 * @param events events
 * @param statements statements
 * @param failures inputs that could not be coded
 * @param corrections corrections by people, all there ever were
 * @param incomplete pages that are to be coded again, since something of them is missing that older tables did not keep
 * @param versions by which versions the pages were coded
 * @param runs the runs that wrote pages, the first one first
 */
public record RecordSummary(
        long pages,
        long events,
        long statements,
        long failures,
        long corrections,
        long incomplete,
        List<CodedBy> versions,
        List<Run> runs) {

    public RecordSummary {
        versions = List.copyOf(versions);
        runs = List.copyOf(runs);
    }

    /**
     * A run that wrote pages.
     *
     * @param coder by which version
     * @param coded pages that were new
     * @param recoded pages that another version had coded before
     */
    public record Run(Instant started, Instant finished, String coder, long coded, long recoded) {}
}
