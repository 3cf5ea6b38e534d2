package org.dragoman.what;

import java.util.List;
import java.util.Map;

/**
 * How much of a type a codebook covers.
 *
 * @param type the type
 * @param entries trigger entries, each word of a list counted
 * @param examplesFor examples that tell it
 * @param examplesAgainst examples that look like it and are not
 * @param modes its modes
 */
public record Coverage(
        EventType type, int entries, int examplesFor, int examplesAgainst, List<OfMode> modes) {

    public Coverage {
        modes = List.copyOf(modes);
    }

    /**
     * How much of a mode is covered.
     *
     * @param name the mode
     * @param entries trigger entries that always have it
     * @param cues words that tell it, and compositions that make it
     * @param examplesFor examples that tell it
     * @param examplesAgainst examples that look like it and are not
     */
    public record OfMode(String name, int entries, int cues, int examplesFor, int examplesAgainst) {

        /** Whether nothing in the codebook can give this mode. */
        public boolean isWithoutEntry() {
            return entries + cues == 0;
        }
    }

    static Coverage of(TypeDefinition definition, List<Trigger> triggers, Map<String, String> modeCues,
            List<Codebook.Composition> compositions, List<Codebook.Example> examples) {
        EventType type = definition.type();
        List<Trigger> own = triggers.stream().filter(t -> t.type().equals(type)).toList();
        List<Codebook.Example> about = examples.stream().filter(e -> e.type().equals(type)).toList();
        List<OfMode> modes = definition.modes().keySet().stream()
                .map(mode -> new OfMode(
                        mode,
                        (int) own.stream().filter(t -> t.modes().contains(mode)).count(),
                        (int) (modeCues.values().stream().filter(mode::equals).count()
                                + compositions.stream()
                                        .filter(c -> c.becomes().equals(type) && c.mode().equals(mode))
                                        .count()),
                        count(about.stream().filter(e -> e.modes().contains(mode)).toList(), true),
                        count(about.stream().filter(e -> e.modes().contains(mode)).toList(), false)))
                .toList();
        return new Coverage(type, own.size(), count(about, true), count(about, false), modes);
    }

    private static int count(List<Codebook.Example> examples, boolean tells) {
        return (int) examples.stream().filter(e -> e.tells() == tells).count();
    }
}
