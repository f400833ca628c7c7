package org.stormspec.export.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command speaks: results to standard output, everything else to standard error.
 *
 * @param out for results
 * @param err for problems, progress and questions
 */
record Console(PrintWriter out, PrintWriter err) {

    private static final Set<String> YES = Set.of("y", "yes");

    /** Returns the console of a command. */
    static Console of(CommandSpec spec) {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Prints a result that ends in a line feed. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a line of a result. */
    void line(String text) {
        out.println(text);
    }

    /** Prints what is going on. */
    void note(String text) {
        err.println(text);
    }

    /** Prints what is wrong. */
    void problem(String text) {
        err.println("stormspec: " + text);
    }

    /** Returns whether somebody sits at a terminal and can answer. */
    static boolean isInteractive() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Asks a question; anything but yes means no, and so does the end of input. */
    boolean confirms(String question) {
        err.print(question + " [y/N] ");
        err.flush();
        try {
            @Nullable String answer =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine();
            return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
