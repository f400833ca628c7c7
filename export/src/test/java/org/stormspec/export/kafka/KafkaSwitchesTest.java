package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.cli.Stormspec;

@DisplayName("Kafka itself, should a setting ever get past the list,")
class KafkaSwitchesTest {

    private static final String SERVER = "127.0.0.1:9";

    @TempDir Path folder;

    @BeforeEach
    void asEveryProcessDoes() {
        KafkaSwitches.set();
    }

    private static Map<String, Object> login(String jaas) {
        return new HashMap<>(
                Map.of(
                        "bootstrap.servers",
                        SERVER,
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        jaas));
    }

    private static String failure(Map<String, Object> properties) {
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> Admin.create(properties).close());
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    @DisplayName("reads no value through a config provider")
    void readsNoValueThroughAConfigProvider() throws Exception {
        Files.writeString(folder.resolve("id_rsa"), "PRIVATE");
        String failure =
                failure(
                        new HashMap<>(
                                Map.of(
                                        "bootstrap.servers",
                                        SERVER,
                                        "client.id",
                                        "${d:" + folder + ":id_rsa}",
                                        "config.providers",
                                        "d",
                                        "config.providers.d.class",
                                        "org.apache.kafka.common.config.provider.DirectoryConfigProvider")));

        assertTrue(failure.contains(ConfigException.class.getName()), failure);
        assertFalse(failure.contains("PRIVATE"), failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.sun.security.auth.module.Krb5LoginModule",
                "com.sun.security.auth.module.KeyStoreLoginModule",
                "com.sun.security.auth.module.JndiLoginModule",
                "com.sun.security.auth.module.UnixLoginModule",
            })
    @DisplayName("uses no other login module, whatever the runtime was told")
    void usesNoOtherLoginModule(String module) {
        System.setProperty(KafkaSwitches.LOGIN_MODULES, module);
        KafkaSwitches.set();

        String failure = failure(login(module + " required;"));

        assertTrue(failure.contains("not allowed"), failure);
    }

    @Test
    @DisplayName("asks nobody for a token but the one address of a connection")
    void asksNobodyForAToken() {
        ClientSettings.of(
                        Map.of(
                                "bootstrap.servers",
                                SERVER,
                                "sasl.oauthbearer.token.endpoint.url",
                                "https://a.example/token"))
                .forClient();

        assertEquals("https://a.example/token", System.getProperty(KafkaSwitches.TOKEN_ADDRESSES));
        assertEquals("", System.getProperty(KafkaSwitches.TOKEN_FILES));
    }

    @Test
    @DisplayName("is told so by the command line before it does anything")
    void isToldSoByTheCommandLine() {
        System.clearProperty(KafkaSwitches.CONFIG_PROVIDERS);

        Stormspec.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "--version");

        assertEquals("none", System.getProperty(KafkaSwitches.CONFIG_PROVIDERS));
    }

    static Stream<Map<String, String>> settings() {
        return Stream.of(
                Map.of("metric.reporters", "x"),
                Map.of("schema.registry.url", "https://a.example"),
                Map.of(
                        "sasl.jaas.config",
                        "com.sun.security.auth.module.Krb5LoginModule required;"),
                Map.of("Bootstrap.servers", SERVER));
    }

    @ParameterizedTest
    @MethodSource("settings")
    @DisplayName("gets no settings that are not on the list")
    void getsNoSettingsThatAreNotOnTheList(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("bootstrap.servers", SERVER);

        assertThrows(IllegalArgumentException.class, () -> ClientSettings.of(all));
    }
}
