package org.dragoman.export;

import java.util.List;
import java.util.Optional;
import org.dragoman.record.Appearances;
import org.dragoman.register.Entry;
import org.dragoman.register.Office;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Register;
import org.dragoman.register.State;
import org.dragoman.register.Tenure;

/**
 * What is known of one actor that a name can mean.
 *
 * @param entry what the register knows; nothing where it knows nothing
 * @param appearances what the record has; nothing where there is no record
 */
public record ActorFile(Optional<Entry> entry, Optional<Appearances> appearances) {

    /**
     * All that a name can mean.
     *
     * @param name the name, as asked for
     * @param on the day asked for
     * @param register the register that was asked
     * @param files what goes by the name
     * @param near where nothing does, names like it
     */
    public record Answer(String name, Optional<PartialDate> on, Register register, List<ActorFile> files, List<String> near) {

        public Answer {
            files = List.copyOf(files);
            near = List.copyOf(near);
        }

        /** Whether it can have been so on the day asked for; so on every day where none was. */
        public boolean isOnDay(Tenure tenure) {
            return on.isEmpty() || tenure.term().meets(on.map(PartialDate::earliest), on.map(PartialDate::latest));
        }

        /** How sure a tenure is, for a reader. */
        public String sureness(Tenure tenure) {
            String dates = tenure.sure() ? "sure" : "probable: a date may be off";
            if (tenure.term().until().isPresent()) {
                return dates;
            }
            if (tenure.term().earliest().filter(register.knownUntil()::isBefore).isPresent()) {
                return dates + "; not known to have ended";
            }
            boolean later = on.filter(day -> day.latest().isAfter(register.knownUntil())).isPresent();
            return dates + "; not known to have ended by " + register.knownUntil()
                    + (later ? ", and may have ended by " + on.orElseThrow() : "");
        }

        /** The office with its organisation or state: "Minister of Defence, China", "Secretary General, NATO". */
        public String office(Office office) {
            return office.country()
                    .flatMap(register::state)
                    .map(State::name)
                    .or(office::organisation)
                    .filter(owner -> !office.title().contains(owner))
                    .map(owner -> office.title() + ", " + owner)
                    .orElse(office.title());
        }
    }
}
