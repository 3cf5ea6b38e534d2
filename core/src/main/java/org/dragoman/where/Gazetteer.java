package org.dragoman.where;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dragoman.register.Known;
import org.dragoman.register.Names;
import org.dragoman.register.Register;
import org.dragoman.register.State;
import org.dragoman.where.Place.Coordinates;

/**
 * Places by name: those of {@code places.tsv.gz} (derived from GeoNames, CC BY 4.0; training/gazetteer/README.md), and
 * the countries by the names that the register gives them. Immutable, safe for use by many threads.
 */
final class Gazetteer {

    private static final String FILE = "places.tsv.gz";
    private static final int COLUMNS = 9;
    /** With fewer towns than this, a part of a country or region has no middle of its own. */
    private static final int ENOUGH_TOWNS = 3;

    private final Register register;
    private final Map<String, List<Entry>> byKey = HashMap.newHashMap(150_000);
    private final Map<String, KnownPlace> countries = new HashMap<>();
    private final List<KnownPlace> towns = new ArrayList<>(60_000);

    /**
     * A place under one of its names.
     *
     * @param place the place
     * @param usual whether the name is its usual one
     */
    record Entry(KnownPlace place, boolean usual) {}

    private Gazetteer(Register register) {
        this.register = register;
    }

    /**
     * Reads the gazetteer from the class path, which takes about a quarter of a second.
     *
     * @throws IllegalStateException if the file is missing or wrong; the message names file and line
     */
    static Gazetteer load(Register register) {
        Gazetteer gazetteer = new Gazetteer(register);
        try (InputStream packed = Gazetteer.class.getResourceAsStream(FILE)) {
            if (packed == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            gazetteer.read(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
        return gazetteer;
    }

    private void read(BufferedReader lines) throws IOException {
        lines.readLine();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                add(line);
            } catch (RuntimeException e) {
                throw new IllegalStateException(FILE + ":" + number + ": " + e.getMessage(), e);
            }
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " cells instead of " + COLUMNS);
        }
        KnownPlace place = new KnownPlace(
                cells[0],
                Optional.of(cells[2]).filter(code -> !code.isEmpty()),
                Optional.of(cells[3]).filter(code -> !code.isEmpty()),
                PlaceKind.parse(cells[4]),
                new Coordinates(Double.parseDouble(cells[5]), Double.parseDouble(cells[6])),
                Long.parseLong(cells[7]),
                Integer.parseInt(cells[8]));
        if (place.kind() == PlaceKind.COUNTRY) {
            addCountry(place);
            return;
        }
        index(cells[0], new Entry(place, true));
        if (!cells[1].isEmpty()) {
            for (String other : cells[1].split(";", -1)) {
                index(other, new Entry(place, false));
            }
        }
        if (place.kind().isTown()) {
            towns.add(place);
        }
    }

    private void addCountry(KnownPlace row) {
        String name = register.state(row.name()).map(State::name).orElse(row.name());
        countries.put(
                row.name(),
                new KnownPlace(
                        name, row.country(), Optional.empty(), PlaceKind.COUNTRY, row.coordinates(), 0, 0));
    }

    private void index(String name, Entry entry) {
        byKey.computeIfAbsent(Names.key(name), key -> new ArrayList<>(1)).add(entry);
    }

    /** Everything that goes by a name, countries first. */
    List<Entry> named(String words) {
        List<Entry> others = byKey.getOrDefault(Names.key(words), List.of());
        List<Entry> entries = new ArrayList<>();
        for (Known known : register.named(words)) {
            if (known instanceof Known.OfState(var state, var role, var written)
                    && role == Known.OfState.Role.NAME
                    && !isPart(state, written.text(), others)) {
                country(state.iso3()).ifPresent(place -> entries.add(new Entry(place, !written.ambiguous())));
            }
        }
        entries.addAll(others);
        return entries;
    }

    /** The register names Palestine "Gaza Strip" too: as a place that is a part of it. */
    private static boolean isPart(State state, String written, List<Entry> others) {
        return !written.equals(state.name())
                && others.stream().anyMatch(other -> other.place().kind() == PlaceKind.REGION
                        && other.place().liesIn(state.iso3()));
    }

    /** A country by its ISO 3166-1 alpha-3 code; a state that is no more has no place. */
    Optional<KnownPlace> country(String iso3) {
        return Optional.ofNullable(countries.get(iso3));
    }

    /**
     * The middle of the towns in one part of a country or first-order division, a third of them or so.
     *
     * @return nothing where too few towns are known to say
     */
    Optional<Coordinates> middleOf(KnownPlace whole, Direction direction) {
        List<Coordinates> points = towns.stream()
                .filter(town -> whole.kind() == PlaceKind.COUNTRY
                        ? town.country().equals(whole.country())
                        : whole.within().isPresent() && town.within().equals(whole.within()))
                .map(KnownPlace::coordinates)
                .sorted(Comparator.comparingDouble(direction::along))
                .toList();
        int third = points.size() / 3;
        if (third < ENOUGH_TOWNS) {
            return Optional.empty();
        }
        List<Coordinates> part = direction == Direction.CENTRE
                ? points.subList(third, points.size() - third)
                : points.subList(points.size() - third, points.size());
        double latitude = part.stream().mapToDouble(Coordinates::latitude).average().orElseThrow();
        double longitude = part.stream().mapToDouble(Coordinates::longitude).average().orElseThrow();
        return Optional.of(new Coordinates(latitude, longitude));
    }
}
