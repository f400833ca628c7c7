package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which window of a user has a workspace open. It stops nobody: a second window is told about
 * the first, and saving looks at the files anyway. A lock of a process that has ended counts for
 * nothing, whether the system has released it or only the process id is gone or somebody else's.
 */
public final class WorkspaceLock implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Locks of this process. They must not be opened a second time: on POSIX systems closing any
     * handle of a file gives up all locks that the process has on it.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** The byte that is locked lies beyond the text, because Windows lets nobody read it. */
    private static final long BEYOND = 1 << 20;

    private static final int LONGEST = 4096;

    private final Path file;
    // The open file while the lock is ours.
    private Optional<FileChannel> held = Optional.empty();

    private WorkspaceLock(Path file) {
        this.file = file;
    }

    /** Returns the lock of a workspace, not taken yet. */
    public static WorkspaceLock of(WorkspaceIdentity workspace) {
        return new WorkspaceLock(StateFolder.recoveryOf(workspace).resolve("window.lock"));
    }

    /**
     * Takes the lock if nobody else has it; doing so again is harmless.
     *
     * @return who else has it; empty when it is ours now
     * @throws IOException when the state folder cannot be written to; nobody can be told apart then
     */
    public synchronized Optional<Owner> take() throws IOException {
        if (held.isPresent()) {
            return Optional.empty();
        }
        if (!OURS.add(file)) {
            return Optional.of(Owner.thisProcess());
        }
        try {
            Optional<Owner> other = tryTake();
            if (other.isPresent()) {
                OURS.remove(file);
            }
            return other;
        } catch (IOException failed) {
            OURS.remove(file);
            throw failed;
        }
    }

    /**
     * Returns which window has the workspace open, without taking the lock; nobody where that
     * cannot be told.
     */
    public synchronized Optional<Owner> holder() {
        if (held.isPresent() || OURS.contains(file)) {
            return Optional.of(Owner.thisProcess());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean free = isFree(channel, true);
            return owner(channel).filter(owner -> !free || owner.isRunning());
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    private Optional<Owner> tryTake() throws IOException {
        StateFolder.make(file.resolveSibling("."));
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean free = isFree(channel, false);
        Optional<Owner> other = owner(channel).filter(owner -> !free || owner.isRunning());
        if (!free || other.isPresent()) {
            channel.close();
            return other.or(() -> Optional.of(new Owner(0, 0, "", 0)));
        }
        held = Optional.of(channel);
        write(channel);
        return Optional.empty();
    }

    /** Where the system has no locks, what the file says has to do. */
    private static boolean isFree(FileChannel channel, boolean shared) {
        try {
            FileLock lock = channel.tryLock(BEYOND, 1, shared);
            return lock != null;
        } catch (OverlappingFileLockException inUse) {
            return false;
        } catch (IOException noLocksHere) {
            return true;
        }
    }

    /** Through the same channel: another handle would give the lock up again when it is closed. */
    private static Optional<Owner> owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        String json = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        try {
            return json.isBlank() ? Optional.empty() : Optional.of(Owner.from(JSON.readTree(json)));
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    private static void write(FileChannel channel) throws IOException {
        ObjectNode tree = JSON.createObjectNode();
        Owner.thisProcess().into(tree);
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(false);
    }

    /** Gives the lock up, if it is ours. */
    @Override
    public synchronized void close() {
        if (held.isPresent()) {
            try {
                held.get().truncate(0);
                held.get().close();
            } catch (IOException goneAnyway) {
                // The folder may be gone; the system releases the lock with the process.
            }
            held = Optional.empty();
            OURS.remove(file);
        }
    }
}
