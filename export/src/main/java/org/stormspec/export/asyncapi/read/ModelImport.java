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
public record ModelImport(ChangeSet changes, FileTree schemas, List<Problem> findings) {

    /// Copies the list.
    public ModelImport {
        findings = List.copyOf(findings);
    }

    /// Whether every document could be used.
    public boolean isComplete() {
        return findings.stream().noneMatch(Problem::isError);
    }
}
