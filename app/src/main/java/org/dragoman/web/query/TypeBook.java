package org.dragoman.web.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Query;
import org.dragoman.what.Codebook;
import org.dragoman.what.EventType;
import org.dragoman.what.EventType.Quad;
import org.dragoman.what.TypeDefinition;

/**
 * The types that an event can be of, with their modes: those of the shipped codebook, and whatever else the record has.
 *
 * @param entries PLOVER's first, in its order, then others by name
 */
public record TypeBook(List<Entry> entries) {

    public TypeBook {
        entries = List.copyOf(entries);
    }

    /**
     * A type.
     *
     * @param modes its modes
     * @param defined whether the shipped codebook defines it, so that it has no modes but these
     */
    public record Entry(EventType type, List<String> modes, boolean defined) {
        public Entry {
            modes = List.copyOf(modes);
        }
    }

    /** What it is of: the key under which it is kept. */
    public record Key() {}

    /** The types of a codebook and of a record. */
    public static TypeBook of(Codebook codebook, EventRecord record) {
        Map<String, Set<String>> modes = new LinkedHashMap<>();
        record.list(new Query("SELECT type, mode FROM (SELECT type, unnest(modes) AS mode FROM events) GROUP BY ALL ORDER BY ALL"),
                row -> modes.computeIfAbsent(row.text("type"), type -> new LinkedHashSet<>()).add(row.text("mode")));
        List<Entry> entries = new ArrayList<>();
        for (TypeDefinition definition : codebook.types()) {
            Set<String> all = new LinkedHashSet<>(definition.modes().keySet());
            all.addAll(modes.getOrDefault(definition.type().name(), Set.of()));
            entries.add(new Entry(definition.type(), List.copyOf(all), true));
        }
        record.list(new Query("SELECT type, any_value(quad) AS quad, any_value(score) AS score FROM events GROUP BY type ORDER BY type"),
                row -> new EventType(row.text("type"), Quad.of(row.number("quad")), row.decimal("score"))).stream()
                .filter(type -> codebook.type(type.name()).isEmpty())
                .forEach(type -> entries.add(
                        new Entry(type, List.copyOf(modes.getOrDefault(type.name(), Set.of())), false)));
        return new TypeBook(entries);
    }

    /** The type of a name, in any case. */
    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.type().name().equalsIgnoreCase(name.strip())).findFirst();
    }
}
