package org.stormspec.model.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of commands in exported documents. */
public enum CommandExport {
    /** They stay inside: no document mentions them. */
    OMIT,
    /** Each is a private channel in the document of its own context. */
    PRIVATE_CHANNEL;

    /** Returns the word used in files and on the command line: {@code private-channel}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what a word stands for. */
    public static Optional<CommandExport> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
