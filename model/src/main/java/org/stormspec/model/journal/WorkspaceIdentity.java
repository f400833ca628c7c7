package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Which workspace something belongs to, beyond the path it happens to have: a folder that was moved
 * is still the same workspace, and another workspace that was put in its place is not.
 *
 * @param folder the real path of the folder
 * @param id the workspace's id, as in its settings
 */
public record WorkspaceIdentity(Path folder, String id) {

    private static final String MARKER = "stormspec.yaml";

    /**
     * Returns the identity of the workspace in a folder, which need not exist yet.
     *
     * @param id the workspace's id
     */
    public static WorkspaceIdentity of(Path folder, String id) {
        return new WorkspaceIdentity(real(folder), id);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThereYet) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /**
     * Returns what the file system calls the folder, which stays when it is moved; with the time it
     * was made, because the numbers of deleted folders are used again.
     */
    String fileKey() {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(folder, BasicFileAttributes.class);
            return Optional.ofNullable(attributes.fileKey())
                    .map(key -> key + "@" + attributes.creationTime())
                    .orElse("");
        } catch (IOException notThere) {
            return "";
        }
    }

    /** Returns whether a journal was written for this workspace. */
    boolean owns(JournalHeader journal) {
        boolean sameId = journal.id().equals(id);
        boolean sameFolder = !journal.fileKey().isEmpty() && journal.fileKey().equals(fileKey());
        if (journal.folder().equals(folder)) {
            return sameId || sameFolder || journal.fileKey().isEmpty();
        }
        return sameId && sameFolder && !Files.exists(journal.folder().resolve(MARKER));
    }

    /** Returns what people call the folder. */
    String name() {
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("root");
    }
}
