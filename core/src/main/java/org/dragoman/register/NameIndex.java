package org.dragoman.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is known by a name. */
final class NameIndex {

    private final Map<String, List<Known>> byKey = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    NameIndex(
            Collection<State> states,
            Collection<Organisation> organisations,
            Collection<Noun> nouns,
            Collection<Office> offices) {
        states.forEach(this::add);
        for (Organisation organisation : organisations) {
            for (Form form : organisation.forms()) {
                add(form.text(), new Known.OfOrganisation(organisation, form));
            }
        }
        nouns.forEach(this::add);
        for (Office office : offices) {
            if (office.kind() == OfficeKind.OTHER) {
                continue;
            }
            add(office.title(), new Known.OfOffice(office, office.title()));
            for (String title : office.titles()) {
                add(title, new Known.OfOffice(office, title));
            }
        }
    }

    private void add(State state) {
        add(state, Known.OfState.Role.NAME, state.names());
        add(state, Known.OfState.Role.ADJECTIVE, state.adjectives());
        add(state, Known.OfState.Role.PEOPLE, state.people());
        add(state, Known.OfState.Role.CAPITAL, state.capitals());
        add(state, Known.OfState.Role.SEAT, state.seats());
    }

    private void add(State state, Known.OfState.Role role, List<Form> forms) {
        for (Form form : forms) {
            add(form.text(), new Known.OfState(state, role, form));
        }
    }

    private void add(Noun noun) {
        for (String form : noun.forms()) {
            add(form, new Known.OfNoun(noun, form, form, false));
            String plural = Inflection.plural(form);
            if (!plural.equals(form)) {
                add(plural, new Known.OfNoun(noun, plural, form, true));
            }
        }
    }

    private void add(String name, Known known) {
        String key = Names.key(name);
        if (key.isEmpty()) {
            throw new IllegalStateException("a name without letters: \"" + name + "\"");
        }
        List<Known> sameName = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!sameName.contains(known)) {
            sameName.add(known);
        }
        firstWords.add(Names.firstWord(key));
    }

    boolean beginsName(String word) {
        return firstWords.contains(Names.firstWord(Names.key(word)));
    }

    List<Known> named(String words) {
        return byKey.getOrDefault(Names.key(words), List.of()).stream()
                .filter(known -> fits(known, words))
                .toList();
    }

    private static boolean fits(Known known, String words) {
        return switch (known) {
            case Known.OfState(State state, Known.OfState.Role role, Form form) -> form.fits(words);
            case Known.OfOrganisation(Organisation organisation, Form form) -> form.fits(words);
            case Known.OfNoun noun -> true;
            case Known.OfOffice office -> true;
        };
    }
}
