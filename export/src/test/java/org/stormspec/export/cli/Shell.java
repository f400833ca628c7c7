package org.stormspec.export.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stormspec.export.demo.Samples;

/** Runs commands and keeps what they print. */
final class Shell {

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out what it printed as its result
     * @param err what it printed beside
     */
    record Run(int code, String out, String err) {}

    private Shell() {}

    static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Stormspec.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(code, out.toString(), err.toString());
    }

    /** Copies the sample business into a new folder below the given one. */
    static Path acme(Path folder) {
        Path acme = folder.resolve("acme");
        try {
            Samples.copy(Samples.ACME, acme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return acme;
    }

    /** Replaces words in a file, which must be there. */
    static void edit(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " does not say '" + from + "'");
            }
            Files.writeString(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
