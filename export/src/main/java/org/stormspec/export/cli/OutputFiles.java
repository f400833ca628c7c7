package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes what a command was asked to write, whole or not at all. */
final class OutputFiles {

    private OutputFiles() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        Path target = file.toAbsolutePath().normalize();
        Path temporary = target.resolveSibling(target.getFileName() + ".stormspec-tmp");
        try {
            Files.createDirectories(target.resolveSibling(""));
            writeThrough(temporary, real(target), bytes);
        } catch (IOException e) {
            throw new Unusable(
                    "%s cannot be written: %s. Choose another place."
                            .formatted(file, e.getMessage()));
        }
    }

    /** A link stays a link: what it leads to is replaced. */
    private static Path real(Path target) throws IOException {
        return Files.isSymbolicLink(target) ? target.toRealPath() : target;
    }

    private static void writeThrough(Path temporary, Path target, byte[] bytes) throws IOException {
        try {
            Files.write(temporary, bytes);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
