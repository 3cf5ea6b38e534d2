package org.dragoman.story;

import java.util.List;
import java.util.Optional;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/**
 * One event of the world, with everything that reports it. Immutable.
 *
 * @param id derived from the ids of its events: the same reports make the same story
 * @param type the type that most of its reports have
 * @param modes the modes that any of them has, in alphabetical order
 * @param status the status that most of them have
 * @param actors who did it, each once, as named by most
 * @param recipients to whom
 * @param date the days that all reports admit; where there is none, everything from the first to the last, with the
 *     conflict stated
 * @param place where, as precisely as any report has it
 * @param reports the reports, by date of publication, then by source; never empty
 * @param disagreements on what they differ
 */
public record Story(
        String id,
        EventType type,
        List<String> modes,
        Status status,
        List<Actor> actors,
        List<Actor> recipients,
        DateRange date,
        Optional<Place> place,
        List<Report> reports,
        List<Disagreement> disagreements) {

    public Story {
        modes = List.copyOf(modes);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        reports = List.copyOf(reports);
        disagreements = List.copyOf(disagreements);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a story without a report");
        }
    }

    /** How many pages report it. */
    public int pages() {
        return (int) reports.stream().map(Report::page).distinct().count();
    }
}
