package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.export.ActorFile;
import org.dragoman.record.Appearances;
import org.dragoman.record.Wording;
import org.dragoman.register.Entry;
import org.dragoman.register.Form;
import org.dragoman.register.Noun;
import org.dragoman.register.Office;
import org.dragoman.register.Organisation;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Person;
import org.dragoman.register.Sector;
import org.dragoman.register.State;
import org.dragoman.register.Tenure;
import org.dragoman.who.Actor;
import org.dragoman.who.Sighting;

/** What a name can mean, for a reader. Used once. */
final class ActorView {

    private static final int LABEL = 15;
    private static final int INDENT = 2;
    private static final int LEAST = 30;
    private static final int SIGHTINGS = 10;

    private final ActorFile.Answer answer;
    private final int columns;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    ActorView(ActorFile.Answer answer, int columns, Style style) {
        this.answer = answer;
        this.columns = columns;
        this.style = style;
    }

    List<String> lines() {
        if (answer.files().isEmpty()) {
            lines.add("Nobody and nothing is known as '" + answer.name() + "'.");
            if (!answer.near().isEmpty()) {
                lines.add("Like it: " + String.join(", ", answer.near()));
            }
            return lines;
        }
        if (answer.files().size() > 1) {
            lines.add("'" + answer.name() + "' can mean " + answer.files().size() + ":");
            lines.add("");
        }
        answer.files().forEach(this::add);
        lines.removeLast();
        return lines;
    }

    private void add(ActorFile file) {
        file.entry().ifPresent(this::entry);
        file.appearances().filter(a -> !a.isEmpty()).ifPresent(a -> appearances(a, file.entry().isEmpty()));
        lines.add("");
    }

    private void entry(Entry entry) {
        switch (entry) {
            case Entry.OfPerson(Person person, Entry.OfPerson.Match match) -> person(person, match);
            case Entry.OfState(State state, var role) -> state(state, Wording.lower(role));
            case Entry.OfOrganisation(Organisation organisation, Form form, List<Tenure> offices) ->
                organisation(organisation, offices);
            case Entry.OfOffice(Office office, List<Tenure> holders) -> office(office, holders);
            case Entry.OfNoun(Noun noun, String form, Optional<String> country) -> noun(noun, form, country);
        }
    }

    private void heading(String name, String what) {
        lines.add(style.bold(name) + "  " + what);
    }

    private void person(Person person, Entry.OfPerson.Match match) {
        heading(person.name(), "person");
        value("found by", Wording.lower(match));
        aliases(person.aliases().stream());
        List<Tenure> held = person.tenures().stream().filter(answer::isOnDay).toList();
        answer.on().ifPresent(day -> value("on " + day, held.isEmpty()
                ? "in no office that the register knows"
                : held.stream().map(tenure -> answer.office(tenure.office())).collect(Collectors.joining("; "))));
        person.tenures().forEach(tenure -> tenure("office", answer.office(tenure.office()), tenure));
    }

    private void tenure(String label, String what, Tenure tenure) {
        String codes = Stream.concat(tenure.office().country().stream(), Stream.of(tenure.office().sector().name()))
                .collect(Collectors.joining(" "));
        value(label, what + " (" + codes + "), " + tenure.term());
        value("", style.dim("· " + answer.sureness(tenure)
                + (tenure.source().isEmpty() ? "" : "; " + tenure.source()) + "; " + tenure.office().id()));
    }

    private void state(State state, String role) {
        heading(state.name(), "state, " + state.iso3());
        value("found by", switch (role) {
            case "capital", "seat" -> "its " + role + ": as who acts, its government; as where, the place";
            default -> "its " + role;
        });
        aliases(state.names().stream().skip(1).map(Form::text));
        value("adjectives", joined(state.adjectives()));
        value("capital", joined(state.capitals()));
        value("seats", joined(state.seats()));
        existed(state.term().toString(), state.term().from().isPresent() || state.term().until().isPresent(),
                state.term().meets(answer.on().map(PartialDate::earliest), answer.on().map(PartialDate::latest)));
        value("codes", "ISO " + state.iso3() + state.iso2().map(code -> " " + code).orElse("")
                + (state.cow().isPresent() ? ", COW " + state.cow().getAsInt() : ""));
        answer.on().ifPresent(day -> answer.register().tenures().stream()
                .filter(tenure -> tenure.office().country().filter(state.iso3()::equals).isPresent())
                .filter(tenure -> switch (tenure.office().kind()) {
                    case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, DEFENCE_MINISTER -> true;
                    default -> false;
                })
                .filter(answer::isOnDay)
                .forEach(tenure -> value("on " + day, answer.office(tenure.office()) + ": " + tenure.person())));
    }

    private void existed(String term, boolean limited, boolean onDay) {
        if (limited) {
            value("existed", term);
            answer.on().ifPresent(day -> value("on " + day, onDay ? "there" : "not there"));
        }
    }

    private void organisation(Organisation organisation, List<Tenure> offices) {
        heading(organisation.name(), Wording.lower(organisation.kind())
                + organisation.country().map(code -> ", " + code).orElse(""));
        aliases(organisation.forms().stream().map(Form::text).filter(name -> !name.equals(organisation.name())));
        value("sectors", sectors(organisation.sectors()));
        existed(organisation.term().toString(),
                organisation.term().from().isPresent() || organisation.term().until().isPresent(),
                organisation.term().meets(answer.on().map(PartialDate::earliest), answer.on().map(PartialDate::latest)));
        offices.stream().filter(answer::isOnDay)
                .forEach(tenure -> tenure("led or told by", tenure.person() + ", " + answer.office(tenure.office()), tenure));
    }

    private void office(Office office, List<Tenure> holders) {
        heading(answer.office(office), "office, " + office.kind().label());
        aliases(office.titles().stream());
        value("sector", sectors(List.of(office.sector())));
        List<Tenure> held = holders.stream().filter(answer::isOnDay).toList();
        answer.on().ifPresent(day -> value("on " + day, held.isEmpty()
                ? "the register does not know who"
                : held.stream().map(Tenure::person).collect(Collectors.joining(" or "))));
        (answer.on().isPresent() ? held : holders).forEach(tenure -> tenure("held by", tenure.person(), tenure));
        if (holders.isEmpty()) {
            value("held by", "the register does not know whom");
        }
    }

    private void noun(Noun noun, String form, Optional<String> country) {
        heading(form, "a title or description that names nobody in particular");
        country.ifPresent(code -> value("country", code));
        value("sectors", sectors(noun.sectors()));
        noun.office().ifPresent(kind -> value("office", kind.label() + (country.isEmpty()
                ? ": of many states; name one with it, or with --country" : "")));
    }

    private void appearances(Appearances found, boolean unknown) {
        if (unknown) {
            Optional<Actor> actor = found.actor();
            String name = actor.map(Actor::name).orElseGet(() -> found.sightings().getFirst().observation().name());
            boolean told = actor.filter(Actor::isResolved).isPresent() || !found.sightings().isEmpty();
            heading(name, "not in the register; " + (told ? "as the pages say" : "a name that no page explains"));
            actor.flatMap(Actor::country).ifPresent(code -> value("country", code));
            actor.flatMap(Actor::title).ifPresent(title -> value("title", title));
            actor.ifPresent(a -> value("sectors", sectors(a.sectors())));
        }
        value("in the record", Wording.count(found.events(), "event") + ", tells " + found.told() + ", on "
                + Wording.count(found.pages(), "page"));
        for (Appearances.DatedPage page : found.latest()) {
            value("", "· " + Words.dateLine(page.published()) + "  " + page.page().title().map(title -> title + ", ").orElse("")
                    + page.page().source());
        }
        found.sightings().stream().limit(SIGHTINGS).forEach(this::sighting);
        if (found.sightings().size() > SIGHTINGS) {
            value("", "· and " + (found.sightings().size() - SIGHTINGS) + " more; --json shows all");
        }
    }

    private void sighting(Sighting sighting) {
        value("seen as", sighting.observation().role()
                + sighting.observation().country().map(code -> " (" + code + ")").orElse("")
                + ", " + Words.dateLine(sighting.date()) + ", in " + sighting.source() + " at "
                + sighting.observation().span().start());
    }

    private void aliases(Stream<String> names) {
        value("also", names.distinct().collect(Collectors.joining("; ")));
    }

    private static String joined(List<Form> forms) {
        return forms.stream().map(Form::text).distinct().collect(Collectors.joining("; "));
    }

    private static String sectors(List<Sector> sectors) {
        return sectors.stream().map(sector -> sector + " " + sector.label()).collect(Collectors.joining(", "));
    }

    /** Adds a value with its label; nothing where the value is empty. */
    private void value(String label, String value) {
        String margin = " ".repeat(INDENT) + style.dim(Width.pad(label, LABEL - 1)) + " ";
        boolean first = true;
        for (String line : value.isEmpty() ? List.<String>of() : Width.wrap(value, Math.max(LEAST, columns - INDENT - LABEL))) {
            lines.add((first ? margin : " ".repeat(INDENT + LABEL)) + line);
            first = false;
        }
    }
}
