package org.dragoman.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.language.Mention;

/**
 * A sentence with its names marked by hand.
 *
 * @param words its words
 * @param names the names in it
 */
record NamedSentence(List<String> words, Set<Name> names) {

    private static final Map<String, Mention.Kind> KINDS = Map.of(
            "PER", Mention.Kind.PERSON, "ORG", Mention.Kind.ORGANISATION, "LOC", Mention.Kind.PLACE);

    NamedSentence {
        words = List.copyOf(words);
        names = Set.copyOf(names);
    }

    /**
     * A name from one word to another.
     *
     * @param first the index of its first word
     * @param end the index after its last
     */
    record Name(Mention.Kind kind, int first, int end) {}

    /**
     * Reads a file in the format of Universal NER: number, word, label in IOB2, tab-separated; an empty line behind each
     * sentence. Names of other kinds than PER, ORG and LOC are left out.
     *
     * @param file the file, gzipped if its name ends in {@code .gz}
     * @throws IOException if it can't be read or is of another format; the message names file and line
     */
    static List<NamedSentence> read(Path file) throws IOException {
        List<NamedSentence> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Lines.of(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isEmpty()) {
                    close(words, labels, sentences);
                } else if (!line.startsWith("# ")) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length < 3) {
                        throw new IOException(file + ":" + number + ": not number, word and label: " + line);
                    }
                    words.add(columns[1]);
                    labels.add(columns[2]);
                }
            }
        }
        close(words, labels, sentences);
        return sentences;
    }

    private static void close(List<String> words, List<String> labels, List<NamedSentence> sentences) {
        if (!words.isEmpty()) {
            sentences.add(new NamedSentence(words, names(labels)));
            words.clear();
            labels.clear();
        }
    }

    private static Set<Name> names(List<String> labels) {
        Set<Name> names = new HashSet<>();
        for (int first = 0; first < labels.size(); first++) {
            String label = labels.get(first);
            Mention.Kind kind = label.startsWith("B-") ? KINDS.get(label.substring(2)) : null;
            if (kind != null) {
                int end = first + 1;
                while (end < labels.size() && labels.get(end).equals("I-" + label.substring(2))) {
                    end++;
                }
                names.add(new Name(kind, first, end));
            }
        }
        return names;
    }
}
