package org.dragoman.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.record.Countries;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Reviewed;
import org.dragoman.register.PartialDate;
import org.dragoman.register.Sector;
import org.dragoman.what.EventType;
import org.dragoman.what.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose events. Given twice or with commas, one of the values is enough. */
final class FilterOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--actor", paramLabel = "NAME",
            description = "Who takes part, on either side: part of the name, or an actor's id.")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--country", paramLabel = "CODE", split = ",",
            description = "The country of somebody who takes part: CHN, CN or China; IGO, NGO, MNC.")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", split = ",", description = "The type: consult, assault …")
    private List<String> types = new ArrayList<>();

    @Option(names = "--mode", paramLabel = "MODE", split = ",", description = "A mode of the type: visit, aerial …")
    private List<String> modes = new ArrayList<>();

    @Option(names = "--status", paramLabel = "STATUS", split = ",",
            description = "The status: occurred, ongoing, habitual, planned, hypothetical, negated.")
    private List<Status> statuses = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE",
            description = "It can have been on this day or later: 2023-07-03, 2023-07 or 2023.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "DATE", description = "It can have been on this day or before.")
    private @Nullable String until;

    @Option(names = "--place", paramLabel = "PLACE", description = "Where: part of the place's name, all of it behind a =, a country's code, or none.")
    private List<String> places = new ArrayList<>();

    @Option(names = "--page", paramLabel = "PAGE",
            description = "The page: the start of its id, or part of its source, address or title.")
    private List<String> pages = new ArrayList<>();

    @Option(names = "--sector", paramLabel = "SECTOR", split = ",",
            description = "The sector of somebody who takes part: gov, mil, reb …")
    private List<Sector> sectors = new ArrayList<>();

    @Option(names = "--site", paramLabel = "SITE", split = ",",
            description = "Where the page is from: a host such as example.org, or a folder for pages without an address.")
    private List<String> sites = new ArrayList<>();

    @Option(names = "--word", paramLabel = "WORDS", description = "What its sentence says; given twice, both.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--confidence", paramLabel = "N", description = "The least confidence, 0 to 1.")
    private double confidence;

    @Option(names = "--reviewed", paramLabel = "OUTCOME", split = ",",
            description = "What came of it that somebody looked at it: right, wrong, changed, "
                    + "again (coded otherwise since), or none.")
    private List<Reviewed> reviews = new ArrayList<>();

    /** @param record the record that is to be searched: the types of its events are types */
    EventFilter filter(EventRecord record) {
        return EventFilter.ALL.toBuilder()
                .actors(actors).countries(countries.stream().map(this::country).toList()).types(types(record))
                .modes(modes).statuses(statuses).from(day("--from", from, true)).until(day("--until", until, false))
                .places(places).pages(pages).sectors(sectors).sites(sites).words(words)
                .leastConfidence(confidence()).reviews(reviews).build();
    }

    /** PLOVER's types, and those of a codebook of one's own that the record has. */
    private List<String> types(EventRecord record) {
        Set<String> known = new TreeSet<>(record.types());
        EventType.PLOVER.forEach(type -> known.add(type.name()));
        for (String type : types) {
            if (!known.contains(type.toUpperCase(Locale.ROOT))) {
                throw usage("--type: '" + type + "' is no type; they are " + String.join(", ", known));
            }
        }
        return types.stream().map(type -> type.toUpperCase(Locale.ROOT)).toList();
    }

    private double confidence() {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw usage("--confidence is a number from 0 to 1, not " + confidence);
        }
        return confidence;
    }

    private String country(String text) {
        return Countries.codeOf(text).orElseThrow(() -> usage(
                "--country: '" + text + "' is no country; give a name or an ISO code such as CHN"));
    }

    private Optional<LocalDate> day(String option, @Nullable String text, boolean first) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            PartialDate date = PartialDate.parse(text);
            return Optional.of(first ? date.earliest() : date.latest());
        } catch (DateTimeException e) {
            throw usage(option + ": '" + text + "' is no date; write it as 2023-07-03, 2023-07 or 2023");
        }
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
