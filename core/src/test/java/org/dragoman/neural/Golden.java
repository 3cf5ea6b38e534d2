package org.dragoman.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The cases that training writes ({@code training/golden}), so that both sides can be held to one another. */
public final class Golden {

    private Golden() {}

    /** The cases of a file; the test is skipped where the file is absent. */
    public static List<JsonNode> cases(String name) throws IOException {
        Path file = repository().resolve("training/golden").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: no " + file);
        List<JsonNode> cases = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        for (String line : Files.readAllLines(file)) {
            cases.add(mapper.readTree(line));
        }
        return cases;
    }

    public static List<String> strings(JsonNode values) {
        List<String> strings = new ArrayList<>();
        values.forEach(value -> strings.add(value.asText()));
        return strings;
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("model-en"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
