package org.stormspec.model.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stormspec.model.disk.ConfinedFolder;
import org.stormspec.model.disk.RegularFile;

/**
 * Notices what somebody else did to the files of a workspace. Looking is cheap: a file whose size
 * and time are those of the last look is not read again. May be used on any thread.
 */
public final class FolderWatch {

    /** A file that was changed this shortly before may change again without another time. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    /** What a file looked like from outside while it was known to be unchanged. */
    private record Stamp(long size, Instant modified, Optional<Object> key, KnownFile known) {}

    private final Map<String, Stamp> unchanged = new HashMap<>();

    /** Makes a watch that has not looked yet. */
    public FolderWatch() {}

    /**
     * Looks at the folder.
     *
     * @param files what it held when it was last read or written
     */
    public synchronized Drift look(WorkspaceFiles files) {
        if (files.known().isEmpty()) {
            return Drift.NONE;
        }
        if (!Files.exists(files.folder().resolve(WorkspaceFormat.SETTINGS))) {
            return new Drift(List.of(), List.of(), List.of(), true);
        }
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        files.known()
                .forEach((name, known) -> {
                    // A link that leads nowhere is there all the same, and no file anybody removed.
                    if (!Files.exists(files.folder().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                        removed.add(name);
                    } else if (isChanged(name, files.folder(), known)) {
                        changed.add(name);
                    }
                });
        return new Drift(changed, added(files), removed, false);
    }

    private boolean isChanged(String name, Path folder, KnownFile known) {
        try {
            Path file = ConfinedFolder.at(folder).resolve(name);
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = now.lastModifiedTime().toInstant();
            Stamp stamp =
                    new Stamp(now.size(), modified, Optional.ofNullable(now.fileKey()), known);
            if (stamp.equals(unchanged.get(name))) {
                return false;
            }
            unchanged.remove(name);
            Instant looked = Instant.now();
            boolean same = known.says(RegularFile.read(file));
            if (same && modified.isBefore(looked.minus(COARSE))) {
                unchanged.put(name, stamp);
            }
            return !same;
        } catch (IOException unreadable) {
            // Whether a file that could not be read before has changed, nobody can say. One that
            // has become a link out of the folder, or a device, is never opened.
            return !known.isProtected();
        }
    }

    private static List<String> added(WorkspaceFiles files) {
        Set<String> names = new TreeSet<>();
        for (String single : WorkspaceReader.SINGLE_FILES) {
            if (Files.exists(files.folder().resolve(single))) {
                names.add(single);
            }
        }
        for (String subfolder : WorkspaceReader.SUBFOLDERS) {
            addYaml(files.folder(), subfolder, names);
        }
        names.removeAll(files.known().keySet());
        return List.copyOf(names);
    }

    /**
     * A folder that cannot be looked into now is looked into again at the next look; one that is a
     * link out of the workspace never.
     */
    private static void addYaml(Path folder, String subfolder, Set<String> names) {
        if (!Files.isDirectory(folder.resolve(subfolder))) {
            return;
        }
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(ConfinedFolder.at(folder).resolve(subfolder))) {
            for (Path entry : entries) {
                String name = subfolder + "/" + entry.getFileName();
                if (WorkspaceFormat.isYaml(name)) {
                    names.add(name);
                }
            }
        } catch (IOException | DirectoryIteratorException notNow) {
            names.removeIf(name -> name.startsWith(subfolder + "/"));
        }
    }
}
