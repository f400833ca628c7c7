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
    @DisplayName(
            "breaks whoever reads CloudEvents headers that are gone, and export refuses it too")
    void headersGone() {
        Shell.edit(acme.resolve("stormspec.yaml"), "  envelope: cloudevents-binary\n", "");

        Shell.Run run = Shell.run("changes", acme, "--since", specs);

        assertEquals(1, run.code(), run.err());
        assertTrue(
                run.out()
                        .contains(
                                "! header ce_id is gone (string, required): who uses it no longer finds it"),
                run.out());
        assertTrue(run.out().contains("deserve version 2.0.0 (major)"), run.out());
        Shell.Run export = Shell.run("export", acme, "--to", specs);
        assertEquals(1, export.code(), export.out());
        assertTrue(export.err().contains("VER-12"), export.err());
        assertTrue(export.err().contains("header ce_id is gone"), export.err());
    }

    @Test
    @DisplayName("calls a server that moved a patch, and no change of a contract")
    void serverMoved() {
        Shell.edit(
                acme.resolve("environments.yaml"),
                "kafka.acme.example:9092",
                "kafka.acme.example:9093");

        Shell.Run run = Shell.run("changes", acme, "--since", specs);

        assertEquals(3, run.code(), run.err());
        assertTrue(
                run.out()
                        .contains(
                                "server prod moved from kafka.acme.example:9092 to"
                                        + " kafka.acme.example:9093 (the environment, not the contract)"),
                run.out());
        assertTrue(run.out().contains("deserve version 1.0.1 (patch)"), run.out());
        Shell.Run export = Shell.run("export", acme, "--to", specs);
        assertEquals(0, export.code(), export.err());
        assertTrue(export.err().contains("Servers or words changed"), export.err());
    }

    @Test
    @DisplayName("asks for the folder of the last export")
    void noFolder() {
        assertEquals(2, Shell.run("changes", acme).code());
    }
}
