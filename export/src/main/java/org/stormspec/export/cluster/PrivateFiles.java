package org.stormspec.export.cluster;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.export.file.PrivateFolder;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.disk.RegularFile;

/**
 * Small key=value files that only their owner may read, replaced whole or not at all.
 *
 * <p>They are written and read in the format of {@link Properties}, so that keys and values may
 * hold anything: a blank, a line break or {@code =} in the name of a user makes no second user.
 */
final class PrivateFiles {

    private PrivateFiles() {}

    static void createFolder(Path folder) {
        try {
            PrivateFolder.at(folder);
        } catch (IOException e) {
            throw failure("make a private folder of", folder, e);
        }
    }

    /** The entries of a file, empty when it is not there. */
    static SortedMap<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(RegularFile.readText(file)));
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException e) {
            throw failure("read", file, e);
        } catch (IllegalArgumentException e) {
            throw failure("read", file, new IOException("it is damaged: " + e.getMessage(), e));
        }
        return properties.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(
                                key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    static void write(Path file, SortedMap<String, String> entries) {
        try {
            AtomicFile.writePrivately(file, text(entries).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure("write", file, e);
        }
    }

    /** Without the comment that names the time, which would be another file every time. */
    private static String text(SortedMap<String, String> entries) throws IOException {
        Properties properties = new Properties();
        properties.putAll(entries);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure("delete", file, e);
        }
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
