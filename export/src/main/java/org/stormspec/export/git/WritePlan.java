package org.stormspec.export.git;

import java.util.List;
import java.util.stream.Collectors;
import org.stormspec.export.file.FileTree;

/// What an export would do to the files that are there; nothing has been written yet.
///
/// @param files everything the export holds
/// @param changes the files that differ, by path
public record WritePlan(FileTree files, List<FileChange> changes) {

    /// Copies the list.
    public WritePlan {
        changes = List.copyOf(changes);
    }

    /// Files that somebody changed and did not commit: they stop the export.
    public List<String> dirtyFiles() {
        return changes.stream().filter(FileChange::dirty).map(FileChange::path).toList();
    }

    /// Whether every file already says what it should.
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// All changes as one unified diff, the way `git diff` writes it; empty when there are none.
    public String diff() {
        return changes.stream().map(PatchText::of).collect(Collectors.joining());
    }
}
