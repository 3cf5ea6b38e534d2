package org.dragoman.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.neural.MarkedWords;
import org.dragoman.neural.ModelFiles;
import org.dragoman.neural.Outputs;
import org.dragoman.neural.Scores;

/** The model's scores to analyses: the best labels, lemmas, trees and names. Immutable. */
final class Decoder {

    private final List<String> upos;
    private final List<String> xpos;
    private final List<String> relations;
    private final List<String> kinds;
    private final List<LemmaScript> lemmas;
    private final int entities;
    private final NameDecoder names;
    private final Lemmatiser lemmatiser;

    /**
     * @param labels the labels of each task in the order of their numbers
     * @param vocabulary the model's word pieces
     */
    Decoder(JsonNode labels, List<String> vocabulary) {
        lemmatiser = Lemmatiser.load(vocabulary);
        upos = ModelFiles.labels(labels, "upos");
        xpos = ModelFiles.labels(labels, "xpos");
        relations = ModelFiles.labels(labels, "relations");
        kinds = ModelFiles.labels(labels, "kinds");
        lemmas = ModelFiles.labels(labels, "lemma").stream().map(LemmaScript::parse).toList();
        List<String> entityLabels = ModelFiles.labels(labels, "entities");
        entities = entityLabels.size();
        names = new NameDecoder(entityLabels);
    }

    /** The analyses of a batch's sentences. */
    List<Analysis> decode(Outputs outputs) {
        Output output = new Output(outputs);
        List<MarkedWords> sentences = outputs.sentences();
        int width = outputs.width();
        List<Analysis> analyses = new ArrayList<>();
        for (int row = 0; row < sentences.size(); row++) {
            List<String> words = sentences.get(row).words();
            List<Analysis.Word> analysed = words(words, output, row, width);
            List<String> tags = analysed.stream().map(Analysis.Word::upos).toList();
            List<Analysis.Name> found = names(words.size(), output, row * width);
            analyses.add(new Analysis(analysed, new NameRepair(words, tags).repair(found)));
        }
        return analyses;
    }

    private List<Analysis.Word> words(List<String> forms, Output output, int row, int width) {
        int[] heads = TreeDecoder.heads(arcs(forms.size(), output.heads, row, width));
        List<Analysis.Word> words = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            int place = row * width + i;
            String tag = upos.get(best(output.upos, place, upos));
            String penn = xpos.get(best(output.xpos, place, xpos));
            words.add(new Analysis.Word(
                    lemma(forms.get(i), tag, penn, output.lemmas, place),
                    tag,
                    penn,
                    heads[i] == 0 ? Token.ROOT : heads[i] - 1,
                    relation((int) output.relations[place * (width + 1) + heads[i]], heads[i]),
                    kinds.get(best(output.kinds, place, kinds))));
        }
        return words;
    }

    private String lemma(String form, String tag, String penn, float[] scores, int place) {
        String ofModel = lemmas.get(best(scores, place, lemmas)).lemma(form, tag);
        return lemmatiser.lemma(form, penn, ofModel, lemma -> {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < lemmas.size(); i++) {
                double score = scores[place * lemmas.size() + i];
                if (score > most && lemmas.get(i).lemma(form, tag).equals(lemma)) {
                    most = score;
                }
            }
            return most;
        });
    }

    /** The model's relation for an arc, but "root" exactly where there is no head. */
    private String relation(int label, int head) {
        String relation = relations.get(label);
        if (head == 0) {
            return "root";
        }
        return relation.equals("root") ? "dep" : relation;
    }

    private List<Analysis.Name> names(int count, Output output, int place) {
        float[][] scores = new float[count][entities];
        for (int i = 0; i < count; i++) {
            System.arraycopy(output.entities, (place + i) * entities, scores[i], 0, entities);
        }
        return names.names(scores);
    }

    private static int best(float[] scores, int place, List<?> labels) {
        return Scores.best(scores, place * labels.size(), labels.size());
    }

    private static double[][] arcs(int count, float[] scores, int row, int width) {
        double[][] arcs = new double[count][count + 1];
        for (int word = 0; word < count; word++) {
            int from = (row * width + word) * (width + 1);
            for (int head = 0; head <= count; head++) {
                arcs[word][head] = scores[from + head];
            }
        }
        return arcs;
    }
}
