package org.dragoman.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.record.CodedPage;
import org.dragoman.register.Sector;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/** A page with an event of each kind that the formats of pairs treat in a way of their own. */
final class Dyads {

    static final String TEXT = "Words enough.";
    static final Participant USA = participant("state:USA", "United States", "USA", Sector.GOV);
    static final Participant CHINA = participant("state:CHN", "China", "CHN", Sector.GOV, Sector.MIL);
    static final Participant UN = participant("organisation:United Nations", "United Nations", "IGO");
    static final Participant PARTY = participant("organisation:Somebody", "Somebody", "ROU", Sector.PTY, Sector.JRN);
    static final LocalDate DAY = LocalDate.of(2015, 2, 18);

    private Dyads() {}

    private static Participant participant(String id, String name, String country, Sector... sectors) {
        return ExportedRecord.participant(id, name, country, new Span(0, 5), sectors);
    }

    static Event event(String id, EventType type, List<String> modes, Status status, List<Participant> actors,
            List<Participant> recipients, DateRange date, Optional<Place> place) {
        return ExportedRecord.event(id, "d1", type, modes, status, actors, recipients, date, place, new Span(0, 5));
    }

    static CodedPage page() {
        DateRange day = DateRange.day(DAY, "the page says so");
        DateRange month = DateRange.between(LocalDate.of(2015, 2, 1), LocalDate.of(2015, 2, 28), DateRange.Precision.MONTH, "so");
        Optional<Place> paris = Optional.of(new Place("Paris", Place.Precision.TOWN, Optional.of("FRA"),
                Optional.of(new Place.Coordinates(48.85, 2.35))));
        return ExportedRecord.page("d1", TEXT, List.of(
                event("d1-meeting", EventType.CONSULT, List.of("visit"), Status.OCCURRED, List.of(USA, CHINA, UN), List.of(), day, paris),
                event("d1-attack", EventType.ASSAULT, List.of("firearms", "aerial"), Status.ONGOING, List.of(USA, UN), List.of(CHINA, PARTY),
                        month, Optional.of(new Place("Red Sea", Place.Precision.AREA, Optional.empty(), Optional.empty()))),
                event("d1-plan", EventType.AID, List.of(), Status.PLANNED, List.of(UN), List.of(CHINA), day, Optional.empty()),
                event("d1-own", new EventType("MUSTER", EventType.Quad.MATERIAL_CONFLICT, -5), List.of(), Status.OCCURRED,
                        List.of(PARTY), List.of(), DateRange.unknown("no date"),
                        Optional.of(new Place("Romania", Place.Precision.COUNTRY, Optional.of("ROU"), Optional.empty()))),
                event("d1-nobody", EventType.PROTEST, List.of(), Status.OCCURRED, List.of(), List.of(), day, Optional.empty())));
    }
}
