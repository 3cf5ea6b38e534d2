package org.dragoman.register;

import java.util.List;

/**
 * Somebody who holds or held an office.
 *
 * @param name the full name
 * @param family the family name, or the part of the name by which later sentences call the person
 * @param aliases other ways to write the full name
 * @param tenures the offices held, by their beginning
 */
public record Person(String name, String family, List<String> aliases, List<Tenure> tenures) {

    public Person {
        aliases = List.copyOf(aliases);
        tenures = List.copyOf(tenures);
    }
}
