package org.dragoman.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.what.Event;
import org.dragoman.who.Actor;

/**
 * Puts together what reports one event of the world: the front door of this package.
 *
 * <p>Reports are joined pair by pair, the likeliest first, and two groups only where no report of one speaks against any
 * of the other. The order in which they are given does not matter. Reports that have no participant in common, by id or by
 * country, are never compared.
 *
 * <p>Immutable, so safe for use by many threads.
 */
public final class Storyteller {

    private record Pair(int first, int second, double likeness) {}

    /** Every report in a story, alone or with others; by date, the undated last. */
    public List<Story> tell(Collection<Report> given) {
        List<Report> reports = given.stream()
                .sorted(Comparator.comparing((Report r) -> r.event().id()).thenComparing(Report::source))
                .toList();
        Groups groups = new Groups(reports.size());
        for (Pair pair : likelyPairs(reports)) {
            groups.join(pair.first, pair.second, (a, b) -> Likeness.of(reports.get(a), reports.get(b)) > 0);
        }
        return groups.all().map(members -> StoryMaker.of(members.stream().map(reports::get).toList()))
                .sorted(StoryMaker.BY_DATE)
                .toList();
    }

    private static List<Pair> likelyPairs(List<Report> reports) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Set<Integer> candidates = new HashSet<>();
            for (String key : keys(reports.get(i).event())) {
                List<Integer> others = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                candidates.addAll(others);
                others.add(i);
            }
            for (int candidate : candidates) {
                double likeness = Likeness.of(reports.get(candidate), reports.get(i));
                if (likeness >= Likeness.SAME) {
                    pairs.add(new Pair(candidate, i, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.likeness)
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second));
        return pairs;
    }

    /** Reports without a key in common can't be of one event: the family of the type with each participant. */
    private static Set<String> keys(Event event) {
        String family = Likeness.family(event.type()) + " ";
        Set<String> keys = new HashSet<>();
        Stream.concat(event.actors().stream(), event.recipients().stream()).forEach(participant -> {
            Actor actor = participant.actor();
            keys.add(family + actor.country().orElse(actor.id()));
            String[] names = actor.name().strip().split("\\s+", -1);
            keys.add(family + "name " + names[names.length - 1]);
        });
        return keys;
    }
}
