package org.stormspec.model.file;

import java.util.List;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.yaml.Problem;

/**
 * What opening a workspace gave. There is always something to work with: a file that cannot be read
 * costs its own records only, and is left alone by saving.
 *
 * @param records everything that could be read
 * @param problems what could not, one message each, in the order of the files
 * @param files what was on disk; saving needs it
 */
public record LoadResult(List<ModelRecord> records, List<Problem> problems, WorkspaceFiles files) {

    /** Copies the lists. */
    public LoadResult {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }
}
