package org.dragoman.register;

import java.util.List;

/**
 * That somebody held an office, and when.
 *
 * @param office the office
 * @param person the full name, in the usual English order of its culture: {@code "Li Shangfu"}, {@code "Sergei Shoigu"}
 * @param family the part of the name by which later sentences call the person
 * @param aliases other ways to write the full name
 * @param term from when until when; no end means not known to have ended on the day the register was made
 *     ({@link Register#knownUntil()})
 * @param sure whether the dates were checked
 * @param source where they are from
 */
public record Tenure(
        Office office, String person, String family, List<String> aliases, Term term, boolean sure, String source) {

    public Tenure {
        aliases = List.copyOf(aliases);
    }
}
