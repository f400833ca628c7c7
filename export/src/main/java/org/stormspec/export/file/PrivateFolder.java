package org.stormspec.export.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder that only its owner may look into, and files in it that come whole or not at all. */
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
        create(folder);
        close(folder);
        return new PrivateFolder(folder);
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectories(folder, attributes(folder, OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is no folder", e);
        }
    }

    private static void close(Path folder) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
            view.setPermissions(OWNER_ONLY);
        }
    }

    /** Writes a file under a random name, forces it to the disk, and gives it its name. */
    public Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path fresh =
                Files.createTempFile(
                        folder,
                        "." + name + ".",
                        ".new",
                        attributes(folder, PosixFilePermissions.fromString("rw-------")));
        try {
            writeThrough(fresh, content);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return file;
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] attributes(
            Path folder, Set<PosixFilePermission> permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
