package org.dragoman.page.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a stream of bytes is, judged by its first bytes, its media type and the ending of its name, in this order. */
enum Format {
    HTML,
    TEXT,
    JSON_LINES,
    JSON,
    CSV,
    TSV,
    FEED,
    WARC,
    GZIP,
    BZIP2,
    ZIP,
    TAR;

    private static final int TAR_MAGIC_OFFSET = 257;
    private static final Pattern FEED_START =
            Pattern.compile("^(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*|<!DOCTYPE (?!html)[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>\\s*)*+"
                    + "<(?:\\w+:)?(?:rss|feed|rdf)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HTML_START = Pattern.compile(
            "^(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*+<(?:!doctype\\s+html|html|head|body|article|div|p|meta|title|script|h1|"
                    + "main|section|table|span|header)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * @param head the first bytes, up to 4,096
     * @param name the name, for its ending
     * @param mediaType the media type with parameters, when known
     */
    static Format of(byte[] head, String name, Optional<String> mediaType) {
        String start = visibleStart(head);
        return byMagic(head, start)
                .or(() -> byStructure(start, name))
                .or(() -> mediaType.flatMap(Format::byMediaType))
                .or(() -> byEnding(name))
                .orElseGet(() -> start.startsWith("{") ? JSON_LINES : TEXT);
    }

    private static Optional<Format> byMagic(byte[] head, String start) {
        String raw = new String(head, 0, Math.min(head.length, 8), ISO_8859_1);
        if (raw.startsWith("\u001f\u008b")) {
            return Optional.of(GZIP);
        } else if (raw.startsWith("BZh") && raw.length() > 3 && Character.isDigit(raw.charAt(3))) {
            return Optional.of(BZIP2);
        } else if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
            return Optional.of(ZIP);
        } else if (start.startsWith("WARC/") && start.length() > 5 && Character.isDigit(start.charAt(5))) {
            return Optional.of(WARC);
        } else if (isTar(head)) {
            return Optional.of(TAR);
        }
        return Optional.empty();
    }

    /** What starts as HTML or a feed is one, whatever its name says; a name decides where HTML quotes JSON and so on. */
    private static Optional<Format> byStructure(String start, String name) {
        if (FEED_START.matcher(start).matches()) {
            return Optional.of(FEED);
        }
        boolean table = byEnding(name).filter(f -> f == CSV || f == TSV || f == JSON || f == JSON_LINES).isPresent();
        return !table && HTML_START.matcher(start).matches() ? Optional.of(HTML) : Optional.empty();
    }

    private static Optional<Format> byMediaType(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines",
                    "application/json-lines" -> Optional.of(JSON_LINES);
            case "application/json" -> Optional.of(JSON);
            case "text/csv" -> Optional.of(CSV);
            case "text/tab-separated-values" -> Optional.of(TSV);
            case "application/rss+xml", "application/atom+xml", "application/rdf+xml" -> Optional.of(FEED);
            case "application/warc" -> Optional.of(WARC);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> byEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "html", "htm", "xhtml", "shtml" -> Optional.of(HTML);
            case "jsonl", "ndjson", "jsonlines" -> Optional.of(JSON_LINES);
            case "json" -> Optional.of(JSON);
            case "csv" -> Optional.of(CSV);
            case "tsv", "tab" -> Optional.of(TSV);
            case "rss", "atom" -> Optional.of(FEED);
            case "txt", "text", "md" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    private static boolean isTar(byte[] head) {
        return head.length >= TAR_MAGIC_OFFSET + 5
                && new String(head, TAR_MAGIC_OFFSET, 5, ISO_8859_1).equals("ustar");
    }

    /** The first characters that are no white space and no byte order mark, byte by byte; UTF-16 loses its zeros. */
    private static String visibleStart(byte[] head) {
        String text = new String(head, ISO_8859_1).replace("\0", "");
        for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00fe\u00ff", "\u00ff\u00fe"}) {
            text = text.startsWith(mark) ? text.substring(mark.length()) : text;
        }
        return text.stripLeading();
    }
}
