package org.stormspec.export.asyncapi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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

    /// Files below a folder; a path that leaves the folder finds nothing.
    static DocumentFiles below(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return path -> {
            Path file = root.resolve(path).normalize();
            return file.startsWith(root) && Files.isRegularFile(file)
                    ? Optional.of(text(file))
                    : Optional.empty();
        };
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
