package org.stormspec.model.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Temporary files of ours that a killed process left behind. */
public final class Leftovers {

    /** What git should not take along, as a line of a {@code .gitignore}. */
    public static final String IGNORED = ".stormspec-*.tmp";

    private static final Pattern OURS = Pattern.compile("\\.stormspec-[0-9a-f]{16}\\.tmp");

    /** No save takes this long, so what is older belongs to nobody. */
    private static final Duration OLD = Duration.ofMinutes(10);

    private Leftovers() {}

    static String name(String random) {
        return ".stormspec-" + random + ".tmp";
    }

    /**
     * Removes from a folder, not from those below it, what killed processes left behind more than
     * ten minutes ago. What cannot be removed stays.
     */
    public static void sweep(Path folder) {
        Instant before = Instant.now().minus(OLD);
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, Leftovers::isNamedAsOurs)) {
            for (Path entry : entries) {
                removeIfOld(entry, before);
            }
        } catch (IOException | DirectoryIteratorException notNow) {
            // The next save sweeps again.
        }
    }

    private static boolean isNamedAsOurs(Path entry) {
        return isOurs(entry.getFileName().toString());
    }

    /** Returns whether a file is named as our temporary files are. */
    public static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    private static void removeIfOld(Path entry, Instant before) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isRegularFile()
                && attributes.lastModifiedTime().toInstant().isBefore(before)) {
            Files.deleteIfExists(entry);
        }
    }
}
