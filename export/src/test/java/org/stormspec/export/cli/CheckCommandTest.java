package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("stormspec check")
class CheckCommandTest {

    @TempDir Path folder;

    @Test
    @DisplayName("finds no error in the sample business, and the two warnings left in on purpose")
    void acme() {
        Shell.Run run = Shell.run("check", Shell.acme(folder));

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("0 errors, 2 warnings"), run.out());
        assertTrue(run.out().contains("ACC-03") && run.out().contains("SCH-12"), run.out());
    }

    @Test
    @DisplayName("ends with 1 and names the rule, the place and a fix when the model has an error")
    void error() {
        Path acme = Shell.acme(folder);
        Shell.edit(acme.resolve("contexts/health.sleepy.yaml"), "owner: wellbeing-team\n", "");

        Shell.Run run = Shell.run("check", acme);

        assertEquals(1, run.code());
        assertTrue(run.out().contains("CTX-01  health.sleepy"), run.out());
        assertTrue(run.out().contains("fix: "), run.out());
    }

    @Test
    @DisplayName("writes findings as JSON for machines")
    void json() {
        Shell.Run run = Shell.run("check", Shell.acme(folder), "--format", "json");

        JsonNode report = new JsonMapper().readTree(run.out());
        assertEquals(0, report.at("/summary/errors").asInt(-1));
        assertEquals("ACC-03", report.at("/findings/0/id").asString());
        assertEquals("warning", report.at("/findings/0/level").asString());
    }

    @Test
    @DisplayName("ends with 2 and names file and line when a file does not parse")
    void brokenFile() {
        Path acme = Shell.acme(folder);
        Shell.edit(acme.resolve("contexts/finance.sales.yaml"), "topics:\n", "topics: [\n");

        Shell.Run run = Shell.run("check", acme);

        assertEquals(2, run.code());
        assertTrue(run.err().contains("contexts/finance.sales.yaml:"), run.err());
    }

    @Test
    @DisplayName("ends with 2 and says what to do when the folder holds no workspace")
    void noWorkspace() {
        Shell.Run run = Shell.run("check", folder);

        assertEquals(2, run.code());
        assertTrue(run.err().contains("stormspec.yaml"), run.err());
    }

    @Test
    @DisplayName("ends with 2 on an option that does not exist")
    void wrongOption() {
        assertEquals(2, Shell.run("check", folder, "--colour").code());
    }
}
