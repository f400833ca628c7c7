package org.stormspec.export.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.stormspec.export.kafka.ClusterException;

/**
 * The broker inside its own process: locks the folder, formats it when new, serves, stops cleanly.
 *
 * <p>It does all that touches the folder itself, after it has the lock, so that a second start
 * changes nothing.
 */
final class Broker {

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);
    private static final Duration STOP_CHECK = Duration.ofMillis(200);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final String VERSION = "kafka.version";
    private static final String CLUSTER_ID = "cluster.id";

    private final ClusterFolder folder;
    private final Mode mode;

    /**
     * Referred to for the whole life of the process: a lock that nobody refers to is collected, and
     * with that released.
     */
    private final ClusterLock lock;

    private final CountDownLatch stopAsked = new CountDownLatch(1);

    private Broker(ClusterFolder folder, Mode mode, ClusterLock lock) {
        this.folder = folder;
        this.mode = mode;
        this.lock = lock;
    }

    /** A broker that has the folder for itself; throws when another one has it. */
    static Broker lockedOn(ClusterFolder folder, Mode mode) {
        folder.create();
        ClusterLock lock =
                ClusterLock.acquire(folder, LOCK_PATIENCE)
                        .orElseThrow(() ->
                                new ClusterException(
                                        ClusterException.Kind.ALREADY_RUNNING,
                                        "A broker already works on "
                                                + folder.root()
                                                + ". Stop it with "
                                                + folder.command("stop")
                                                + ", or start in another folder."));
        return new Broker(folder, mode, lock);
    }

    /** Comes back when clients are served. */
    void start() {
        BrokerLog.writeTo(folder);
        PrivateFiles.delete(folder.stopRequest());
        watchForStop();
        SortedMap<String, String> facts = PrivateFiles.read(folder.facts());
        checkVersion(facts);
        Optional<String> before = Ports.lastBootstrap(facts);
        Ports ports = Ports.choose(facts);
        ports.remember(facts);
        String clusterId = facts.computeIfAbsent(CLUSTER_ID, _ -> Uuid.randomUuid().toString());
        // Before the data: what a killed start leaves behind must bear the id that the next one
        // looks for.
        PrivateFiles.write(folder.facts(), facts);
        format(clusterId, ports);
        serve(ports);
        RunRecord.ofThisProcess(ports.bootstrap(), before, mode).write(folder);
    }

    void awaitStopRequest() {
        try {
            stopAsked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkVersion(SortedMap<String, String> facts) {
        String current = KafkaVersion.current();
        KafkaVersion.refuseDowngrade(facts.getOrDefault(VERSION, current), current, folder);
        facts.put(VERSION, current);
    }

    private void format(String clusterId, Ports ports) {
        String data = folder.data().toString();
        try (PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            PrivateFiles.createFolder(folder.data());
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(ServerSettings.NODE_ID)
                    .setClusterId(clusterId)
                    .setDirectories(List.of(data))
                    .setMetadataLogDirectory(data)
                    .setControllerListenerName(ServerSettings.CONTROLLER_LISTENER)
                    .setIgnoreFormatted(true)
                    .setHasDynamicQuorum(true)
                    .setInitialControllers(voters(ports))
                    .run();
        } catch (ClusterException e) {
            throw e;
        } catch (Exception e) {
            throw startFailed(e);
        }
    }

    private static DynamicVoters voters(Ports ports) {
        return DynamicVoters.parse(
                ServerSettings.NODE_ID
                        + "@127.0.0.1:"
                        + ports.controller()
                        + ":"
                        + Uuid.randomUuid());
    }

    private void serve(Ports ports) {
        String password = new Passwords(folder).ofOrNew(Passwords.ADMIN);
        try {
            KafkaRaftServer server =
                    new KafkaRaftServer(
                            KafkaConfig.fromProps(ServerSettings.of(folder, ports, password)),
                            Time.SYSTEM);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "broker-stop"));
            server.startup();
        } catch (RuntimeException e) {
            throw startFailed(e);
        }
    }

    private ClusterException startFailed(Exception cause) {
        String text = String.valueOf(cause.getMessage());
        return text.contains("Address already in use")
                ? new ClusterException(
                        ClusterException.Kind.PORT_TAKEN,
                        "A port was taken while the broker started (" + text + "). Start again.",
                        cause)
                : new ClusterException(
                        ClusterException.Kind.START_FAILED,
                        "The broker did not start: " + text + ". Its log is " + folder.log() + ".",
                        cause);
    }

    private void stop(KafkaRaftServer server) {
        haltIfStopHangs();
        server.shutdown();
        server.awaitShutdown();
        PrivateFiles.delete(folder.run());
        PrivateFiles.delete(folder.stopRequest());
        lock.close();
    }

    /**
     * A clean stop can hang for minutes when the metadata log is in trouble; killing loses no
     * acknowledged record.
     */
    private static void haltIfStopHangs() {
        Thread.ofPlatform()
                .daemon()
                .name("broker-watchdog")
                .start(() -> {
                    pause(STOP_LIMIT);
                    Runtime.getRuntime().halt(2);
                });
    }

    private void watchForStop() {
        Thread.ofPlatform().daemon().name("stop-request").start(this::waitForStopFile);
        if (mode == Mode.ATTACHED) {
            Thread.ofPlatform().daemon().name("parent-watch").start(this::waitForParent);
        }
    }

    private void waitForStopFile() {
        while (!Files.exists(folder.stopRequest())) {
            pause(STOP_CHECK);
        }
        stopAsked.countDown();
    }

    private void waitForParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe says the same as its end: the parent is gone.
        }
        stopAsked.countDown();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
