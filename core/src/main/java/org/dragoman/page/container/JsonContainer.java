package org.dragoman.page.container;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dragoman.page.Limits;
import org.dragoman.page.PageOutcome.Reason;

/**
 * JSON that is not in lines: one object, several, an array of objects, or an object that wraps such an array
 * ({@code {"articles": [...]}}). The source is the object's number: {@code "news.json[3]"}, from 1. What is broken ends it.
 */
final class JsonContainer implements Container {

    private final Budget in;
    private final JsonParser parser;
    private final ObjectMapper mapper;
    private final String source;
    private final Limits limits;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private int number;
    private boolean ended;

    JsonContainer(InputStream in, String source, Limits limits) throws IOException {
        this.in = new Budget(in, limits.recordBytes(), "an object, or what stands between two,");
        this.mapper = JsonRecords.mapper().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.parser = mapper.getFactory().createParser(this.in);
        this.source = source;
        this.limits = limits;
    }

    @Override
    public Optional<Item> next() throws IOException {
        try {
            while (waiting.isEmpty() && !ended) {
                advance();
            }
        } catch (JsonProcessingException e) {
            ended = true;
            return Optional.of(new Item.Broken(Reason.BROKEN, source + "[" + (number + 1) + "]",
                    "not JSON (" + JsonRecords.reason(e) + "); nothing is read behind it"));
        }
        return Optional.ofNullable(waiting.poll()).map(node -> {
            number++;
            return JsonRecords.item(node, source + "[" + number + "]", limits);
        });
    }

    private void advance() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            ended = true;
        } else if (token == JsonToken.START_OBJECT) {
            in.renew();
            JsonNode node = mapper.readTree(parser);
            JsonRecords.unwrapped(node).forEach(waiting::add);
        }
    }
}
