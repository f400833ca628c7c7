package org.stormspec.export.asyncapi.write;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Domain;

/// What to export, and what is there already.
///
/// @param contexts ids of the contexts to export; empty means all
/// @param handWritten files of the workspace's `schemas` folder, by relative path
/// @param existing files of the target folder as they are, so that comments and keys made by hand
///   stay
/// @param folder the folder of a context below the target, with forward slashes; empty is the
///   target
/// @param commands what becomes of commands; empty means as the workspace says
public record ExportOptions(
        Set<String> contexts,
        DocumentFiles handWritten,
        DocumentFiles existing,
        Function<ContextContract, String> folder,
        Optional<CommandExport> commands) {

    /// All contexts into the folders that their domains name, over nothing, without hand-written
    /// schemas.
    public static final ExportOptions ALL =
            new ExportOptions(
                    Set.of(),
                    path -> Optional.empty(),
                    path -> Optional.empty(),
                    ExportOptions::repositoryOf,
                    Optional.empty());

    /// Copies the set.
    public ExportOptions {
        contexts = Set.copyOf(contexts);
    }

    /// The repository folder that the context names, or else its domain.
    public static String repositoryOf(ContextContract contract) {
        return contract.context()
                .slice()
                .repository()
                .or(() -> contract.domain().flatMap(Domain::repo))
                .orElse("");
    }

    /// These options for some contexts only.
    public ExportOptions only(Set<String> some) {
        return new ExportOptions(some, handWritten, existing, folder, commands);
    }

    /// These options with the workspace's hand-written schemas.
    public ExportOptions withSchemas(DocumentFiles files) {
        return new ExportOptions(contexts, files, existing, folder, commands);
    }

    /// These options over the files that are in the target folder.
    public ExportOptions over(DocumentFiles files) {
        return new ExportOptions(contexts, handWritten, files, folder, commands);
    }

    /// These options with everything in one folder.
    public ExportOptions into(String one) {
        return new ExportOptions(contexts, handWritten, existing, contract -> one, commands);
    }

    /// These options with commands treated so, or as the workspace says.
    public ExportOptions commanding(Optional<CommandExport> treated) {
        return new ExportOptions(contexts, handWritten, existing, folder, treated);
    }
}
