package org.stormspec.model.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file with certificates or keys that a connection uses.
 *
 * @param path where it really lies
 * @param isInside whether that is inside the workspace
 */
public record StoreFile(Path path, boolean isInside) {

    /** The largest that is used, in bytes; a store of all authorities of the world has a fifth. */
    static final long LIMIT = 1_048_576;

    /**
     * Finds the file that a setting names.
     *
     * @param workspace the folder that a relative path begins at
     * @param location the setting, which has the form of a path
     * @throws IOException when it cannot be used; the message says why, as part of a sentence
     */
    static StoreFile find(Path workspace, String location) throws IOException {
        Path root = workspace.toRealPath();
        Path named = root.resolve(location).normalize();
        BasicFileAttributes attributes;
        Path real;
        try {
            real = named.toRealPath();
            attributes = Files.readAttributes(real, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new IOException("there is no such file", e);
        }
        if (!attributes.isRegularFile()) {
            throw new IOException("it is no regular file");
        }
        if (attributes.size() > LIMIT) {
            throw new IOException("it is larger than %d bytes".formatted(LIMIT));
        }
        if (named.startsWith(root) && !real.startsWith(root)) {
            throw new IOException("a link in the workspace leads out of it");
        }
        return new StoreFile(real, real.startsWith(root));
    }
}
