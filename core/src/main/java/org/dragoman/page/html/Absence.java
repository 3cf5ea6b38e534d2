package org.dragoman.page.html;

import java.util.Optional;
import org.jsoup.nodes.Document;

/** Why a document holds no article, where that can be told. */
final class Absence {

    private static final int LITTLE_TEXT = 300;
    private static final double MOSTLY = 0.7;

    private Absence() {}

    /**
     * A clause for a reader, or nothing.
     *
     * @param bounded whether only the beginning of the page was read
     */
    static Optional<String> reason(Document document, Layout layout, boolean bounded) {
        if (bounded) {
            return Optional.of("it is too large, and was read only in part");
        }
        if (!document.getElementsByTag("frameset").isEmpty()) {
            return Optional.of("it consists of frames");
        }
        int shown = layout.lines().stream().mapToInt(line -> line.text().length()).sum();
        int links = layout.lines().stream().mapToInt(Line::linkCharacters).sum();
        Optional<Wall> wall = layout.lines().stream().flatMap(line -> Wall.of(line.text()).stream()).findFirst();
        if (wall.isEmpty() && shown < LITTLE_TEXT) {
            wall = Wall.of(String.join(" ", document.getElementsByTag("noscript").eachText()));
        }
        if (wall.isPresent()) {
            return wall.map(Wall::reason);
        }
        if (shown < LITTLE_TEXT) {
            boolean scripts = !document.getElementsByTag("script").isEmpty();
            return Optional.of(scripts ? "it shows hardly any text without its scripts" : "it shows hardly any text");
        }
        return links > MOSTLY * shown ? Optional.of("it consists of links") : Optional.empty();
    }
}
