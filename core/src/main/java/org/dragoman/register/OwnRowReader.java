package org.dragoman.register;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.register.CsvRows.CellException;

/** Reads a user's rows, checking each cell against the register that they are to be added to. */
final class OwnRowReader {

    static final List<String> COLUMNS = List.of("name", "aliases", "country", "sector", "office", "from", "until",
            "kind", "family", "sure", "source", "replaces");
    static final String DATE = "a date: 2023-03-12, 2023-03 or 2023; nothing where it is not known";

    private static final Set<String> NO_STATE = Set.of("IGO", "NGO", "MNC");
    private static final String PERSON = "person";
    private static final String STATE = "state";
    /** What a body without a kind is, by its leading sector. */
    private static final Map<Sector, Organisation.Kind> KINDS = Map.ofEntries(
            Map.entry(Sector.REB, Organisation.Kind.ARMED_GROUP),
            Map.entry(Sector.PRM, Organisation.Kind.ARMED_GROUP),
            Map.entry(Sector.UAF, Organisation.Kind.ARMED_GROUP),
            Map.entry(Sector.PTY, Organisation.Kind.PARTY),
            Map.entry(Sector.OPP, Organisation.Kind.PARTY),
            Map.entry(Sector.MED, Organisation.Kind.MEDIA),
            Map.entry(Sector.JRN, Organisation.Kind.MEDIA),
            Map.entry(Sector.MIL, Organisation.Kind.MILITARY),
            Map.entry(Sector.COP, Organisation.Kind.POLICE),
            Map.entry(Sector.SPY, Organisation.Kind.SERVICE),
            Map.entry(Sector.LEG, Organisation.Kind.PARLIAMENT),
            Map.entry(Sector.JUD, Organisation.Kind.COURT),
            Map.entry(Sector.GOV, Organisation.Kind.AGENCY),
            Map.entry(Sector.BUS, Organisation.Kind.COMPANY),
            Map.entry(Sector.CRM, Organisation.Kind.CRIMINAL),
            Map.entry(Sector.REL, Organisation.Kind.RELIGIOUS),
            Map.entry(Sector.LAB, Organisation.Kind.UNION));

    private final Register register;

    OwnRowReader(Register register) {
        this.register = register;
    }

    OwnRow read(CsvRows.Row row) throws CellException {
        String name = row.required("name", "the name of a person, an organisation or a state");
        if (Names.key(name).isEmpty()) {
            throw new CellException("name", name, "a name with letters in it");
        }
        for (String alias : row.list("aliases")) {
            if (Names.key(Form.parse(alias).text()).isEmpty()) {
                throw new CellException("aliases", alias, "names with letters in them, parted by semicolons");
            }
        }
        return new OwnRow(row.place(), name, row.list("aliases"), meaning(row, name), term(row),
                yes(row, "replaces", false));
    }

    private OwnRow.Meaning meaning(CsvRows.Row row, String name) throws CellException {
        String kind = row.cell("kind").map(cell -> cell.toLowerCase(Locale.ROOT)).orElse("");
        Optional<String> country = country(row);
        if (kind.equals(STATE)) {
            String iso3 = country.filter(code -> !NO_STATE.contains(code)).orElseThrow(() -> new CellException(
                    "country", row.cell("country").orElse(""), "the state whose name this is, as a code such as UKR"));
            return new OwnRow.Meaning.NameOfState(iso3);
        }
        if (row.cell("office").isPresent()) {
            if (!kind.isEmpty() && !kind.equals(PERSON)) {
                throw new CellException("kind", kind, "person, or nothing, where there is an office");
            }
            return holder(row, name, country);
        }
        if (kind.equals(PERSON)) {
            throw new CellException("office", "", "what the person is: an office, or a word such as lawmaker");
        }
        List<Sector> sectors = sectors(row);
        return new OwnRow.Meaning.Body(kind(kind, country, sectors), country, sectors);
    }

    private OwnRow.Meaning holder(CsvRows.Row row, String name, Optional<String> country) throws CellException {
        List<Sector> sectors = sectors(row);
        if (sectors.size() > 1) {
            throw new CellException("sector", row.cell("sector").orElse(""), "one sector, that of the office");
        }
        String family = row.cell("family").orElseGet(() -> name.substring(name.lastIndexOf(' ') + 1));
        String names = " " + Names.key(name + " ; " + String.join(" ; ", row.list("aliases"))) + " ";
        if (!names.contains(" " + Names.key(family) + " ")) {
            throw new CellException("family", family, "a part of the name or of an alias");
        }
        String source = row.cell("source").map(s -> s + "; ").orElse("") + "own row " + row.place();
        return new OwnRow.Meaning.Holder(
                family, office(row, country, sectors.stream().findFirst()), yes(row, "sure", false), source);
    }

    private Office office(CsvRows.Row row, Optional<String> country, Optional<Sector> sector) throws CellException {
        String title = row.required("office", "an office");
        Optional<Office> byId = register.office(title);
        if (byId.isPresent() && country.isPresent() && !byId.get().country().equals(country)) {
            throw new CellException("country", country.get(), "nothing, or the country of the office " + title);
        }
        Optional<Office> known = byId.isPresent() ? byId : known(title, country);
        if (known.isPresent()) {
            Office office = known.get();
            return new Office(office.id(), office.country(), office.kind(), office.title(), office.titles(),
                    sector.orElse(office.sector()), office.organisation());
        }
        Optional<OfficeKind> kind = country.flatMap(code -> register.officeTitles().kindOf(title));
        Optional<Sector> told = sector.or(() -> register.officeTitles().sectorsOf(title).stream().findFirst());
        String id = country.map(code -> code + "/").orElse("")
                + kind.map(OfficeKind::code).orElseGet(() -> Names.key(title).replace(' ', '-'));
        return new Office(
                id,
                country,
                kind.orElse(OfficeKind.OTHER),
                title,
                List.of(title.toLowerCase(Locale.ROOT)),
                told.orElseThrow(() -> new CellException("sector", "", "the sector of whoever is \"" + title
                        + "\": one of " + codes(Sector.class))),
                Optional.empty());
    }

    /** An office that the register has, by title or by kind: of several, the one that goes by the kind alone. */
    private Optional<Office> known(String title, Optional<String> country) {
        if (country.isEmpty()) {
            return Optional.empty();
        }
        Optional<OfficeKind> kind = register.officeTitles().kindOf(title);
        List<Office> titled = register.officesTitled(title, country.get()).stream()
                .filter(office -> kind.isEmpty() || kind.get() == office.kind())
                .toList();
        List<Office> found = titled.isEmpty() && kind.isPresent()
                ? register.offices(kind.get(), country.get())
                : titled;
        return found.stream()
                .filter(office -> office.id().equals(country.get() + "/" + office.kind().code()))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    private static Organisation.Kind kind(String cell, Optional<String> country, List<Sector> sectors)
            throws CellException {
        if (cell.isEmpty()) {
            return Optional.ofNullable(sectors.isEmpty() ? null : KINDS.get(sectors.getFirst()))
                    .or(() -> country.filter("IGO"::equals).map(code -> Organisation.Kind.IGO))
                    .or(() -> country.filter("NGO"::equals).map(code -> Organisation.Kind.NGO))
                    .or(() -> country.filter("MNC"::equals).map(code -> Organisation.Kind.COMPANY))
                    .orElseThrow(() -> new CellException("kind", "", "what it is, where there is no office and the "
                            + "sector does not tell: " + kinds()));
        }
        return Arrays.stream(Organisation.Kind.values())
                .filter(kind -> kind.code().equals(cell))
                .findFirst()
                .orElseThrow(() -> new CellException("kind", cell, kinds()));
    }

    private static String kinds() {
        return PERSON + ", " + STATE + ", "
                + Arrays.stream(Organisation.Kind.values()).map(Organisation.Kind::code).collect(Collectors.joining(", "));
    }

    private Optional<String> country(CsvRows.Row row) throws CellException {
        Optional<String> cell = row.cell("country");
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String code = cell.get().toUpperCase(Locale.ROOT);
        if (NO_STATE.contains(code) || register.state(code).isPresent()) {
            return Optional.of(code);
        }
        return Optional.of(register.stateNamed(cell.get()).map(State::iso3).orElseThrow(() -> new CellException(
                "country", cell.get(), "a code such as UKR, IGO, NGO or MNC, or the name of a state")));
    }

    private static List<Sector> sectors(CsvRows.Row row) throws CellException {
        Set<Sector> sectors = new TreeSet<>();
        List<Sector> inOrder = new ArrayList<>();
        for (String code : row.list("sector")) {
            Sector sector = Arrays.stream(Sector.values())
                    .filter(one -> one.name().equalsIgnoreCase(code))
                    .findFirst()
                    .orElseThrow(() -> new CellException("sector", code, "one of " + codes(Sector.class)));
            if (sectors.add(sector)) {
                inOrder.add(sector);
            }
        }
        return inOrder;
    }

    private static <E extends Enum<E>> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Term term(CsvRows.Row row) throws CellException {
        Optional<PartialDate> from = date(row, "from");
        Optional<PartialDate> until = date(row, "until");
        try {
            return new Term(from, until);
        } catch (IllegalArgumentException e) {
            throw new CellException("until", row.cell("until").orElse(""), "a day not before \"from\"");
        }
    }

    private static Optional<PartialDate> date(CsvRows.Row row, String column) throws CellException {
        Optional<String> cell = row.cell(column);
        try {
            return cell.map(PartialDate::parse);
        } catch (DateTimeException e) {
            throw new CellException(column, cell.orElse(""), DATE);
        }
    }

    private static boolean yes(CsvRows.Row row, String column, boolean otherwise) throws CellException {
        String cell = row.cell(column).map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        return switch (cell) {
            case "" -> otherwise;
            case "yes" -> true;
            case "no", "probable" -> false;
            default -> throw new CellException(column, cell,
                    column.equals("sure") ? "yes, or probable where a date may be off" : "yes or no");
        };
    }
}
