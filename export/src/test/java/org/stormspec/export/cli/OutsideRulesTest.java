package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A check with an eye on files and the last export")
class OutsideRulesTest {

    private static final String AMOUNT = "      - amount_minor: long\n";

    @TempDir Path folder;

    private Path acme = Path.of("");
    private Path specs = Path.of("");

    @BeforeEach
    void export() {
        acme = Shell.acme(folder);
        specs = folder.resolve("specs");
        assertEquals(0, Shell.run("export", acme, "--to", specs).code());
    }

    private void campaign(String from, String to) {
        Shell.edit(acme.resolve("contexts/finance.campaign.yaml"), from, to);
    }

    private Shell.Run check() {
        return Shell.run("check", acme, "--since", specs);
    }

    @Test
    @DisplayName("says nothing about change right after an export")
    void nothing() {
        Shell.Run run = check();

        assertEquals(0, run.code(), run.err());
        assertFalse(run.out().contains("VER-01") || run.out().contains("VER-09"), run.out());
    }

    @Test
    @DisplayName("refuses a required field without default, and offers to make it optional")
    void incompatible() {
        campaign(AMOUNT, AMOUNT + "      - channel: string\n");

        Shell.Run run = check();

        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("VER-01") && run.out().contains("VER-02"), run.out());
        assertTrue(run.out().contains("VER-09"), run.out());
        assertTrue(run.out().contains("make channel optional"), run.out());
        assertTrue(run.out().contains("take version 2.0.0"), run.out());
    }

    @Test
    @DisplayName("keeps a change that hurts a reader from being exported, unless it is forced")
    void refusesToHurt() {
        campaign(AMOUNT, AMOUNT + "      - channel: string\n");

        Shell.Run refused = Shell.run("export", acme, "--to", specs);
        Shell.Run shown = Shell.run("export", acme, "--to", specs, "--diff");
        Shell.Run still = check();
        Shell.Run forced = Shell.run("export", acme, "--to", specs, "--force");

        assertEquals(1, refused.code(), refused.out());
        assertTrue(refused.err().contains("affected: finance.sales"), refused.err());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals(1, shown.code(), shown.out());
        assertTrue(still.out().contains("VER-01"), still.out());
        assertEquals(0, forced.code(), forced.err());
        assertFalse(check().out().contains("VER-01"), check().out());
    }

    @Test
    @DisplayName("lets a change be exported that somebody took upon themselves")
    void waived() throws IOException {
        campaign(AMOUNT, AMOUNT + "      - channel: string\n");
        String until = LocalDate.now(ZoneId.systemDefault()).plusDays(9).toString();
        Files.writeString(
                acme.resolve("waivers.yaml"),
                """
                VER-01:
                  element finance.campaign.sale:
                    {reason: moved together, by: anna, until: '%1$s'}
                VER-02:
                  element finance.campaign.sale:
                    {reason: moved together, by: anna, until: '%1$s'}
                """
                        .formatted(until));

        Shell.Run run = Shell.run("export", acme, "--to", specs);

        assertEquals(0, run.code(), run.err());
    }

    @Test
    @DisplayName("names a schema file that cannot be read, and the type that is nowhere")
    void files() throws IOException {
        Path schemas = Files.createDirectories(acme.resolve("schemas"));
        Files.writeString(schemas.resolve("sale.avsc"), "{\"type\": \"record\"");
        campaign("    key: sale_id\n", "    key: sale_id\n    schema: sale.avsc\n");

        Shell.Run run = Shell.run("check", acme);

        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("SCH-02"), run.out());
    }

    @Test
    @DisplayName("tries examples against the fields")
    void examples() {
        campaign(
                "    key: sale_id\n",
                "    key: sale_id\n    examples:\n      first: '{\"sale_id\": 1}'\n");

        Shell.Run run = Shell.run("check", acme);

        assertTrue(run.out().contains("SCH-17"), run.out() + run.err());
    }

    @Test
    @DisplayName("mends a breaking change, and keeps a file that leads nowhere from leaving")
    void mends() throws IOException {
        campaign(AMOUNT, AMOUNT + "      - channel: string\n");

        Shell.Run fixed = Shell.run("fix", acme, "--rule", "VER-01", "--since", specs);

        assertEquals(0, fixed.code(), fixed.out() + fixed.err());
        assertFalse(check().out().contains("VER-01"), check().out());
        String text = Files.readString(acme.resolve("contexts/finance.campaign.yaml"));
        assertTrue(text.contains("channel: {type: string, optional: true}"), text);

        campaign("    key: sale_id\n", "    key: sale_id\n    schema: nowhere.avsc\n");
        Shell.Run refused = Shell.run("export", acme, "--to", specs);

        assertEquals(1, refused.code(), refused.out());
        assertTrue(refused.err().contains("SCH-03"), refused.err());
    }

    @Test
    @DisplayName("exports what comes back whole")
    void roundTrip() {
        Shell.Run run = Shell.run("export", acme, "--to", specs, "--round-trip");

        assertEquals(0, run.code(), run.err());
    }
}
