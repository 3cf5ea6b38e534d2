package org.dragoman.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.dragoman.what.TypeDefinition;

/**
 * PLOVER's score of an event, -10 (conflict) to 10 (cooperation): that of its mode, of several modes the lowest; without a mode
 * that has one, that of its type. Immutable.
 */
final class Scale {

    private final Map<String, Map<String, Double>> scores = new HashMap<>();

    Scale() {
        for (TypeDefinition type : Codebook.load().types()) {
            Map<String, Double> modes = scores.computeIfAbsent(type.type().name(), name -> new HashMap<>());
            type.modes().values().forEach(mode -> modes.put(mode.name(), mode.score()));
        }
    }

    double of(Event event) {
        Map<String, Double> modes = scores.getOrDefault(event.type().name(), Map.of());
        List<Double> told = event.modes().stream().filter(modes::containsKey).map(modes::get).toList();
        return told.stream().min(Comparator.naturalOrder()).orElse(event.type().score());
    }
}
