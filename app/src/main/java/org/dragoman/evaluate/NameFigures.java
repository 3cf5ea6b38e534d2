package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.language.Analysis;
import org.dragoman.language.LanguageModel;
import org.dragoman.language.Mention;

/** The model's names against those marked by hand: F1 of exact stretches with their kind, over all kinds and for each. */
final class NameFigures {

    private final LanguageModel model;
    private final MatchCount all = new MatchCount();
    private final Map<Mention.Kind, MatchCount> byKind = new EnumMap<>(Mention.Kind.class);

    NameFigures(LanguageModel model) {
        this.model = model;
    }

    void add(List<NamedSentence> sentences) {
        List<Analysis> found =
                model.analyse(sentences.stream().map(NamedSentence::words).toList());
        for (int i = 0; i < sentences.size(); i++) {
            add(sentences.get(i).names(), names(found.get(i)));
        }
    }

    private void add(Set<NamedSentence.Name> gold, Set<NamedSentence.Name> found) {
        all.add(gold, found);
        for (Mention.Kind kind : Mention.Kind.values()) {
            byKind.computeIfAbsent(kind, unused -> new MatchCount()).add(of(kind, gold), of(kind, found));
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("entity F1", all.f1()));
        byKind.forEach((kind, count) ->
                figures.add(new Figure(kind.name().toLowerCase(Locale.ROOT) + " F1", count.f1())));
        return figures;
    }

    private static Set<NamedSentence.Name> names(Analysis analysis) {
        Set<NamedSentence.Name> names = new HashSet<>();
        analysis.names().forEach(name -> names.add(new NamedSentence.Name(name.kind(), name.first(), name.end())));
        return names;
    }

    private static Set<NamedSentence.Name> of(Mention.Kind kind, Set<NamedSentence.Name> names) {
        Set<NamedSentence.Name> some = new HashSet<>(names);
        some.removeIf(name -> name.kind() != kind);
        return some;
    }
}
