package org.dragoman.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds everything that a name or a description can mean, for somebody who asks by hand: "Lavrov", "Moscow", "NATO chief",
 * "the Chinese defence minister". Unlike the stages it chooses nothing. Immutable, safe for use by many threads.
 */
public final class Lookup {

    /** A title that so many offices share tells no office without its state. */
    private static final int SHARED_TITLE = 5;
    /** Words by which whoever leads an organisation is called, whatever the title. */
    private static final Set<String> HEADS = Set.of("chief", "head", "leader", "boss", "chairman", "president", "director",
            "secretary general", "director general", "commander");
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "to");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?=\\s|$)");
    private static final Comparator<Tenure> BY_BEGINNING =
            Comparator.comparing(tenure -> tenure.term().earliest().orElse(LocalDate.MIN));

    private final Register register;

    public Lookup(Register register) {
        this.register = register;
    }

    /**
     * Everything that goes by a name.
     *
     * @param name a name, a title or a description, with or without "the" and a possessive "'s"
     * @param country only what is of this country, as ISO 3166-1 alpha-3 or {@code IGO} and the like
     * @return states and organisations first, then people, offices and titles; empty where nothing does
     */
    public List<Entry> find(String name, Optional<String> country) {
        String words = POSSESSIVE.matcher(name.strip().replaceAll("\\s+", " ")).replaceAll("").replaceFirst("(?i)^the ", "");
        Set<Entry> found = new LinkedHashSet<>(named(words));
        found.addAll(people(words));
        found.addAll(offices(words, country));
        if (found.isEmpty()) {
            found.addAll(titled(words));
        }
        if (found.stream().allMatch(Entry.OfNoun.class::isInstance)) {
            found.addAll(described(words, country));
        }
        return found.stream().filter(entry -> country.isEmpty() || isOf(entry, country.get())).toList();
    }

    private static boolean isOf(Entry entry, String country) {
        return entry instanceof Entry.OfPerson(Person person, var match)
                ? person.tenures().stream().anyMatch(t -> t.office().country().filter(country::equals).isPresent())
                : entry.country().filter(country::equals).isPresent();
    }

    private List<Entry> named(String words) {
        List<Entry> entries = new ArrayList<>();
        for (Known known : register.named(words)) {
            switch (known) {
                case Known.OfState(State state, Known.OfState.Role role, Form form) -> {
                    boolean there = entries.stream()
                            .anyMatch(e -> e instanceof Entry.OfState of && of.state().equals(state));
                    if (!there) {
                        entries.add(new Entry.OfState(state, role));
                    }
                }
                case Known.OfOrganisation(Organisation organisation, Form form) ->
                    entries.add(new Entry.OfOrganisation(organisation, form, tenuresIn(organisation)));
                case Known.OfNoun noun -> entries.add(new Entry.OfNoun(noun.noun(), noun.form(), Optional.empty()));
                case Known.OfOffice office -> {}
            }
        }
        return entries;
    }

    private List<Tenure> tenuresIn(Organisation organisation) {
        return register.tenures().stream()
                .filter(tenure -> isIn(tenure.office(), organisation))
                .sorted(BY_BEGINNING)
                .toList();
    }

    private static boolean isIn(Office office, Organisation organisation) {
        return office.organisation()
                .filter(name -> name.equals(organisation.id()) || name.equals(organisation.name()))
                .isPresent();
    }

    private List<Entry> people(String name) {
        String key = Names.key(name);
        boolean full = key.contains(" ");
        Set<Person> people = new LinkedHashSet<>(register.personsNamed(name));
        if (!full) {
            people.addAll(register.personsOfFamily(name));
        }
        return people.stream()
                .sorted(Comparator.comparing(Person::name))
                .map(person -> (Entry) new Entry.OfPerson(person, match(person, key)))
                .toList();
    }

    private static Entry.OfPerson.Match match(Person person, String key) {
        boolean full = Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .anyMatch(name -> Names.key(name).equals(key));
        boolean family = person.tenures().stream().anyMatch(tenure -> Names.key(tenure.family()).equals(key));
        return full
                ? Entry.OfPerson.Match.FULL_NAME
                : family ? Entry.OfPerson.Match.FAMILY_NAME : Entry.OfPerson.Match.SPELLING;
    }

    /** "Foreign Minister Lavrov", "US President Biden": people of that name who held such an office. */
    private List<Entry> titled(String words) {
        String[] all = words.split(" ", -1);
        for (int first = 1; first < all.length; first++) {
            String title = String.join(" ", Stream.of(all).limit(first).toList());
            String name = String.join(" ", Stream.of(all).skip(first).toList());
            Optional<OfficeKind> kind = register.officeNamed(title);
            List<Entry> fitting = people(name).stream()
                    .filter(entry -> entry instanceof Entry.OfPerson(Person person, var match)
                            && person.tenures().stream().anyMatch(t -> kind.filter(k -> k == t.office().kind()).isPresent()))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    /** The offices that go by a title as it stands. */
    private List<Entry> offices(String title, Optional<String> country) {
        String key = Names.key(title);
        List<Office> offices = register.offices().stream()
                .filter(office -> country.isEmpty() || office.country().equals(country))
                .filter(office -> office.id().equals(title) || Stream.concat(Stream.of(office.title()), office.titles().stream())
                        .anyMatch(one -> Names.key(one).equals(key)))
                .toList();
        return country.isEmpty() && offices.size() > SHARED_TITLE ? List.of() : offices.stream().map(this::entry).toList();
    }

    private Entry entry(Office office) {
        return new Entry.OfOffice(office, register.tenures().stream()
                .filter(tenure -> tenure.office().id().equals(office.id()))
                .sorted(BY_BEGINNING)
                .toList());
    }

    /** A state or organisation and a title: "Chinese defence minister", "foreign minister of Iran", "NATO chief". */
    private List<Entry> described(String words, Optional<String> country) {
        String[] all = words.split(" ", -1);
        for (int length = all.length - 1; length > 0; length--) {
            for (int first = 0; first + length <= all.length; first++) {
                String owner = String.join(" ", Stream.of(all).skip(first).limit(length).toList());
                String title = title(Stream.concat(Stream.of(all).limit(first), Stream.of(all).skip(first + length)).toList());
                for (Entry entry : named(owner)) {
                    List<Entry> found = switch (entry) {
                        case Entry.OfState(State state, var role) -> ofState(title, state.iso3());
                        case Entry.OfOrganisation(Organisation organisation, var form, var heads) ->
                            ofOrganisation(title, organisation);
                        case Entry.OfPerson person -> List.<Entry>of();
                        case Entry.OfOffice office -> List.<Entry>of();
                        case Entry.OfNoun noun -> List.<Entry>of();
                    };
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return country.map(code -> ofState(words, code)).orElse(List.of());
    }

    private static String title(List<String> words) {
        List<String> title = new ArrayList<>(words.stream().filter(word -> !word.equalsIgnoreCase("the")).toList());
        while (!title.isEmpty() && PREPOSITIONS.contains(title.getLast())) {
            title.removeLast();
        }
        while (!title.isEmpty() && PREPOSITIONS.contains(title.getFirst())) {
            title.removeFirst();
        }
        return String.join(" ", title);
    }

    private List<Entry> ofState(String title, String country) {
        Set<Office> offices = new LinkedHashSet<>(register.officesTitled(title, country));
        if (offices.isEmpty()) {
            register.officeNamed(title).ifPresent(kind -> offices.addAll(register.offices(kind, country)));
        }
        if (!offices.isEmpty()) {
            return offices.stream().map(this::entry).toList();
        }
        return register.named(title).stream()
                .filter(Known.OfNoun.class::isInstance)
                .map(Known.OfNoun.class::cast)
                .map(noun -> (Entry) new Entry.OfNoun(noun.noun(), noun.form(), Optional.of(country)))
                .toList();
    }

    private List<Entry> ofOrganisation(String title, Organisation organisation) {
        String key = Names.key(title);
        List<Office> inside = register.offices().stream().filter(office -> isIn(office, organisation)).toList();
        List<Office> titled = inside.stream()
                .filter(office -> office.titles().stream().anyMatch(one -> Names.key(one).equals(key)))
                .toList();
        Optional<OfficeKind> kind = register.officeNamed(title);
        return (titled.isEmpty() ? inside : titled).stream()
                .filter(office -> !titled.isEmpty()
                        || (HEADS.contains(key) && leads(office))
                        || kind.filter(one -> one == office.kind()).isPresent())
                .map(this::entry)
                .toList();
    }

    private static boolean leads(Office office) {
        return office.kind() == OfficeKind.HEAD_OF_ORGANISATION
                || office.kind() == OfficeKind.PARTY_LEADER
                || office.kind() == OfficeKind.MILITARY_COMMANDER;
    }

    /** Names that the register has and that differ from this one by a slip or two, the nearest first. */
    public List<String> near(String name, int most) {
        return NearNames.of(register).near(name, most);
    }
}
