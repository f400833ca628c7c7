package org.stormspec.export.git;

import java.util.Optional;

/// How to commit.
///
/// @param message the whole message, title first
/// @param branch the branch to commit on; empty means [#BRANCH], or the first branch of a
///   repository that has no commit yet
/// @param init whether to make a repository of the target folder when it is in none
public record CommitRequest(String message, Optional<String> branch, boolean init) {

    /// The branch that exports are committed on unless another one is named.
    public static final String BRANCH = "stormspec/model";

    /// A commit on the usual branch of a repository that is there.
    public static CommitRequest of(String message) {
        return new CommitRequest(message, Optional.empty(), false);
    }
}
