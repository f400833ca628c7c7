package org.stormspec.model.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * New content of a file that is on the disk beside it and waits for the rename. Until {@link
 * #replace} the file is as it was; closing takes away what was not renamed.
 */
final class StagedFile implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Set<OpenOption> FRESH =
            Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);

    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rw-------");

    private static final int ATTEMPTS = 8;

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temporary;
    private final CRC32C checksum = new CRC32C();

    private StagedFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Looks whether a file may be replaced, or made.
     *
     * @throws RefusedFileException when it is a link, no regular file, or may not be written
     * @throws IOException when the disk does not say, or knows no such name
     */
    static void requireReplaceable(Path target) throws IOException {
        Optional<BasicFileAttributes> found = attributes(target);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().isSymbolicLink()) {
            throw new RefusedFileException(
                    target.toString(),
                    "a symbolic link",
                    "a file, or nothing yet",
                    "name the file that it leads to, or remove the link");
        }
        if (!found.get().isRegularFile()) {
            throw new RefusedFileException(
                    target.toString(),
                    found.get().isDirectory() ? "a folder" : "something that is no regular file",
                    "a file, or nothing yet",
                    "choose another name, or move it away");
        }
        if (isReadOnly(target)) {
            throw new RefusedFileException(
                    target.toString(),
                    "a file that is marked read-only",
                    "a file that may be written",
                    "make it writable if it may change");
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path target) throws IOException {
        try {
            return Optional.of(
                    Files.readAttributes(
                            target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /** The mark counts for the administrator too, who could write in spite of it. */
    private static boolean isReadOnly(Path target) throws IOException {
        boolean isMarked =
                posix(target)
                        .filter(found ->
                                !found.permissions().contains(PosixFilePermission.OWNER_WRITE))
                        .isPresent();
        return isMarked || !Files.isWritable(target);
    }

    /** Writes content beside the target, under a name that nobody can foresee, and forces it. */
    static StagedFile write(Path target, FileWriting content, boolean isPrivate)
            throws IOException {
        requireReplaceable(target);
        StagedFile staged = new StagedFile(target, create(target, isPrivate));
        try {
            staged.fill(content);
            staged.takeModes(isPrivate);
            return staged;
        } catch (IOException | RuntimeException | Error failed) {
            staged.close();
            throw failed;
        }
    }

    private static Path create(Path target, boolean isPrivate) throws IOException {
        FileAttribute<?>[] modes =
                isPrivate && isPosix(target)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
                        : new FileAttribute<?>[0];
        for (int attempt = 1; ; attempt++) {
            Path temporary = target.resolveSibling(Leftovers.name(random()));
            try {
                Files.newByteChannel(temporary, FRESH, modes).close();
                return temporary;
            } catch (FileAlreadyExistsException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private static String random() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void fill(FileWriting content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            OutputStream out =
                    new BufferedOutputStream(
                            new CheckedOutputStream(Channels.newOutputStream(channel), checksum),
                            BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** A file that is replaced keeps who may read and write it. */
    private void takeModes(boolean isPrivate) throws IOException {
        Optional<PosixFileAttributes> before = posix(target);
        if (before.isEmpty() || isPrivate) {
            return;
        }
        PosixFileAttributeView view =
                Files.getFileAttributeView(
                        temporary, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes now = view.readAttributes();
        if (!now.group().equals(before.get().group())) {
            tryToTakeGroup(view, before.get());
        }
        if (!now.permissions().equals(before.get().permissions())) {
            view.setPermissions(before.get().permissions());
        }
    }

    private static void tryToTakeGroup(PosixFileAttributeView view, PosixFileAttributes before) {
        try {
            view.setGroup(before.group());
        } catch (IOException notAMember) {
            // Only members of a group may give files to it; the modes still hold for our own group.
        }
    }

    private static Optional<PosixFileAttributes> posix(Path file) throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(
                        Files.getFileAttributeView(
                                file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
        try {
            return view.isPresent() ? Optional.of(view.get().readAttributes()) : Optional.empty();
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    static boolean isPosix(Path file) {
        return supports(file, "posix");
    }

    private static boolean supports(Path file, String view) {
        return file.getFileSystem().supportedFileAttributeViews().contains(view);
    }

    /** Returns how many names the target has on its disk; one where the system does not count. */
    static int names(Path target) {
        try {
            return supports(target, "unix")
                    ? (int) Files.getAttribute(target, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                    : 1;
        } catch (IOException notThere) {
            return 1;
        }
    }

    static void move(Path temporary, Path target) throws IOException {
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    Path temporary() {
        return temporary;
    }

    /**
     * Puts the new content in the place of the old, in one step, and reads it back.
     *
     * @throws IOException when the disk refuses, or gives back something else
     */
    void replace() throws IOException {
        move(temporary, target);
        if (checksumOf(target) != checksum.getValue()) {
            throw new IOException("what was written is not what is there now");
        }
    }

    private static long checksumOf(Path file) throws IOException {
        try (CheckedInputStream in =
                new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading is what makes the sum.
            }
            return in.getChecksum().getValue();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
