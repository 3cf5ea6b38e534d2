package org.dragoman.export;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.Provenance;

/** On which day (UTC) each version of the coder coded, where all its runs were on one day. Immutable. */
final class CodingDays {

    private final Map<String, LocalDate> days = new HashMap<>();

    CodingDays(List<Provenance> coders) {
        for (Provenance coded : coders) {
            Optional<LocalDate> first = coded.from().map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
            Optional<LocalDate> last = coded.until().map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
            first.filter(day -> last.filter(day::equals).isPresent()).ifPresent(day -> days.put(coded.coder(), day));
        }
    }

    Optional<LocalDate> of(String coder) {
        return Optional.ofNullable(days.get(coder));
    }
}
