package org.stormspec.export.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stormspec.export.text.PrintableText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command speaks: results to standard output, everything else to standard error. Words come
 * from the files of strangers, so no control character gets through, and what is one line stays one
 * line to the eye.
 *
 * @param out for results
 * @param err for problems, progress and questions
 */
record Console(PrintWriter out, PrintWriter err) {

    private static final Set<String> YES = Set.of("y", "yes");

    /** Returns the console of a command. */
    static Console of(CommandSpec spec) {
        return of(spec.commandLine());
    }

    /** Returns the console of a command. */
    static Console of(CommandLine command) {
        return new Console(command.getOut(), command.getErr());
    }

    /** Returns a console on which nothing is printed. */
    Console silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(nowhere, nowhere);
    }

    /** Prints a result that ends in a line feed. */
    void print(String text) {
        out.print(PrintableText.of(text));
        out.flush();
    }

    /** Prints a line of a result. */
    void line(String text) {
        out.println(oneItem(text));
    }

    /** Prints what is going on. */
    void note(String text) {
        err.println(oneItem(text));
    }

    /** Prints what is wrong. */
    void problem(String text) {
        err.println(oneItem("stormspec: " + text));
    }

    /** A line break in a name must not begin a line that looks like one of ours. */
    private static String oneItem(String text) {
        return PrintableText.of(text).replace("\n", "\n  ");
    }

    /** Returns whether somebody sits at a terminal and can answer. */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 has none again where there is no terminal
    static boolean isInteractive() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Asks a question; anything but yes means no, and so does the end of input. */
    boolean confirms(String question) {
        err.print(oneItem(question) + " [y/N] ");
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
