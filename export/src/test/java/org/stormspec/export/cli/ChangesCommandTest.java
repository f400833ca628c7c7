package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("stormspec changes")
class ChangesCommandTest {

    @TempDir Path folder;

    private Path acme = Path.of("");
    private Path specs = Path.of("");

    @BeforeEach
    void export() {
        acme = Shell.acme(folder);
        specs = folder.resolve("specs");
        Shell.Run run = Shell.run("export", acme, "--to", specs);
        assertEquals(0, run.code(), run.err());
    }

    private void edit(String from, String to) {
        Shell.edit(acme.resolve("contexts/finance.campaign.yaml"), from, to);
    }

    @Test
    @DisplayName("finds nothing right after an export")
    void nothing() {
        Shell.Run run = Shell.run("changes", acme, "--since", specs);

        assertEquals(0, run.code(), run.err() + run.out());
        assertEquals("Nothing changed since version 1.0.0.\n", run.out());
    }

    @Test
    @DisplayName("names the field, the reason, the readers it hurts, and a major version")
    void breaking() {
        edit("      - amount_minor: long", "      - channel: string\n      - amount_minor: long");

        Shell.Run run = Shell.run("changes", acme, "--since", specs);

        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().contains("+ channel  string"), run.out());
        assertTrue(run.out().contains("incompatible"), run.out());
        assertTrue(run.out().contains("hurts finance.sales"), run.out());
        assertTrue(run.out().contains("deserve version 2.0.0 (major)"), run.out());
        assertTrue(run.out().contains("still says 1.0.0"), run.out());
    }

    @Test
    @DisplayName("takes an optional field for a minor change, also as JSON")
    void compatible() {
        edit(
                "      - amount_minor: long",
                "      - channel: {type: string, optional: true}\n      - amount_minor: long");

        Shell.Run run = Shell.run("changes", acme, "--since", specs, "--format", "json");

        assertEquals(3, run.code(), run.err() + run.out());
        JsonNode report = JsonMapper.builder().build().readTree(run.out());
        assertEquals("minor", report.path("bump").asString());
        assertEquals("1.1.0", report.path("proposed").asString());
        JsonNode sale = report.path("topics").path(0);
        assertEquals("acme.finance.campaign._public.sale", sale.path("topic").asString());
        assertTrue(sale.path("verdict").path("compatible").asBoolean());
        assertEquals("channel", sale.path("fields").path(0).path("path").asString());
    }

    @Test
    @DisplayName("asks for the folder of the last export")
    void noFolder() {
        assertEquals(2, Shell.run("changes", acme).code());
    }
}
