package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.environment.HostileEnvironments;
import org.stormspec.model.environment.HostileEnvironments.Hostile;
import org.stormspec.model.journal.StateFolder;

@DisplayName("A cluster that a workspace names")
class EnvironmentConsentTest {

    private static final int PORT = 28_431;

    @TempDir Path folder;

    private final Optional<String> usual =
            Optional.ofNullable(System.getProperty(StateFolder.PROPERTY));
    private Path workspace = Path.of("");

    @BeforeEach
    void makeWorkspace() throws IOException {
        System.setProperty(StateFolder.PROPERTY, folder.resolve("state").toString());
        workspace = Files.createDirectory(folder.resolve("ws"));
        Files.writeString(workspace.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
    }

    @AfterEach
    void useTheUsualState() {
        usual.ifPresentOrElse(
                state -> System.setProperty(StateFolder.PROPERTY, state),
                () -> System.clearProperty(StateFolder.PROPERTY));
    }

    private void environments(String yaml) throws IOException {
        Files.writeString(workspace.resolve("environments.yaml"), yaml);
    }

    private void plain(int port) throws IOException {
        environments("dev:\n  kind: dev\n  bootstrap: 127.0.0.1:%d\n".formatted(port));
    }

    private static ServerSocket listening(int port) throws IOException {
        ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(1);
        return socket;
    }

    /** A connection waits in the queue of the socket until it is accepted. */
    private static boolean sawSomebody(ServerSocket socket) throws IOException {
        try {
            socket.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    static Stream<Hostile> hostile() {
        return HostileEnvironments.reachingFor(PORT).stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("is not contacted by plan or push, even with every consent, when it asks for more")
    void isNotContactedWhenItAsksForMore(Hostile hostile) throws IOException {
        environments(hostile.yaml());
        Files.writeString(
                workspace.resolve("rules.yaml"),
                "rules:\n  ENV-01: off\n  ENV-02: off\n  ENV-03: off\n  ENV-04: off\n");
        try (ServerSocket socket = listening(PORT)) {
            Shell.Run shown = Shell.run("trust", "show", workspace, "--env", "dev");
            Shell.Run plan = Shell.run("plan", workspace, "--env", "dev");
            Shell.Run push = Shell.run("push", workspace, "--env", "dev", "--yes");

            assertFalse(shown.out().contains("fingerprint"), shown.out());
            assertNotEquals(0, plan.code());
            assertNotEquals(0, push.code());
            assertFalse(sawSomebody(socket));
        }
    }

    @Test
    @DisplayName("is refused with file and line of the setting that is in the way")
    void isRefusedWithFileAndLine() throws IOException {
        environments(
                """
                test:
                  kind: dev
                dev:
                  kind: dev
                  bootstrap: localhost:9092
                  client:
                    sasl.mechanism: PLAIN
                    metric.reporters: com.example.Evil
                """);

        Shell.Run run = Shell.run("plan", workspace, "--env", "dev");

        assertTrue(run.err().contains("environments.yaml:8: ENV-01: "), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "push"})
    @DisplayName("is not contacted before somebody has agreed, and the words say how")
    void isNotContactedBeforeSomebodyHasAgreed(String command) throws IOException {
        try (ServerSocket socket = listening(0)) {
            plain(socket.getLocalPort());

            Shell.Run run = Shell.run(command, workspace, "--env", "dev");

            assertEquals(2, run.code());
            assertTrue(run.err().contains("127.0.0.1:" + socket.getLocalPort()), run.err());
            assertTrue(run.err().contains("--trust-environment"), run.err());
            assertFalse(sawSomebody(socket));
        }
    }

    @Test
    @DisplayName("has its name looked up only after somebody has agreed")
    void hasItsNameLookedUpOnlyAfterwards() throws IOException {
        String host = "kafka.stormspec-test.invalid";
        environments("dev:\n  kind: dev\n  bootstrap: %s:9092\n".formatted(host));

        String shown = Shell.run("trust", "show", workspace, "--env", "dev").out();
        Shell.run("check", workspace);
        Shell.run("plan", workspace, "--env", "dev");
        Shell.run("push", workspace, "--env", "dev", "--yes");
        assertFalse(RecordingResolver.wasAskedFor(host));

        String fingerprint = shown.substring(shown.indexOf("fingerprint ") + 12).strip();
        Shell.run("plan", workspace, "--env", "dev", "--trust-environment", fingerprint);
        assertTrue(RecordingResolver.wasAskedFor(host));
    }

    @Test
    @DisplayName("is contacted with the fingerprint of what was shown, and with no other")
    void isContactedWithTheFingerprint() throws IOException {
        int port;
        String fingerprint;
        try (ServerSocket socket = listening(0)) {
            port = socket.getLocalPort();
            plain(port);
            String shown = Shell.run("trust", "show", workspace, "--env", "dev").out();
            fingerprint = shown.substring(shown.indexOf("fingerprint ") + 12).strip();

            assertEquals(2, planTrusting("0" + fingerprint).code());
            assertFalse(sawSomebody(socket));
        }

        Shell.Run agreed = planTrusting(fingerprint);

        assertTrue(agreed.err().contains("Nothing listens at 127.0.0.1:" + port), agreed.err());
        assertFalse(Files.exists(folder.resolve("state")), "a fingerprint is for one run");
        assertEquals("Nothing was agreed to.\n", Shell.run("trust", "list").out());
    }

    private Shell.Run planTrusting(String fingerprint) {
        return Shell.run("plan", workspace, "--env", "dev", "--trust-environment", fingerprint);
    }
}
