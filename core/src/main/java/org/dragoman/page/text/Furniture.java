package org.dragoman.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The phrases that a page's furniture is made of, read from {@code furniture.txt}, where they are listed by kind and the
 * notation is explained. Immutable.
 */
final class Furniture {

    /** What a piece of furniture is for. */
    enum Kind {
        RELATED,
        POINTER,
        COMMENTS,
        SHARE,
        SUBSCRIBE,
        ACCOUNT,
        NAVIGATION,
        ADVERT,
        HEADER,
        LEGAL,
        CREDIT,
        TRAILER
    }

    /** How much of a line a phrase covers. */
    enum Reach {
        WHOLE,
        START,
        WITHIN
    }

    /** A phrase found in a line. */
    record Hit(Kind kind, Reach reach) {}

    private static final String RESOURCE = "furniture.txt";
    private static final int LONGEST_START = 48;

    private final Map<String, Kind> whole = new HashMap<>();
    private final Map<String, Kind> starts = new HashMap<>();
    private final List<Pieces> within = new ArrayList<>();

    private Furniture() {}

    /** A phrase with stars in it, as the pieces between them. */
    private record Pieces(Kind kind, List<String> parts, boolean anchored) {

        boolean areIn(String line) {
            int at = 0;
            for (int i = 0; i < parts.size(); i++) {
                int found = line.indexOf(parts.get(i), at);
                if (found < 0 || (i == 0 && anchored && found > 0)) {
                    return false;
                }
                at = found + parts.get(i).length();
            }
            return true;
        }
    }

    static Furniture load() {
        Furniture furniture = new Furniture();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Furniture.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(furniture::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return furniture;
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        Kind kind = Kind.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
        String phrase = line.substring(colon + 2).strip();
        int star = phrase.indexOf('*');
        if (star < 0) {
            whole.putIfAbsent(phrase, kind);
        } else if (star == phrase.length() - 1) {
            starts.putIfAbsent(phrase.substring(0, star), kind);
        } else {
            List<String> parts = List.of(phrase.split("\\*")).stream().filter(part -> !part.isBlank()).toList();
            within.add(new Pieces(kind, parts, star > 0));
        }
    }

    /** The phrase that covers most of a line. */
    Optional<Hit> in(String line) {
        String plain = plain(line);
        String numbered = plain.replaceAll("\\d[\\d.,:]*", "#");
        return find(plain).or(() -> numbered.equals(plain) ? Optional.empty() : find(numbered));
    }

    private Optional<Hit> find(String line) {
        Kind kind = whole.get(line);
        if (kind != null) {
            return Optional.of(new Hit(kind, Reach.WHOLE));
        }
        for (int end = Math.min(line.length(), LONGEST_START); end > 0; end--) {
            Kind start = starts.get(line.substring(0, end));
            if (start != null) {
                return Optional.of(new Hit(start, Reach.START));
            }
        }
        return within.stream().filter(phrase -> phrase.areIn(line)).findFirst()
                .map(phrase -> new Hit(phrase.kind, phrase.anchored ? Reach.START : Reach.WITHIN));
    }

    private static String plain(String line) {
        String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
        String spaced = lower.replaceAll("[\\s\\u00a0]+", " ");
        return spaced.replaceAll("^[\\s>»›•·*|–—:\\[-]+|[\\s>»›•·*|–—:\\].!-]+$", "");
    }
}
