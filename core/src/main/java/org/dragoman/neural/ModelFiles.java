package org.dragoman.neural;

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

/** The files of a neural model, in a folder of the class path. Immutable. */
public final class ModelFiles {

    private static final String ENGLISH = "/org/dragoman/model/en/";

    /** The model of English that {@code dragoman-model-en} brings. */
    public static final ModelFiles LANGUAGE = new ModelFiles(ENGLISH, "", "model.onnx");

    /** The model that has an opinion on events, which {@code dragoman-model-en} brings too. */
    public static final ModelFiles OPINION = new ModelFiles(ENGLISH, "opinion/", "opinion.onnx");

    private final String language;
    private final String folder;
    private final String weights;

    /**
     * @param language the folder of the class path that has the vocabulary, with a slash at both ends
     * @param folder where in it the model itself is, with a slash behind; empty for there
     * @param weights the file of the weights
     */
    ModelFiles(String language, String folder, String weights) {
        this.language = language;
        this.folder = language + folder;
        this.weights = weights;
    }

    /**
     * The weights in ONNX.
     *
     * @param file other weights than the shipped ones
     */
    byte[] weights(Optional<Path> file) {
        try {
            return file.isPresent() ? Files.readAllBytes(file.get()) : read(folder + weights);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model's weights can't be read: " + file.orElseThrow(), e);
        }
    }

    /** The word pieces in the order of their numbers. */
    public List<String> vocabulary() {
        return new String(read(language + "vocab.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    /** The labels of each task. */
    public JsonNode labels() {
        return json("labels.json");
    }

    /** The labels of one task in the order of their numbers. */
    public static List<String> labels(JsonNode labels, String task) {
        List<String> values = new ArrayList<>();
        labels.path(task).forEach(value -> values.add(value.asText()));
        if (values.isEmpty()) {
            throw new IllegalStateException("the language model's labels.json has no labels for \"" + task + '"');
        }
        return values;
    }

    /** Name and version of the model. */
    public String name() {
        JsonNode description = json("model.json");
        return description.path("name").asText("unnamed") + "-" + description.path("version").asText("0");
    }

    private JsonNode json(String name) {
        try {
            return new JsonMapper().readTree(read(folder + name));
        } catch (JacksonException e) {
            throw new IllegalStateException("the language model's " + folder + name + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String path) {
        try (InputStream stream = ModelFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException("the language model's resource " + path
                        + " is not on the class path: add the artifact org.dragoman:dragoman-model-en");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
