package org.dragoman.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.page.Sha256;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option {@code --kept}: only those of the project's own sentences that the model was not trained on. */
final class KeptAside {

    /** One sentence in so many, by its digest, as {@code training/opinion_data.py} has it. */
    private static final int SHARE = 10;

    @Option(names = "--kept", description = "Only the tenth of the sentences of training/data/events that the model was not "
            + "trained on.")
    private boolean only;

    /**
     * The sentences of files of marked sentences that are asked for.
     *
     * @throws ParameterException if a file does not exist
     */
    List<MarkedSentence> read(CommandSpec spec, List<Path> files, MarkedReader reader) throws IOException {
        List<MarkedSentence> sentences = new ArrayList<>();
        for (Path file : files) {
            reader.read(GivenFile.existing(spec, file, "")).stream()
                    .filter(sentence -> !only || isKept(sentence.text()))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    static boolean isKept(String text) {
        byte[] digest = Sha256.create().digest(text.getBytes(StandardCharsets.UTF_8));
        return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), SHARE) == 0;
    }
}
