package org.dragoman.page.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dragoman.page.Decoded;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;

/** JSON Lines: one object a line, its source the line's number. A broken line costs only itself. */
final class JsonLinesContainer implements Container {

    private static final int SHOWN = 60;

    private final Lines lines;
    private final String source;
    private final Limits limits;
    private final ObjectMapper mapper = JsonRecords.mapper();

    JsonLinesContainer(InputStream in, String source, Limits limits) {
        this.lines = new Lines(in, limits.recordBytes());
        this.source = source;
        this.limits = limits;
    }

    @Override
    public Optional<Item> next() throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String place = source + ":" + line.get().number();
            if (line.get().tooLong()) {
                return Optional.of(new Item.Broken(Reason.TOO_LARGE, place,
                        "line of more than " + Containers.size(limits.recordBytes()) + "; skipped"));
            }
            String text = Decoded.of(line.get().bytes(), Optional.empty(), false).text();
            if (!text.isBlank()) {
                return Optional.of(item(text, place));
            }
        }
        return Optional.empty();
    }

    private Item item(String line, String place) {
        try {
            JsonNode node = mapper.readTree(line);
            return JsonRecords.item(node, place, limits);
        } catch (JsonProcessingException e) {
            String start = line.strip();
            start = start.length() > SHOWN ? start.substring(0, SHOWN) + "…" : start;
            return new Item.Broken(Reason.BROKEN, place, "not JSON (" + JsonRecords.reason(e) + "): " + start);
        }
    }
}
