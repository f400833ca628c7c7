package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.disk.AtomicFile;

/**
 * The folder of what is not needed any more as far as anybody knows: journals that were brought
 * back, thrown away or could not be read, and edits that were in conflict. Names say when and why.
 */
public final class KeptAside {

    /** Why something is kept. */
    public enum Reason {
        /** Its edits are in the model again. */
        BROUGHT_BACK("brought-back"),
        /** The user did not want its edits. */
        THROWN_AWAY("thrown-away"),
        /** The user closed the workspace without saving. */
        NOT_SAVED("not-saved"),
        /** Some of it makes no sense. */
        UNREADABLE("unreadable"),
        /** Its edits met others in the files. */
        CONFLICTS("conflicts");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** What nobody has decided about is kept for good. */
        boolean isForGood() {
            return this == UNREADABLE || this == CONFLICTS;
        }
    }

    /** How many of those that are not kept for good stay, for each workspace. */
    public static final int LIMIT = 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS");

    private final Path folder;

    KeptAside(Path recovery) {
        this.folder = recovery.resolve("kept");
    }

    /** Returns the folder of what is kept of a workspace. */
    public static KeptAside of(WorkspaceIdentity workspace) {
        return new KeptAside(StateFolder.recoveryOf(workspace));
    }

    /** Returns where it is. */
    public Path folder() {
        return folder;
    }

    /** Moves a journal here. */
    Path keep(Path journal, Reason reason) throws IOException {
        StateFolder.make(folder);
        Path target = free(reason, JournalFile.SUFFIX);
        Files.move(journal, target);
        prune();
        return target;
    }

    /**
     * Writes a text here.
     *
     * @throws IOException when it cannot be written
     */
    public Path keep(String text, Reason reason) throws IOException {
        StateFolder.make(folder);
        Path target = free(reason, ".txt");
        AtomicFile.writePrivately(target, text.getBytes(StandardCharsets.UTF_8));
        return target;
    }

    private Path free(Reason reason, String suffix) {
        String stem = LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + "-" + reason.word;
        Path target = folder.resolve(stem + suffix);
        for (int n = 2; Files.exists(target); n++) {
            target = folder.resolve(stem + "-" + n + suffix);
        }
        return target;
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> passing = files.filter(KeptAside::isPassing).sorted().toList();
            for (Path old : passing.subList(0, Math.max(0, passing.size() - LIMIT))) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static boolean isPassing(Path file) {
        return Stream.of(Reason.values())
                .filter(reason -> !reason.isForGood())
                .anyMatch(reason -> file.getFileName().toString().contains(reason.word));
    }
}
