package org.dragoman.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.codebook.CodebookOption;
import org.dragoman.opinion.Chances;
import org.dragoman.what.EventType;
import org.dragoman.what.Relation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate plv}: how well the relation of a marked source and target is told, against the PLV set or one like it. */
@Command(
        name = "plv",
        description = {
            "Measures how well the relation between a marked source and target is told.",
            "FILE is a table with tabs between its columns, as the PLV set comes: marked_sentence, with <s>…</s> round the "
                    + "source and <t>…</t> round the target, gold_root, and, if it has one, gold_quad. CONCEDE and RETREAT "
                    + "count as YIELD, INVESTIGATE as ACCUSE, FIGHT as ASSAULT. Prints macro-F1 and accuracy of the roots "
                    + "and of the quad classes, F1 for each root, and which was told (columns) where which was right (rows).",
            "The shipped model has been trained on plv_train.tsv: figures on that file say nothing of other sentences. "
                    + "With --answers, those of models that have not seen it are taken instead."
        })
public final class EvaluatePlv implements Callable<Integer> {

    /** What can be left out. */
    enum Part {
        MODEL,
        CODEBOOK
    }

    @Parameters(paramLabel = "FILE", description = "The marked sentences.")
    private Path file = Path.of("");

    @Option(names = "--without", paramLabel = "PART", description = "Leave out one part: ${COMPLETION-CANDIDATES}.")
    private Optional<Part> without = Optional.empty();

    @Option(names = "--answers", paramLabel = "FILE[#FOLDS]", description = "Take the model's answers from this file, as "
            + "training/evaluate_opinion.py writes them; behind #, which of its cross-validations.")
    private Optional<String> answers = Optional.empty();

    @Option(names = "--wrong", description = "Print each sentence whose relation was told wrong.")
    private boolean wrongOnes;

    @Mixin
    private CodebookOption codebook = new CodebookOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RelationReader reader = new RelationReader();
        List<RelationRecord> records = read(reader);
        reader.problems().forEach(spec.commandLine().getErr()::println);
        Confusion quads = new Confusion(Stream.of(EventType.Quad.values()).map(Enum::name).toList());
        try (Dragoman dragoman = Dragoman.load(codebook.codebook())) {
            Confusion roots = new Confusion(dragoman.relations());
            Optional<GivenAnswers> given = given(dragoman.relations());
            for (RelationRecord one : records) {
                Relation relation = given.isPresent()
                        ? dragoman.relate(one.text(), one.source(), one.target(), given.get().next(one))
                        : dragoman.relate(one.text(), one.source(), one.target());
                Chances told = told(relation);
                roots.add(one.root(), told.best());
                quads.add(one.quad().name(), relation.quads(told).best());
                if (wrongOnes && !told.best().equals(one.root())) {
                    wrong(one, relation, told).forEach(out::println);
                }
            }
            figures(roots, quads).forEach(out::println);
        }
        out.println("sentences " + records.size());
        out.flush();
        return reader.problems().isEmpty() ? 0 : 1;
    }

    private List<RelationRecord> read(RelationReader reader) throws IOException {
        try {
            return reader.read(GivenFile.existing(spec, file, ""));
        } catch (RelationReader.TableException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<GivenAnswers> given(List<String> roots) throws IOException {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = answers.get().split("#", 2);
        Path path = GivenFile.existing(spec, Path.of(parts[0]), "");
        return Optional.of(GivenAnswers.read(path, roots, parts.length > 1 ? parts[1] : ""));
    }

    private Chances told(Relation relation) {
        return without.map(part -> switch (part) {
            case MODEL -> relation.codebook();
            case CODEBOOK -> relation.model();
        }).orElse(relation.roots());
    }

    private static List<String> figures(Confusion roots, Confusion quads) {
        List<String> lines = new ArrayList<>(List.of(
                String.format(Locale.ROOT, "root macro-F1 %.3f", roots.macroF1()),
                String.format(Locale.ROOT, "root accuracy %.3f", roots.accuracy()),
                String.format(Locale.ROOT, "quad macro-F1 %.3f", quads.macroF1()),
                String.format(Locale.ROOT, "quad accuracy %.3f", quads.accuracy())));
        lines.addAll(roots.byClass());
        lines.addAll(quads.byClass());
        lines.addAll(roots.table());
        return lines;
    }

    private static List<String> wrong(RelationRecord one, Relation relation, Chances told) {
        return Stream.concat(
                        Stream.of(one.place() + ": " + one.text(),
                                "  " + one.root() + " told as " + told + ", from \"" + one.source().of(one.text()) + "\" to \""
                                        + one.target().of(one.text()) + '"'),
                        relation.derivation().stream().map(step -> "    " + step.value() + ": " + step.how()))
                .toList();
    }
}
