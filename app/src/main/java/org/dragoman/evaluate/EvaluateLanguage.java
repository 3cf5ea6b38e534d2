package org.dragoman.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.language.LanguageModel;
import org.dragoman.neural.ModelSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman evaluate language}: the language stage against treebanks and marked names, one figure a line. */
@Command(
        name = "language",
        description = "Measures parts of speech, lemmas, dependencies and names on annotated sentences.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dragoman evaluate language en_ewt-ud-test.conllu",
            "  dragoman evaluate language --raw --entities en_ewt-ud-dev.iob2 en_ewt-ud-dev.conllu"
        },
        mixinStandardHelpOptions = true)
public final class EvaluateLanguage implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "Treebank in CoNLL-U format, plain or gzipped; more than one are pooled.")
    private List<Path> treebanks = new ArrayList<>();

    @Option(names = "--entities", paramLabel = "FILE", description = "Names in the IOB2 format of Universal NER, plain or gzipped.")
    private @Nullable Path entities;

    @Option(names = "--raw", description = "Also find sentences and words in the treebank's running text, and measure that.")
    private boolean raw;

    @Option(names = "--weights", paramLabel = "FILE", description = "An ONNX file to use in place of the shipped weights.")
    private @Nullable Path weights;

    /** Prints the figures; 0 if all went well, 2 if a file can't be read, with its name and the line on standard error. */
    @Override
    public Integer call() {
        CommandLine line = java.util.Objects.requireNonNull(command).commandLine();
        if (treebanks.isEmpty() && entities == null) {
            throw new CommandLine.ParameterException(line, "Name a treebank, or names by --entities.");
        }
        try {
            PrintWriter out = line.getOut();
            measure(treebanks, Optional.ofNullable(entities), raw, Optional.ofNullable(weights)).forEach(out::println);
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            line.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    /**
     * The figures.
     *
     * @param treebanks files in CoNLL-U format, pooled; with none, there are no figures of words
     * @param entities a file of names in IOB2
     * @param raw whether sentences and words are also to be found in the treebanks' running text
     * @param weights an ONNX file in place of the shipped weights
     * @throws IOException if a file can't be read or is of another format; the message names file and line
     */
    static List<Figure> measure(List<Path> treebanks, Optional<Path> entities, boolean raw, Optional<Path> weights)
            throws IOException {
        List<GoldSentence> sentences = new ArrayList<>();
        for (Path treebank : treebanks) {
            sentences.addAll(Treebank.read(treebank));
        }
        List<Figure> figures = new ArrayList<>();
        ModelSettings settings = new ModelSettings(1, ModelSettings.DEFAULT.batchPieces(), weights);
        try (LanguageModel model = LanguageModel.load(settings)) {
            if (!sentences.isEmpty()) {
                AnalysisFigures analysis = new AnalysisFigures(model);
                analysis.add(sentences);
                figures.addAll(analysis.figures());
            }
            if (entities.isPresent()) {
                NameFigures names = new NameFigures(model);
                names.add(NamedSentence.read(entities.orElseThrow()));
                figures.addAll(names.figures());
            }
        }
        if (raw) {
            SegmentationFigures segmentation = new SegmentationFigures();
            GoldParagraph.of(sentences).forEach(segmentation::add);
            figures.addAll(segmentation.figures());
        }
        return figures;
    }
}
