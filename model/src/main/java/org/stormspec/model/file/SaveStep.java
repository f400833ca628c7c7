package org.stormspec.model.file;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file of a save: what becomes of it, and what that changes for other files.
 *
 * @param file name relative to the workspace
 * @param kind what becomes of it
 * @param text the new text; empty when it is deleted
 * @param after the tree of the new text
 * @param old what the file defines and refers to as it stands on the disk
 * @param fresh what it defines and refers to when it is saved
 */
record SaveStep(
        String file, Kind kind, String text, ObjectNode after, FileFacts old, FileFacts fresh) {

    /** What becomes of a file. */
    enum Kind {
        CREATE,
        REPLACE,
        DELETE
    }

    /** Returns this step with the text to write. */
    SaveStep with(String newText) {
        return new SaveStep(file, kind, newText, after, old, fresh);
    }

    boolean isDeletion() {
        return kind == Kind.DELETE;
    }

    byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what comes into the file: new, or from another one. */
    Set<RecordKey> gained() {
        return difference(fresh.defined(), old.defined());
    }

    /** Returns what leaves the file: for good, or for another one. */
    Set<RecordKey> lost() {
        return difference(old.defined(), fresh.defined());
    }

    private static Set<RecordKey> difference(Set<RecordKey> all, Set<RecordKey> without) {
        Set<RecordKey> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
