package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.codebook.CodebookOption;
import org.dragoman.what.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate gsr}: how well events are coded from raw text, against PLOVER gold records. */
@Command(
        name = "gsr",
        description = {
            "Codes the texts of PLOVER gold records and compares.",
            "FILE is a JSON array of records with text, date, event, source and target, as the PLOVER project publishes "
                    + "them. Prints how often the type is found, how often with the countries, the sectors and the spans "
                    + "(by overlap) of actor and recipient, the precision over all events coded, how many more than asked "
                    + "for are coded a record, and the types one by one."
        })
public final class EvaluateGsr implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The gold records.")
    private Path file = Path.of("");

    @Option(names = "--each", description = "Print what was coded from each record, too.")
    private boolean each;

    @Mixin
    private CodebookOption codebook = new CodebookOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> problems = new ArrayList<>();
        Codebook used = codebook.codebook();
        List<GsrRecord> records = read(GivenFile.json(spec, file, ""), used, problems);
        problems.forEach(spec.commandLine().getErr()::println);
        try (Dragoman dragoman = Dragoman.load(used)) {
            GsrEvaluation evaluation = new GsrEvaluation(page -> dragoman.code(page).events());
            records.forEach(evaluation::add);
            if (each) {
                evaluation.details().forEach(out::println);
            }
            evaluation.figures().forEach(out::println);
        }
        out.flush();
        return problems.isEmpty() ? 0 : 1;
    }

    /** The records that can be read; the others are named with what is wrong with them. */
    private List<GsrRecord> read(JsonNode array, Codebook used, List<String> problems) {
        List<GsrRecord> records = new ArrayList<>();
        int number = 0;
        for (JsonNode node : array) {
            number++;
            try {
                records.add(GsrRecord.of(node, used));
            } catch (IllegalArgumentException e) {
                problems.add(file + ", record " + number + ": " + e.getMessage());
            }
        }
        return records;
    }
}
