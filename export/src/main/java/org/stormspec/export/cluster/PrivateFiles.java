package org.stormspec.export.cluster;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.export.kafka.ClusterException;

/** Small key=value files that only their owner may read, replaced whole or not at all. */
final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder, attributes("rwx------"));
        } catch (IOException e) {
            throw failure("create the folder", folder, e);
        }
    }

    /** The entries of a file, empty when it is not there. */
    static SortedMap<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw failure("read", file, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(
                                key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    static void write(Path file, SortedMap<String, String> entries) {
        String text =
                entries.entrySet().stream()
                        .map(each ->
                                each.getKey() + "=" + each.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
        try {
            replace(file, text);
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure("delete", file, e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh =
                Files.createTempFile(
                        folder, file.getFileName() + ".", ".new", attributes("rw-------"));
        try {
            ownerOnly(fresh.toFile());
            writeThrough(fresh, text);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
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

    /** Where the file system knows no POSIX permissions, the owner flags are the best there is. */
    private static void ownerOnly(File file) throws IOException {
        if (!POSIX && !(file.setReadable(false, false) && file.setReadable(true, true))) {
            throw new IOException("cannot keep others from reading it");
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static ClusterException failure(String verb, Path path, IOException cause) {
        return new ClusterException(
                ClusterException.Kind.FILES,
                "Cannot "
                        + verb
                        + " "
                        + path
                        + ": "
                        + new UncheckedIOException(cause).getMessage()
                        + ". Check that the disk has room and that the folder belongs to you, or choose another folder.",
                cause);
    }
}
