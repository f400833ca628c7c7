package org.stormspec.export.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A schema registry")
class RegistryClientTest {

    private static final String LANGUAGES = "/schemas/types";

    private HttpServer server = start();

    private static HttpServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void startAnew() {
        server.stop(0);
        server = start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        server.createContext(
                path,
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    if (status == 307) {
                        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
                    }
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private RegistryException failure() {
        return assertThrows(
                RegistryException.class,
                () -> {
                    try (RegistryClient client = RegistryClient.at(url())) {
                        client.languages();
                    }
                });
    }

    @Test
    @DisplayName("that sends us on is not followed")
    void thatSendsUsOnIsNotFollowed() {
        AtomicBoolean followed = new AtomicBoolean();
        answer(LANGUAGES, 307, "");
        server.createContext(
                "/elsewhere",
                exchange -> {
                    followed.set(true);
                    exchange.sendResponseHeaders(200, -1);
                });

        assertEquals(307, failure().status());
        assertFalse(followed.get());
    }

    @Test
    @DisplayName("that answers without an end is not read to the end")
    void thatAnswersWithoutAnEnd() {
        answer(LANGUAGES, 200, "[\"" + "x".repeat(33 << 20) + "\"]");

        assertTrue(String.valueOf(failure().getMessage()).contains("does not answer"));
    }

    @Test
    @DisplayName("that is something else is told so in a few words")
    void thatIsSomethingElse() {
        answer(LANGUAGES, 200, "<html>");

        assertTrue(String.valueOf(failure().getMessage()).contains("is no schema registry"));
    }

    @Test
    @DisplayName("that refuses at length is repeated in part")
    void thatRefusesAtLength() {
        answer(LANGUAGES, 500, "x".repeat(10_000));

        assertEquals(500, String.valueOf(failure().getMessage()).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://me:secret@127.0.0.1",
                "ftp://a",
                "localhost:8081",
                "jar:x"
            })
    @DisplayName("is spoken to over http and https only, and never with a password in its address")
    void isSpokenToOverHttpOnly(String url) {
        RegistryException refusal =
                assertThrows(RegistryException.class, () -> RegistryClient.at(url));

        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"));
    }
}
