package org.stormspec.export.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.kafka.Await;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.export.kafka.ClusterException;
import org.stormspec.export.kafka.ClusterException.Kind;
import org.stormspec.export.kafka.KafkaLogs;

@DisplayName("The development cluster")
class DevClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(factory = FastDisk.class)
    Path folder;

    private DevCluster cluster;

    @BeforeEach
    void clusterOfTheFolder() {
        KafkaLogs.quiet();
        cluster = DevCluster.at(folder.resolve("cluster"));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        cluster.close();
        cluster.stop();
    }

    @Test
    @DisplayName(
            "starts detached, is seen by others, refuses a second start, stops cleanly and says so each time")
    void livesAndDies() throws IOException {
        assertInstanceOf(ClusterStatus.Absent.class, cluster.status());
        ClusterStatus.Running running = cluster.start(Mode.DETACHED);
        DevCluster seenByAnother = DevCluster.at(cluster.directory());

        assertEquals(running, seenByAnother.status());
        assertEquals(running, seenByAnother.startUnlessRunning(Mode.DETACHED));
        ClusterException refused =
                assertThrows(ClusterException.class, () -> seenByAnother.start(Mode.ATTACHED));
        assertEquals(Kind.ALREADY_RUNNING, refused.kind());
        assertTrue(
                refused.getMessage()
                        .contains("'stormspec cluster stop --dir " + cluster.directory() + "'"),
                refused.getMessage());
        assertTrue(Files.isRegularFile(cluster.log()), "the log has the name that messages give");
        ownerAloneReads("secrets.properties");
        noPasswordIsWrittenElsewhere();

        seenByAnother.stop();
        assertEquals(new ClusterStatus.Stopped(true), cluster.status());
        assertFalse(ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive).isPresent());
        assertEquals(
                Kind.NOT_RUNNING, assertThrows(ClusterException.class, cluster::bootstrap).kind());
    }

    @Test
    @DisplayName("keeps acknowledged records, users and address after its process was killed")
    void survivesAKill() throws Exception {
        ClusterStatus.Running first = cluster.start(Mode.ATTACHED);
        cluster.ensureUsers(Set.of("acme.finance.campaign"));
        makeTopic("acme.finance.campaign._public.kept");
        write("acme.finance.campaign._public.kept", "before the kill");
        ClientSettings user = cluster.clientSettings("acme.finance.campaign");
        ProcessHandle process = ProcessHandle.of(first.pid()).orElseThrow();
        process.destroyForcibly();
        assertTrue(Await.until(PATIENCE, () -> !process.isAlive()));
        assertEquals(new ClusterStatus.Stopped(false), cluster.status());

        ClusterStatus.Running second = cluster.start(Mode.ATTACHED);

        assertEquals(first.bootstrap(), second.bootstrap());
        assertEquals(Optional.empty(), second.movedFrom());
        assertEquals(List.of("before the kill"), read("acme.finance.campaign._public.kept"));
        cluster.ensureUsers(Set.of("acme.finance.campaign"));
        assertEquals(user.forClient(), cluster.clientSettings("acme.finance.campaign").forClient());
        assertTrue(logsIn(user));
    }

    @Test
    @DisplayName("ends with the program that it is attached to, and cleanly")
    void endsWithItsParent() throws IOException {
        Process parent = startBy(Mode.ATTACHED);
        assertTrue(
                Await.until(PATIENCE, () -> cluster.status() instanceof ClusterStatus.Running),
                () -> cluster.status().text());

        parent.destroyForcibly();

        assertTrue(
                Await.until(
                        PATIENCE, () -> cluster.status().equals(new ClusterStatus.Stopped(true))),
                () -> cluster.status().text());
    }

    @Test
    @DisplayName(
            "outlives the program that started it detached, and moves when its ports are taken")
    void outlivesItsParentAndMoves() throws Exception {
        Process parent = startBy(Mode.DETACHED);
        assertTrue(parent.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, parent.exitValue());
        String before = cluster.bootstrap();
        makeTopic("acme.kept");
        cluster.stop();

        ClusterFolder files = new ClusterFolder(cluster.directory());
        Ports ports = Ports.choose(PrivateFiles.read(files.facts()));
        assertEquals(before, ports.bootstrap());
        try (ServerSocket _ = listenAt(ports.client());
                ServerSocket _ = listenAt(ports.controller())) {
            ClusterStatus.Running moved = cluster.start(Mode.ATTACHED);
            assertNotEquals(before, moved.bootstrap());
            assertTrue(moved.text().contains("no longer at " + before), moved::text);
            write("acme.kept", "after the move");
            assertEquals(List.of("after the move"), read("acme.kept"));
        }
    }

    private static ServerSocket listenAt(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private Process startBy(Mode mode) throws IOException {
        ProcessBuilder parent =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        ClusterStarter.class.getName(),
                        cluster.directory().toString(),
                        mode.name());
        parent.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        parent.redirectErrorStream(true).redirectOutput(folder.resolve("parent.out").toFile());
        return parent.start();
    }

    @Test
    @DisplayName(
            "a second broker process on a folder in use is refused by the lock and leaves the folder as it was")
    void secondProcessIsRefused() throws IOException {
        PrivateFiles.createFolder(cluster.directory());
        ClusterFolder files = new ClusterFolder(cluster.directory());
        try (ClusterLock _ = ClusterLock.acquire(files, Duration.ZERO).orElseThrow()) {
            BrokerProcess second = BrokerProcess.launch(files, Mode.ATTACHED);
            ClusterException refused =
                    assertThrows(ClusterException.class, () -> second.awaitReady(PATIENCE, files));
            assertEquals(Kind.ALREADY_RUNNING, refused.kind());
        }
        assertFalse(Files.exists(files.data()));
        assertFalse(Files.exists(files.facts()));
    }

    @Test
    @DisplayName("refuses data of a newer Kafka, naming both versions, and leaves it untouched")
    void refusesADowngrade() throws IOException {
        PrivateFiles.createFolder(cluster.directory());
        ClusterFolder files = new ClusterFolder(cluster.directory());
        PrivateFiles.write(files.facts(), new TreeMap<>(Map.of("kafka.version", "99.1.0")));

        ClusterException refused =
                assertThrows(ClusterException.class, () -> cluster.start(Mode.ATTACHED));

        assertEquals(Kind.NEWER_DATA, refused.kind());
        assertTrue(refused.getMessage().contains("99.1.0"), refused.getMessage());
        assertFalse(Files.exists(files.data()));
        assertEquals(Map.of("kafka.version", "99.1.0"), PrivateFiles.read(files.facts()));
    }

    @Test
    @DisplayName("says what is missing when the broker's libraries are not there")
    void tellsWhyTheProcessEnded() {
        System.setProperty("stormspec.cluster.classpath", folder.toString());
        try {
            ClusterException failed =
                    assertThrows(ClusterException.class, () -> cluster.start(Mode.ATTACHED));
            assertEquals(Kind.START_FAILED, failed.kind());
            assertTrue(failed.getMessage().contains("BrokerMain"), failed.getMessage());
        } finally {
            System.clearProperty("stormspec.cluster.classpath");
        }
    }

    private void ownerAloneReads(String name) throws IOException {
        Path file = cluster.directory().resolve(name);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    private void noPasswordIsWrittenElsewhere() throws IOException {
        String password =
                new Passwords(new ClusterFolder(cluster.directory())).of("admin").orElseThrow();
        try (Stream<Path> files = Files.walk(cluster.directory())) {
            List<Path> telling =
                    files.filter(Files::isRegularFile)
                            .filter(file -> holds(file, password))
                            .toList();
            assertEquals(List.of(cluster.directory().resolve("secrets.properties")), telling);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeTopic(String name) throws Exception {
        try (Admin admin = Admin.create(cluster.adminSettings().forClient())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private void write(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        cluster.adminSettings().forClient(),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private List<String> read(String topic) {
        Map<String, Object> settings = new HashMap<>(cluster.adminSettings().forClient());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return Await.value(
                            PATIENCE,
                            () -> Optional.of(values(consumer)).filter(it -> !it.isEmpty()))
                    .orElse(List.of());
        }
    }

    private static List<String> values(KafkaConsumer<String, String> consumer) {
        return Stream.of(consumer.poll(Duration.ofMillis(200)))
                .flatMap(records -> StreamSupport.stream(records.spliterator(), false))
                .map(ConsumerRecord::value)
                .collect(Collectors.toList());
    }

    private static boolean logsIn(ClientSettings settings) throws Exception {
        try (Admin admin = Admin.create(settings.forClient())) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }
}
