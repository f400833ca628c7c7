package org.stormspec.app.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions that the app asks; each blocks until it is answered. */
public interface Dialogs {
    /** Answers to: there are unsaved changes. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** Asks for a folder; empty when the user would rather not. */
    Optional<Path> chooseFolder(String title);

    /**
     * Asks for a file to read; empty when the user would rather not.
     *
     * @param kind what such files are called
     * @param endings how their names end, without dot
     */
    Optional<Path> chooseFile(String title, String kind, List<String> endings);

    /** Asks for a short text; empty when the user would rather not. */
    Optional<String> askText(String title, String label, String proposal);

    /** Asks what to do with unsaved changes of a workspace. */
    Unsaved askUnsaved(String workspace);

    /** Asks whether to go on; the button says what it does. */
    boolean confirm(String title, String text, String action);

    /**
     * One fact of several to agree to.
     *
     * @param label what it is
     * @param value what is the case
     */
    record Fact(String label, String value) {}

    /** Shows facts and asks whether to go on; Enter alone never agrees. */
    boolean agree(String title, String text, List<Fact> facts, String action);

    /** Says what went wrong and what to do about it. */
    void problem(String title, String text);
}
