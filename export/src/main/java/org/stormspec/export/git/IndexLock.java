package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stormspec.model.disk.RegularFile;

/// Git's own lock of an index, `index.lock`: while it is there no git command changes the index.
///
/// Git does not look at what the file holds. Ours names the process that made it, so that one that
/// a killed export left is told from one that a running git command needs.
final class IndexLock implements AutoCloseable {

    private static final String NAME = "index.lock";

    /// Clocks of the system start a process at slightly different times for different readers.
    private static final Duration SAME_START = Duration.ofSeconds(3);

    private final Path file;
    private final String content;
    private final Optional<String> remark;

    private IndexLock(Path file, String content, Optional<String> remark) {
        this.file = file;
        this.content = content;
        this.remark = remark;
    }

    /// Why the lock cannot be taken now; empty when it is free, or was left by a killed export.
    static Optional<String> obstacle(Path gitFolder) throws IOException {
        Path file = gitFolder.resolve(NAME);
        Optional<String> content = read(file);
        if (content.isEmpty() || Owner.of(content.get()).filter(Owner::isGone).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                Owner.of(content.get())
                        .map(owner ->
                                "Another export is at work there (process %d on '%s', see %s). Wait until it has ended; if that machine has stopped, remove the file."
                                        .formatted(owner.process(), owner.host(), file))
                        .orElse(
                                "Another git command is at work there: %s exists. Wait until it has ended; if none is running, remove the file."
                                        .formatted(file)));
    }

    /// Takes the lock.
    ///
    /// @throws GitRefusal when somebody else holds it
    static IndexLock take(Path gitFolder) throws GitRefusal, IOException {
        Path file = gitFolder.resolve(NAME);
        Optional<String> remark = clear(file);
        String content = Owner.current().text();
        try {
            Files.writeString(
                    file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException taken) {
            throw new GitRefusal(
                    obstacle(gitFolder).orElse("Another git command was faster; export again."));
        }
        return new IndexLock(file, content, remark);
    }

    /// Takes away the lock of an export that was killed. It is moved aside first, and only then
    /// looked at for good: two exports that find the same one must not take away each other's.
    private static Optional<String> clear(Path file) throws IOException {
        Optional<Owner> owner = read(file).flatMap(Owner::of).filter(Owner::isGone);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Path aside = file.resolveSibling(NAME + "." + UUID.randomUUID());
        try {
            Files.move(file, aside);
        } catch (NoSuchFileException anotherWasFaster) {
            return Optional.empty();
        }
        if (!read(aside).equals(Optional.of(owner.get().text()))) {
            Files.move(aside, file);
            return Optional.empty();
        }
        Files.delete(aside);
        return Optional.of(
                "An export was stopped here half-way (process %d); its lock %s was taken away."
                        .formatted(owner.get().process(), file));
    }

    private static Optional<String> read(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        ? new String(RegularFile.read(file), StandardCharsets.ISO_8859_1)
                        : "");
    }

    /// What was found when the lock was taken, for people.
    Optional<String> remark() {
        return remark;
    }

    @Override
    public void close() throws IOException {
        if (read(file).equals(Optional.of(content))) {
            Files.delete(file);
        }
    }

    /// Who made a lock.
    private record Owner(long process, Instant start, String host, String token) {

        private static final Pattern TEXT =
                Pattern.compile(
                        "stormspec export, process (\\d{1,18}), started (\\S{1,40}), host (\\S{0,255}), (\\S{1,40})\n");

        static Owner current() {
            ProcessHandle self = ProcessHandle.current();
            return new Owner(
                    self.pid(),
                    self.info().startInstant().orElse(Instant.EPOCH),
                    hostName(),
                    UUID.randomUUID().toString());
        }

        static Optional<Owner> of(String text) {
            Matcher found = TEXT.matcher(text);
            try {
                return found.matches()
                        ? Optional.of(
                                new Owner(
                                        Long.parseLong(found.group(1)),
                                        Instant.parse(found.group(2)),
                                        found.group(3),
                                        found.group(4)))
                        : Optional.empty();
            } catch (DateTimeParseException notOurs) {
                return Optional.empty();
            }
        }

        String text() {
            return "stormspec export, process %d, started %s, host %s, %s\n"
                    .formatted(process, start, host, token);
        }

        /// Whether the process has ended for sure; of another machine nobody can tell.
        boolean isGone() {
            return host.equals(hostName())
                    && ProcessHandle.of(process)
                            .filter(ProcessHandle::isAlive)
                            .filter(this::startedWith)
                            .isEmpty();
        }

        /// The system gives the number of an ended process to a new one some day.
        private boolean startedWith(ProcessHandle running) {
            return running.info()
                    .startInstant()
                    .map(instant ->
                            Duration.between(start, instant).abs().compareTo(SAME_START) < 0)
                    .orElse(true);
        }

        /// Not by way of a name service: an export asks nothing of the network.
        private static String hostName() {
            Path linux = Path.of("/proc/sys/kernel/hostname");
            try {
                return Files.isReadable(linux)
                        ? Files.readString(linux).strip()
                        : Optional.ofNullable(System.getenv("COMPUTERNAME"))
                                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                                .orElse("");
            } catch (IOException unknown) {
                return "";
            }
        }
    }
}
