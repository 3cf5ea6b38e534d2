package org.dragoman.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.register.Names;
import org.dragoman.register.Person;
import org.dragoman.register.Register;
import org.dragoman.register.Tenure;

/** Tells who somebody named in a page is, and who else of that name it could have been; by earlier pages as a last resort. */
final class Identifier {

    /** So many namesakes are named, then they are counted. */
    private static final int NAMED = 5;

    private final Register register;
    private final Actors actors;
    private final PersonResolver resolver;
    private final Lessons lessons;
    private final String page;

    Identifier(Register register, Actors actors, Lessons lessons, String page) {
        this.register = register;
        this.actors = actors;
        this.lessons = lessons;
        this.page = page;
        resolver = new PersonResolver(register, actors);
    }

    /** @param countries the states spoken of in the same part of the page */
    Resolution resolve(Figure figure, Day day, Set<String> countries) {
        Resolution found = resolver.resolve(figure, day, countries);
        boolean open = found.actor().kind() == Actor.Kind.UNRESOLVED && found.alternatives().isEmpty();
        Resolution resolution = open
                ? lessons.resolve(figure.name(), day, countries, page, actors).orElse(found)
                : found;
        return resolution.with(resolution.alternatives().isEmpty()
                ? namesakes(resolution, figure, day)
                : resolution.alternatives().stream().map(name -> described(name, day)).toList());
    }

    /** A person's name with the office that tells the person from others; anything else as it is. */
    private String described(String name, Day day) {
        return register.personsNamed(name).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(person -> described(person, day))
                .orElse(name);
    }

    private List<String> namesakes(Resolution resolution, Figure figure, Day day) {
        Set<Person> namesakes = new LinkedHashSet<>(register.personsNamed(figure.name()));
        if (!Names.key(figure.name()).contains(" ")) {
            namesakes.addAll(register.personsOfFamily(figure.name()));
        }
        List<String> others = new ArrayList<>();
        namesakes.stream()
                .filter(person -> !resolution.actor().id().equals("person:" + person.name()))
                .map(person -> described(person, day))
                .forEach(others::add);
        if (others.size() > NAMED) {
            int more = others.size() - NAMED;
            others.subList(NAMED, others.size()).clear();
            others.add(more + " more of that name");
        }
        return others;
    }

    private String described(Person person, Day day) {
        Optional<Tenure> held = person.tenures().stream().filter(day::isIn).findFirst();
        Tenure tenure = held.orElseGet(() -> person.tenures().stream()
                .reduce((one, other) -> begin(one).isAfter(begin(other)) ? one : other)
                .orElseThrow());
        return person.name() + ", " + title(tenure) + " " + tenure.term()
                + (held.isPresent() ? "" : ", not on " + day);
    }

    private String title(Tenure tenure) {
        boolean named = tenure.office().country().map(actors::countryName).filter(tenure.office().title()::contains).isPresent();
        return named ? tenure.office().title() : actors.title(tenure.office().title(), tenure.office().country());
    }

    private static LocalDate begin(Tenure tenure) {
        return tenure.term().earliest().orElse(LocalDate.MIN);
    }
}
