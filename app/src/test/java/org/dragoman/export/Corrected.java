package org.dragoman.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Correction;
import org.dragoman.register.Sector;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;

/** A correction for tests: another type, day, status, actor and place. */
final class Corrected {

    static final Correction.Changes CHANGES = new Correction.Changes(
            Optional.of(EventType.AGREE), Optional.of(List.of()), Optional.of(Status.OCCURRED),
            Optional.of(DateRange.day(LocalDate.of(2024, 5, 5), "Ana saw it")),
            Optional.of(List.of(new Actor("organisation:NATO", Actor.Kind.ORGANISATION, "NATO", Optional.of("IGO"),
                    List.of(Sector.MIL), Optional.empty()))),
            Optional.empty(),
            Optional.of(Optional.of(new Place("Oslo", Place.Precision.TOWN, Optional.of("NOR"), Optional.empty()))));

    private Corrected() {}
}
