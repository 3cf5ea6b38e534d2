package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.language.Token;
import org.dragoman.when.Chronology;
import org.dragoman.when.DateRange;
import org.dragoman.when.EventDate;
import org.dragoman.when.TemporalMention.Role;

/**
 * Gives each event its date: the temporal expression that depends on it or on its clause; for the rest of the news, the dated
 * event that the part of the page leads with; else no more than the bound that tense and anchor give.
 */
final class Dating {

    /** Days by which an event must lie before the anchor to be background rather than news. */
    private static final int NEWS_DAYS = 20;

    private final Chronology chronology;

    Dating(Chronology chronology) {
        this.chronology = chronology;
    }

    /** Dates the events of one part of a page, given in the order of the text. */
    void date(List<Draft> drafts) {
        drafts.forEach(this::bySentence);
        Optional<Draft> lead = drafts.stream()
                .filter(d -> d.temporal.filter(t -> t.role() == Role.WHEN).isPresent())
                .filter(d -> d.status == Status.OCCURRED && !d.historical)
                .findFirst();
        lead.ifPresent(l -> drafts.stream().filter(d -> isOfTheSameOccasion(d, l)).forEach(d -> inherit(d, l)));
    }

    private void bySentence(Draft draft) {
        EventDate date = EventDate.of(draft.sentence, draft.match.token().index(), chronology);
        Optional<Token> light = draft.match.light();
        if (date.mention().isEmpty() && light.isPresent()) {
            date = EventDate.of(draft.sentence, light.get().index(), chronology);
        }
        draft.temporal = date.mention();
        draft.date = draft.status == Status.NEGATED && draft.temporal.isEmpty() ? notYet(draft) : date.range();
        boolean told = date.mention().isPresent() && draft.status == Status.OCCURRED && !draft.historical;
        if (told && isLongBefore(date.range(), chronology.anchor(draft.part()).published())) {
            draft.historical = true;
            draft.step("historical", "dated well before the page");
        }
    }

    /** "is yet to meet", "did not meet": so it stood when the page was written. */
    private DateRange notYet(Draft draft) {
        DateRange anchor = chronology.anchor(draft.part()).published();
        return anchor.latest()
                .map(latest -> DateRange.upTo(latest, "had not happened when the page was written, by " + latest))
                .orElseGet(() -> DateRange.unknown("had not happened when the page was written; when that was is unknown"));
    }

    private static boolean isLongBefore(DateRange date, DateRange anchor) {
        return date.latest().isPresent()
                && anchor.earliest().isPresent()
                && date.latest().get().plusDays(NEWS_DAYS).isBefore(anchor.earliest().get());
    }

    /** What those who met did or said, with no date of its own, belongs to the meeting that the page leads with. */
    private static boolean isOfTheSameOccasion(Draft draft, Draft lead) {
        return draft != lead
                && draft.temporal.isEmpty()
                && draft.status == Status.OCCURRED
                && !draft.historical
                && Stream.concat(draft.everybody().stream(), draft.attribution.speaker().stream())
                        .anyMatch(p -> lead.actors.containsKey(p.actor().id())
                                || lead.recipients.containsKey(p.actor().id()));
    }

    private static void inherit(Draft draft, Draft lead) {
        List<String> basis = new ArrayList<>(lead.date.basis());
        Token event = lead.match.token();
        basis.add("told of the same occasion as \"" + event.form() + "\" at character " + event.span().start());
        draft.date = new DateRange(
                lead.date.earliest(),
                lead.date.latest(),
                lead.date.weekday(),
                lead.date.precision(),
                basis,
                lead.date.conflicts());
    }
}
