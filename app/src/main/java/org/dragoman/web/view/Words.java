package org.dragoman.web.view;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.record.Countries;
import org.dragoman.record.Wording;
import org.dragoman.what.Event;
import org.dragoman.what.EventType.Quad;
import org.dragoman.what.Participant;
import org.dragoman.when.DateRange;
import org.dragoman.where.Place;

/** Values in the words and signs that a reader is shown; all plain text, for templates to escape. */
public final class Words {

    private static final int SHORT_ID = 8;

    private Words() {}

    /** The start of an id, for a reader to tell it by. */
    public static String shortId(String id) {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    /** {@code "0.92"}. */
    public static String confidence(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }

    /** The name of a quad class for a stylesheet: {@code "verbal-cooperation"}. */
    public static String quadClass(Quad quad) {
        return quad.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sign for a quad class: round for cooperation, angular for conflict; empty for words, full for deeds. */
    public static String quadSign(Quad quad) {
        return switch (quad) {
            case VERBAL_COOPERATION -> "○";
            case MATERIAL_COOPERATION -> "●";
            case VERBAL_CONFLICT -> "◇";
            case MATERIAL_CONFLICT -> "◆";
        };
    }

    /** {@code "Putin, Xi → Norland"}: names alone. */
    public static String who(Event event) {
        String actors = names(event.actors());
        return event.recipients().isEmpty() ? actors : actors + " → " + names(event.recipients());
    }

    private static String names(List<Participant> participants) {
        return participants.isEmpty() ? "?"
                : participants.stream().map(p -> p.actor().name()).distinct().collect(Collectors.joining(", "));
    }

    /** {@code "2023-03-12 to 2023-10-24, a Sunday"}; {@code "unknown"} where nothing is known. */
    public static String date(DateRange date) {
        String days = days(date.earliest(), date.latest());
        return date.weekday().filter(day -> date.asDay().isEmpty()).map(day -> days + ", a " + Wording.weekday(day)).orElse(days);
    }

    /** {@code "2023"}, {@code "2023-03"}, {@code "2023-03-12"}, {@code "until 2023-03-12"}, {@code "unknown"}. */
    public static String days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        return String.join(" ", Wording.days(earliest, latest));
    }

    /** {@code "Beijing, China"}. */
    public static String place(Place place) {
        return place.country().filter(country -> place.precision() != Place.Precision.COUNTRY)
                .map(country -> place.name() + ", " + Countries.nameOf(country))
                .orElse(place.name());
    }

    /** An address that a browser may be sent to: of the web, and nothing else that a page may claim. */
    public static Optional<String> webAddress(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where an actor is shown. A slash in its id is one of the path: encoded, servers take it for an attack. */
    public static String actorAddress(String id) {
        return "/actors/" + encoded(id).replace("%2F", "/");
    }

    /** A value as one piece of an address's path or query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
