package org.dragoman.what;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codebook on the class path. */
final class ShippedCodebook {

    private static final String FOLDER = "/org/dragoman/codebook/";

    private ShippedCodebook() {}

    /** The text of each of its files, by name. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        EventType.PLOVER.forEach(type -> files.put(type + ".yaml", text(type + ".yaml")));
        CodebookReader.SHARED.forEach(name -> files.put(name, text(name)));
        return Collections.unmodifiableMap(files);
    }

    private static String text(String file) {
        try (InputStream in = ShippedCodebook.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new CodebookException(file, "not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
