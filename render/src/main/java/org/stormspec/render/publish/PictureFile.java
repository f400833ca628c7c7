package org.stormspec.render.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.disk.RefusedFileException;
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
            AtomicFile.write(
                    file.toAbsolutePath().normalize(), out -> board.write(request, out, watch));
        } catch (FileSystemException e) {
            throw new IOException(
                    "%s cannot be written: %s. Choose another place.".formatted(file, why(e)), e);
        }
    }

    private static String why(FileSystemException e) {
        return switch (e) {
            case RefusedFileException refused -> "it is " + refused.found();
            case AccessDeniedException _ -> "this account may not write there";
            case NotDirectoryException _ -> "a part of its path is no folder";
            case java.nio.file.FileAlreadyExistsException _ -> "a part of its path is no folder";
            default -> Objects.requireNonNullElse(e.getReason(), "the disk does not let it");
        };
    }
}
