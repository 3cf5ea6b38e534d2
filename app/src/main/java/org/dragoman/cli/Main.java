package org.dragoman.cli;

import java.util.List;
import org.dragoman.evaluate.EvaluateCalibration;
import org.dragoman.evaluate.EvaluateDates;
import org.dragoman.evaluate.EvaluateEvents;
import org.dragoman.evaluate.EvaluateGsr;
import org.dragoman.evaluate.EvaluateLanguage;
import org.dragoman.evaluate.EvaluatePages;
import org.dragoman.evaluate.EvaluatePlv;

/** The {@code dragoman} command. */
public final class Main {

    private Main() {}

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv());
        List<Object> evaluations =
                List.of(new EvaluateEvents(), new EvaluateGsr(), new EvaluateLanguage(), new EvaluatePages(), new EvaluatePlv(), new EvaluateCalibration(),
                        new EvaluateDates());
        Stages stages = new Stages();
        if (arguments.length > 1 && arguments[0].equals("code")) {
            stages.begin();
        }
        int status = new CommandLineRunner(stages, terminal, evaluations).run(arguments);
        stages.settle();
        System.exit(status);
    }
}
