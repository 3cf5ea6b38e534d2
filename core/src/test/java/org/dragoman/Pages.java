package org.dragoman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.page.Input;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.what.Event;
import org.dragoman.what.EventType;
import org.dragoman.what.Participant;

/** Codes files with the real parts, and asks what is in the coding in a reader's words. */
final class Pages {

    private Pages() {}

    /** The folder that holds the repository, found from wherever the tests run. */
    static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("samples"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow(() -> new IllegalStateException("no samples above"));
        }
        return at;
    }

    /** Codes every page of a file. */
    static List<Coding> code(Dragoman dragoman, Path file) {
        return PageReader.create().readAll(Input.named(file.getFileName().toString(), () -> open(file))).stream()
                .map(outcome -> {
                    assertThat(outcome).isInstanceOf(PageOutcome.Read.class);
                    return dragoman.code(((PageOutcome.Read) outcome).page());
                })
                .toList();
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event of a type in which all of these take part, by name, as actors or recipients. */
    static Predicate<Event> event(EventType type, String... names) {
        return event -> event.type().equals(type)
                && List.of(names).stream().allMatch(name -> participants(event).contains(name));
    }

    /** The first event that fits. */
    static Event only(Coding coding, Predicate<Event> wanted) {
        return coding.events().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not among: " + coding.events().stream()
                        .map(e -> e.type() + " " + e.status() + " " + participants(e))
                        .toList()));
    }

    static List<String> participants(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .map(Participant::actor)
                .map(actor -> actor.name())
                .toList();
    }

    static List<String> countries(List<Participant> participants) {
        return participants.stream()
                .flatMap(p -> p.actor().country().stream())
                .distinct()
                .toList();
    }
}
