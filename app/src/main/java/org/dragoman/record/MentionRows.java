package org.dragoman.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.when.TemporalMention;
import org.dragoman.where.PlaceMention;
import org.dragoman.who.Actor;
import org.dragoman.who.ActorMention;
import org.duckdb.DuckDBConnection;

/** Mentions as rows, and back. A mention of several actors has a row for each, of the same number. */
final class MentionRows {

    private MentionRows() {}

    static void write(DuckDBConnection connection, List<CodedPage> pages) throws SQLException {
        try (RowWriter actors = new RowWriter(connection, "mentions");
                RowWriter dates = new RowWriter(connection, "dates");
                RowWriter places = new RowWriter(connection, "places")) {
            for (CodedPage coded : pages) {
                String page = coded.page().id();
                int number = 0;
                for (ActorMention mention : coded.mentions().actors()) {
                    for (Actor actor : mention.actors()) {
                        actors.row(page).number(number).actor(actor).number(mention.sentence()).number(mention.head())
                                .span(mention.span()).name(mention.form()).text(mention.basis())
                                .list(mention.alternatives()).end();
                    }
                    number++;
                }
                number = 0;
                for (TemporalMention mention : coded.mentions().dates()) {
                    dates.row(page).number(number++).number(mention.sentence()).number(mention.head())
                            .span(mention.span()).range(mention.range()).name(mention.role()).end();
                }
                number = 0;
                for (PlaceMention mention : coded.mentions().places()) {
                    places.row(page).number(number++).number(mention.sentence()).number(mention.head())
                            .number(mention.part()).span(mention.span()).place(Optional.of(mention.place()))
                            .text(mention.basis()).end();
                }
            }
        }
    }

    static Mentions read(DuckDBConnection connection, String page) throws SQLException {
        return new Mentions(
                actors(connection, page),
                query("dates", page).list(connection, row -> new TemporalMention(row.number("sentence"), row.number("head"),
                        row.span("span"), row.range(), row.name(TemporalMention.Role.class, "role"))),
                query("places", page).list(connection, row -> new PlaceMention(row.number("sentence"), row.number("head"),
                        row.number("part"), row.span("span"), row.optionalPlace().orElseThrow(), row.text("basis"))));
    }

    private static Query query(String table, String page) {
        return new Query("SELECT * FROM " + table + " WHERE page = ? ORDER BY number", page);
    }

    private static List<ActorMention> actors(DuckDBConnection connection, String page) throws SQLException {
        Map<Integer, ActorMention> mentions = new LinkedHashMap<>();
        query("mentions", page).forEach(connection, row -> mentions.merge(row.number("number"), actor(row), MentionRows::joined));
        return List.copyOf(mentions.values());
    }

    private static ActorMention actor(Row row) throws SQLException {
        return new ActorMention(row.number("sentence"), row.number("head"), row.span("span"), List.of(row.actor()),
                row.name(ActorMention.Form.class, "form"), row.text("basis"), row.list("alternatives"));
    }

    private static ActorMention joined(ActorMention one, ActorMention other) {
        List<Actor> actors = new ArrayList<>(one.actors());
        actors.addAll(other.actors());
        return new ActorMention(one.sentence(), one.head(), one.span(), actors, one.form(), one.basis(), one.alternatives());
    }
}
