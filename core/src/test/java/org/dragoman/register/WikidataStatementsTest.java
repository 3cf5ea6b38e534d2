package org.dragoman.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WikidataStatementsTest {

    private static final Register REGISTER = Register.load();
    private static final String HEADER = "person,personLabel,position,positionLabel,country,countryLabel,start,end\n";
    private static final String ENTITY = "http://www.wikidata.org/entity/";

    private static WikidataStatements read(String rows) {
        return WikidataStatements.read("query.csv", HEADER + rows, REGISTER);
    }

    private static String row(String person, String label, String position, String country, String start, String end) {
        return ENTITY + person + "," + label + "," + ENTITY + "Q1," + position + "," + ENTITY + "Q2," + country + "," + start
                + "," + end + "\n";
    }

    @Test
    void statementsBecomeRowsThatTheRegisterTakes() {
        WikidataStatements statements = read(
                row("Q10", "Ana Quill", "Minister of Defence of Ukraine", "Ukraine", "2019-08-29T00:00:00Z", "2020-03-04T00:00:00Z")
                + row("Q10", "Ana Quill", "Foreign Minister of Ukraine", "Ukraine", "2020-03-04T00:00:00Z", ""));

        assertThat(statements.problems()).isEmpty();
        assertThat(statements.rows().getFirst()).containsExactly(
                "Ana Quill", "", "UKR", "", "Minister of Defence of Ukraine", "2019-08-29", "2020-03-04", "probable", "Wikidata Q10");
        StringBuilder csv = new StringBuilder(String.join(",", WikidataStatements.columns()) + "\n");
        statements.rows().forEach(row -> csv.append(String.join(",", row)).append('\n'));
        Additions additions = Additions.read(Map.of("made.csv", csv.toString()), REGISTER);
        assertThat(additions.problems()).isEmpty();
        assertThat(REGISTER.with(additions).personsNamed("Ana Quill").getFirst().tenures())
                .extracting(tenure -> tenure.office().id())
                .containsExactly("UKR/defence-minister", "UKR/foreign-minister");
    }

    @Test
    void aCoarseDateStaysCoarseAndAnUnknownOneUnknown() {
        WikidataStatements statements = read(
                row("Q10", "Ana Quill", "prime minister", "Norway", "2019-00-00T00:00:00Z", "2020-05-00T00:00:00Z")
                + row("Q11", "Bo Quill", "prime minister", "Norway", "t1234567",
                        "http://www.wikidata.org/.well-known/genid/0a1b2c"));

        assertThat(statements.problems()).isEmpty();
        assertThat(statements.rows().get(0)).contains("2019", "2020-05");
        assertThat(statements.rows().get(1).subList(5, 7)).containsExactly("", "");
    }

    @Test
    void aPrecisionBesideTheDateCounts() {
        WikidataStatements statements = WikidataStatements.read("query.csv",
                """
                person,personLabel,positionLabel,countryLabel,start,startPrecision
                Q10,Ana Quill,prime minister,Norway,2019-01-01T00:00:00Z,9
                Q10,Ana Quill,prime minister,Norway,2017-06-01T00:00:00Z,10
                """, REGISTER);

        assertThat(statements.rows()).extracting(row -> row.get(5)).containsExactly("2019", "2017-06");
    }

    @Test
    void theSameStatementTwiceIsOneRow() {
        String same = row("Q10", "Ana Quill", "prime minister", "Norway", "2019-00-00T00:00:00Z", "");
        assertThat(read(same + same).rows()).hasSize(1);
    }

    @Test
    void theStateMayStandInThePositionAlone() {
        assertThat(read(row("Q10", "Ana Quill", "Minister of Defence of Ukraine", "", "2019-08-29T00:00:00Z", "")).rows())
                .singleElement().satisfies(row -> assertThat(row.get(2)).isEqualTo("UKR"));
    }

    @Test
    void whatCannotBeMappedIsReportedByItsLine() {
        WikidataStatements statements = read(
                row("Q10", "Q10", "prime minister", "Norway", "", "")
                + row("Q11", "Ana Quill", "prime minister", "Ruritania", "", "")
                + row("Q12", "Ana Quill", "grand flautist", "Norway", "", "")
                + row("Q13", "Ana Quill", "prime minister", "Norway", "last year", "")
                + row("Q14", "Ana Quill", "prime minister", "Norway", "2019-00-00T00:00:00Z", "2018-00-00T00:00:00Z")
                + "t99,somebody,Q1,prime minister,Q2,Norway,,\n"
                + row("Q15", "Ana Quill", "prime minister", "Norway", "2019-00-00T00:00:00Z", ""));

        assertThat(statements.rows()).hasSize(1);
        assertThat(statements.problems()).extracting(RowProblem::toString).satisfiesExactly(
                one -> assertThat(one).startsWith("query.csv:2: personLabel \"Q10\""),
                one -> assertThat(one).startsWith("query.csv:3: countryLabel \"Ruritania\""),
                one -> assertThat(one).startsWith("query.csv:4: positionLabel \"grand flautist\""),
                one -> assertThat(one).startsWith("query.csv:5: start \"last year\""),
                one -> assertThat(one).startsWith("query.csv:6: end \"2018-00-00T00:00:00Z\""),
                one -> assertThat(one).startsWith("query.csv:7: person \"t99\""));
    }

    @Test
    void aFileThatIsNoExportSaysWhichColumnsAreMissing() {
        assertThat(WikidataStatements.read("x.csv", "name,country\nA,B\n", REGISTER).problems())
                .singleElement().asString().contains("missing: person, personLabel, positionLabel");
    }
}
