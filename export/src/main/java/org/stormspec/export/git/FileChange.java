package org.stormspec.export.git;

import java.util.Optional;

/// One file that the export would write.
///
/// @param path path below the target folder
/// @param before what is there now; empty when there is no such file
/// @param after what is to be there
/// @param dirty whether somebody changed the file since its last commit, so that writing would lose
///   work
public record FileChange(String path, Optional<String> before, String after, boolean dirty) {

    /// Whether the file is not there yet.
    public boolean isNew() {
        return before.isEmpty();
    }
}
