package org.dragoman.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the register's data files. */
final class RegisterReader {

    private static final String KNOWN_UNTIL = "known until ";

    private RegisterReader() {}

    static Register read() {
        List<State> states = Table.read(
                        "states.tsv",
                        "iso3",
                        "iso2",
                        "cow",
                        "name",
                        "names",
                        "adjectives",
                        "people",
                        "capital",
                        "seats",
                        "from",
                        "until")
                .each(RegisterReader::state);
        List<Organisation> organisations = Table.read(
                        "organisations.tsv", "id", "name", "aliases", "kind", "country", "sectors", "from", "until")
                .each(RegisterReader::organisation);
        List<Noun> nouns = Table.read("nouns.tsv", "noun", "sectors", "kind", "office").each(RegisterReader::noun);
        List<Office> offices = Table.read(
                        "offices.tsv", "office", "country", "kind", "title", "titles", "sector", "organisation")
                .each(RegisterReader::office);
        Table tenures = Table.read(
                "tenures.tsv", "office", "person", "family", "aliases", "from", "until", "sure", "source");
        Map<String, Office> officesById = byId(offices, Office::id);
        return new Register(
                states,
                organisations,
                nouns,
                offices,
                tenures.each(row -> tenure(row, officesById)),
                knownUntil(tenures),
                GivenNames.read(),
                "");
    }

    static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
        Map<String, T> index = new LinkedHashMap<>();
        for (T entry : entries) {
            if (index.put(id.apply(entry), entry) != null) {
                throw new IllegalStateException("two entries named " + id.apply(entry));
            }
        }
        return index;
    }

    private static LocalDate knownUntil(Table tenures) {
        return tenures.comments().stream()
                .filter(comment -> comment.startsWith(KNOWN_UNTIL))
                .map(comment -> LocalDate.parse(comment.substring(KNOWN_UNTIL.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(tenures.file() + " does not say until when it is known"));
    }

    private static State state(Table.Row row) {
        Optional<String> cow = row.optional("cow");
        Form name = Form.parse(row.text("name"));
        return new State(
                row.text("iso3"),
                row.optional("iso2"),
                cow.isPresent() ? OptionalInt.of(Integer.parseInt(cow.get())) : OptionalInt.empty(),
                name.text(),
                withName(name, row.forms("names")),
                row.forms("adjectives"),
                row.forms("people"),
                row.forms("capital"),
                row.forms("seats"),
                row.term());
    }

    private static Organisation organisation(Table.Row row) {
        Form name = Form.parse(row.text("name"));
        return new Organisation(
                row.text("id"),
                name.text(),
                withName(name, row.forms("aliases")),
                row.constant(Organisation.Kind.class, row.text("kind")),
                row.optional("country"),
                row.sectors("sectors"),
                row.term());
    }

    private static List<Form> withName(Form name, List<Form> others) {
        return Stream.concat(Stream.of(name), others.stream()).toList();
    }

    private static Noun noun(Table.Row row) {
        List<String> forms = new ArrayList<>();
        row.list("noun").forEach(form -> forms.addAll(Inflection.spellings(form)));
        return new Noun(
                forms,
                row.sectors("sectors"),
                row.constant(Noun.Kind.class, row.text("kind")),
                row.officeKind("office"));
    }

    private static Office office(Table.Row row) {
        return new Office(
                row.text("office"),
                row.optional("country"),
                row.officeKind("kind").orElseThrow(),
                row.text("title"),
                row.list("titles"),
                Sector.valueOf(row.text("sector")),
                row.optional("organisation"));
    }

    private static Tenure tenure(Table.Row row, Map<String, Office> offices) {
        Office office = offices.get(row.text("office"));
        if (office == null) {
            throw new IllegalArgumentException("no office " + row.text("office"));
        }
        String person = row.text("person");
        return new Tenure(
                office,
                person,
                row.optional("family").orElseGet(() -> person.substring(person.lastIndexOf(' ') + 1)),
                row.list("aliases"),
                row.term(),
                isSure(row.optional("sure").orElse("probable")),
                row.optional("source").orElse(""));
    }

    private static boolean isSure(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "probable" -> false;
            default -> throw new IllegalArgumentException("neither yes nor probable: " + cell);
        };
    }
}
