package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required"
                    + " username=\"app\" password=\"hunter2\";";

    private static ClientSettings by(String server, String protocol) {
        return ClientSettings.of(
                Map.of(
                        "bootstrap.servers", server,
                        "security.protocol", protocol,
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config", LOGIN));
    }

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
    @DisplayName("tells a wrong password from a missing login and a missing right")
    void troublesOfACluster(DevCluster cluster) {
        String server = cluster.bootstrap();
        assertTrouble(
                "login", "user or password", last(ClientSettings.plain(server, "admin", "wrong")));
        assertTrouble(
                "login",
                server
                        + " expects a login, and security.protocol is PLAINTEXT, which has none."
                        + " Set security.protocol to SASL_PLAINTEXT,"
                        + " sasl.mechanism to one of SCRAM-SHA-512, PLAIN,",
                last(ClientSettings.plaintext(server)));
        cluster.ensureUsers(Set.of("preflight.poor"));
        assertTrouble("rights", "lacks the right", last(cluster.clientSettings("preflight.poor")));
    }

    @Test
    @DisplayName("tells a way to log in that is switched off, and names those that are on")
    void aWayThatIsOff(DevCluster cluster) {
        assertTrouble(
                "login",
                "[SCRAM-SHA-512, PLAIN]",
                last(
                        ClientSettings.of(
                                Map.of(
                                        "bootstrap.servers",
                                        cluster.bootstrap(),
                                        "security.protocol",
                                        "SASL_PLAINTEXT",
                                        "sasl.mechanism",
                                        "SCRAM-SHA-256",
                                        "sasl.jaas.config",
                                        LOGIN))));
    }

    @Test
    @DisplayName("tells a broker without TLS from one with it, and warns of what is readable then")
    void aBrokerWithoutTls(DevCluster cluster) {
        assertTrouble(
                "port",
                "speaks Kafka without TLS, and security.protocol is SASL_SSL. Use a port that expects TLS, or set security.protocol to SASL_PLAINTEXT, which is not encrypted",
                last(by(cluster.bootstrap(), "SASL_SSL")));
        assertTrouble(
                "port",
                "set security.protocol to SASL_PLAINTEXT",
                last(by(cluster.bootstrap(), "SSL")));
    }

    @Test
    @DisplayName("goes on with the server that is fine when another one is not")
    void oneServerIsEnough(DevCluster cluster) {
        ClientSettings admin = cluster.adminSettings();
        Map<String, String> settings = new TreeMap<>();
        admin.forClient().forEach((key, value) -> settings.put(key, value.toString()));
        settings.put("bootstrap.servers", "127.0.0.1:1," + cluster.bootstrap());

        List<PreflightStep> steps =
                Preflight.check(ClientSettings.of(settings), Duration.ofSeconds(10));

        assertTrue(Preflight.isFine(steps), steps::toString);
    }

    @Test
    @DisplayName("says what is wrong with a login that Kafka cannot read, and nothing of the login")
    void aLoginThatCannotBeRead(DevCluster cluster) {
        ClientSettings unfit =
                ClientSettings.of(
                        Map.of(
                                "bootstrap.servers", cluster.bootstrap(),
                                "security.protocol", "SASL_PLAINTEXT",
                                "sasl.mechanism", "PLAIN"));

        PreflightStep step = last(unfit);

        assertTrouble("login", "Check sasl.jaas.config", step);
    }

    @Test
    @DisplayName("is as patient with a login as the network is slow")
    void isAsPatientAsTheNetworkIsSlow() {
        Duration patience = Duration.ofSeconds(5);

        assertEquals(
                Duration.ofSeconds(10), Preflight.loginPatience(patience, Duration.ofMillis(20)));
        assertEquals(
                Duration.ofSeconds(60), Preflight.loginPatience(patience, Duration.ofSeconds(3)));
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
