package org.dragoman.evaluate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import picocli.CommandLine.Option;

/** The option {@code --kept}: only those of the project's own sentences that the model was not trained on. */
final class KeptAside {

    /** One sentence in so many, by its digest, as {@code training/opinion_data.py} has it. */
    private static final int SHARE = 10;

    @Option(names = "--kept", description = "Only the tenth of the sentences of training/data/events that the model was not "
            + "trained on.")
    private boolean only;

    boolean takes(MarkedSentence sentence) {
        return !only || isKept(sentence.text());
    }

    static boolean isKept(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), SHARE) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
