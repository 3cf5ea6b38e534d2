package org.dragoman.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Set;

/**
 * One address of the API that answers GET with a JSON object.
 *
 * @param path the address, with parameters in braces
 * @param parameters the names of the query parameters that it knows; others are refused
 * @param answering writes the answer; safe for use by many threads
 */
record Resource(String path, Set<String> parameters, Answering answering) {

    /** Writes an answer. */
    @FunctionalInterface
    interface Answering {
        void write(Asked asked, JsonGenerator json) throws IOException;
    }

    Resource {
        parameters = Set.copyOf(parameters);
    }
}
