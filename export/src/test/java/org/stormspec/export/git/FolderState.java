package org.stormspec.export.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything that is in a folder, git's own folder included: names, kinds, modes and every byte.
record FolderState(SortedMap<String, String> entries) {

    static FolderState of(Path folder) {
        SortedMap<String, String> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                entries.put(folder.relativize(file).toString(), describe(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderState(entries);
    }

    private static String describe(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "link to " + Files.readSymbolicLink(file);
        }
        String modes =
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        return Files.isDirectory(file) ? "folder " + modes : "file " + modes + " " + hash(file);
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
