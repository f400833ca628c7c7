package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.List;

/**
 * How the files of a workspace differ from what they were when they were last read or written here:
 * somebody else's doing.
 *
 * @param changed files with other content
 * @param added files that were not there
 * @param removed files that are not there any more
 * @param isGone whether the whole workspace is not there any more, as when a drive was unplugged
 */
public record Drift(
        List<String> changed, List<String> added, List<String> removed, boolean isGone) {

    /** Nobody touched anything. */
    public static final Drift NONE = new Drift(List.of(), List.of(), List.of(), false);

    /** Copies the lists. */
    public Drift {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Returns whether nothing is different. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Returns all files concerned. */
    public List<String> files() {
        List<String> all = new ArrayList<>(changed);
        all.addAll(added);
        all.addAll(removed);
        all.sort(null);
        return all;
    }
}
