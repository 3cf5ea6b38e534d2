package org.dragoman.fuzz;

import java.util.Collection;
import java.util.Optional;
import org.dragoman.page.Span;

/** Conditions with something to say when they fail. */
final class Checks {

    private Checks() {}

    /** @throws Violation if it does not hold */
    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotations are not on the class path
    static void hold(boolean condition, String what, Object... values) {
        if (!condition) {
            throw new Violation(what.formatted(values));
        }
    }

    static void inside(Span span, int length, String what) {
        hold(span.end() <= length && !span.isEmpty(), "%s %s is empty or reaches past the text's %s characters", what, span, length);
    }

    static void inside(Optional<Span> span, int length, String what) {
        span.ifPresent(known -> inside(known, length, what));
    }

    static void sorted(Collection<Span> spans, String what) {
        int end = 0;
        for (Span span : spans) {
            hold(span.start() >= end, "%s %s begins before the end of the one before it, %s", what, span, end);
            end = span.end();
        }
    }

    /** Something that must hold does not. */
    static final class Violation extends RuntimeException {
        Violation(String message) {
            super(message);
        }
    }
}
