package org.stormspec.export.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.stormspec.model.disk.AtomicFile;

/**
 * A folder that only its owner may look into, and files in it that come whole or not at all. Where
 * the file system knows no such permissions, the folder of the user has to do.
 */
public final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, or closes one that is open to others.
     *
     * @throws IOException when that is impossible; the message says which folder it is
     */
    public static PrivateFolder at(Path folder) throws IOException {
        try {
            Files.createDirectories(folder, attributes(folder));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is no folder", e);
        }
        if (isOpen(folder)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        return new PrivateFolder(folder);
    }

    /**
     * Returns whether others than its owner may look into a folder, as far as that can be known.
     */
    public static boolean isOpen(Path folder) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        return view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions());
    }

    /** Writes a file of the folder, readable by its owner only, and returns it. */
    public Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        AtomicFile.writePrivately(file, content);
        return file;
    }

    private static FileAttribute<?>[] attributes(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
