package org.dragoman.what;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Numbers by name, in a readable resource of this package. */
final class Weights {

    private final String resource;
    private final Properties values = new Properties();

    private Weights(String resource) {
        this.resource = resource;
    }

    /** @throws UncheckedIOException if the resource is not there */
    static Weights load(String resource) {
        Weights weights = new Weights(resource);
        try (InputStream stream = Weights.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException("resource missing: org/dragoman/what/" + resource);
            }
            weights.values.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return weights;
    }

    /** @throws IllegalStateException if there is no such number */
    double number(String name) {
        try {
            return Double.parseDouble(values.getProperty(name, "").strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(resource + " has no number '" + name + "'", e);
        }
    }
}
