package org.dragoman.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Failure;

/** The sample pages, coded by the shipped models into a record of their own. */
final class CodedSamples {

    private CodedSamples() {}

    static EventRecord into(Path file) {
        EventRecord record = EventRecord.open(file);
        Batch batch = new Batch();
        try (Dragoman dragoman = Dragoman.load(); Stream<Path> files = Files.walk(samples())) {
            for (Path sample : files.filter(Files::isRegularFile).sorted().toList()) {
                read(sample).forEach(outcome -> {
                    switch (outcome) {
                        case PageOutcome.Read read -> batch.add(code(dragoman, read.page()));
                        case PageOutcome.Failed failed -> batch.add(Failure.of(failed));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.write(batch);
        return record;
    }

    private static CodedPage code(Dragoman dragoman, Page page) {
        return CodedPage.of(dragoman.code(page), "test/1");
    }

    private static List<PageOutcome> read(Path sample) {
        String name = "samples/" + samples().relativize(sample);
        try (Stream<PageOutcome> outcomes = PageReader.create().read(Input.named(name, () -> Files.newInputStream(sample)))) {
            return outcomes.toList();
        }
    }

    private static Path samples() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("samples"))) {
                return folder.resolve("samples");
            }
        }
        throw new IllegalStateException("the repository has no samples");
    }
}
