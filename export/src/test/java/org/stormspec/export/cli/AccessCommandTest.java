package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("On the command line access")
class AccessCommandTest {

    @TempDir Path folder;

    @Test
    @DisplayName("lists who may do what with a topic, and why")
    void table() {
        Shell.Run run = Shell.run("access", Shell.acme(folder));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("acme.common.users._protected.user (protected)"), run.out());
        assertTrue(
                run.out().matches("(?s).*read +people\\.onboard +granted by the owner; reads it.*"),
                run.out());
    }

    @Test
    @DisplayName("writes one line for each context and topic for spreadsheets")
    void csv() {
        Shell.Run run = Shell.run("access", Shell.acme(folder), "--format", "csv");
        assertEquals(1 + 10 * 25, run.out().lines().count());
        assertTrue(
                run.out()
                        .contains(
                                "acme.common.users._protected.user,finance.campaign,none,false,"
                                        + "protected: not granted"),
                run.out());
    }

    @Test
    @DisplayName("says the same to machines")
    void json() {
        Shell.Run run = Shell.run("access", Shell.acme(folder), "--format", "json");
        assertEquals(250, new JsonMapper().readTree(run.out()).size());
    }
}
