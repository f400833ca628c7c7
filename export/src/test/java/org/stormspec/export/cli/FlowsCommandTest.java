package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("stormspec flows")
class FlowsCommandTest {

    @TempDir Path folder;

    @Test
    @DisplayName("lists style, steps and who knows whom of every flow")
    void listsEveryFlow() {
        Shell.Run run = Shell.run("flows", Shell.acme(folder));
        assertEquals(0, run.code());
        assertTrue(
                run.out()
                        .contains(
                                "From sign up to order  choreography · 9 steps · 4 contexts ·"
                                        + " coupling 0"));
        assertTrue(run.out().contains("finance.sales knows finance.campaign: it reads sale"));
    }

    @Test
    @DisplayName("counts a producer that names its reader")
    void countsAProducerThatNamesItsReader() {
        Path acme = Shell.acme(folder);
        Shell.edit(
                acme.resolve("contexts/finance.campaign.yaml"),
                "name: sale\n",
                "name: sale\n    description: Made for finance.sales.\n");
        Shell.Run run = Shell.run("flows", acme, "From sign up to order", "--format", "json");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("\"coupling\" : 1"), run.out());
    }

    @Test
    @DisplayName("ends with 2 and names the flows there are when there is no such flow")
    void namesTheFlowsThereAre() {
        Shell.Run run = Shell.run("flows", Shell.acme(folder), "elsewhere");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("from-sign-up-to-order"), run.err());
    }
}
