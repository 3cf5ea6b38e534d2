package org.dragoman.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dragoman.record.Appearances;
import org.dragoman.record.Wording;
import org.dragoman.register.Entry;
import org.dragoman.register.Form;
import org.dragoman.register.Noun;
import org.dragoman.register.Office;
import org.dragoman.register.Organisation;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Person;
import org.dragoman.register.State;
import org.dragoman.register.Tenure;
import org.dragoman.register.Term;
import org.dragoman.when.DateRange;
import org.dragoman.who.Actor;
import org.dragoman.who.Observation;
import org.dragoman.who.Sighting;

/** What a name can mean as one JSON object on one line: {@code docs/register.md} describes it. */
public final class ActorJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ActorFile.Answer answer;

    private ActorJson(ActorFile.Answer answer) {
        this.answer = answer;
    }

    /** Writes it and a line end. */
    public static void write(ActorFile.Answer answer, PrintStream out) {
        out.println(of(answer));
    }

    /** The object. */
    public static ObjectNode of(ActorFile.Answer answer) {
        return new ActorJson(answer).json();
    }

    private ObjectNode json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", "dragoman-actor/1");
        root.put("name", answer.name());
        optional(root, "on", answer.on().map(PartialDate::toString));
        root.put("known_until", answer.register().knownUntil().toString());
        ArrayNode candidates = root.putArray("candidates");
        answer.files().forEach(file -> candidates.add(file(file)));
        strings(root, "near", answer.near());
        return root;
    }

    private ObjectNode file(ActorFile file) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        file.entry().ifPresent(entry -> entry(node, entry));
        if (file.entry().isEmpty()) {
            file.appearances().ifPresent(found -> unknown(node, found));
        }
        file.appearances().ifPresent(found -> appearances(node.putObject("record"), found));
        return node;
    }

    private void entry(ObjectNode node, Entry entry) {
        optional(node, "id", entry.actorId());
        switch (entry) {
            case Entry.OfPerson(Person person, Entry.OfPerson.Match match) -> {
                head(node, "person", person.name(), entry.country());
                node.put("found_by", Wording.lower(match));
                strings(node, "aliases", person.aliases());
                tenures(node, "offices", person.tenures());
            }
            case Entry.OfState(State state, var role) -> {
                head(node, "state", state.name(), entry.country());
                node.put("found_by", Wording.lower(role));
                strings(node, "aliases", texts(state.names()));
                strings(node, "adjectives", texts(state.adjectives()));
                strings(node, "capitals", texts(state.capitals()));
                strings(node, "seats", texts(state.seats()));
                term(node, state.term());
            }
            case Entry.OfOrganisation(Organisation organisation, Form form, List<Tenure> offices) -> {
                head(node, "organisation", organisation.name(), entry.country());
                node.put("organisation_kind", organisation.kind().code());
                node.put("found_by", form.text());
                strings(node, "aliases", texts(organisation.forms()));
                strings(node, "sectors", organisation.sectors().stream().map(Enum::name).toList());
                term(node, organisation.term());
                tenures(node, "offices", offices);
            }
            case Entry.OfOffice(Office office, List<Tenure> holders) -> {
                head(node, "office", office.title(), entry.country());
                node.put("office", office.id());
                node.put("office_kind", office.kind().code());
                strings(node, "aliases", office.titles());
                strings(node, "sectors", List.of(office.sector().name()));
                tenures(node, "offices", holders);
            }
            case Entry.OfNoun(Noun noun, String form, Optional<String> country) -> {
                head(node, "description", form, country);
                strings(node, "sectors", noun.sectors().stream().map(Enum::name).toList());
                optional(node, "office_kind", noun.office().map(kind -> kind.code()));
            }
        }
    }

    private static void head(ObjectNode node, String kind, String name, Optional<String> country) {
        node.put("kind", kind);
        node.put("name", name);
        optional(node, "country", country);
    }

    private static void unknown(ObjectNode node, Appearances found) {
        if (found.actor().isEmpty()) {
            Observation seen = found.sightings().getFirst().observation();
            node.put("id", seen.person());
            head(node, "person", seen.name(), seen.country());
            return;
        }
        Actor actor = found.actor().get();
        node.put("id", actor.id());
        head(node, Wording.lower(actor.kind()), actor.name(), actor.country());
        strings(node, "sectors", actor.sectors().stream().map(Enum::name).toList());
        optional(node, "title", actor.title());
    }

    private void tenures(ObjectNode node, String name, List<Tenure> tenures) {
        ArrayNode array = node.putArray(name);
        for (Tenure tenure : tenures) {
            ObjectNode one = array.addObject();
            one.put("office", tenure.office().id());
            one.put("office_kind", tenure.office().kind().code());
            one.put("title", tenure.office().title());
            optional(one, "country", tenure.office().country());
            one.put("sector", tenure.office().sector().name());
            one.put("person", tenure.person());
            term(one, tenure.term());
            one.put("sure", tenure.sure());
            one.put("sureness", answer.sureness(tenure));
            one.put("source", tenure.source());
            if (answer.on().isPresent()) {
                one.put("on_day", answer.isOnDay(tenure));
            }
        }
    }

    private static void appearances(ObjectNode node, Appearances found) {
        node.put("events", found.events());
        node.put("told", found.told());
        node.put("pages", found.pages());
        ArrayNode latest = node.putArray("latest");
        for (Appearances.DatedPage page : found.latest()) {
            ObjectNode one = latest.addObject();
            one.put("page", page.page().id());
            one.put("source", page.page().source());
            optional(one, "title", page.page().title());
            range(one, page.published());
        }
        ArrayNode seen = node.putArray("seen");
        for (Sighting sighting : found.sightings()) {
            Observation observation = sighting.observation();
            ObjectNode one = seen.addObject();
            one.put("name", observation.name());
            one.put("role", observation.role());
            optional(one, "office_kind", observation.office().map(kind -> kind.code()));
            optional(one, "country", observation.country());
            strings(one, "sectors", observation.sectors().stream().map(Enum::name).toList());
            one.put("page", sighting.page());
            one.put("source", sighting.source());
            one.put("start", observation.span().start());
            one.put("end", observation.span().end());
            range(one, sighting.date());
        }
    }

    private static void range(ObjectNode node, DateRange range) {
        optional(node, "earliest", range.earliest().map(LocalDate::toString));
        optional(node, "latest", range.latest().map(LocalDate::toString));
    }

    private static void term(ObjectNode node, Term term) {
        optional(node, "from", term.from().map(PartialDate::toString));
        optional(node, "until", term.until().map(PartialDate::toString));
    }

    private static List<String> texts(List<Form> forms) {
        return forms.stream().map(Form::text).toList();
    }

    private static void optional(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(name, text), () -> node.putNull(name));
    }

    private static void strings(ObjectNode node, String name, Collection<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}
