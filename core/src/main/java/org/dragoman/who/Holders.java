package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.register.Form;
import org.dragoman.register.Names;
import org.dragoman.register.Office;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Organisation;
import org.dragoman.register.Register;
import org.dragoman.register.Tenure;

/** Tells who held an office on a day, by the register; nobody where it may have been one of several. */
final class Holders {

    /** How long after an office was given up the news still calls its last holder by it, where nobody followed. */
    private static final int DAYS_AFTER = 14;

    /** Offices of which a state has one, by whose bare title the news means its holder. */
    private static final Set<OfficeKind> HIGHEST = Set.of(OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT);

    private final Register register;
    private final Actors actors;

    Holders(Register register, Actors actors) {
        this.register = register;
        this.actors = actors;
    }

    /** Who held the office of that title in the state, or else that of the kind. */
    Optional<Found> of(OfficeKind kind, String title, String country, String basis, Day day) {
        List<Office> titled = register.officesTitled(title, country);
        return holder(titled.isEmpty() ? register.offices(kind, country) : titled, title, basis, day);
    }

    /** Who held the office that goes by a title in a state, "leader" among them. */
    Optional<Found> titled(String title, String country, Day day) {
        return holder(register.officesTitled(title, country), title, title + " of " + actors.countryName(country), day);
    }

    /** Who headed an organisation: "the NATO chief", "the head of the World Health Organization". */
    Optional<Found> of(Organisation organisation, String noun, Day day) {
        List<String> titles = Stream.of(noun, "head", "chief", "leader")
                .flatMap(one -> organisation.forms().stream()
                        .map(Form::text)
                        .flatMap(name -> Stream.of(name + " " + one, one + " of " + name)))
                .map(Names::key)
                .toList();
        List<Office> offices = register.offices().stream()
                .filter(office -> office.organisation().filter(name -> isNameOf(name, organisation)).isPresent())
                .filter(office -> Stream.concat(Stream.of(office.title()), office.titles().stream())
                        .map(Names::key)
                        .anyMatch(titles::contains))
                .toList();
        return holder(offices, noun, noun + " of " + organisation.name(), day);
    }

    /**
     * Who held the office that a whole phrase is the title of: "the Kremlin spokesman", "the Pope", "the supreme leader".
     *
     * @param countries the states that the page speaks of; a title that several states or none of them have tells nobody,
     *     unless it is the highest of the only state that has it
     */
    Optional<Found> bearing(String phrase, Set<String> countries, Day day) {
        List<Office> offices = register.officesTitled(phrase);
        List<Office> spokenOf = offices.stream()
                .filter(office -> office.country().filter(countries::contains).isPresent())
                .toList();
        boolean highest = offices.size() == 1 && HIGHEST.contains(offices.getFirst().kind());
        List<Office> meant = spokenOf.isEmpty() && highest ? offices : spokenOf;
        return meant.size() == 1 ? holder(meant, phrase, phrase, day) : Optional.empty();
    }

    /** Whether other states have that for their highest office, and this one has not: "the chancellor" of the United States. */
    boolean isForeign(String title, String country) {
        List<Office> highest = register.officesTitled(title).stream()
                .filter(office -> HIGHEST.contains(office.kind()))
                .toList();
        return !highest.isEmpty() && highest.stream().noneMatch(office -> office.country().filter(country::equals).isPresent());
    }

    private static boolean isNameOf(String name, Organisation organisation) {
        return organisation.forms().stream().anyMatch(form -> Names.key(form.text()).equals(Names.key(name)));
    }

    private Optional<Found> holder(List<Office> offices, String title, String basis, Day day) {
        if (day.isUnknown()) {
            return Optional.empty();
        }
        List<Tenure> then = holders(offices, day);
        List<Tenure> holders = then.isEmpty() ? holders(offices, day.withDaysBefore(DAYS_AFTER)) : then;
        if (holders.stream().map(Tenure::person).distinct().count() != 1) {
            return Optional.empty();
        }
        Tenure tenure = holders.getFirst();
        Actor actor = actors.person(
                tenure.person(),
                tenure.office().country(),
                Actors.sectorsOf(tenure.office()),
                Optional.of(actors.title(title, tenure.office().country())));
        return Optional.of(new Found(
                List.of(actor),
                List.of(tenure.office().kind()),
                Appearance.Nature.PERSON,
                basis + ": " + tenure.person() + " held the office " + tenure.term() + ", on " + day,
                List.of()));
    }

    private List<Tenure> holders(List<Office> offices, Day day) {
        return offices.stream()
                .flatMap(office -> register.holders(office.id(), day.first(), day.last()).stream())
                .toList();
    }
}
