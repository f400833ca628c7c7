package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The look at a port")
class PortCheckTest {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final String PASSWORD = "hunter2";

    /** Kafka's number for a broker that did not expect anybody to log in. */
    private static final int NO_LOGIN = 34;

    @TempDir Path folder;

    private static ClientSettings by(FakeServer server, String protocol) {
        return ClientSettings.of(settings(server, protocol));
    }

    private static Map<String, String> settings(FakeServer server, String protocol) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", server.address());
        settings.put("security.protocol", protocol);
        if (protocol.startsWith("SASL")) {
            settings.put("sasl.mechanism", "PLAIN");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required"
                            + " username=\"app\" password=\"%s\";".formatted(PASSWORD));
        }
        return settings;
    }

    private static PreflightStep look(ClientSettings settings) {
        return new PortCheck(settings, settings.bootstrap(), PATIENCE).call().step();
    }

    /** Says what is wrong and has kept the password to itself. */
    private static void assertTrouble(String words, ClientSettings settings, FakeServer server) {
        PreflightStep step = Preflight.check(settings, PATIENCE).getLast();
        assertFalse(step.ok(), step::message);
        assertTrue(step.message().contains(words), step::message);
        assertTrue(step.message().contains(server.address()), step::message);
        assertFalse(server.told().contains(PASSWORD), server::told);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAINTEXT, HTTP/1.1 400 Bad Request, A web server answers at",
        "SASL_SSL, HTTP/1.1 400 Bad Request, A web server answers at",
        "SASL_PLAINTEXT, <!DOCTYPE HTML>, A web server answers at",
        "SASL_PLAINTEXT, SSH-2.0-OpenSSH_9.9, An SSH server answers at",
        "SSL, SSH-2.0-OpenSSH_9.9, An SSH server answers at",
        "SASL_PLAINTEXT, 220 mail.example ESMTP, not as a Kafka broker does",
    })
    @DisplayName("tells a server of another kind, whatever protocol it was asked by")
    void tellsAServerOfAnotherKind(String protocol, String banner, String words)
            throws IOException {
        try (FakeServer server = FakeServer.of(FakeServer.saying(banner + "\r\n"))) {
            assertTrouble(words, by(server, protocol), server);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAINTEXT", "SASL_PLAINTEXT", "SSL", "SASL_SSL"})
    @DisplayName("tells who does not answer, and who closes the connection")
    void tellsWhoDoesNotAnswer(String protocol) throws IOException {
        try (FakeServer server = FakeServer.deaf()) {
            assertTrouble(
                    "does not answer within 1 s: it may be stopped, overloaded or no Kafka broker",
                    by(server, protocol),
                    server);
        }
        try (FakeServer server = FakeServer.of((client, _) -> client.close())) {
            assertTrouble("closes it at once", by(server, protocol), server);
        }
    }

    @Test
    @DisplayName("tells a broker that takes no login")
    void tellsABrokerThatTakesNoLogin() throws IOException {
        try (FakeServer server = FakeServer.of(FakeServer.broker(NO_LOGIN))) {
            assertTrouble(
                    "takes no login, and security.protocol is SASL_PLAINTEXT. Use a port where one logs in, or set security.protocol to PLAINTEXT",
                    by(server, "SASL_PLAINTEXT"),
                    server);
            assertTrouble(
                    "or set security.protocol to PLAINTEXT, which is not encrypted.",
                    by(server, "SASL_SSL"),
                    server);
            assertTrue(look(by(server, "PLAINTEXT")).ok());
        }
    }

    @Nested
    @DisplayName("with TLS")
    class Tls {

        private static final int WANTS_LOGIN = 33;

        private FakeServer server(FakeServer.Manner manner)
                throws IOException, GeneralSecurityException {
            ServerSocket listening =
                    context()
                            .getServerSocketFactory()
                            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            return FakeServer.on(listening, manner);
        }

        private Path store() throws IOException {
            Path store = folder.resolve("localhost.p12");
            if (!Files.exists(store)) {
                String keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
                ProcessBuilder making =
                        new ProcessBuilder(
                                (keytool
                                                + " -genkeypair -keyalg EC -alias x -dname CN=localhost"
                                                + " -ext san=dns:localhost -storepass "
                                                + PASSWORD
                                                + " -keystore "
                                                + store)
                                        .split(" "));
                making.redirectErrorStream(true);
                Process process = making.start();
                process.getInputStream().readAllBytes();
                assertEquals(0, process.onExit().join().exitValue());
            }
            return store;
        }

        private SSLContext context() throws IOException, GeneralSecurityException {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store())) {
                keys.load(in, PASSWORD.toCharArray());
            }
            KeyManagerFactory managers =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        }

        private ClientSettings trusting(FakeServer server, String protocol) throws IOException {
            Map<String, String> settings = settings(server, protocol);
            settings.put("ssl.truststore.location", store().toString());
            settings.put("ssl.truststore.type", "PKCS12");
            settings.put("ssl.truststore.password", PASSWORD);
            return ClientSettings.of(settings);
        }

        @Test
        @DisplayName("tells a client without it to use it")
        void tellsAClientWithoutItToUseIt() throws IOException, GeneralSecurityException {
            try (FakeServer server = server(FakeServer.broker(WANTS_LOGIN))) {
                assertTrouble(
                        "expects TLS, and security.protocol is SASL_PLAINTEXT. Set security.protocol to SASL_SSL.",
                        by(server, "SASL_PLAINTEXT"),
                        server);
                assertTrouble(
                        "expects TLS, and security.protocol is PLAINTEXT. Set security.protocol to SSL, or to SASL_SSL if one logs in there.",
                        by(server, "PLAINTEXT"),
                        server);
            }
        }

        @Test
        @DisplayName("tells behind it whether one logs in")
        void tellsBehindItWhetherOneLogsIn() throws IOException, GeneralSecurityException {
            try (FakeServer server = server(FakeServer.broker(WANTS_LOGIN))) {
                assertTrouble(
                        "expects a login, and security.protocol is SSL",
                        trusting(server, "SSL"),
                        server);
                assertTrue(look(trusting(server, "SASL_SSL")).ok());
            }
            try (FakeServer server = server(FakeServer.broker(NO_LOGIN))) {
                assertTrouble(
                        "takes no login, and security.protocol is SASL_SSL",
                        trusting(server, "SASL_SSL"),
                        server);
                assertTrue(look(trusting(server, "SSL")).ok());
            }
        }

        @Test
        @DisplayName("tells a web server behind it")
        void tellsAWebServerBehindIt() throws IOException, GeneralSecurityException {
            try (FakeServer server =
                    server(FakeServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
                assertTrouble("A web server answers", trusting(server, "SASL_SSL"), server);
            }
        }

        @Test
        @DisplayName("says nothing at all to a server whose certificate is not trusted")
        void saysNothingWithoutTrust() throws IOException, GeneralSecurityException {
            try (FakeServer server = server(FakeServer.broker(WANTS_LOGIN))) {
                PreflightStep step =
                        Preflight.check(by(server, "SASL_SSL"), Duration.ofSeconds(5)).getLast();

                assertTrue(step.message().startsWith("No trust by TLS"), step::message);
                assertEquals("", server.told());
            }
        }
    }
}
