package org.dragoman.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.dragoman.codebook.CodebookCommand;
import org.dragoman.export.ExportException;
import org.dragoman.page.Page;
import org.dragoman.record.RecordException;
import org.dragoman.search.SearchException;
import org.dragoman.what.Event;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine;

/** Puts the commands together, runs one, and turns what goes wrong into a message and an exit code. */
final class CommandLineRunner {

    private final Terminal terminal;
    private final CommandLine commands;

    /** @param evaluations the commands that {@code dragoman evaluate} is the parent of */
    CommandLineRunner(Engine engine, Terminal terminal, List<Object> evaluations) {
        this.terminal = terminal;
        CommandLine evaluate = new CommandLine(new EvaluateCommand());
        evaluations.forEach(evaluate::addSubcommand);
        commands = new CommandLine(new DragomanCommand())
                .addSubcommand(new CodeCommand(engine, terminal))
                .addSubcommand(new EventsCommand(terminal))
                .addSubcommand(new SearchCommand(terminal))
                .addSubcommand(new ActorCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new StoriesCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new ServeCommand(engine, terminal))
                .addSubcommand(new PagesCommand(terminal))
                .addSubcommand(new PageCommand(engine, terminal))
                .addSubcommand(CodebookCommand.create(codebook -> coder(engine.by(codebook)))
                        .addSubcommand(new CodebookExamplesCommand(terminal)))
                .addSubcommand(RegisterCommand.create(terminal))
                .addSubcommand(RecordCommand.create(terminal))
                .addSubcommand(evaluate)
                .addSubcommand(new HelpCommand());
        commands.getCommandSpec().versionProvider(() -> new String[] {"dragoman " + engine.version()});
        configure(commands);
    }

    private static Function<Page, List<Event>> coder(Engine engine) {
        Engine.PageCoder coder = engine.load();
        return page -> coder.code(page).events();
    }

    private void configure(CommandLine root) {
        mixHelp(root);
        root.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.min(100, terminal.columns()))
                .setUsageHelpAutoWidth(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler((e, args) -> usage(e))
                .setExecutionExceptionHandler((e, line, result) -> failure(e));
    }

    private static void mixHelp(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            if (!command.getCommandSpec().mixinStandardHelpOptions()) {
                command.getCommandSpec().mixinStandardHelpOptions(true);
            }
            command.getSubcommands().values().forEach(CommandLineRunner::mixHelp);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command line and returns the exit code. Flushes the terminal. */
    int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } finally {
            terminal.flush();
        }
    }

    private int usage(ParameterException e) {
        terminal.out().flush();
        terminal.err().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, writer(terminal.err()));
        terminal.err().println("See: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private int failure(Exception e) {
        terminal.out().flush();
        return switch (e) {
            case RecordException record -> told(record, ExitCode.RECORD);
            case OutputFile.OutputException output -> told(output, ExitCode.OUTPUT);
            case TypeConversionException conversion -> told(conversion, ExitCode.USAGE);
            case ExportException export -> export(export);
            case SearchException search -> told(search, ExitCode.OUTPUT);
            default -> {
                terminal.err().println("This is a fault of Dragoman's own; please report it with what follows.");
                e.printStackTrace(terminal.err());
                yield ExitCode.FAULT;
            }
        };
    }

    private int told(Exception e, int code) {
        terminal.err().println(e.getMessage());
        return code;
    }

    /** A reader that has seen enough closes the pipe: that is no failure. */
    private int export(ExportException e) {
        if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
            return ExitCode.OK;
        }
        terminal.err().println("The output can't be written: " + e.getMessage());
        return ExitCode.OUTPUT;
    }
}
