package org.dragoman.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.codebook.CodebookOption;
import org.dragoman.codebook.TextPages;
import org.dragoman.page.Page;
import org.dragoman.what.Codebook;
import org.dragoman.what.Event;
import org.dragoman.what.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate calibration}: whether events are right as often as their confidence claims. */
@Command(
        name = "calibration",
        description = {
            "Measures whether events are right as often as their confidence says.",
            "FILE has a sentence a line, its events marked inline, as training/data/events describes. A coded event is right "
                    + "where one of its type is marked, as evaluate events has it. Prints, for ten bins of confidence, what "
                    + "was claimed and what was found.",
            "With --fit it prints the coefficients that fit these sentences best (for confidence.properties), and the same "
                    + "table by cross-validation: each fifth of the sentences by coefficients fitted to the rest."
        })
public final class EvaluateCalibration implements Callable<Integer> {

    private static final int FOLDS = 5;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of marked sentences.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--fit", description = "Fit coefficients to these sentences.")
    private boolean fit;

    @Mixin
    private KeptAside kept = new KeptAside();

    @Mixin
    private CodebookOption codebook = new CodebookOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A coded event: of which sentence, what was claimed, and what was found. */
    private record Claim(int sentence, double confidence, Logistic.Example example) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Codebook used = codebook.codebook();
        MarkedReader reader = new MarkedReader(used);
        List<MarkedSentence> sentences = kept.read(spec, files, reader);
        reader.problems().forEach(spec.commandLine().getErr()::println);
        List<Claim> claims = claims(sentences, used);
        if (fit && !claims.isEmpty()) {
            Logistic.fit(examples(claims)).lines().forEach(out::println);
            crossValidated(claims).lines().forEach(out::println);
        } else {
            Reliability reliability = new Reliability();
            claims.forEach(claim -> reliability.add(claim.confidence(), claim.example().right()));
            reliability.lines().forEach(out::println);
        }
        out.println("sentences " + sentences.size());
        out.flush();
        return reader.problems().isEmpty() ? 0 : 1;
    }

    private static List<Claim> claims(List<MarkedSentence> sentences, Codebook codebook) {
        List<Claim> claims = new ArrayList<>();
        try (Dragoman dragoman = Dragoman.load(codebook)) {
            for (int i = 0; i < sentences.size(); i++) {
                MarkedSentence sentence = sentences.get(i);
                Page page = TextPages.of(sentence.place(), sentence.text(), Optional.empty());
                Dragoman.Reckoned reckoned = dragoman.reckon(page);
                Map<String, Signals> signals = reckoned.signals();
                EventMatching matching = EventMatching.of(sentence.events(), reckoned.coding().events());
                for (EventMatching.Pair pair : matching.found()) {
                    claims.add(claim(i, pair.event(), signals, true));
                }
                for (Event event : matching.extra()) {
                    claims.add(claim(i, event, signals, false));
                }
            }
        }
        return claims;
    }

    private static Claim claim(int sentence, Event event, Map<String, Signals> signals, boolean right) {
        Map<String, Double> values = signals.getOrDefault(event.id(), new Signals(Map.of())).values();
        return new Claim(sentence, event.confidence(), new Logistic.Example(values, right));
    }

    private static List<Logistic.Example> examples(List<Claim> claims) {
        return claims.stream().map(Claim::example).toList();
    }

    private static Reliability crossValidated(List<Claim> claims) {
        Reliability reliability = new Reliability();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Logistic fitted = Logistic.fit(
                    examples(claims.stream().filter(c -> c.sentence() % FOLDS != held).toList()));
            claims.stream()
                    .filter(claim -> claim.sentence() % FOLDS == held)
                    .forEach(claim -> reliability.add(
                            fitted.chance(claim.example().signals()), claim.example().right()));
        }
        return reliability;
    }
}
