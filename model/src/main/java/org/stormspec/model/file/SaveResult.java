package org.stormspec.model.file;

import java.util.List;
import org.stormspec.model.yaml.Problem;

/**
 * What saving a workspace did.
 *
 * @param written files written, relative to the folder, in the order in which they were replaced
 * @param deleted files deleted after that
 * @param problems changes that are not on disk, one message for each file
 * @param remarks what people should know about files that were written, one sentence each
 * @param files what is on disk now; the next save needs it
 */
public record SaveResult(
        List<String> written,
        List<String> deleted,
        List<Problem> problems,
        List<String> remarks,
        WorkspaceFiles files) {

    /** Copies the lists. */
    public SaveResult {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Returns whether everything is on disk. */
    public boolean isComplete() {
        return problems.isEmpty();
    }
}
