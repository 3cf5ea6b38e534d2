package org.dragoman.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A text that only those who were told it can know. */
public record Secret(String text) {

    private static final int BYTES = 24;

    /** A new one that can't be guessed. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a text is it, in a time that does not tell how much of it is right. */
    boolean is(@Nullable String given) {
        return given != null && MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of it is shown by accident. */
    @Override
    public String toString() {
        return "a secret";
    }
}
