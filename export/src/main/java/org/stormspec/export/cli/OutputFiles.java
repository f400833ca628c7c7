package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.disk.RefusedFileException;

/** Writes what a command was asked to write, whole or not at all. */
final class OutputFiles {

    private OutputFiles() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            AtomicFile.write(file.toAbsolutePath().normalize(), bytes);
        } catch (RefusedFileException refused) {
            throw new Unusable(
                    "%s is not written: found %s, expected %s; %s."
                            .formatted(
                                    file, refused.found(), refused.expected(), refused.advice()));
        } catch (IOException e) {
            throw new Unusable(
                    "%s cannot be written: %s. Choose another place."
                            .formatted(file, e.getMessage()));
        }
    }
}
