package org.stormspec.export.git;

/// Whether an export may be committed; asked before anything is written.
public sealed interface CommitCheck {

    /// Every repository concerned takes the commit, or has nothing to commit.
    record Ready() implements CommitCheck {}

    /// A repository does not take the commit; nothing was changed.
    ///
    /// @param reason what is in the way and what to do about it, in whole sentences
    record Refused(String reason) implements CommitCheck {}
}
