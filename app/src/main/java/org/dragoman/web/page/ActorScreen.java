package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.record.Countries;
import org.dragoman.record.Wording;
import org.dragoman.register.Entry;
import org.dragoman.register.Form;
import org.dragoman.register.Office;
import org.dragoman.register.Person;
import org.dragoman.register.Register;
import org.dragoman.register.State;
import org.dragoman.register.Tenure;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.ActorQuery;
import org.dragoman.web.query.EventQuery;
import org.dragoman.web.query.Registry;
import org.dragoman.web.query.Sort;
import org.dragoman.web.query.Timeline;
import org.dragoman.web.query.View;
import org.dragoman.web.view.ActorModel;
import org.dragoman.web.view.EventRow;
import org.dragoman.web.view.Frame;
import org.dragoman.who.Actor;

/** One actor: its offices over time and who says so, its counterparts, its events. */
public final class ActorScreen implements Screen {

    private static final int NEWEST = 8;
    private static final int LONGEST = 300;

    private final Desk desk;

    public ActorScreen(Desk desk) {
        this.desk = desk;
        desk.aggregates().prepare(desk::registry);
    }

    @Override
    public String path() {
        return "/actors/<id>";
    }

    @Override
    public void show(Context context) {
        String id = context.pathParam("id");
        if (id.length() > LONGEST) {
            throw new NotFoundResponse("No actor's id is so long.");
        }
        Registry registry = desk.registry();
        Optional<Entry> entry = registry.entry(id);
        List<String> names = names(entry);
        Read read = desk.read(record -> new Read(ActorQuery.actor(record, id), ActorQuery.roles(record, id, names)));
        if (entry.isEmpty() && read.actor.isEmpty() && read.roles.isEmpty()) {
            throw new NotFoundResponse("Neither the record nor the register has an actor '" + id + "'.");
        }
        ActorModel model = model(id, registry.register(), entry, read);
        desk.render(context, "actor.jte", model.name(), Frame.Section.NONE, model);
    }

    private record Read(Optional<Actor> actor, List<ActorQuery.Role> roles) {}

    private ActorModel model(String id, Register register, Optional<Entry> entry, Read read) {
        View view = View.of(Map.of("actor", List.of(id)));
        ActorQuery.Key key = new ActorQuery.Key(id);
        Timeline.Key time = new Timeline.Key(view.filter());
        String name = entry.flatMap(ActorScreen::name).or(() -> read.actor.map(Actor::name))
                .orElseGet(() -> id.substring(id.indexOf(':') + 1));
        List<ActorModel.TenureRow> tenures = entry.map(known -> tenures(register, known)).orElse(List.of()).stream()
                .map(tenure -> new ActorModel.TenureRow(tenure, office(register, tenure.office()),
                        sureness(tenure, register.knownUntil()))).toList();
        return new ActorModel(id, name, what(id, entry, read.actor),
                names(entry).stream().filter(other -> !other.equals(name)).distinct().collect(Collectors.joining("; ")),
                entry.isPresent(), tenures, read.roles,
                desk.aggregates().get(key, ActorQuery.Company.class, record -> ActorQuery.company(record, key)), view,
                desk.aggregates().get(time, Timeline.class, record -> Timeline.of(record, time)),
                desk.read(record -> EventQuery.first(record, view.filter(), Sort.NEWEST, NEWEST)).stream()
                        .map(EventRow::of).toList());
    }

    private static List<String> names(Optional<Entry> entry) {
        List<String> names = new ArrayList<>();
        entry.flatMap(ActorScreen::name).ifPresent(names::add);
        entry.stream().flatMap(known -> switch (known) {
            case Entry.OfPerson(Person person, var match) -> person.aliases().stream();
            case Entry.OfState(State state, var role) -> state.names().stream().map(Form::text);
            case Entry.OfOrganisation(var organisation, var form, var offices) ->
                organisation.forms().stream().map(Form::text);
            case Entry.OfOffice office -> Stream.<String>empty();
            case Entry.OfNoun noun -> Stream.<String>empty();
        }).forEach(names::add);
        return names;
    }

    private static Optional<String> name(Entry entry) {
        return switch (entry) {
            case Entry.OfPerson(Person person, var match) -> Optional.of(person.name());
            case Entry.OfState(State state, var role) -> Optional.of(state.name());
            case Entry.OfOrganisation(var organisation, var form, var offices) -> Optional.of(organisation.name());
            case Entry.OfOffice office -> Optional.empty();
            case Entry.OfNoun noun -> Optional.empty();
        };
    }

    private static String what(String id, Optional<Entry> entry, Optional<Actor> actor) {
        String kind = id.startsWith("name:") ? "a name that no page explains"
                : actor.map(known -> Wording.lower(known.kind())).orElseGet(() -> id.substring(0, Math.max(0, id.indexOf(':'))));
        Optional<String> country = actor.flatMap(Actor::country).or(() -> entry.flatMap(Entry::country));
        return country.filter(code -> !id.equals("state:" + code)).map(code -> kind + ", " + Countries.nameOf(code))
                .orElse(kind);
    }

    /** A person's own; an organisation's leaders' and speakers'; those of a state's first offices. The latest first. */
    private static List<Tenure> tenures(Register register, Entry entry) {
        List<Tenure> tenures = switch (entry) {
            case Entry.OfPerson(Person person, var match) -> person.tenures();
            case Entry.OfOrganisation(var organisation, var form, List<Tenure> offices) -> offices;
            case Entry.OfState(State state, var role) -> register.tenures().stream()
                    .filter(tenure -> tenure.office().country().filter(state.iso3()::equals).isPresent())
                    .filter(tenure -> isFirst(tenure.office())).toList();
            case Entry.OfOffice office -> List.of();
            case Entry.OfNoun noun -> List.of();
        };
        return tenures.stream().sorted(Comparator.comparing(
                (Tenure tenure) -> tenure.term().earliest().orElse(LocalDate.MIN)).reversed()).toList();
    }

    private static boolean isFirst(Office office) {
        return switch (office.kind()) {
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, DEFENCE_MINISTER -> true;
            default -> false;
        };
    }

    /** {@code "Minister of Defence, China"}. */
    private static String office(Register register, Office office) {
        return office.country().flatMap(register::state).map(State::name).or(office::organisation)
                .filter(owner -> !office.title().contains(owner))
                .map(owner -> office.title() + ", " + owner).orElse(office.title());
    }

    private static String sureness(Tenure tenure, LocalDate knownUntil) {
        String dates = tenure.sure() ? "dates checked" : "probable: a date may be off";
        return tenure.term().until().isPresent() ? dates : dates + "; not known to have ended by " + knownUntil;
    }
}
