package org.stormspec.export.asyncapi.document;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.disk.ConfinedFolder;

/// The files that a document may refer to, by their path relative to one root, with forward
/// slashes.
@FunctionalInterface
public interface DocumentFiles {

    /// The text of a file, or nothing when there is none.
    Optional<String> read(String path);

    /// Why a file that is there is not read, as a sentence without a full stop; empty when it is
    /// read, or not there.
    default Optional<String> refusal(String path) {
        return Optional.empty();
    }

    /// Files that exist only in memory, such as an export before it is written.
    static DocumentFiles of(Map<String, String> texts) {
        return path -> Optional.ofNullable(texts.get(path));
    }

    /// Files below a folder. A path that leaves the folder, itself or through a link, finds
    /// nothing; so does one to a file that is no text, or too large.
    static DocumentFiles below(Path folder) {
        return new FolderFiles(ConfinedFolder.at(folder));
    }

    /// The same files seen from one of their folders.
    ///
    /// @param prefix what stands before a path there, with a slash at its end, or empty
    default DocumentFiles from(String prefix) {
        DocumentFiles all = this;
        return new DocumentFiles() {
            @Override
            public Optional<String> read(String path) {
                return all.read(prefix + path);
            }

            @Override
            public Optional<String> refusal(String path) {
                return all.refusal(prefix + path);
            }
        };
    }
}
