package org.stormspec.export.git;

import java.util.List;

/// What became of an export that was written and committed.
///
/// @param commits one for each repository whose last commit said something else
/// @param remarks what people should know besides, in whole sentences
public record Delivered(List<Commit> commits, List<String> remarks) {

    /// Copies the lists.
    public Delivered {
        commits = List.copyOf(commits);
        remarks = List.copyOf(remarks);
    }
}
