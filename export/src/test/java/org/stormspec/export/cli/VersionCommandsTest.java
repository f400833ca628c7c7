package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Versions on the command line")
class VersionCommandsTest {

    @TempDir Path folder;

    private Path acme = Path.of("");

    @BeforeEach
    void copy() {
        acme = Shell.acme(folder);
    }

    private void begin() {
        Shell.Run run =
                Shell.run(
                        "new-version",
                        acme,
                        "sale",
                        "--sunset",
                        "2020-02-29",
                        "--migration",
                        "Count in minor units");
        assertEquals(0, run.code(), run.err());
    }

    @Test
    @DisplayName("begin a second version beside the first, and link both")
    void newVersion() throws IOException {
        begin();

        String text = Files.readString(acme.resolve("contexts/finance.campaign.yaml"));
        assertTrue(text.contains("finance.campaign.sale.v2:"), text);
        assertTrue(text.contains("successor: finance.campaign.sale.v2"), text);
        Shell.Run again = Shell.run("new-version", acme, "finance.campaign.sale");
        assertEquals(1, again.code(), again.out());
        assertTrue(again.err().contains("newer version already"), again.err());
    }

    @Test
    @DisplayName("are exported under a name of their own, and the old one says what follows it")
    void exported() throws IOException {
        Shell.run("new-version", acme, "sale");
        Path specs = folder.resolve("specs");

        Shell.Run run = Shell.run("export", acme, "--to", specs);

        assertEquals(0, run.code(), run.err());
        try (Stream<Path> files = Files.walk(specs)) {
            List<Path> documents =
                    files.filter(file ->
                                    file.getFileName()
                                            .toString()
                                            .equals("acme.finance.campaign.asyncapi.yaml"))
                            .toList();
            String text = Files.readString(documents.getFirst());
            assertTrue(text.contains("acme.finance.campaign._public.sale.v2"), text);
        }
    }

    @Test
    @DisplayName("are counted down with those who have not moved, and fail when a day is over")
    void countdown() {
        begin();

        Shell.Run run = Shell.run("versions", acme);

        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains("acme.finance.campaign._public.sale\n  ended "), run.out());
        assertTrue(run.out().contains("finance.sales  finance-team, has not begun"), run.out());
        assertTrue(run.out().contains("every required field has a source"), run.out());
        Shell.Run json = Shell.run("versions", acme, "--format", "json");
        assertTrue(json.out().contains("\"sunset\" : \"2020-02-29\""), json.out());
    }

    @Test
    @DisplayName("name the fields that a step between shapes does not fill")
    void unmapped() {
        begin();
        Shell.edit(
                acme.resolve("contexts/finance.campaign.yaml"),
                "  finance.campaign.sale.v2:",
                """
                finance.campaign.sale-log:
                  name: sale log
                  access: private
                  kind: fact
                  key: sale_id
                  fields:
                    - sale_id: string
                    - shop: string
                finance.campaign.sale.v2:\
                """
                        .indent(2)
                        .stripTrailing());
        Shell.edit(
                acme.resolve("contexts/finance.campaign.yaml"),
                "publishes: [finance.campaign.sale]",
                "publishes: [finance.campaign.sale, finance.campaign.sale-log]\n"
                        + "    processing: {operations: [map]}");

        Shell.Run run = Shell.run("versions", acme);

        assertTrue(run.out().contains("not mapped: shop"), run.out() + run.err());
    }

    @Test
    @DisplayName("follow a new name with everything derived, once somebody chose a way for readers")
    void rename() throws IOException {
        Shell.Run refused = Shell.run("rename", acme, "sale", "won sale");

        assertEquals(1, refused.code(), refused.out());
        assertTrue(refused.err().contains("--way beside"), refused.err());
        for (String line :
                List.of(
                        "topic         acme.finance.campaign._public.sale ->"
                                + " acme.finance.campaign._public.won-sale",
                        "subject       acme.finance.campaign._public.sale-value ->",
                        "file          + acme/finance/schema/acme.finance.campaign.WonSale.avsc",
                        "published     acme.finance.campaign._public.sale, read by finance.sales")) {
            assertTrue(refused.out().contains(line), line + " is missing in\n" + refused.out());
        }

        Shell.Run kept = Shell.run("rename", acme, "sale", "won sale", "--way", "keep");
        assertEquals(0, kept.code(), kept.err());
        assertFalse(kept.out().contains("topic  "), kept.out());
        String text = Files.readString(acme.resolve("contexts/finance.campaign.yaml"));
        assertTrue(text.contains("acme.finance.campaign._public.sale"), text);
    }

    @Test
    @DisplayName("follow a context with users, packages and access rules")
    void renameContext() {
        Shell.Run run =
                Shell.run("rename", acme, "finance.campaign", "finance.promotion", "--dry-run");

        assertEquals(0, run.code(), run.err());
        for (String line :
                List.of(
                        "user          acme.finance.campaign -> acme.finance.promotion",
                        "package       acme.finance.campaign -> acme.finance.promotion",
                        "catalogue id  urn:acme.finance.campaign -> urn:acme.finance.promotion",
                        "access rule   + allow User:acme.finance.promotion")) {
            assertTrue(run.out().contains(line), line + " is missing in\n" + run.out());
        }
    }

    @Test
    @DisplayName("put a renamed topic beside the old one, which names its successor")
    void renameBeside() throws IOException {
        Shell.Run run = Shell.run("rename", acme, "sale", "won sale", "--way", "beside");

        assertEquals(0, run.code(), run.err());
        String text = Files.readString(acme.resolve("contexts/finance.campaign.yaml"));
        assertTrue(text.contains("successor: finance.campaign.won-sale"), text);
    }

    @Test
    @DisplayName("tell who loses the order when the key is another one")
    void ordering() {
        Shell.Run run = Shell.run("impact", acme, "sale", "--field", "sale_id");

        assertTrue(run.out().contains("Loses its order: finance.sales"), run.out());
    }

    @Test
    @DisplayName("are told to every team that reads: who, what to do, by when")
    void notice() throws IOException {
        begin();
        Path notices = folder.resolve("notices");

        Shell.Run run = Shell.run("notice", acme, "--to", notices, "--told");

        assertEquals(0, run.code(), run.err());
        String text = Files.readString(notices.resolve("finance-team.md"));
        assertTrue(text.contains("## acme.finance.campaign._public.sale goes away"), text);
        assertTrue(text.contains("2020-02-29, ended "), text);
        assertTrue(text.contains("1. Count in minor units"), text);
        assertTrue(text.contains("Read `acme.finance.campaign._public.sale.v2`"), text);
        assertTrue(text.contains("**Affected:** finance.sales"), text);
        Shell.Run check = Shell.run("check", acme);
        assertFalse(check.out().contains("VER-07"), check.out());
        assertTrue(check.out().contains("VER-05"), check.out());
    }

    @Test
    @DisplayName("are not told to a team that there is not, and it says which there are")
    void unknownTeam() {
        Shell.Run run = Shell.run("notice", acme, "--team", "marketing");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no team 'marketing'"), run.err());
        assertTrue(run.err().contains("finance-team"), run.err());
    }
}
