package org.dragoman.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.page.Span;
import org.dragoman.record.Mentions;
import org.dragoman.record.Wording;
import org.dragoman.when.TemporalMention;
import org.dragoman.where.PlaceMention;
import org.dragoman.who.Actor;
import org.dragoman.who.ActorMention;

/** Everybody of whom a page speaks, every day and every place, each with why it is that one and which other it could have been. */
final class MentionView {

    private static final String INDENT = "  ";
    private static final String NOTE = "    · ";
    /** What follows is why the page is of the day that it is of, and said where that is explained. */
    private static final int OWN_BASIS = 1;

    private final String text;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    /** @param text the page's text */
    MentionView(String text, int columns) {
        this.text = text;
        this.columns = columns;
    }

    /** The lines for a page's actors: each once, with every way in which the page speaks of it. */
    List<String> actors(Mentions mentions) {
        Map<List<String>, List<ActorMention>> byActors = new LinkedHashMap<>();
        for (ActorMention mention : mentions.actors()) {
            List<String> ids = mention.actors().stream().map(Actor::id).toList();
            byActors.computeIfAbsent(ids, i -> new ArrayList<>()).add(mention);
        }
        return of(() -> byActors.values().forEach(this::actor));
    }

    private void actor(List<ActorMention> mentions) {
        add(INDENT, mentions.getFirst().actors().stream().map(MentionView::described).collect(Collectors.joining(" and ")));
        Map<String, Long> reasons = mentions.stream().collect(Collectors.groupingBy(
                mention -> quoted(mention.span()) + ": " + mention.basis(), LinkedHashMap::new, Collectors.counting()));
        reasons.forEach((reason, times) -> add(NOTE, times == 1 ? reason : reason + " (" + times + " times)"));
        Set<String> others = new LinkedHashSet<>();
        mentions.forEach(mention -> others.addAll(mention.alternatives()));
        others.forEach(other -> add(NOTE, "not " + other));
    }

    private static String described(Actor actor) {
        return Wording.actor(actor) + actor.title().map(title -> "; " + title).orElse("")
                + (actor.kind() == Actor.Kind.UNRESOLVED ? "; not resolved" : "");
    }

    /** The lines for its temporal expressions, in the order of the text. */
    List<String> dates(Mentions mentions) {
        return of(() -> {
            for (TemporalMention mention : mentions.dates()) {
                add(INDENT, quoted(mention.span()) + ": " + Wording.lower(mention.role()) + " "
                        + Words.dateLine(mention.range()));
                mention.range().basis().stream().limit(OWN_BASIS).forEach(basis -> add(NOTE, basis));
                mention.range().conflicts().forEach(conflict -> add("    ! ", conflict));
            }
        });
    }

    /** The lines for its places, in the order of the text. */
    List<String> places(Mentions mentions) {
        return of(() -> {
            for (PlaceMention mention : mentions.places()) {
                add(INDENT, quoted(mention.span()) + ": " + Words.place(mention.place()) + ", "
                        + Wording.lower(mention.place().precision()));
                add(NOTE, mention.basis());
            }
        });
    }

    private List<String> of(Runnable adding) {
        lines.clear();
        adding.run();
        return List.copyOf(lines);
    }

    private String quoted(Span span) {
        return "“" + Width.line(span.of(text)) + "”";
    }

    private void add(String mark, String words) {
        boolean first = true;
        for (String line : Width.wrap(words, columns - mark.length())) {
            lines.add((first ? mark : " ".repeat(mark.length())) + line);
            first = false;
        }
    }
}
