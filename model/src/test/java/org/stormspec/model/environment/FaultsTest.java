package org.stormspec.model.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Store;

@DisplayName("An environment")
class FaultsTest {

    @TempDir Path folder;

    static Stream<HostileEnvironments.Hostile> hostile() {
        return HostileEnvironments.reachingFor(9092).stream();
    }

    private LoadResult read(String environments) throws IOException {
        Files.writeString(folder.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
        Files.writeString(folder.resolve("environments.yaml"), environments);
        return WorkspaceReader.read(folder);
    }

    private static List<Environment> environments(LoadResult loaded) {
        return Store.of(loaded.records()).stream(RecordType.ENVIRONMENT, Environment.class)
                .toList();
    }

    private static Environment login(String text) {
        return new Environment("dev", "dev", "", new TreeMap<>(Map.of("sasl.jaas.config", text)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("that asks for more than a connection has a fault, or its file has one")
    void thatAsksForMoreThanAConnectionHasAFault(HostileEnvironments.Hostile hostile)
            throws IOException {
        LoadResult loaded = read(hostile.yaml());

        assertTrue(
                !loaded.problems().isEmpty()
                        || environments(loaded).stream()
                                .anyMatch(each -> !Faults.of(each).isEmpty()),
                hostile::yaml);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("is without fault after every repair, one after the other")
    void isWithoutFaultAfterEveryRepair(HostileEnvironments.Hostile hostile) throws IOException {
        for (Environment environment : environments(read(hostile.yaml()))) {
            Environment mended = environment;
            for (int left = Faults.of(mended).size(); left > 0; left--) {
                Fault fault = Faults.of(mended).getFirst();
                mended = fault.repair().apply(mended);
                List<String> others = Faults.of(mended).stream().map(Fault::message).toList();
                assertFalse(others.contains(fault.message()), fault::message);
                left = Math.max(left, others.size() + 1);
            }
            assertEquals(List.of(), Faults.of(mended));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("is complained about on one line of plain letters, without its secrets")
    void isComplainedAboutOnOneLine(HostileEnvironments.Hostile hostile) throws IOException {
        environments(read(hostile.yaml())).stream()
                .flatMap(each -> Faults.of(each).stream())
                .map(Fault::message)
                .forEach(message -> {
                    assertFalse(message.contains("hunter2"), message);
                    assertFalse(message.contains("PRIVATE KEY"), message);
                    assertTrue(
                            message.codePoints().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '…'),
                            message);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\""
                        + " password=\"${env:STORMSPEC_P}\";",
                "  org.apache.kafka.common.security.scram.ScramLoginModule   required"
                        + " username='it''s' password = '${env:STORMSPEC_P}' tokenauth=true ; ",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                        + " username=\"a\\\"b\\\\c\" password=\"${env:STORMSPEC_P}\";",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required"
                        + " clientId=\"me\" clientSecret=\"${env:STORMSPEC_P}\" scope=\"kafka\";",
                "${env:STORMSPEC_DEV_JAAS}"
            })
    @DisplayName("may log in by user and password, by a proof of it, or by a token")
    void mayLogIn(String text) {
        String readable = text.replace("it''s", "its");
        assertEquals(List.of(), Faults.of(login(readable)));
    }

    @Test
    @DisplayName("hands a login on in a text that nothing in a value can end")
    void handsALoginOnInATextThatNothingInAValueCanEnd() {
        String written =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\""
                        + " password=\"${env:STORMSPEC_P}\";";
        Login.Entry entry = (Login.Entry) Login.parse(written);

        Login.Entry filled = entry.with(value -> value.startsWith("${") ? "x\"; evil \\" : value);

        assertEquals(filled, Login.parse(filled.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9092",
                "a.example:9092,b-1.example:9093",
                "a.example:9092, b.example:9092",
                "10.0.0.1:65535",
                "[::1]:9092",
                "[2001:db8::7]:9092",
                "kafka_1:9092"
            })
    @DisplayName("may name servers by host and port")
    void mayNameServers(String bootstrap) {
        assertEquals(
                List.of(), Faults.of(new Environment("dev", "dev", bootstrap, new TreeMap<>())));
    }
}
