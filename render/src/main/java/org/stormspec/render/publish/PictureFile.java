package org.stormspec.render.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.stormspec.render.picture.Watch;

/** Writes a picture to a place on the disk, whole or not at all. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Writes a picture; one that was there before is replaced when the new one is complete.
     *
     * @throws IOException when the place cannot be written; the message is a sentence for people
     */
    public static void write(Path file, BoardPublisher board, PictureRequest request, Watch watch)
            throws IOException {
        try {
            writeBeside(target(file), board, request, watch);
        } catch (FileSystemException e) {
            throw new IOException(
                    "%s cannot be written: %s. Choose another place.".formatted(file, why(e)), e);
        }
    }

    private static Path target(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        Path target = file.toAbsolutePath().normalize();
        return Files.isSymbolicLink(target) ? target.toRealPath() : target;
    }

    private static void writeBeside(
            Path target, BoardPublisher board, PictureRequest request, Watch watch)
            throws IOException {
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + target.getFileName() + ".stormspec-tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                board.write(request, out, watch);
            }
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String why(FileSystemException e) {
        return switch (e) {
            case AccessDeniedException _ -> "this account may not write there";
            case NotDirectoryException _ -> "a part of its path is no folder";
            case java.nio.file.FileAlreadyExistsException _ -> "a part of its path is no folder";
            default -> Objects.requireNonNullElse(e.getReason(), "the disk does not let it");
        };
    }
}
