package org.dragoman.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.register.Names;
import org.dragoman.register.Office;
import org.dragoman.register.OfficeKind;

/** Somebody whom a part of a page names, with every role that it gives. Mutable while the part is being read. */
final class Figure {

    private final List<String> names = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    /** What the roles say, each once: somebody may be given thousands. */
    private final Set<String> titles = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<OfficeKind> offices = EnumSet.noneOf(OfficeKind.class);
    private Optional<Role> mainRole = Optional.empty();
    private Optional<String> country = Optional.empty();
    private final int sentence;
    private String fullest;
    private Set<String> words;

    Figure(String name, int sentence) {
        names.add(name);
        fullest = name;
        words = wordsOf(name);
        this.sentence = sentence;
    }

    /** The fullest name used. */
    String name() {
        return fullest;
    }

    /** The words of the fullest name used. */
    Set<String> words() {
        return words;
    }

    /** The sentence that names it first. */
    int sentence() {
        return sentence;
    }

    List<Role> roles() {
        return roles;
    }

    void add(String name) {
        if (!names.contains(name)) {
            names.add(name);
            Set<String> ofName = wordsOf(name);
            if (ofName.size() > words.size()) {
                fullest = name;
                words = ofName;
            }
        }
    }

    void add(Role role) {
        roles.add(role);
        titles.add(" " + Names.key(role.title()) + " ");
        role.nouns().forEach(noun -> nouns.add(noun.singular()));
        role.office().ifPresent(offices::add);
        country = country.or(role::country);
        if (mainRole.isEmpty() || weight(role) > weight(mainRole.get())) {
            mainRole = Optional.of(role);
        }
    }

    /** Whether one of its titles has these words, given as a key. */
    boolean isCalled(String noun) {
        return titles.stream().anyMatch(title -> title.contains(" " + noun + " "));
    }

    /** Whether a name of these words can be a shorter or longer form of this one: each word of the shorter is a word of the longer. */
    boolean answersTo(Set<String> asked) {
        return !asked.isEmpty() && (words.containsAll(asked) || asked.containsAll(words));
    }

    /**
     * Whether a role, given with a name that this one answers to, can be of the same person: not of another country, and
     * with a first name alone no other title ("Prince Charles" is not Charles Kennedy).
     */
    boolean admits(Role role, String name) {
        Optional<String> country = country();
        boolean sameCountry = country.isEmpty() || role.country().isEmpty() || role.country().equals(country);
        boolean sameFamily = Names.lastWord(name()).equals(Names.lastWord(name));
        boolean full = wordsOf(name).size() > 1;
        boolean other = full && !sameFamily && isOtherWork(role);
        return sameCountry
                && !other
                && (sameFamily || full || roles.isEmpty() || roles.stream().anyMatch(own -> sharesNoun(own, role)));
    }

    /** Whether a role has nothing in common with those given before: "the rebel commander Karim Said", "Karim Said al-Issa, a cleric". */
    private boolean isOtherWork(Role role) {
        List<Role> working = roles.stream().filter(own -> !own.sectors().isEmpty()).toList();
        return !role.sectors().isEmpty()
                && !working.isEmpty()
                && working.stream().noneMatch(own -> sharesNoun(own, role)
                        || own.sectors().stream().anyMatch(role.sectors()::contains));
    }

    private static boolean sharesNoun(Role one, Role other) {
        boolean sameOffice = one.office().isPresent() && one.office().equals(other.office());
        return sameOffice
                || one.nouns().stream()
                        .anyMatch(noun -> other.nouns().stream()
                                .anyMatch(o -> o.singular().equals(noun.singular())));
    }

    /** The country that the page gives it. */
    Optional<String> country() {
        return country;
    }

    /** The offices that the page gives it, held or not. */
    Set<OfficeKind> offices() {
        return Collections.unmodifiableSet(offices);
    }

    /** Whether the page gives it that office: by its kind, or by its title in that state. */
    boolean isGiven(Office office) {
        return offices.contains(office.kind()) || office.titles().stream().anyMatch(nouns::contains);
    }

    /** The role that says most. */
    Optional<Role> mainRole() {
        return mainRole;
    }

    private static int weight(Role role) {
        return (role.office().isPresent() ? 4 : 0)
                + (role.sectors().isEmpty() ? 0 : 2)
                + (role.country().isPresent() ? 1 : 0);
    }

    static Set<String> wordsOf(String name) {
        return Arrays.stream(Names.key(name).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
