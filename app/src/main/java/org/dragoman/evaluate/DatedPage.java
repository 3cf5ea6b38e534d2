package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page with the day on which it was published.
 *
 * @param source what to call it in messages
 * @param html the page
 * @param address its web address, where known
 * @param date the day; empty where the set says that there is none to be found
 */
record DatedPage(String source, String html, Optional<String> address, Optional<LocalDate> date) {

    /**
     * Reads a set of dated pages: one JSON object that maps addresses to {@code {"file": …, "date": …}}, as the
     * evaluation
     * sets of htmldate do, or JSON lines with {@code url}, {@code file} (or the page itself as {@code html}) and {@code
     * date}. Files are looked for beside the set and in the folders beside it.
     *
     * @throws IOException if the set or one of its pages can't be read, or an entry is wrong; the message says which
     */
    static List<DatedPage> read(Path set) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String text = Files.readString(set);
        List<DatedPage> pages = new ArrayList<>();
        if (isOneObject(text)) {
            for (Map.Entry<String, JsonNode> entry : json.readTree(text).properties()) {
                pages.add(page(set, entry.getKey(), Optional.of(entry.getKey()), entry.getValue()));
            }
            return pages;
        }
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                JsonNode entry = json.readTree(line);
                pages.add(page(set, set + ":" + number, Optional.of(entry.path("url").asText())
                        .filter(u -> !u.isEmpty()), entry));
            }
        }
        return pages;
    }

    /** Whether the whole text is one object rather than one a line. */
    private static boolean isOneObject(String text) {
        String first = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
        return !(first.startsWith("{") && first.endsWith("}") && first.contains("\"date\"")
                && !first.matches("\\{\\s*\"https?://.*"));
    }

    private static DatedPage page(Path set, String source, Optional<String> address,
            JsonNode entry) throws IOException {
        String html = entry.path("html").asText();
        String file = entry.path("file").asText(html);
        String page = html.contains("<") ? html : HtmlFiles.read(find(set, source, file));
        return new DatedPage(source, page, address, date(source, entry.path("date").asText()));
    }

    private static Optional<LocalDate> date(String source, String text) throws IOException {
        if (text.isEmpty() || text.equals("null")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException wrong) {
            throw new IOException(source + ": \"" + text + "\" is no date; write it as 2023-07-03", wrong);
        }
    }

    private static Path find(Path set, String source, String file) throws IOException {
        Path folder = set.toAbsolutePath().getParent();
        if (folder != null && !file.isEmpty()) {
            try (var folders = Files.walk(folder, 2)) {
                for (Path place : folders.filter(Files::isDirectory).sorted().toList()) {
                    for (String ending : List.of("", ".gz", ".html", ".html.gz")) {
                        if (Files.isRegularFile(place.resolve(file + ending))) {
                            return place.resolve(file + ending);
                        }
                    }
                }
            }
        }
        throw new IOException(source + ": no page \"" + file + "\" beside " + set + " or in the folders beside it");
    }
}
