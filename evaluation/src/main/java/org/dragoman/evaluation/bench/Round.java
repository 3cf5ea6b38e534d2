package org.dragoman.evaluation.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A round over all pages, as a process told of it.
 *
 * @param cpuSeconds processor time of the whole process, compiler and garbage collector included
 * @param stages nanoseconds of processor time that each stage took; empty where the process does not tell
 */
record Round(double wallSeconds, double cpuSeconds, int pages, int sentences, int tokens, Map<String, Long> stages) {

    static Round parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length < 6 || !words[0].equals("round")) {
            throw new IllegalStateException("not a round: " + line);
        }
        Map<String, Long> stages = new LinkedHashMap<>();
        for (int i = 6; i < words.length; i++) {
            String[] stage = words[i].split("=", 2);
            stages.put(stage[0], Long.parseLong(stage[1]));
        }
        return new Round(
                Long.parseLong(words[1]) / 1e9,
                Long.parseLong(words[2]) / 1e9,
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                stages);
    }
}
