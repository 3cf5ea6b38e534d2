package org.dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.export.ActorFile;
import org.dragoman.export.ActorJson;
import org.dragoman.handover.Records;
import org.dragoman.record.Appearances;
import org.dragoman.record.Countries;
import org.dragoman.record.EventRecord;
import org.dragoman.register.Entry;
import org.dragoman.register.Lookup;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Person;
import org.dragoman.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "actor", description = {
    "Tells who a name or a description means: a person, a state, an organisation, an armed group, an office.",
    "",
    "Everything that goes by the name is shown, with its offices and their dates, where each is from and how sure it is, "
            + "and where the record has it, if there is one. Needs no language model."
}, footer = {
    "",
    "Examples:",
    "  dragoman actor Lavrov",
    "  dragoman actor \"the Chinese defence minister\" --on 2023-06-01",
    "  dragoman actor Moscow",
    "  dragoman actor \"defence minister\" --country UKR --on 2022-03 --json"
})
final class ActorCommand implements Callable<Integer> {

    private static final int SUGGESTIONS = 5;
    private static final int LATEST_PAGES = 5;

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name, a title or a description.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "What it means on this day: 2023-07-03, 2023-07 or 2023.")
    private @Nullable String on;

    @Option(names = "--country", paramLabel = "CODE", description = "Only of this country: CHN, CN or China; IGO, NGO, MNC.")
    private @Nullable String country;

    @Option(names = "--record", paramLabel = "FILE",
            description = "The record to look into. Default: " + RecordOption.DEFAULT + ", where it is there")
    private @Nullable Path record;

    @Mixin
    private RegisterOption own = new RegisterOption();

    @Option(names = "--json", description = "One JSON object; docs/register.md describes it.")
    private boolean json;

    ActorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = String.join(" ", words);
        Register register = own.register();
        Lookup lookup = new Lookup(register);
        Optional<PartialDate> day = day();
        List<Entry> found = lookup.find(name, code());
        List<ActorFile> files = new ArrayList<>();
        try (EventRecord opened = openRecord()) {
            found.forEach(entry -> files.add(new ActorFile(Optional.of(entry), appearances(opened, entry))));
            files.addAll(unknownToRegister(opened, name, found));
        }
        List<String> near = files.isEmpty() ? lookup.near(name, SUGGESTIONS) : List.of();
        ActorFile.Answer answer = new ActorFile.Answer(name, day, register, files, near);
        if (json) {
            ActorJson.write(answer, terminal.out());
        } else {
            new ActorView(answer, terminal.columns(), terminal.style()).lines().forEach(terminal.out()::println);
        }
        return Math.max(own.problems(terminal.err()), files.isEmpty() ? ExitCode.SOME_FAILED : ExitCode.OK);
    }

    private @Nullable EventRecord openRecord() {
        Path file = record == null ? Path.of(RecordOption.DEFAULT) : record;
        return record == null && !Files.exists(file) ? null : Records.openToRead(file);
    }

    private static Optional<Appearances> appearances(@Nullable EventRecord opened, Entry entry) {
        if (opened == null) {
            return Optional.empty();
        }
        return switch (entry) {
            case Entry.OfPerson(Person person, var match) -> {
                List<String> names = new ArrayList<>(person.aliases());
                names.add(person.name());
                yield Optional.of(opened.appearances("person:" + person.name(), names, LATEST_PAGES));
            }
            case Entry.OfState(var state, var role) ->
                Optional.of(opened.appearances("state:" + state.iso3(), List.of(), LATEST_PAGES));
            case Entry.OfOrganisation(var organisation, var form, var offices) ->
                Optional.of(opened.appearances("organisation:" + organisation.id(), List.of(), LATEST_PAGES));
            case Entry.OfOffice office -> Optional.empty();
            case Entry.OfNoun noun -> Optional.empty();
        };
    }

    /** Actors of the record that the register does not know: explained by their pages alone, or not at all. */
    private List<ActorFile> unknownToRegister(@Nullable EventRecord opened, String name, List<Entry> found) {
        if (opened == null) {
            return List.of();
        }
        List<String> known = found.stream().flatMap(entry -> entry.actorId().stream()).toList();
        return opened.actorsNamed(name).stream()
                .filter(actor -> !known.contains(actor))
                .map(actor -> opened.appearances(actor, List.of(), LATEST_PAGES))
                .filter(appearances -> code().isEmpty()
                        || appearances.actor().flatMap(actor -> actor.country()).equals(code()))
                .map(appearances -> new ActorFile(Optional.empty(), Optional.of(appearances)))
                .toList();
    }

    private Optional<PartialDate> day() {
        try {
            return Optional.ofNullable(on).map(PartialDate::parse);
        } catch (DateTimeException e) {
            throw usage("--on: '" + on + "' is no date; write it as 2023-07-03, 2023-07 or 2023");
        }
    }

    private Optional<String> code() {
        return Optional.ofNullable(country).map(text -> Countries.codeOf(text).orElseThrow(() -> usage(
                "--country: '" + text + "' is no country; give a name or an ISO code such as CHN")));
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
