package org.dragoman.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known before any page is read: states, organisations, nouns and titles, offices and who held them when. Read from
 * the tables beside this class ({@code states.tsv}, {@code organisations.tsv}, {@code nouns.tsv}, {@code offices.tsv},
 * {@code tenures.tsv}, {@code given-names.tsv}).
 *
 * <p>Names are found whatever their accents, apostrophes, hyphens and articles ({@link Names#key}). A name that the tables
 * write with a capital is not found in small letters, and an acronym only in capitals: "us" is not the US.
 *
 * <p>Immutable, safe for use by many threads. Loading takes a fraction of a second: load once, share it.
 */
public final class Register {

    private final Map<String, State> states;
    private final Map<String, Organisation> organisations;
    private final List<Noun> nouns;
    private final Map<String, Office> offices;
    private final List<Tenure> tenures;
    private final LocalDate knownUntil;
    private final NameIndex names;
    private final PersonIndex people;
    private final TitleReader titles;
    private final OfficeTitles officeTitles;
    private final String additions;
    private final GivenNames givenNames;
    private final Map<OfficeKind, List<Tenure>> tenuresByKind = new HashMap<>();

    Register(
            List<State> states,
            List<Organisation> organisations,
            List<Noun> nouns,
            List<Office> offices,
            List<Tenure> tenures,
            LocalDate knownUntil,
            GivenNames givenNames,
            String additions) {
        this.givenNames = givenNames;
        this.states = RegisterReader.byId(states, State::iso3);
        this.organisations = RegisterReader.byId(organisations, Organisation::id);
        this.nouns = List.copyOf(nouns);
        this.offices = RegisterReader.byId(offices, Office::id);
        this.tenures = List.copyOf(tenures);
        this.knownUntil = knownUntil;
        names = new NameIndex(states, organisations, nouns, offices);
        people = new PersonIndex(tenures);
        titles = new TitleReader(names);
        officeTitles = new OfficeTitles(this, titles);
        this.additions = additions;
        for (Tenure tenure : tenures) {
            tenuresByKind
                    .computeIfAbsent(tenure.office().kind(), kind -> new ArrayList<>())
                    .add(tenure);
        }
    }

    /**
     * Reads the register from the class path.
     *
     * @throws IllegalStateException if a table is missing or wrong; the message names the file and the line
     */
    public static Register load() {
        return RegisterReader.read();
    }

    /**
     * This register with rows of a user's own: they add to it, and win over it where they say so ({@code docs/register.md}).
     *
     * @param rows the rows, read against this register
     */
    public Register with(Additions rows) {
        return rows.rows().isEmpty() ? this : new Merger(this).with(rows, givenNames);
    }

    /** The digest of the rows that were added; empty for the shipped register. */
    public String additions() {
        return additions;
    }

    /**
     * The day up to which changes of office were followed: a tenure without an end had not ended by then, and may have
     * since. Some later changes are known too.
     */
    public LocalDate knownUntil() {
        return knownUntil;
    }

    /** Every state and territory, past ones among them. */
    public Collection<State> states() {
        return List.copyOf(states.values());
    }

    /** A state by its ISO 3166-1 alpha-3 code. */
    public Optional<State> state(String iso3) {
        return Optional.ofNullable(states.get(iso3));
    }

    /** Every organisation, armed groups among them. */
    public Collection<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    /** An organisation by its id. */
    public Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    /** Every title and agent noun. */
    public List<Noun> nouns() {
        return nouns;
    }

    /** Every office. */
    public Collection<Office> offices() {
        return List.copyOf(offices.values());
    }

    /** An office by its id. */
    public Optional<Office> office(String id) {
        return Optional.ofNullable(offices.get(id));
    }

    /** Every tenure. */
    public List<Tenure> tenures() {
        return tenures;
    }

    /** Everybody with a tenure. */
    public Collection<Person> people() {
        return List.copyOf(people.people());
    }

    /** Whether some name that {@link #named} finds begins with this word: a quick "no" for most words. */
    public boolean beginsName(String word) {
        return names.beginsName(word);
    }

    /**
     * What is known by a name as written in a text: states, organisations, nouns, titles of offices; not people.
     *
     * @return everything that goes by the name, states and organisations first; empty where nothing does
     */
    public List<Known> named(String words) {
        return names.named(words);
    }

    /**
     * Everybody with that full name or alias, namesakes among them. Where nobody has it, those whose name differs only as
     * transliterations do: "Sergey Shoygu", "Zelenskiy".
     */
    public List<Person> personsNamed(String fullName) {
        return people.named(fullName);
    }

    /** Everybody with that family name; where nobody has it, those whose transliteration differs. */
    public List<Person> personsOfFamily(String family) {
        return people.ofFamily(family);
    }

    /** Whether a full name is a woman's or a man's, as its given name tells; nothing where it does not. */
    public Optional<Gender> genderOf(String fullName) {
        return givenNames.of(fullName);
    }

    /** The tenures of everybody with that full name or alias; for a single word, of everybody with that family name too. */
    public List<Tenure> tenuresOf(String personName) {
        List<Person> found = new ArrayList<>(people.named(personName));
        if (!Names.key(personName).contains(" ")) {
            people.ofFamily(personName).stream().filter(p -> !found.contains(p)).forEach(found::add);
        }
        return found.stream().flatMap(person -> person.tenures().stream()).toList();
    }

    /**
     * The office that a title phrase names: {@code "Chinese State Councilor and Minister of National Defense"} is a
     * defence minister. A lesser office ("deputy defence minister") is not taken for the office, nor is one no longer or
     * not yet held ("former", "-elect"): then there is none.
     */
    public Optional<OfficeKind> officeNamed(String titlePhrase) {
        return titles.officeNamed(titlePhrase);
    }

    /** The one state of today that goes by this name or adjective. */
    Optional<State> stateNamed(String name) {
        List<State> found = named(name).stream()
                .filter(known -> known instanceof Known.OfState of
                        && (of.role() == Known.OfState.Role.NAME || of.role() == Known.OfState.Role.ADJECTIVE))
                .map(known -> ((Known.OfState) known).state())
                .filter(state -> state.term().until().isEmpty())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What tables call offices. */
    OfficeTitles officeTitles() {
        return officeTitles;
    }

    /** The offices of that kind in a state. */
    public List<Office> offices(OfficeKind kind, String country) {
        return offices.values().stream()
                .filter(office -> office.kind() == kind
                        && office.country().filter(country::equals).isPresent())
                .toList();
    }

    /** The offices of a state with that title: {@code "president"} in Iran is another office than in France. */
    public List<Office> officesTitled(String title, String country) {
        return officesTitled(title).stream()
                .filter(office -> office.country().filter(country::equals).isPresent())
                .toList();
    }

    /**
     * The offices of all states and organisations that go by a title.
     *
     * @param title in any case
     */
    public List<Office> officesTitled(String title) {
        return named(title).stream()
                .filter(Known.OfOffice.class::isInstance)
                .map(known -> ((Known.OfOffice) known).office())
                .distinct()
                .toList();
    }

    /**
     * Who can have held an office of a kind in a state on some day of an interval.
     *
     * @param kind the sort of office
     * @param country ISO 3166-1 alpha-3
     * @param first the first day of the interval, or open
     * @param last its last day, or open
     */
    public List<Tenure> holders(
            OfficeKind kind, String country, Optional<LocalDate> first, Optional<LocalDate> last) {
        return tenuresByKind.getOrDefault(kind, List.of()).stream()
                .filter(tenure -> tenure.office().country().filter(country::equals).isPresent())
                .filter(tenure -> tenure.term().meets(first, last))
                .toList();
    }

    /** Who held an office with that id on some day of an interval. */
    public List<Tenure> holders(String officeId, Optional<LocalDate> first, Optional<LocalDate> last) {
        return tenures.stream()
                .filter(tenure -> tenure.office().id().equals(officeId))
                .filter(tenure -> tenure.term().meets(first, last))
                .toList();
    }
}
