package org.dragoman.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void theFolderIsMadeWhenItIsNeededAndGoneWithWhatIsInIt() throws IOException {
        Path folder;
        try (Scratch scratch = new Scratch()) {
            folder = scratch.folder();
            assertThat(folder).doesNotExist();
            Files.writeString(scratch.newFile(), "something");
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).doesNotExist();
    }
}
