package org.stormspec.export.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.failure.FailureWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong inside a command into one message and an exit code. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static int report(Exception failure, CommandLine command, ParseResult arguments) {
        Console.of(command).problem(FailureWords.of(failure));
        LOG.log(Level.FINE, "command failed", failure);
        return code(failure);
    }

    /** Returns the exit code that tells this failure from others. */
    static int code(Exception failure) {
        return switch (failure) {
            case Unusable _ -> ExitCode.UNUSABLE;
            case ClusterException e when e.kind() == ClusterException.Kind.UNREACHABLE ->
                    ExitCode.UNREACHABLE;
            default -> ExitCode.ERRORS;
        };
    }

    /** Says why a command broke off where the library of the command line only passes on errors. */
    static int report(Error failure, PrintWriter err) {
        new Console(err, err).problem(FailureWords.of(failure) + ".");
        LOG.log(Level.FINE, "command failed", failure);
        return ExitCode.ERRORS;
    }

    /** Says what is wrong with the arguments, which may come from a file name or a script. */
    static int reportArguments(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(PrintableText.of(FailureWords.of(failure))));
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            command.usage(err, command.getColorScheme());
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
