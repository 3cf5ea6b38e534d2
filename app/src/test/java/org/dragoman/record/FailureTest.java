package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.record.RecordException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a record, and what is said of it. */
class FailureTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("record.duckdb");
    }

    private static Batch batch(int number) {
        Batch batch = new Batch();
        for (int i = 0; i < 200; i++) {
            batch.add(Codings.full("f" + number + "-" + i, "coder 1"));
        }
        return batch;
    }

    private void write() {
        try (EventRecord record = EventRecord.open(file())) {
            record.write(batch(1));
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
    }

    @Test
    void aFullDiskIsToldAndWhatWasWrittenBeforeIsKept() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        boolean mounted;
        try {
            mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small.toString()) == 0;
        } catch (IOException e) {
            mounted = false;
        }
        assumeTrue(mounted, "a small file system can't be mounted here");
        try {
            Path record = small.resolve("record.duckdb");
            int[] written = {0};
            RecordException error = catchThrowableOfType(RecordException.class, () -> {
                try (EventRecord opened = EventRecord.open(record)) {
                    for (int i = 0; i < 1_000; i++) {
                        opened.write(batch(i));
                        written[0]++;
                    }
                }
            });
            assertThat(error.problem()).isEqualTo(Problem.INACCESSIBLE);
            assertThat(error).hasMessageStartingWith(record.toString()).hasMessageContaining("make room");
            assertThat(written[0]).isPositive();
            try (EventRecord opened = EventRecord.openToRead(record)) {
                assertThat(opened.countPages()).isEqualTo(200L * written[0]);
            }
            assertThat(EventRecord.verify(record, flaw -> {}).flaws()).isZero();
        } finally {
            run("umount", small.toString());
        }
    }

    @Test
    void aRecordThatIsCutOffIsDamagedAndLeftAlone() throws IOException {
        write();
        byte[] whole = Files.readAllBytes(file());
        for (int length : List.of(5_000, 20_000, whole.length / 2)) {
            Files.write(file(), Arrays.copyOf(whole, length));
            Supplier<Verification> verify = () -> EventRecord.verify(file(), flaw -> {});
            RecordException error = catchThrowableOfType(RecordException.class, verify::get);
            assertThat(error.problem()).isEqualTo(Problem.DAMAGED);
            assertThat(error).hasMessageContaining("the file is damaged");
            assertThat(file()).hasSize(length);
        }
    }

    @Test
    void aRecordWithOtherBytesIsDamaged() throws IOException {
        write();
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 100; i < 200; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file(), bytes);
        assertThat(catchThrowableOfType(RecordException.class, () -> EventRecord.openToRead(file())).problem())
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void aFolderInThePlaceOfARecordIsNamedByReadersToo() {
        RecordException error = catchThrowableOfType(RecordException.class, () -> EventRecord.openToRead(folder));
        assertThat(error.problem()).isEqualTo(Problem.NOT_A_RECORD);
        assertThat(error).hasMessageContaining("this is a folder");
    }

    @Test
    void aRecordThatIsToBeThereIsNotMade() {
        assertThat(catchThrowableOfType(RecordException.class, () -> EventRecord.openThere(file(), notice -> {})).problem())
                .isEqualTo(Problem.MISSING);
        assertThat(file()).doesNotExist();
    }
}
