package org.dragoman.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells women's names from men's. */
final class GivenNames {

    private final Map<String, Gender> genders = new HashMap<>();

    private GivenNames() {}

    /** @throws IllegalStateException if the file is missing or wrong, or gives a name to both */
    static GivenNames read() {
        GivenNames names = new GivenNames();
        Table.read("given-names.tsv", "gender", "names").each(row -> {
            Gender gender = row.constant(Gender.class, row.text("gender"));
            List<String> listed = row.list("names");
            listed.forEach(name -> names.add(name, gender));
            return listed;
        });
        return names;
    }

    private void add(String name, Gender gender) {
        Gender before = genders.put(Names.key(name), gender);
        if (before != null && before != gender) {
            throw new IllegalArgumentException("a name of both: " + name);
        }
    }

    /** By the whole name, or else by its first word. */
    Optional<Gender> of(String fullName) {
        String key = Names.key(fullName);
        Optional<Gender> whole = Optional.ofNullable(genders.get(key));
        return whole.isPresent() || !key.contains(" ") ? whole : Optional.ofNullable(genders.get(Names.firstWord(key)));
    }
}
