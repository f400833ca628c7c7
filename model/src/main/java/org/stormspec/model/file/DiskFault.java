package org.stormspec.model.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.yaml.Problem;

/** What a disk refused, in words that say what to do. */
public final class DiskFault {

    private static final String AGAIN = ", then save again";

    private record Words(String found, String expected, String advice) {}

    private static final Words DENIED =
            new Words(
                    "a folder that may not be written to",
                    "a folder that can be written to",
                    "change its permissions, or save into another folder" + AGAIN);

    private static final Words FULL =
            new Words("a full disk", "room on the disk", "nothing was saved; make room" + AGAIN);

    private static final Words USED_UP =
            new Words(
                    "a used-up quota", "room on the disk", "nothing was saved; make room" + AGAIN);

    private static final Words READ_ONLY_DISK =
            new Words(
                    "a disk that may not be written to",
                    "a disk that can be written to",
                    "nothing was saved; save into another folder, or mount it anew" + AGAIN);

    private static final Set<Words> OF_WHOLE_DISK = Set.of(FULL, USED_UP, READ_ONLY_DISK);

    private static final Words FILE_IN_THE_WAY =
            new Words("a file where a folder has to be", "a folder", "move that file away" + AGAIN);

    private static final Words GONE =
            new Words(
                    "a folder that is not there any more",
                    "the workspace folder",
                    "bring it back, or save into another folder" + AGAIN);

    /** What operating systems say, in lower case, and what it means. */
    private static final Map<String, Words> REASONS =
            Map.of(
                    "no space left", FULL,
                    "not enough space", FULL,
                    "quota exceeded", USED_UP,
                    "read-only file system", READ_ONLY_DISK,
                    "not a directory", FILE_IN_THE_WAY,
                    "is a directory",
                            new Words(
                                    "a folder where the file has to be",
                                    "a file",
                                    "move that folder away" + AGAIN),
                    "name too long",
                            new Words(
                                    "a name that is too long for this disk",
                                    "a shorter name",
                                    "save into a folder with a shorter path, or make it anew under"
                                            + " a shorter name"));

    private DiskFault() {}

    /** Returns why a file could not be written. */
    public static Problem of(String file, IOException failed) {
        Words words = words(failed);
        return new Problem(file, 1, 1, words.found(), words.expected(), words.advice());
    }

    /** Returns whether no other file of the same disk can be written either. */
    static boolean isOfWholeDisk(IOException failed) {
        return OF_WHOLE_DISK.contains(words(failed));
    }

    private static Words words(IOException failed) {
        return switch (failed) {
            case RefusedFileException refused ->
                    new Words(refused.found(), refused.expected(), refused.advice());
            case AccessDeniedException _ -> DENIED;
            case NoSuchFileException _ -> GONE;
            case FileAlreadyExistsException _, NotDirectoryException _ -> FILE_IN_THE_WAY;
            default -> {
                String reason = reason(failed).toLowerCase(Locale.ROOT);
                yield REASONS.entrySet().stream()
                        .filter(entry -> reason.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseGet(() ->
                                new Words(
                                        "an error while writing (" + failed + ")",
                                        "a folder that can be written to",
                                        "make room or check permissions" + AGAIN));
            }
        };
    }

    private static String reason(IOException failed) {
        return failed instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason()).orElse("")
                : Optional.ofNullable(failed.getMessage()).orElse("");
    }
}
