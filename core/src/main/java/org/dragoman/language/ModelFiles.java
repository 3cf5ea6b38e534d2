package org.dragoman.language;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a language model, in a folder of the class path. */
final class ModelFiles {

    /** Where {@code dragoman-model-en} has them. */
    static final String ENGLISH = "/org/dragoman/model/en/";

    private final String folder;

    /** @param folder a folder of the class path, with a slash at both ends */
    ModelFiles(String folder) {
        this.folder = folder;
    }

    /**
     * The weights in ONNX.
     *
     * @param file other weights than the shipped ones
     */
    byte[] weights(Optional<Path> file) {
        try {
            return file.isPresent() ? Files.readAllBytes(file.get()) : read("model.onnx");
        } catch (IOException e) {
            throw new UncheckedIOException("the language model's weights can't be read: " + file.orElseThrow(), e);
        }
    }

    /** The word pieces in the order of their numbers. */
    List<String> vocabulary() {
        return new String(read("vocab.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    JsonNode labels() {
        return json("labels.json");
    }

    /** The labels of one task in the order of their numbers. */
    static List<String> labels(JsonNode labels, String task) {
        List<String> values = new ArrayList<>();
        labels.path(task).forEach(value -> values.add(value.asText()));
        if (values.isEmpty()) {
            throw new IllegalStateException("the language model's labels.json has no labels for \"" + task + '"');
        }
        return values;
    }

    /** Name and version of the model. */
    String name() {
        JsonNode description = json("model.json");
        return description.path("name").asText("unnamed") + "-" + description.path("version").asText("0");
    }

    private JsonNode json(String name) {
        try {
            return new JsonMapper().readTree(read(name));
        } catch (JacksonException e) {
            throw new IllegalStateException("the language model's " + folder + name + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String name) {
        try (InputStream stream = ModelFiles.class.getResourceAsStream(folder + name)) {
            if (stream == null) {
                throw new FileNotFoundException("the language model's resource " + folder + name
                        + " is not on the class path: add the artifact org.dragoman:dragoman-model-en");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
