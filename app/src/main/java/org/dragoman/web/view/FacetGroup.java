package org.dragoman.web.view;

import java.util.List;
import java.util.Set;

/**
 * A facet as a reader chooses from it.
 *
 * @param name the parameter's name
 * @param title what it is called
 * @param choices the chosen values first, then the commonest
 * @param more whether there are other values
 * @param single whether only one value can be chosen
 * @param opened whether it is shown open from the start
 * @param asked whether it is open because the reader opened it, and is to stay so
 * @param address where its values are shown, where they are not counted yet; else empty
 */
public record FacetGroup(String name, String title, List<Choice> choices, boolean more, boolean single, boolean opened, boolean asked,
        String address) {

    private static final Set<String> TYPED = Set.of("actor", "country", "place", "mode");

    public FacetGroup {
        choices = List.copyOf(choices);
    }

    /** Whether a value that is not listed can be typed. */
    public boolean typed() {
        return TYPED.contains(name);
    }

    /**
     * A value.
     *
     * @param value as an address has it
     * @param label as a reader is shown it
     * @param count how many events have it, as shown; empty where that is not counted
     * @param chosen whether it is chosen
     * @param quad a quad class's name for the stylesheet where the value is a type of it, else empty
     * @param sign that class's sign, or empty
     */
    public record Choice(String value, String label, String count, boolean chosen, String quad, String sign) {}
}
