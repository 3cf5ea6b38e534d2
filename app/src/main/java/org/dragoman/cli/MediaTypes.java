package org.dragoman.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.TypeConversionException;

/** Media types by the short names that a person gives them. */
final class MediaTypes {

    private static final Map<String, String> BY_NAME = Map.of(
            "html", "text/html", "text", "text/plain", "jsonl", "application/x-ndjson", "warc", "application/warc",
            "feed", "application/rss+xml");

    private MediaTypes() {}

    /** @throws TypeConversionException if it is no short name and no media type */
    static String of(String name) {
        String known = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (known == null && !name.contains("/")) {
            throw new TypeConversionException(
                    "'" + name + "' is none of html, text, jsonl, warc, feed, and no media type");
        }
        return known == null ? name : known;
    }
}
