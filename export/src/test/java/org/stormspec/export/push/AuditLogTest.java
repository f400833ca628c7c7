package org.stormspec.export.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.DesiredState;
import org.stormspec.export.kafka.Ledger;
import org.stormspec.export.kafka.Ownership;
import org.stormspec.export.kafka.Plan;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The record of a push")
class AuditLogTest {

    private static final Instant WHEN = Instant.parse("2026-11-30T10:00:00Z");

    @TempDir Path folder;

    private static ApplyReport report() {
        DesiredState nothing =
                DesiredState.of(Ownership.of("acme", Set.of()), List.of(), List.of());
        return new ApplyReport(
                new Plan(nothing, "cluster", Ledger.NONE, List.of()),
                ApplyReport.Verdict.NOTHING_TO_DO,
                "",
                List.of(),
                WHEN,
                Duration.ZERO);
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    @DisplayName("can be read by its owner only, in a folder that was open to others too")
    void canBeReadByItsOwnerOnly() throws IOException {
        Path log = Files.createDirectory(folder.resolve("push-log"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rwxr-xr-x"));

        Path file = new AuditLog(log).append(report(), "dev", WHEN);

        assertEquals("rwx------", modes(log));
        assertEquals("rw-------", modes(file));
    }

    @Test
    @DisplayName("is whole, with nothing beside it")
    void isWholeWithNothingBesideIt() throws IOException {
        Path file = new AuditLog(folder.resolve("push-log")).append(report(), "dev", WHEN);

        assertTrue(new JsonMapper().readTree(Files.readString(file)).isObject());
        try (Stream<Path> files = Files.list(folder.resolve("push-log"))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a/b", "é\n", "..", "", "LONG"})
    @DisplayName("stays in its folder, whatever an environment is called")
    void staysInItsFolder(String environment) {
        String name = environment.replace("LONG", "x".repeat(300));

        Path file = new AuditLog(folder.resolve("push-log")).append(report(), name, WHEN);

        assertEquals(folder.resolve("push-log"), file.getParent());
    }
}
