package org.dragoman.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds people by their names. */
final class PersonIndex {

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<Person>> byName = new HashMap<>();
    private final Map<String, Set<Person>> byFamily = new HashMap<>();
    private final Map<String, Set<Person>> byLooseName = new HashMap<>();
    private final Map<String, Set<Person>> byLooseFamily = new HashMap<>();

    PersonIndex(Collection<Tenure> tenures) {
        Map<String, List<Tenure>> byPerson = new LinkedHashMap<>();
        for (Tenure tenure : tenures) {
            byPerson.computeIfAbsent(tenure.person(), name -> new ArrayList<>()).add(tenure);
        }
        byPerson.values().forEach(this::add);
    }

    private void add(List<Tenure> tenures) {
        Set<String> aliases = new LinkedHashSet<>();
        tenures.forEach(tenure -> aliases.addAll(tenure.aliases()));
        Person person = new Person(
                tenures.getFirst().person(),
                tenures.getFirst().family(),
                List.copyOf(aliases),
                tenures.stream()
                        .sorted(Comparator.comparing(t -> t.term().earliest().orElse(LocalDate.MIN)))
                        .toList());
        people.put(person.name(), person);
        aliases.add(person.name());
        for (String alias : aliases) {
            index(byName, Names.key(alias), person);
            index(byLooseName, Names.looseKey(alias), person);
        }
        for (Tenure tenure : tenures) {
            index(byFamily, Names.key(tenure.family()), person);
            index(byLooseFamily, Names.looseKey(tenure.family()), person);
        }
    }

    private static void index(Map<String, Set<Person>> index, String key, Person person) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).add(person);
    }

    Collection<Person> people() {
        return people.values();
    }

    List<Person> named(String name) {
        return found(name, byName, byLooseName);
    }

    List<Person> ofFamily(String family) {
        return found(family, byFamily, byLooseFamily);
    }

    private static List<Person> found(String name, Map<String, Set<Person>> exact, Map<String, Set<Person>> loose) {
        Set<Person> same = exact.getOrDefault(Names.key(name), Set.of());
        return List.copyOf(same.isEmpty() ? loose.getOrDefault(Names.looseKey(name), Set.of()) : same);
    }
}
