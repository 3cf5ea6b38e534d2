package org.dragoman.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A few holders of a few offices. */
final class TestTenures implements Tenures {

    private static final String DOWNING_STREET = "prime minister of the United Kingdom";
    private static final List<Row> ROWS = List.of(
            new Row("minister", "defence minister of China", "Li Shangfu", "2023-03-12", "2023-10-24"),
            new Row("president", "president of Russia", "Vladimir Putin", "2000-05-07", "2008-05-07"),
            new Row("president", "president of Russia", "Vladimir Putin", "2012-05-07", ""),
            new Row("president", "president of the United States", "George W. Bush", "2001-01-20", "2009-01-20"),
            new Row("president", "president of the United States", "Donald Trump", "2017-01-20", "2021-01-20"),
            new Row("president", "president of the United States", "Joe Biden", "2021-01-20", "2025-01-20"),
            new Row("president", "president of the United States", "Donald Trump", "2025-01-20", ""),
            new Row("prime minister", DOWNING_STREET, "Boris Johnson", "2019-07-24", "2022-09-06"),
            new Row("prime minister", DOWNING_STREET, "Liz Truss", "2022-09-06", "2022-10-25"),
            new Row("chancellor", "chancellor of Germany", "Olaf Scholz", "2021-12-08", "2025-05-06"));

    private record Row(String word, String office, String person, String from, String until) {}

    @Override
    public List<Incumbency> held(String title, String person) {
        return ROWS.stream()
                .filter(row -> row.person().equals(person)
                        && title.toLowerCase(Locale.ROOT).contains(row.word()))
                .map(row -> new Incumbency(row.office(), row.person(), day(row.from()), day(row.until()), true))
                .toList();
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }
}
