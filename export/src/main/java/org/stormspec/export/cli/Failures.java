package org.stormspec.export.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stormspec.model.failure.FailureWords;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong inside a command into one message and an exit code. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static int report(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("stormspec: " + FailureWords.of(failure));
        if (failure instanceof Unusable) {
            return ExitCode.UNUSABLE;
        }
        LOG.log(Level.FINE, "command failed", failure);
        return ExitCode.ERRORS;
    }

    /** Says why a command broke off where the library of the command line only passes on errors. */
    static int report(Error failure, PrintWriter err) {
        err.println("stormspec: " + FailureWords.of(failure) + ".");
        LOG.log(Level.FINE, "command failed", failure);
        return ExitCode.ERRORS;
    }
}
