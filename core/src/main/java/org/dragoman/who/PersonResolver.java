package org.dragoman.who;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.register.Names;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Person;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.register.Tenure;

/** Tells who a named person is on a day: by the register, by what the page says, or not at all. */
final class PersonResolver {

    /** How long before taking office somebody is spoken of by the family name alone. */
    private static final int DAYS_BEFORE = 90;

    /** How long after leaving it. */
    private static final int DAYS_AFTER = 3 * 365;

    private final Register register;
    private final Actors actors;

    PersonResolver(Register register, Actors actors) {
        this.register = register;
        this.actors = actors;
    }

    /** @param countries the states spoken of in the same part of the page */
    Resolution resolve(Figure figure, Day day, Set<String> countries) {
        List<Person> candidates = candidates(figure, day, countries);
        if (candidates.size() == 1) {
            return known(candidates.getFirst(), figure, day);
        }
        return unknown(figure, candidates);
    }

    /** The one that the name and the page's roles leave, or those between whom they can't decide. */
    private List<Person> candidates(Figure figure, Day day, Set<String> countries) {
        String name = figure.name();
        boolean full = Names.key(name).contains(" ");
        List<Person> named = full ? byFullName(name) : register.personsOfFamily(name);
        List<Person> fitting = named.stream().filter(p -> isConsistent(p, figure)).toList();
        if (full && fitting.isEmpty()) {
            return byFamilyAndOffice(figure, day);
        }
        if (fitting.size() <= 1 && full) {
            return fitting;
        }
        List<Person> near = fitting.stream().filter(p -> isOfOneOf(p, countries)).toList();
        List<Person> best = best(near.isEmpty() ? fitting : near, figure, day);
        boolean trusted = full
                || best.size() != 1
                || isCalledByFamilyAlone(best.getFirst(), figure, fitting, day, !near.isEmpty());
        return trusted ? best : List.of();
    }

    private List<Person> byFullName(String name) {
        List<Person> exact = register.personsNamed(name);
        String[] words = Names.key(name).split(" ", -1);
        if (!exact.isEmpty() || words.length < 3) {
            return exact;
        }
        return Stream.of(words[0] + " " + words[words.length - 1], words[1] + " " + words[words.length - 1])
                .flatMap(shorter -> register.personsNamed(shorter).stream())
                .distinct()
                .toList();
    }

    /** Another spelling of the given name: the family name and the office that the page gives must both be right. */
    private List<Person> byFamilyAndOffice(Figure figure, Day day) {
        String[] words = figure.name().split("\\s+", -1);
        return Stream.of(words[words.length - 1], words[0])
                .flatMap(family -> register.personsOfFamily(family).stream())
                .distinct()
                .filter(person -> isConsistent(person, figure))
                .filter(person -> holdsOneOf(person, figure, day))
                .filter(person -> sharesInitial(person.name(), figure.name()))
                .toList();
    }

    private static boolean sharesInitial(String one, String other) {
        return Names.key(one).charAt(0) == Names.key(other).charAt(0);
    }

    private static boolean holdsOneOf(Person person, Figure figure, Day day) {
        return person.tenures().stream()
                .anyMatch(tenure -> figure.isGiven(tenure.office()) && day.isIn(tenure));
    }

    /** Whether the page gives no country other than the person's. */
    private static boolean isConsistent(Person person, Figure figure) {
        Optional<String> country = figure.country();
        return country.isEmpty()
                || person.tenures().stream()
                        .anyMatch(tenure -> tenure.office().country().isEmpty()
                                || tenure.office().country().equals(country));
    }

    private static boolean isOfOneOf(Person person, Set<String> countries) {
        return person.tenures().stream()
                .anyMatch(t -> t.office().country().filter(countries::contains).isPresent());
    }

    private static List<Person> best(List<Person> people, Figure figure, Day day) {
        int most = people.stream().mapToInt(p -> score(p, figure, day)).max().orElse(0);
        return people.stream().filter(p -> score(p, figure, day) == most).toList();
    }

    private static int score(Person person, Figure figure, Day day) {
        return person.tenures().stream()
                .mapToInt(tenure -> score(tenure, figure, day))
                .max()
                .orElse(0);
    }

    private static int score(Tenure tenure, Figure figure, Day day) {
        int timely = timeliness(tenure, day);
        return (figure.isGiven(tenure.office()) ? 8 : 0) + timely + (timely > 0 ? prominence(tenure.office().kind()) : 0);
    }

    /** Who holds an office is spoken of by name; so, less, is who is about to, and who did until not long ago. */
    private static int timeliness(Tenure tenure, Day day) {
        if (day.isIn(tenure)) {
            return 4;
        }
        if (day.withDaysAfter(DAYS_BEFORE).isIn(tenure)) {
            return 2;
        }
        return day.withDaysBefore(DAYS_AFTER).isIn(tenure) ? 1 : 0;
    }

    /** How likely the news means the holder of such an office by a bare family name. */
    private static int prominence(OfficeKind kind) {
        return switch (kind) {
            case HEAD_OF_STATE, DE_FACTO_LEADER -> 3;
            case HEAD_OF_GOVERNMENT -> 2;
            case DEPUTY_HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, DEFENCE_MINISTER, HEAD_OF_ORGANISATION -> 1;
            case INTERIOR_MINISTER, FINANCE_MINISTER, TRADE_MINISTER, CHIEF_OF_DEFENCE, ARMY_CHIEF,
                    NAVY_CHIEF, AIR_FORCE_CHIEF, INTELLIGENCE_CHIEF, NATIONAL_SECURITY_ADVISER, SPEAKER, UN_AMBASSADOR,
                    SPOKESPERSON, PARTY_LEADER, SPECIAL_ENVOY, MILITARY_COMMANDER, OTHER ->
                0;
        };
    }

    /**
     * Whether a family name without a given one means that bearer: by the office or the country that the page gives, or
     * because readers know who it is, since a lesser name would be given in full.
     */
    private static boolean isCalledByFamilyAlone(
            Person person, Figure figure, List<Person> namesakes, Day day, boolean near) {
        boolean only = namesakes.stream().allMatch(other -> other.equals(person) || !isTimely(other, day));
        if (holdsOneOf(person, figure, day) || (figure.country().isPresent() && only)) {
            return true;
        }
        if (!figure.offices().isEmpty()) {
            return namesakes.stream().filter(other -> everHeldOneOf(other, figure)).toList().equals(List.of(person));
        }
        return person.tenures().stream().anyMatch(tenure -> isKnownTo(tenure, day, near, only));
    }

    private static boolean isTimely(Person person, Day day) {
        return day.isUnknown() || person.tenures().stream().anyMatch(tenure -> timeliness(tenure, day) > 0);
    }

    private static boolean everHeldOneOf(Person person, Figure figure) {
        return person.tenures().stream().anyMatch(tenure -> figure.isGiven(tenure.office()));
    }

    /**
     * @param near whether the page speaks of the office's country
     * @param only whether the register knows nobody else of that family name
     */
    private static boolean isKnownTo(Tenure tenure, Day day, boolean near, boolean only) {
        int prominence = prominence(tenure.office().kind());
        if (day.isUnknown()) {
            return only && prominence > 1;
        }
        int timely = timeliness(tenure, day);
        boolean holds = timely > 2;
        return timely > 0 && (prominence > 1 || (near && prominence > 0) || (only && holds) || (only && near));
    }

    private Resolution known(Person person, Figure figure, Day day) {
        List<Tenure> held = person.tenures().stream().filter(day::isIn).toList();
        Optional<Role> role = figure.mainRole();
        boolean past = role.filter(r -> r.standing().isWithoutOffice()).isPresent();
        Optional<Tenure> matching = held.stream()
                .filter(tenure -> !past && figure.isGiven(tenure.office()))
                .findFirst();
        Optional<Tenure> leading = matching.or(() -> held.stream()
                .filter(tenure -> !past || !figure.isGiven(tenure.office()))
                .max(Comparator.comparing(tenure -> tenure.term().earliest().orElse(LocalDate.MIN))));
        String basis = "\"" + figure.name() + "\" is " + described(person);
        if (matching.isEmpty() && role.isPresent() && saysOther(role.get(), leading)) {
            return byPage(person, role.get(), leading, basis);
        }
        if (leading.isPresent()) {
            return byTenure(person, leading.get(), held, basis, day);
        }
        return formerOrFuture(person, basis, day);
    }

    /** Whether a role says something else than the office held, not a rank or a trade beside it: "Colonel" Gaddafi. */
    private static boolean saysOther(Role role, Optional<Tenure> held) {
        if (role.title().isEmpty()) {
            return false;
        }
        boolean agrees = held.filter(tenure -> role.sectors().isEmpty()
                        || sectorsOf(tenure).stream().anyMatch(role.sectors()::contains))
                .isPresent();
        return role.office().isPresent() || role.standing().isWithoutOffice() || (!agrees && held.isEmpty());
    }

    private Resolution byTenure(Person person, Tenure tenure, List<Tenure> held, String basis, Day day) {
        Set<Sector> sectors = new LinkedHashSet<>(sectorsOf(tenure));
        held.forEach(other -> sectors.addAll(sectorsOf(other)));
        return new Resolution(
                actors.person(
                        person.name(),
                        tenure.office().country(),
                        List.copyOf(sectors),
                        Optional.of(actors.title(tenure))),
                Stream.concat(Stream.of(tenure), held.stream()).map(t -> t.office().kind()).distinct().toList(),
                basis + ", " + actors.title(tenure) + " " + tenure.term() + ", on " + day + (tenure.sure() ? "" : " (probable)"),
                List.of());
    }

    private Resolution byPage(Person person, Role role, Optional<Tenure> held, String basis) {
        Optional<String> country = role.country().or(() -> countryOf(person));
        List<Sector> instead = role.standing().sectorInstead().stream().toList();
        List<Sector> sectors = role.standing().isWithoutOffice()
                ? held.map(PersonResolver::sectorsOf).orElse(instead)
                : !role.sectors().isEmpty() ? role.sectors() : held.map(PersonResolver::sectorsOf).orElse(List.of());
        return new Resolution(
                actors.person(
                        person.name(),
                        country,
                        sectors,
                        Optional.of(role.standing().prefix() + titleOf(role, country))),
                role.standing().isWithoutOffice() ? List.of() : role.office().stream().toList(),
                basis + "; \"" + role.standing().prefix() + role.title() + "\" as the page says",
                List.of());
    }

    private Resolution formerOrFuture(Person person, String basis, Day day) {
        Optional<Tenure> next = person.tenures().stream()
                .filter(tenure -> !day.isUnknown() && day.withDaysAfter(DAYS_BEFORE).isIn(tenure))
                .findFirst();
        if (next.isPresent()) {
            return outOfOffice(person, next.get(), Standing.TO_HOLD, basis, "not yet on " + day);
        }
        Optional<Tenure> last = person.tenures().stream().filter(day::isAfter).reduce((one, other) -> other);
        if (last.isPresent()) {
            return outOfOffice(person, last.get(), Standing.HELD, basis, "no longer on " + day);
        }
        return new Resolution(
                actors.person(person.name(), countryOf(person), List.of(), Optional.empty()),
                List.of(),
                basis + ", in no office that the register knows on " + day,
                List.of());
    }

    private Resolution outOfOffice(Person person, Tenure tenure, Standing standing, String basis, String when) {
        return new Resolution(
                actors.person(
                        person.name(),
                        tenure.office().country().or(() -> countryOf(person)),
                        standing.sectorInstead().stream().toList(),
                        Optional.of(standing.prefix() + actors.title(tenure))),
                List.of(),
                basis + ", " + actors.title(tenure) + " " + tenure.term() + ", " + when,
                List.of());
    }

    private Resolution unknown(Figure figure, List<Person> candidates) {
        List<String> alternatives = candidates.stream().map(PersonResolver::described).toList();
        Optional<Role> role = figure.mainRole().filter(r -> !r.sectors().isEmpty() || r.country().isPresent());
        if (role.isEmpty()) {
            return sharedCountry(candidates)
                    .filter(country -> candidates.size() > 1)
                    .map(country -> Actors.stranger(figure.name(), Optional.of(country), List.of(), Optional.empty()))
                    .map(actor -> new Resolution(actor, List.of(), "one of several of that name and country", alternatives))
                    .orElseGet(() -> new Resolution(
                            actors.unresolved(figure.name()),
                            List.of(),
                            "a name that neither the register nor the page explains",
                            alternatives));
        }
        Optional<String> country = figure.country().or(() -> sharedCountry(candidates));
        Standing standing = role.get().standing();
        String title = standing.prefix() + titleOf(role.get(), country);
        return new Resolution(
                Actors.stranger(
                        figure.name(),
                        country,
                        standing.sectorsOf(role.get()),
                        Optional.of(title).filter(t -> !role.get().title().isEmpty())),
                standing.isWithoutOffice() ? List.of() : role.get().office().stream().toList(),
                "not in the register; " + (role.get().title().isEmpty() ? "of " + country.orElse("") : title)
                        + " as the page says",
                alternatives);
    }

    /** The country of everybody whom a title and a family name may mean: "President Bush" is one of two of the same. */
    private static Optional<String> sharedCountry(List<Person> candidates) {
        List<String> countries = candidates.stream()
                .flatMap(person -> person.tenures().stream())
                .flatMap(tenure -> tenure.office().country().stream())
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    private static Optional<String> countryOf(Person person) {
        return person.tenures().stream().flatMap(t -> t.office().country().stream()).reduce((one, other) -> other);
    }

    private static List<Sector> sectorsOf(Tenure tenure) {
        return Actors.sectorsOf(tenure.office());
    }

    /** The page's title with the country; an organisation in it says enough. */
    private String titleOf(Role role, Optional<String> country) {
        return role.organisation().isPresent() ? role.title() : actors.title(role.title(), country);
    }

    private static String described(Person person) {
        return person.name();
    }
}
