package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.export.ActorFile;
import org.dragoman.export.ActorJson;
import org.dragoman.record.Appearances;
import org.dragoman.record.Pairing;
import org.dragoman.register.Entry;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Person;
import org.dragoman.web.Desk;
import org.dragoman.web.query.ActorList;
import org.dragoman.web.query.PairList;
import org.dragoman.web.query.PairQuery;
import org.dragoman.web.query.Registry;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;

/** Actors and pairs of countries: listed, and one by one. */
final class ActorResources {

    private static final int LATEST_PAGES = 10;
    private static final int LONGEST_ID = 300;

    private final Desk desk;

    ActorResources(Desk desk) {
        this.desk = desk;
    }

    List<Resource> all() {
        Set<String> filters = Asked.names(View.FILTERS);
        return List.of(
                new Resource("/api/actors", Asked.names(filters, "name", "n", "size"), this::actors),
                new Resource("/api/actors/<id>", Set.of("on"), this::actor),
                new Resource("/api/pairs", Asked.names(filters, "n", "size"), this::pairs),
                new Resource("/api/pairs/{pair}", Set.of(), this::pair));
    }

    private void actors(Asked asked, JsonGenerator json) throws IOException {
        ActorList.Key key = new ActorList.Key(asked.view().filter(), asked.one("name").orElse(""), asked.size(), asked.number());
        ActorList list = desk.aggregates().get(key, ActorList.class, record -> ActorList.of(record, key));
        json.writeStartObject();
        Json.part(asked, json, list.total(), key.size());
        Json.list(json, "actors", list.items(), item -> {
            json.writeStartObject();
            json.writeStringField("id", item.id());
            json.writeStringField("kind", item.kind());
            json.writeStringField("name", item.name());
            Json.text(json, "country", item.country());
            json.writeNumberField("events", item.events());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void actor(Asked asked, JsonGenerator json) throws IOException {
        String id = asked.path("id");
        if (id.length() > LONGEST_ID) {
            throw new NotFoundResponse("No actor's id is so long.");
        }
        Registry registry = desk.registry();
        Optional<Entry> entry = registry.entry(id);
        List<String> names = entry.map(ActorResources::names).orElse(List.of());
        Appearances appearances = desk.read(record -> record.appearances(id, names, LATEST_PAGES));
        if (entry.isEmpty() && appearances.isEmpty()) {
            throw new NotFoundResponse("Neither the record nor the register has an actor '" + id + "'.");
        }
        json.writeTree(ActorJson.of(new ActorFile.Answer(id, on(asked), registry.register(),
                List.of(new ActorFile(entry, Optional.of(appearances))), List.of())));
    }

    /** By which pages may call a person whom they do not explain. */
    private static List<String> names(Entry entry) {
        if (entry instanceof Entry.OfPerson(Person person, var match)) {
            List<String> names = new ArrayList<>(person.aliases());
            names.add(person.name());
            return names;
        }
        return List.of();
    }

    private static Optional<PartialDate> on(Asked asked) {
        try {
            return asked.one("on").map(PartialDate::parse);
        } catch (DateTimeException e) {
            throw new ViewException("on", "it is no date; write it as 2023-07-03, 2023-07 or 2023");
        }
    }

    private void pairs(Asked asked, JsonGenerator json) throws IOException {
        PairList.Key key = new PairList.Key(asked.view().filter(), asked.size(), asked.number());
        PairList list = desk.aggregates().get(key, PairList.class, record -> PairList.of(record, key));
        json.writeStartObject();
        Json.part(asked, json, list.total(), key.size());
        Json.list(json, "pairs", list.pairs(), pair -> {
            json.writeStartObject();
            json.writeStringField("first", pair.first());
            json.writeStringField("second", pair.second());
            json.writeNumberField("events", pair.cooperation() + pair.conflict());
            json.writeNumberField("cooperation", pair.cooperation());
            json.writeNumberField("conflict", pair.conflict());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void pair(Asked asked, JsonGenerator json) throws IOException {
        Pairing pairing = Pairing.parse(asked.path("pair")).filter(known -> known.course() == Pairing.Course.ANY)
                .orElseThrow(() -> new NotFoundResponse("'" + asked.path("pair") + "' is no pair; write it as CHN~RUS."));
        PairQuery.TypesKey key = new PairQuery.TypesKey(pairing.first(), pairing.second());
        PairQuery.Types types = desk.aggregates().get(key, PairQuery.Types.class, record -> PairQuery.types(record, key));
        List<PairQuery.Met> met = desk.read(record -> PairQuery.met(record, pairing.first(), pairing.second()));
        json.writeStartObject();
        json.writeStringField("first", pairing.first());
        json.writeStringField("second", pairing.second());
        json.writeNumberField("events", types.types().stream().mapToLong(PairQuery.TypeCount::all).sum());
        Json.list(json, "types", types.types(), type -> {
            json.writeStartObject();
            json.writeStringField("type", type.type());
            for (PairQuery.Direction direction : PairQuery.Direction.values()) {
                json.writeNumberField(direction.name().toLowerCase(Locale.ROOT), type.counts().getOrDefault(direction, 0L));
            }
            json.writeEndObject();
        });
        Json.list(json, "met", met, one -> {
            json.writeStartObject();
            person(json, "first", one.first());
            person(json, "second", one.second());
            json.writeNumberField("events", one.events());
            Json.text(json, "last", one.last());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void person(JsonGenerator json, String name, PairQuery.Person person) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", person.id());
        json.writeStringField("name", person.name());
        json.writeEndObject();
    }
}
