package org.dragoman.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads treebanks in the CoNLL-U format; empty nodes, features and relation subtypes are left out. */
final class Treebank {

    private static final int COLUMNS = 10;

    private final Path file;
    private final List<GoldSentence> sentences = new ArrayList<>();
    private List<GoldSentence.Word> words = new ArrayList<>();
    private List<GoldSentence.Surface> surfaces = new ArrayList<>();
    private boolean opensParagraph = true;
    private int covered;

    private Treebank(Path file) {
        this.file = file;
    }

    /**
     * The sentences of a file.
     *
     * @param file a CoNLL-U file, gzipped if its name ends in {@code .gz}
     * @throws IOException if it can't be read or is no CoNLL-U; the message names file and line
     */
    static List<GoldSentence> read(Path file) throws IOException {
        Treebank treebank = new Treebank(file);
        int number = 0;
        try (BufferedReader lines = Lines.of(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                treebank.add(line, number);
            }
        }
        treebank.close();
        return treebank.sentences;
    }

    private void add(String line, int number) throws IOException {
        if (line.startsWith("#")) {
            opensParagraph |= line.startsWith("# newpar") || line.startsWith("# newdoc");
        } else if (line.isEmpty()) {
            close();
        } else {
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IOException(file + ":" + number + ": " + columns.length + " columns where CoNLL-U has 10");
            }
            try {
                add(columns);
            } catch (NumberFormatException e) {
                throw new IOException(file + ":" + number + ": not a number: " + e.getMessage(), e);
            }
        }
    }

    private void add(String[] columns) {
        String id = columns[0];
        boolean spaceAfter = !columns[9].contains("SpaceAfter=No");
        if (id.contains(".")) {
            return;
        }
        if (id.contains("-")) {
            int dash = id.indexOf('-');
            int first = Integer.parseInt(id.substring(0, dash)) - 1;
            covered = Integer.parseInt(id.substring(dash + 1));
            surfaces.add(new GoldSentence.Surface(columns[1], first, covered - first, spaceAfter));
            return;
        }
        if (words.size() >= covered) {
            surfaces.add(new GoldSentence.Surface(columns[1], words.size(), 1, spaceAfter));
        }
        words.add(new GoldSentence.Word(
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                Integer.parseInt(columns[6]),
                columns[7].split(":", 2)[0]));
    }

    private void close() {
        if (!words.isEmpty()) {
            sentences.add(new GoldSentence(opensParagraph, words, surfaces));
            words = new ArrayList<>();
            surfaces = new ArrayList<>();
            opensParagraph = false;
            covered = 0;
        }
    }
}
