package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;

@DisplayName("The look at a connection")
@ExtendWith(SharedCluster.class)
class PreflightTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static PreflightStep last(ClientSettings settings) {
        List<PreflightStep> steps = Preflight.check(settings, PATIENCE);
        return steps.getLast();
    }

    private static void assertTrouble(String step, String words, PreflightStep actual) {
        assertEquals(step, actual.name(), actual::message);
        assertFalse(actual.ok(), actual::message);
        assertTrue(actual.message().contains(words), actual::message);
    }

    @Test
    @DisplayName("is content with an administrator of a running cluster")
    void fine(DevCluster cluster) {
        List<PreflightStep> steps =
                Preflight.check(cluster.adminSettings(), Duration.ofSeconds(10));
        assertTrue(Preflight.isFine(steps), steps::toString);
        assertEquals(
                List.of("port", "login", "cluster", "rights"),
                steps.stream().map(PreflightStep::name).toList());
    }

    @Test
    @DisplayName("tells a wrong password from a wrong protocol, a missing right and a silent port")
    void troublesOfACluster(DevCluster cluster) throws IOException {
        String server = cluster.bootstrap();
        assertTrouble(
                "login", "user or password", last(ClientSettings.plain(server, "admin", "wrong")));
        assertTrouble("login", "security.protocol", last(ClientSettings.plaintext(server)));
        cluster.ensureUsers(Set.of("preflight.poor"));
        assertTrouble("rights", "lacks the right", last(cluster.clientSettings("preflight.poor")));
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrouble(
                    "login",
                    "does not speak Kafka",
                    last(ClientSettings.plaintext("127.0.0.1:" + deaf.getLocalPort())));
        }
    }

    @Test
    @DisplayName(
            "tells a server of another kind, before its answer is taken for a length of gigabytes")
    void aServerOfAnotherKind() throws IOException {
        try (ServerSocket web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerLikeAWebServer(web));

            assertTrouble(
                    "port",
                    "not as a Kafka broker does",
                    last(ClientSettings.plaintext("127.0.0.1:" + web.getLocalPort())));
        }
    }

    private static void answerLikeAWebServer(ServerSocket web) {
        while (!web.isClosed()) {
            try (Socket socket = web.accept()) {
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 400 Bad Request\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().read();
            } catch (IOException closed) {
                // The test is over, or the other side hung up; the next one is served if there is
                // one.
            }
        }
    }

    @Test
    @DisplayName("ends when Kafka's client would wait for ever")
    void endsWhenKafkaWouldWait() {
        KafkaFutureImpl<String> never = new KafkaFutureImpl<>();

        ExecutionException end =
                assertThrows(
                        ExecutionException.class,
                        () -> Answers.await(never, Duration.ofMillis(10)));

        assertInstanceOf(TimeoutException.class, end.getCause());
    }

    @Test
    @DisplayName("tells an unknown machine, a closed port and a malformed address apart")
    void troublesOfTheNetwork() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertTrouble(
                "port", "Nothing listens", last(ClientSettings.plaintext("127.0.0.1:" + closed)));
        assertTrouble(
                "address",
                "No machine is called",
                last(ClientSettings.plaintext("no-such-host.invalid:9092")));
        assertTrouble("address", "is not host:port", last(ClientSettings.plaintext("localhost")));
    }

    @Test
    @DisplayName("settings never show their secrets")
    void noSecretsInText(DevCluster cluster) {
        String text = cluster.adminSettings().toString();
        assertTrue(text.contains("sasl.jaas.config=(hidden)"), text);
        assertFalse(text.contains("password="), text);
    }
}
