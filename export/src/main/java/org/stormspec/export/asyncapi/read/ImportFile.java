package org.stormspec.export.asyncapi.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;

/// A document to import.
///
/// @param name what people call it, for messages
/// @param text its content
/// @param siblings the files below its folder, where its schemas are looked for
public record ImportFile(String name, String text, DocumentFiles siblings) {

    /// A document on disk, with the files below its folder as far as no link leads out of it.
    ///
    /// @throws RefusedFileException when it is no text, no regular file, or too large
    /// @throws IOException when the disk does not give it
    public static ImportFile of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        DocumentFiles siblings =
                folder == null ? DocumentFiles.of(Map.of()) : DocumentFiles.below(folder);
        return new ImportFile(file.toString(), RegularFile.readText(file), siblings);
    }
}
