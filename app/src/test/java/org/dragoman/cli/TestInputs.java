package org.dragoman.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Inputs for tests. */
final class TestInputs {

    private TestInputs() {}

    /** A text as standard input. */
    static Inputs standard(String text) {
        return new Inputs(List.of("-"), Optional.empty(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Set.of(), Optional.empty());
    }
}
