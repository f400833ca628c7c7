package org.stormspec.export.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stormspec.export.kafka.Await;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;

/**
 * A real single-node Kafka with enforced access rules, as a child process on loopback with its own
 * folder.
 *
 * <p>Several objects, in several processes, may speak of one folder: the folder holds the truth.
 * Every method throws {@link ClusterException} with a message for the user.
 */
public final class DevCluster implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final ClusterFolder folder;

    /** The broker that this object started attached; it has to be let go at the end. */
    private final AtomicReference<@Nullable BrokerProcess> attached = new AtomicReference<>();

    private DevCluster(ClusterFolder folder) {
        this.folder = folder;
    }

    /** The cluster of a folder, which need not exist yet. */
    public static DevCluster at(Path directory) {
        return new DevCluster(new ClusterFolder(directory.toAbsolutePath().normalize()));
    }

    /**
     * The cluster of the user: in {@code stormspec.cluster.dir} when that system property is set,
     * else in the data folder that the operating system has for programs.
     */
    public static DevCluster ofUser() {
        return at(UserFolder.cluster(System.getenv(), System.getProperties()));
    }

    /** The folder of this cluster. */
    public Path directory() {
        return folder.root();
    }

    /** The sentence that says how to start this cluster. */
    public String startHint() {
        return "Start it with " + folder.command("start") + ".";
    }

    /** The log of the broker. */
    public Path log() {
        return folder.log();
    }

    /**
     * Starts the broker and comes back when it serves clients; a new folder is prepared first.
     *
     * <p>A cluster that already runs is refused ({@link Kind#ALREADY_RUNNING}) before anything of
     * it is touched.
     */
    public ClusterStatus.Running start(Mode mode) {
        refuseIfRunning();
        BrokerProcess process = BrokerProcess.launch(folder, mode);
        process.awaitReady(START_LIMIT, folder);
        if (mode == Mode.ATTACHED) {
            attached.set(process);
        }
        return running();
    }

    /**
     * The running cluster, started first when it does not run; waits for one that is just starting
     * or stopping.
     */
    public ClusterStatus.Running startUnlessRunning(Mode mode) {
        Await.until(START_LIMIT, () -> !(status() instanceof ClusterStatus.Busy));
        return status() instanceof ClusterStatus.Running running ? running : start(mode);
    }

    /**
     * Stops the broker cleanly and comes back when its process has ended; nothing happens when none
     * runs.
     */
    public void stop() {
        if (!ClusterLock.isHeld(folder)) {
            return;
        }
        Optional<ProcessHandle> process = RunRecord.read(folder).flatMap(RunRecord::process);
        requestStop();
        if (!Await.until(STOP_LIMIT, () -> isGone(process))) {
            process.ifPresent(ProcessHandle::destroyForcibly);
        }
        if (!Await.until(STOP_LIMIT, () -> isGone(process))) {
            throw new ClusterException(
                    Kind.STOP_FAILED,
                    "The broker of "
                            + folder.root()
                            + " did not stop. End its process by hand"
                            + process.map(it -> " (process " + it.pid() + ")").orElse("")
                            + ".");
        }
        PrivateFiles.delete(folder.stopRequest());
    }

    private boolean isGone(Optional<ProcessHandle> process) {
        if (!ClusterLock.isHeld(folder)) {
            return process.filter(ProcessHandle::isAlive).isEmpty();
        }
        if (!Files.exists(folder.stopRequest())) {
            // A broker that was just starting cleared our first request away.
            requestStop();
        }
        return false;
    }

    /** What a look at the folder tells; never waits and changes nothing. */
    public ClusterStatus status() {
        if (!Files.exists(folder.facts()) && !Files.exists(folder.lock())) {
            return new ClusterStatus.Absent();
        }
        Optional<RunRecord> record = RunRecord.read(folder);
        if (!ClusterLock.isHeld(folder)) {
            return new ClusterStatus.Stopped(record.isEmpty());
        }
        return record.filter(it -> it.process().isPresent())
                .<ClusterStatus>map(it ->
                        new ClusterStatus.Running(
                                it.pid(), it.bootstrap(), it.movedFrom(), it.started(), it.mode()))
                .orElse(new ClusterStatus.Busy());
    }

    /** The address for clients, as {@code host:port}; the cluster must run. */
    public String bootstrap() {
        return running().bootstrap();
    }

    /**
     * Makes sure that each user can log in by SCRAM, with a password of its own, and returns those
     * that were missing; the cluster must run.
     *
     * <p>A user that the broker knows by another password than ours gets ours back. Who else makes
     * users of this folder, in this process or another, is waited for.
     */
    public Set<String> ensureUsers(Set<String> users) {
        if (users.contains(Passwords.ADMIN)) {
            throw new ClusterException(
                    Kind.REFUSED,
                    "The user 'admin' is the administrator of this cluster, who may do everything. Give the context or service another principal.");
        }
        return ScramUsers.ensure(adminSettings(), users, new Passwords(folder));
    }

    /** Those of the users that {@link #ensureUsers} would make; the cluster must run. */
    public Set<String> missingUsers(Set<String> users) {
        return ScramUsers.missing(adminSettings(), users, new Passwords(folder));
    }

    /** How the administrator connects, who may do everything; the cluster must run. */
    public ClientSettings adminSettings() {
        return ClientSettings.plain(bootstrap(), Passwords.ADMIN, password(Passwords.ADMIN));
    }

    /** How a user connects that {@link #ensureUsers} made; the cluster must run. */
    public ClientSettings clientSettings(String user) {
        return ClientSettings.scram(bootstrap(), user, password(user));
    }

    /** Stops the broker when this object started it attached; leaves any other alone. */
    @Override
    public void close() {
        BrokerProcess mine = attached.getAndSet(null);
        if (mine != null) {
            mine.letGo();
            stop();
        }
    }

    private String password(String user) {
        return new Passwords(folder)
                .of(user)
                .orElseThrow(() ->
                        new ClusterException(
                                Kind.REFUSED,
                                "The cluster in "
                                        + folder.root()
                                        + " knows no user '"
                                        + user
                                        + "'. Push the model first: that makes"
                                        + " the users of its contexts."));
    }

    private ClusterStatus.Running running() {
        if (status() instanceof ClusterStatus.Running running) {
            return running;
        }
        throw new ClusterException(
                Kind.NOT_RUNNING,
                "The cluster in " + folder.root() + " is " + status().text() + ". " + startHint());
    }

    private void refuseIfRunning() {
        switch (status()) {
            case ClusterStatus.Running running ->
                    throw new ClusterException(
                            Kind.ALREADY_RUNNING,
                            "The cluster in "
                                    + folder.root()
                                    + " is already "
                                    + running.text()
                                    + ". Use it, or stop it with "
                                    + folder.command("stop")
                                    + ".");
            case ClusterStatus.Busy busy ->
                    throw new ClusterException(
                            Kind.ALREADY_RUNNING,
                            "The cluster in "
                                    + folder.root()
                                    + " is "
                                    + busy.text()
                                    + ". Try again in a few seconds.");
            case ClusterStatus.Absent _, ClusterStatus.Stopped _ -> {}
        }
    }

    private void requestStop() {
        PrivateFiles.write(
                folder.stopRequest(), new TreeMap<>(Map.of("asked", Instant.now().toString())));
    }
}
