package org.stormspec.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.stormspec.model.disk.RefusedFileException;

/** How much of a workspace is read: files are taken in turn until there are too many bytes. */
final class SizeBudget {

    /** The most bytes that all files of a workspace may have together: 512 MB. */
    static final long LIMIT = 512L << 20;

    private final Path folder;
    private long taken;

    SizeBudget(Path folder) {
        this.folder = folder;
    }

    /** Takes a file into account; says why not when the files before it have used up the limit. */
    Optional<RefusedFileException> take(String file) {
        taken += size(file);
        return taken <= LIMIT
                ? Optional.empty()
                : Optional.of(
                        new RefusedFileException(
                                file,
                                "a workspace whose files have more than %,d bytes together"
                                        .formatted(LIMIT),
                                "a smaller workspace",
                                "move what does not belong to the model out of it"));
    }

    /** What is no file, or cannot be looked at, is told when it is read. */
    private long size(String file) {
        try {
            return Files.size(folder.resolve(file));
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
