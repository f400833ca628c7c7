package org.stormspec.export.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stormspec.export.file.PrivateFolder;
import org.stormspec.model.journal.StateFolder;

/**
 * The process that pushes, as text for the ledger: a random name of the machine, the number of the
 * process and when it started. So a push that was killed on this machine is known to have ended at
 * once, and one on another machine after some silence.
 */
final class PushProcess {

    private static final String FILE = "machine";
    private static final int LENGTH = 36;
    private static final String MACHINE = machine();

    private PushProcess() {}

    /** Returns the text for this process. */
    static String current() {
        return text(ProcessHandle.current());
    }

    private static String text(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return MACHINE + "/" + process.pid() + "/" + started;
    }

    /** Returns whether a process was one of this machine, and is no more. */
    static boolean hasEnded(String process) {
        String[] parts = process.split("/", -1);
        return parts.length == 3
                && parts[0].equals(MACHINE)
                && parts[1].matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(parts[1]))
                        .filter(ProcessHandle::isAlive)
                        .filter(alive -> text(alive).equals(process))
                        .isEmpty();
    }

    /** A name that cannot be kept is another one next time: then silence has to tell. */
    private static String machine() {
        Path folder = StateFolder.locate();
        Path file = folder.resolve(FILE);
        String fresh = UUID.randomUUID().toString();
        try {
            Optional<String> kept = kept(file);
            if (kept.isEmpty()) {
                PrivateFolder.at(folder).write(FILE, fresh.getBytes(UTF_8));
            }
            return kept.orElse(fresh);
        } catch (IOException e) {
            return fresh;
        }
    }

    private static Optional<String> kept(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == LENGTH
                ? Optional.of(Files.readString(file)).filter(text -> text.matches("[0-9a-f-]+"))
                : Optional.empty();
    }
}
