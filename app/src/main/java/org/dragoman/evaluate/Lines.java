package org.dragoman.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens text files in UTF-8, gzipped or plain. */
final class Lines {

    private Lines() {}

    /** The lines of a file; unzipped where its name ends in {@code .gz}. */
    static BufferedReader of(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        try {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            stream.close();
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
