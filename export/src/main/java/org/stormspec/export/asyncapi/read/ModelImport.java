package org.stormspec.export.asyncapi.read;

import java.util.List;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.file.FileTree;
import org.stormspec.model.store.ChangeSet;

/// What an import gives.
///
/// @param changes what to apply to the model: one step of undo
/// @param schemas files for the workspace's `schemas` folder, by path below it
/// @param findings what could not be taken over (warnings) and which documents were not used
///   (errors)
/// @param unplaced every field that the model has no place for, each by itself; the findings sum
///   them up
public record ModelImport(
        ChangeSet changes, FileTree schemas, List<Problem> findings, List<Problem> unplaced) {

    /// Copies the lists.
    public ModelImport {
        findings = List.copyOf(findings);
        unplaced = List.copyOf(unplaced);
    }

    /// An import that found a place for every field, or says so in its findings.
    public ModelImport(ChangeSet changes, FileTree schemas, List<Problem> findings) {
        this(changes, schemas, findings, List.of());
    }

    /// Whether every document could be used.
    public boolean isComplete() {
        return findings.stream().noneMatch(Problem::isError);
    }
}
