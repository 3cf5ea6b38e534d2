package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Span;
import org.dragoman.what.Codebook;
import org.dragoman.what.EventType;

/**
 * A PLOVER gold record: a text and one event that it tells.
 *
 * @param id the record's id
 * @param date the day that it gives for the text
 * @param text the text
 * @param event the name of the event's type, as the record spells it
 * @param types the PLOVER 2.0 types which that name stands for
 * @param sources who did it
 * @param targets to whom
 * @param sourceSpans where the text names those who did it, as far as the record marks it
 * @param targetSpans where it names those to whom it was done, as far as the record marks it
 */
record GsrRecord(
        String id, LocalDate date, String text, String event, Set<EventType> types, List<Party> sources,
        List<Party> targets, List<Span> sourceSpans, List<Span> targetSpans) {

    private static final Map<String, Set<EventType>> OLD_NAMES = Map.of(
            "DEMAND", Set.of(EventType.REQUEST),
            "DISAPPROVE", Set.of(EventType.ACCUSE),
            "INVESTIGATE", Set.of(EventType.ACCUSE),
            "FIGHT", Set.of(EventType.ASSAULT),
            "YIELD", Set.of(EventType.CONCEDE, EventType.RETREAT));

    /** Marks may hold others, and are not always closed: "(TAR: regional (EVT: peacekeeping force))". */
    private static final Pattern MARK = Pattern.compile("\\(([A-Z/]+):\\s*([^(){}]*)");

    /** Countries that the gold records write otherwise than ISO 3166. */
    private static final Map<String, String> OTHER_CODES = Map.of("ITL", "ITA", "JAP", "JPN", "VTN", "VNM");

    private static final int SECTOR_LETTERS = 3;

    GsrRecord {
        types = Set.copyOf(types);
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        sourceSpans = List.copyOf(sourceSpans);
        targetSpans = List.copyOf(targetSpans);
    }

    /**
     * Who takes part.
     *
     * @param country its country, or IGO and the like
     * @param sector its sector, three letters, without what a record adds about religion or people; nothing where none is given
     */
    record Party(String country, Optional<String> sector) {}

    /**
     * Reads a record.
     *
     * @param codebook what types there are beside the older names
     * @throws IllegalArgumentException if something is missing or is none; the message says what
     */
    static GsrRecord of(JsonNode node, Codebook codebook) {
        String event = text(node, "event");
        JsonNode info = node.path("textInfo");
        String markup = info.isTextual() ? info.asText() : info.path("markup").asText();
        String text = text(node, "text");
        return new GsrRecord(
                text(node, "id"), date(text(node, "date")), text, event, types(event, codebook),
                parties(node.path("source")), parties(node.path("target")), spans("SRC", markup, text),
                spans("TAR", markup, text));
    }

    private static String text(JsonNode node, String key) {
        if (!node.path(key).isTextual()) {
            throw new IllegalArgumentException("has no " + key);
        }
        return node.path(key).asText();
    }

    private static LocalDate date(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("has the date '" + date + "', not one such as 2000-01-31", e);
        }
    }

    private static Set<EventType> types(String name, Codebook codebook) {
        return Optional.ofNullable(OLD_NAMES.get(name))
                .or(() -> codebook.type(name).map(definition -> Set.of(definition.type())))
                .orElseThrow(() -> new IllegalArgumentException("has the event '" + name + "', which is no type"));
    }

    /** A record gives its actors as a list; one without any may give an empty text. */
    private static List<Party> parties(JsonNode actors) {
        List<Party> parties = new ArrayList<>();
        for (JsonNode actor : actors) {
            String code = actor.path("code").asText();
            String sector = actor.path("sector").asText();
            parties.add(new Party(
                    OTHER_CODES.getOrDefault(code, code),
                    Optional.of(sector.substring(0, Math.min(SECTOR_LETTERS, sector.length())))
                            .filter(s -> !s.isEmpty())));
        }
        return parties;
    }

    /** What is marked with a label, found again in the text: the marks are set by hand, and the text may differ a little. */
    private static List<Span> spans(String label, String markup, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(markup);
        while (mark.find()) {
            String words = mark.group(2).strip();
            if (List.of(mark.group(1).split("/", -1)).contains(label) && !words.isEmpty()) {
                int about = MARK.matcher(markup.substring(0, mark.start())).replaceAll("$2").length();
                nearest(text, words, about).ifPresent(spans::add);
            }
        }
        return spans;
    }

    private static Optional<Span> nearest(String text, String words, int about) {
        int after = text.indexOf(words, about);
        int before = text.lastIndexOf(words, about);
        if (after < 0 && before < 0) {
            return Optional.empty();
        }
        boolean isAfter = before < 0 || (after >= 0 && after - about <= about - before);
        int start = isAfter ? after : before;
        return Optional.of(new Span(start, start + words.length()));
    }
}
