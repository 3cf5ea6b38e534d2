package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Arrivals arrivals;

    @BeforeEach
    void watch() {
        arrivals = new Arrivals(List.of(folder), Set.of(folder.resolve("record.duckdb").toAbsolutePath()), Duration.ofSeconds(2));
    }

    private Path write(String name, String text, Instant changed) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return file;
    }

    private List<Path> look(long secondsLater) {
        return arrivals.look(NOW.plusSeconds(secondsLater));
    }

    @Test
    void aFileIsTakenWhenNeitherItsSizeNorItsTimeChangesAnyMore() throws IOException {
        Path file = write("a.txt", "Xi", NOW);
        assertThat(look(0)).isEmpty();
        assertThat(arrivals.isWaiting()).isTrue();
        write("a.txt", "Xi met", NOW.plusSeconds(1));
        assertThat(look(1)).isEmpty();
        write("a.txt", "Xi met Putin", NOW.plusSeconds(1));
        assertThat(look(2)).as("larger, though its time is the same").isEmpty();
        assertThat(look(3)).isEmpty();
        assertThat(look(4)).containsExactly(file);
        arrivals.take(List.of(file));
        assertThat(look(5)).isEmpty();
        assertThat(arrivals.isWaiting()).isFalse();
    }

    @Test
    void aFileThatHasNotChangedForLongIsTakenAtOnce() throws IOException {
        Path deep = write("x/y/old.txt", "Xi met Putin", NOW.minusSeconds(60));
        assertThat(look(0)).containsExactly(deep);
        assertThat(arrivals.folders()).contains(folder, deep.getParent());
    }

    @Test
    void aFileFromTheFutureIsTakenWhenItRests() throws IOException {
        Path file = write("a.txt", "Xi met Putin", NOW.plusSeconds(3_600));
        assertThat(look(0)).isEmpty();
        assertThat(look(2)).containsExactly(file);
    }

    @Test
    void aFileThatWasChangedIsTakenAgainAndOneThatWasNotTakenIsGivenAgain() throws IOException {
        Path file = write("a.txt", "Xi met Putin", NOW.minusSeconds(60));
        assertThat(look(0)).containsExactly(file);
        assertThat(look(1)).containsExactly(file);
        arrivals.take(List.of(file));
        write("a.txt", "Xi met Norland", NOW.minusSeconds(30));
        assertThat(look(1)).containsExactly(file);
        arrivals.take(List.of(file));
        Files.delete(file);
        assertThat(look(2)).isEmpty();
        write("a.txt", "Xi met Norland", NOW.minusSeconds(30));
        assertThat(look(3)).containsExactly(file);
    }

    @Test
    void whatIsHiddenOrCalledUnfinishedOrTheRecordIsLeftOut() throws IOException {
        Instant old = NOW.minusSeconds(60);
        for (String name : List.of(".hidden", ".git/a.txt", "a.txt.part", "b.tmp", "c.txt~", "d.crdownload", "record.duckdb")) {
            write(name, "Xi met Putin", old);
        }
        assertThat(look(0)).isEmpty();
        Files.move(folder.resolve("a.txt.part"), folder.resolve("a.txt"));
        assertThat(look(1)).containsExactly(folder.resolve("a.txt"));
    }

    @Test
    void aFolderThatGoesAndComesIsLookedIntoAgain() throws IOException {
        Arrivals elsewhere = new Arrivals(List.of(folder.resolve("mount")), Set.of(), Duration.ofSeconds(2));
        assertThat(elsewhere.look(NOW)).isEmpty();
        Path file = write("mount/a.txt", "Xi met Putin", NOW.minusSeconds(60));
        assertThat(elsewhere.look(NOW)).containsExactly(file);
    }
}
