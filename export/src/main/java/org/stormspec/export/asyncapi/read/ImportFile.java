package org.stormspec.export.asyncapi.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stormspec.export.asyncapi.document.DocumentFiles;

/// A document to import.
///
/// @param name what people call it, for messages
/// @param text its content
/// @param siblings the files below its folder, where its schemas are looked for
public record ImportFile(String name, String text, DocumentFiles siblings) {

    /// A document on disk.
    ///
    /// @throws IOException when it cannot be read
    public static ImportFile of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        DocumentFiles siblings =
                folder == null ? path -> java.util.Optional.empty() : DocumentFiles.below(folder);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return new ImportFile(file.toString(), text, siblings);
    }
}
