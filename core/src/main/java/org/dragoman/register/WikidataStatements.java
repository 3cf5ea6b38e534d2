package org.dragoman.register;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.register.CsvRows.CellException;

/**
 * Office statements of Wikidata (property P39), as its query service exports them as CSV, made into rows of a user's own.
 * The columns {@code person}, {@code personLabel}, {@code positionLabel} are wanted; {@code country}, {@code countryLabel},
 * {@code start}, {@code end}, {@code startPrecision}, {@code endPrecision} and {@code aliases} may be there.
 */
public final class WikidataStatements {

    /** Wikidata's numbers of a date's precision: a year, a month; 11 is a day, less than 9 is coarser than a year. */
    private static final int YEAR = 9;
    private static final int MONTH = 10;

    private static final Pattern TIME = Pattern.compile("\\+?(\\d{4})-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}:\\d{2}Z?)?");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\+?\\d{4}(-\\d{2})?");
    /** How the query service writes "somebody, some day, but it is not known which". */
    private static final Pattern UNKNOWN_VALUE = Pattern.compile("(?:.*/\\.well-known/genid/|_:|t\\d).*|unknown value|somevalue");
    private static final Pattern ENTITY = Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q\\d+)");
    private static final String TIME_WANTED = "a date as Wikidata writes it: 2019-05-20T00:00:00Z, 2019-05-00, 2019-00-00";

    private final Register register;
    private final Set<List<String>> rows = new LinkedHashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private WikidataStatements(Register register) {
        this.register = register;
    }

    /**
     * Reads an export.
     *
     * @param file what to call it in messages
     * @param csv its text
     * @param register what the offices and countries are looked up in
     */
    public static WikidataStatements read(String file, String csv, Register register) {
        WikidataStatements statements = new WikidataStatements(register);
        CsvRows table = CsvRows.read(file, csv);
        List<String> missing = Stream.of("person", "personLabel", "positionLabel")
                .filter(column -> !table.has(column)).toList();
        if (missing.isEmpty()) {
            table.forEach(statements::row, statements.rows::add, statements.problems::add);
        } else {
            statements.problems.add(new RowProblem(file, 1, "", String.join(",", table.columns()),
                    "a first line with the names of the columns; missing: " + String.join(", ", missing)));
        }
        return statements;
    }

    /** The columns of the {@link #rows}. */
    public static List<String> columns() {
        return List.of("name", "aliases", "country", "sector", "office", "from", "until", "sure", "source");
    }

    /** The rows, each once, in the order of the export. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /** What could not be mapped. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    private List<String> row(CsvRows.Row row) throws CellException {
        String person = row.required("person", "an entity such as http://www.wikidata.org/entity/Q7747");
        if (UNKNOWN_VALUE.matcher(person).matches()) {
            throw new CellException("person", person, "a person; the holder is not known");
        }
        Matcher entity = ENTITY.matcher(person);
        if (!entity.matches()) {
            throw new CellException("person", person, "an entity such as http://www.wikidata.org/entity/Q7747");
        }
        String name = label(row, "personLabel", "the person's English name");
        String position = label(row, "positionLabel", "the position's English name");
        String country = country(row, position);
        Optional<OfficeKind> kind = register.officeTitles().kindOf(position);
        List<Sector> sectors = register.officeTitles().sectorsOf(position);
        boolean known = kind.filter(k -> !register.offices(k, country).isEmpty()).isPresent();
        if (!known && sectors.isEmpty()) {
            throw new CellException("positionLabel", position, "a position of which the register knows the sector");
        }
        Optional<PartialDate> start = time(row, "start");
        Optional<PartialDate> end = time(row, "end");
        try {
            new Term(start, end);
        } catch (IllegalArgumentException e) {
            throw new CellException("end", row.cell("end").orElse(""), "a day not before \"start\"");
        }
        return List.of(name, row.cell("aliases").orElse(""), country,
                known ? "" : sectors.getFirst().name(),
                position, start.map(PartialDate::toString).orElse(""), end.map(PartialDate::toString).orElse(""),
                "probable", "Wikidata " + entity.group(1));
    }

    /** The query service writes the entity's number where there is no label. */
    private static String label(CsvRows.Row row, String column, String wanted) throws CellException {
        String label = row.required(column, wanted);
        if (ENTITY.matcher(label).matches() || UNKNOWN_VALUE.matcher(label).matches()) {
            throw new CellException(column, label, wanted + "; Wikidata has none");
        }
        return label;
    }

    private String country(CsvRows.Row row, String position) throws CellException {
        Optional<String> label = row.cell("countryLabel")
                .or(() -> row.cell("country").filter(cell -> !ENTITY.matcher(cell).matches()))
                .filter(cell -> !ENTITY.matcher(cell).matches() && !UNKNOWN_VALUE.matcher(cell).matches());
        if (label.isPresent()) {
            return register.stateNamed(label.get()).map(State::iso3)
                    .or(() -> register.state(label.get().toUpperCase(Locale.ROOT)).map(State::iso3))
                    .orElseThrow(() -> new CellException(
                            row.cell("countryLabel").isPresent() ? "countryLabel" : "country", label.get(),
                            "a state of today that the register knows"));
        }
        return register.officeTitles().stateIn(position).map(State::iso3).orElseThrow(() -> new CellException(
                "countryLabel", "", "a state, where the position \"" + position + "\" names none"));
    }

    private static Optional<PartialDate> time(CsvRows.Row row, String column) throws CellException {
        Optional<String> cell = row.cell(column).filter(text -> !UNKNOWN_VALUE.matcher(text).matches());
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = TIME.matcher(cell.get());
        try {
            if (YEAR_ALONE.matcher(cell.get()).matches()) {
                return Optional.of(PartialDate.parse(cell.get().replace("+", "")));
            }
            if (!matcher.matches()) {
                throw new CellException(column, cell.get(), TIME_WANTED);
            }
            int precision = Integer.parseInt(row.cell(column + "Precision").orElse("11"));
            if (precision < YEAR) {
                return Optional.empty();
            }
            int month = Integer.parseInt(matcher.group(2));
            int day = Integer.parseInt(matcher.group(3));
            boolean monthKnown = month > 0 && precision >= MONTH;
            boolean dayKnown = monthKnown && day > 0 && precision > MONTH;
            return Optional.of(new PartialDate(Integer.parseInt(matcher.group(1)),
                    monthKnown ? OptionalInt.of(month) : OptionalInt.empty(),
                    dayKnown ? OptionalInt.of(day) : OptionalInt.empty()));
        } catch (DateTimeException | NumberFormatException e) {
            throw new CellException(column, cell.get(), TIME_WANTED);
        }
    }
}
