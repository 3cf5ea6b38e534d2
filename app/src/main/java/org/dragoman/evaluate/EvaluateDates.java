package org.dragoman.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Extract;
import org.dragoman.page.html.HtmlReader;
import org.dragoman.page.html.PublishedDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate dates}: how often the day of publication is found, counted as htmldate's evaluation does. */
@Command(
        name = "dates",
        description = {
            "Measures how often the day on which a page was published is found.",
            "FILE is one JSON object {\"ADDRESS\": {\"file\": \"a.html\", \"date\": \"2023-07-03\"}, …}, or JSON "
            + "lines with url, "
                    + "file (or the page itself as html) and date; pages lie beside it or in folders beside it, "
                    + "plain or gzipped. "
                    + "A day is right or wrong; a page for which none is found is a miss. Precision is right / "
                    + "(right + wrong), "
                    + "recall is right / (right + missed), accuracy is right / all."
        })
public final class EvaluateDates implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The set of pages and their dates.")
    private Path file = Path.of("");

    @Option(names = "--wrong", description = "Print each page that was dated wrongly or not at all.")
    private boolean wrongOnes;

    @Option(names = "--no-address", description = "Don't look at the addresses of the pages.")
    private boolean withoutAddress;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        HtmlReader reader = HtmlReader.create();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (DatedPage page : DatedPage.read(GivenFile.existing(spec, file, ""))) {
            Extract extract = reader.read(page.html(), withoutAddress ? Optional.empty() : page.address());
            Optional<DateClaim> claim = PublishedDate.of(extract.dateClaims());
            Optional<LocalDate> date = claim.map(DateClaim::date);
            if (date.equals(page.date())) {
                right += date.isPresent() ? 1 : 0;
            } else {
                wrong += date.isPresent() ? 1 : 0;
                missed += date.isPresent() ? 0 : 1;
                if (wrongOnes) {
                    out.println(page.source() + ": " + page.date().map(LocalDate::toString).orElse("none") + ", read "
                            + claim.map(c -> c.date() + " from " + c.origin() + " \"" + c.text() + "\"")
                            .orElse("none"));
                }
            }
        }
        print(out, right, wrong, missed);
        return 0;
    }

    private static void print(PrintWriter out, int right, int wrong, int missed) {
        double precision = right + wrong == 0 ? 0 : (double) right / (right + wrong);
        double recall = right + missed == 0 ? 0 : (double) right / (right + missed);
        out.printf(Locale.ROOT, "F1 %.3f%n", precision + recall == 0 ? 0
                : 2 * precision * recall / (precision + recall));
        out.printf(Locale.ROOT, "precision %.3f%n", precision);
        out.printf(Locale.ROOT, "recall %.3f%n", recall);
        out.printf(Locale.ROOT, "accuracy %.3f%n", (double) right / Math.max(1, right + wrong + missed));
        out.printf(Locale.ROOT, "pages %d%n", right + wrong + missed);
        out.flush();
    }
}
