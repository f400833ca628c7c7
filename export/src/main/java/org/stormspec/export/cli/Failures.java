package org.stormspec.export.cli;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong inside a command into one message and an exit code. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static int report(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("stormspec: " + message(failure));
        if (failure instanceof Unusable) {
            return ExitCode.UNUSABLE;
        }
        LOG.log(Level.FINE, "command failed", failure);
        return ExitCode.ERRORS;
    }

    private static String message(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }
}
