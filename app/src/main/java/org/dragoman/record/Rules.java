package org.dragoman.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.register.Sector;
import org.dragoman.what.Status;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;
import org.dragoman.who.Actor;
import org.duckdb.DuckDBConnection;

/** What must hold of the rows of a record, whatever its pages say: references lead somewhere, values are in range. */
final class Rules {

    /** A rule, and the query for the id and page of what breaks it. */
    private record Rule(String kind, String problem, String sql) {}

    private static final String EVENT = "event";
    private static final String STATEMENT = "statement";
    private static final String PAGE = "page";
    private static final String CORRECTION = "correction";

    private final List<Rule> rules = new ArrayList<>();

    Rules() {
        pages();
        events();
        statements();
        participants();
        corrections();
        values();
    }

    int count() {
        return rules.size();
    }

    /** Hands over what breaks a rule. */
    void check(DuckDBConnection connection, Consumer<Flaw> flaws) throws SQLException {
        for (Rule rule : rules) {
            new Query(rule.sql).forEach(connection, row -> flaws.accept(new Flaw(
                    rule.kind, row.optionalText("id").orElse("?"), row.optionalText("page").orElse("?"), rule.problem)));
        }
    }

    private void rule(String kind, String problem, String sql) {
        rules.add(new Rule(kind, problem, sql));
    }

    private void pages() {
        rule(PAGE, "its text is not the one that was read: the digest is another",
                "SELECT id, id AS page FROM pages WHERE digest <> sha256(text)");
        rule(PAGE, "it does not say which coder coded it", "SELECT id, id AS page FROM pages WHERE trim(coder) = ''");
        for (String table : BatchWriter.TABLES_OF_A_PAGE) {
            ofAPage(table, table);
        }
        ofAPage("sources", "places where it was seen");
        numbered("blocks", "page");
        numbered("teasers", "page");
        numbered("metadata", "page");
        numbered("date_claims", "page");
        numbered("observations", "page");
        numbered("dates", "page");
        numbered("places", "page");
        rule(PAGE, "some of its mentions are missing", "SELECT page AS id, page FROM mentions GROUP BY page "
                + "HAVING max(number) + 1 <> count(DISTINCT number) OR min(number) <> 0");
        numbered("verdicts", "page, part");
        rule(PAGE, "a part of it is dated twice",
                "SELECT page AS id, page FROM anchors GROUP BY page, part HAVING count(*) > 1");
        rule(PAGE, "its blocks overlap or are out of order", """
                SELECT DISTINCT page AS id, page FROM (SELECT page, span_start,
                    lag(span_end) OVER (PARTITION BY page ORDER BY number) AS before FROM blocks) WHERE span_start < before""");
    }

    private void ofAPage(String table, String what) {
        rule(PAGE, "the record has " + what.replace('_', ' ') + " of it, but not the page",
                "SELECT DISTINCT page AS id, page FROM " + table + " WHERE page NOT IN (SELECT id FROM pages)");
    }

    /** Rows that are numbered from nought within a page or an event. */
    private void numbered(String table, String within) {
        String id = within.startsWith(PAGE) ? PAGE : within.replaceFirst(",.*", "");
        rule(id.equals(PAGE) ? PAGE : EVENT, "some of its " + table.replace('_', ' ') + " are missing or there twice",
                "SELECT " + id + " AS id, min(page) AS page FROM " + table + " GROUP BY " + within
                        + " HAVING max(number) + 1 <> count(*) OR count(*) <> count(DISTINCT number) OR min(number) <> 0");
    }

    private void events() {
        numbered("events", "page");
        rule(EVENT, "another has the same id", "SELECT id, min(page) AS page FROM events GROUP BY id HAVING count(*) > 1");
        rule(EVENT, "it has no evidence, or more than one",
                "SELECT e.id, e.page FROM events e LEFT JOIN evidence v ON v.event = e.id GROUP BY e.id, e.page "
                        + "HAVING count(v.event) <> 1");
        for (String table : List.of("evidence", "derivation", "magnitudes")) {
            rule(EVENT, "the record has " + table + " of it, but not the event on that page", "SELECT DISTINCT x.event AS id, "
                    + "x.page FROM " + table + " x LEFT JOIN events e ON e.id = x.event WHERE e.page IS DISTINCT FROM x.page");
        }
        numbered("derivation", "event");
        numbered("magnitudes", "event");
        rule(EVENT, "it stands in a part of the page that the page does not have", """
                SELECT v.event AS id, v.page FROM evidence v
                ANTI JOIN (SELECT DISTINCT page, part FROM blocks) b ON b.page = v.page AND b.part = v.part""");
        rule(EVENT, "it is told in a statement that its page does not have", """
                SELECT e.id, e.page FROM events e LEFT JOIN statements s ON s.id = e.statement
                WHERE e.statement IS NOT NULL AND s.page IS DISTINCT FROM e.page""");
        rule(EVENT, "its countries are not those of who takes part", """
                SELECT e.id, e.page FROM events e LEFT JOIN (SELECT owner,
                        list_sort(list(DISTINCT country) FILTER (country IS NOT NULL AND role = 'ACTOR')) AS acting,
                        list_sort(list(DISTINCT country) FILTER (country IS NOT NULL AND role = 'RECIPIENT')) AS receiving,
                        list_sort(list(DISTINCT country) FILTER (country IS NOT NULL)) AS countries
                    FROM participants WHERE role IN ('ACTOR', 'RECIPIENT') GROUP BY owner) a ON a.owner = e.id
                WHERE e.acting <> coalesce(a.acting, []) OR e.receiving <> coalesce(a.receiving, [])
                    OR e.countries <> coalesce(a.countries, [])""");
        rule(EVENT, "its sectors are not those of who takes part", """
                SELECT e.id, e.page FROM events e LEFT JOIN (SELECT owner, list_sort(list(DISTINCT sector)) AS sectors
                    FROM (SELECT owner, unnest(sectors) AS sector FROM participants WHERE role IN ('ACTOR', 'RECIPIENT'))
                    GROUP BY owner) s ON s.owner = e.id
                WHERE e.sectors <> coalesce(s.sectors, [])""");
        rule(EVENT, "it was coded by another version than its page",
                "SELECT e.id, e.page FROM events e JOIN pages p ON p.id = e.page WHERE e.coder <> p.coder");
    }

    private void statements() {
        numbered("statements", "page");
        rule(STATEMENT, "another has the same id",
                "SELECT id, min(page) AS page FROM statements GROUP BY id HAVING count(*) > 1");
        rule(STATEMENT, "nobody makes it, or more than one", """
                SELECT s.id, s.page FROM statements s LEFT JOIN participants p ON p.owner = s.id AND p.role = 'SPEAKER'
                GROUP BY s.id, s.page HAVING count(p.owner) <> 1""");
        rule(STATEMENT, "it tells an event that its page does not have, or that does not say so", """
                SELECT s.id, s.page FROM (SELECT id, page, unnest(events) AS event FROM statements) s
                LEFT JOIN events e ON e.id = s.event AND e.page = s.page WHERE e.statement IS DISTINCT FROM s.id""");
    }

    private void participants() {
        numbered("participants", "owner, role");
        rule(EVENT, "somebody takes part in it, but the record has no such event or statement on that page", """
                SELECT DISTINCT x.owner AS id, x.page FROM participants x LEFT JOIN (
                    SELECT id, page, ['ACTOR', 'RECIPIENT', 'SPEAKER', 'THROUGH'] AS roles FROM events
                    UNION ALL SELECT id, page, ['SPEAKER', 'THROUGH', 'ADDRESSEE'] FROM statements) o
                    ON o.id = x.owner AND o.page = x.page
                WHERE o.id IS NULL OR NOT list_contains(o.roles, x.role)""");
    }

    private void corrections() {
        rule(CORRECTION, "it is of a page that the record does not have", """
                SELECT CAST(number AS VARCHAR) AS id, page FROM corrections WHERE page NOT IN (SELECT id FROM pages)""");
        rule(CORRECTION, "it is of an event that its page does not have", """
                SELECT CAST(c.number AS VARCHAR) AS id, c.page FROM corrections c LEFT JOIN events e ON e.id = c.event
                WHERE c.event IS NOT NULL AND e.page IS DISTINCT FROM c.page""");
        rule(CORRECTION, "another has the same number", """
                SELECT CAST(number AS VARCHAR) AS id, min(page) AS page FROM corrections GROUP BY number
                HAVING count(*) > 1""");
        rule(CORRECTION, "it names actors, but is not there", """
                SELECT DISTINCT CAST(correction AS VARCHAR) AS id, '?' AS page FROM corrected_actors
                WHERE correction NOT IN (SELECT number FROM corrections)""");
        oneOf(CORRECTION, "corrections", "verdict", Correction.Verdict.values());
    }

    private void values() {
        for (String table : List.of("events", "statements", "anchors")) {
            String kind = table.equals("events") ? EVENT : table.equals("statements") ? STATEMENT : PAGE;
            oneOf(kind, table, "precision", DateRange.Precision.values());
            rule(kind, "it ends before it starts", select(kind, table, "latest < earliest"));
        }
        oneOf(EVENT, "events", "status", Status.values());
        oneOf(EVENT, "events", "place_precision", Place.Precision.values());
        rule(EVENT, "its confidence is none", select(EVENT, "events", "NOT coalesce(confidence BETWEEN 0 AND 1, false)"));
        rule(EVENT, "its type, quad class or score is none", select(EVENT, "events",
                "quad NOT BETWEEN 1 AND 4 OR NOT score BETWEEN -10 AND 10 OR NOT regexp_full_match(type, '[A-Z][A-Z0-9_-]*')"));
        rule(EVENT, "its coordinates are nowhere", select(EVENT, "events",
                "NOT latitude BETWEEN -90 AND 90 OR NOT longitude BETWEEN -180 AND 180 "
                        + "OR (latitude IS NULL) <> (longitude IS NULL) OR latitude IS NOT NULL AND place IS NULL "
                        + "OR (place IS NULL) <> (place_precision IS NULL)"));
        oneOf(EVENT, "participants", "role", Role.values());
        oneOf(EVENT, "participants", "kind", Actor.Kind.values());
        rule(EVENT, "a sector of somebody in it is none", select(EVENT, "participants",
                "NOT list_has_all([" + names(Sector.values()) + "], sectors)"));
        oneOf(PAGE, "blocks", "kind", Block.Kind.values());
        oneOf(PAGE, "metadata", "field", Metadatum.Field.values());
        oneOf(PAGE, "date_claims", "role", DateClaim.Role.values());
        oneOf(PAGE, "verdicts", "role", DateClaim.Role.values());
    }

    private void oneOf(String kind, String table, String column, Enum<?>[] values) {
        rule(kind, "the " + column.replace('_', ' ') + " in its " + table.replace('_', ' ') + " is none",
                select(kind, table, column + " NOT IN (" + names(values) + ")"));
    }

    private static String select(String kind, String table, String condition) {
        String id = switch (table) {
            case "events", "statements" -> "id";
            case "participants" -> "owner";
            case "corrections" -> "CAST(number AS VARCHAR)";
            default -> kind;
        };
        return "SELECT DISTINCT " + id + " AS id, page FROM " + table + " WHERE " + condition;
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
    }
}
