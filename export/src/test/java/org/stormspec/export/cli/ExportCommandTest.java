package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.git.NewRepository;

@DisplayName("stormspec export")
class ExportCommandTest {

    @TempDir Path folder;
    private Path acme;
    private Path specs;

    @BeforeEach
    void copySample() {
        acme = Shell.acme(folder);
        specs = folder.resolve("specs");
    }

    private List<String> documents(String suffix) throws Exception {
        try (Stream<Path> files = Files.walk(specs)) {
            return files.map(Path::toString).filter(file -> file.endsWith(suffix)).toList();
        }
    }

    @Test
    @DisplayName("writes one document per context and dialect, and a second time nothing")
    void twice() throws Exception {
        for (String dialect : List.of("asyncapi-3.0", "specmesh-2.6")) {
            Shell.Run first = Shell.run("export", acme, "--to", specs, "--dialect", dialect);
            Shell.Run second = Shell.run("export", acme, "--to", specs, "--dialect", dialect);

            assertEquals(0, first.code(), first.err());
            assertTrue(first.out().contains("10 documents, all valid"), first.out());
            assertTrue(second.out().contains("; 0 of "), second.out());
        }
        assertEquals(10, documents(".asyncapi.yaml").size());
        assertEquals(10, documents(".specmesh.yaml").size());
    }

    @Test
    @DisplayName("leaves commands out, or makes them private channels when told so")
    void commands() throws Exception {
        Shell.Run without = Shell.run("export", acme, "--to", specs);
        assertTrue(
                without.out().contains("25 topics = 25 channels; 13 read topics = 13 channels\n"),
                without.out());
        Path sales = specs.resolve("acme/finance/acme.finance.sales.asyncapi.yaml");
        assertFalse(Files.readString(sales).contains("kind:command"));

        Shell.Run with = Shell.run("export", acme, "--to", specs, "--commands", "private-channel");
        assertTrue(
                with.out()
                        .contains(
                                "25 topics = 25 channels; 13 read topics = 13 channels; 6 commands as private channels"),
                with.out());
        assertTrue(
                Files.readString(sales)
                        .contains(
                                "  placeOrderCommand:\n    address: null\n    description: Place"
                                        + " order. Refused when stock reservation refused."));
        Shell.Run wrong = Shell.run("export", acme, "--to", specs, "--commands", "public");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("there are omit and private-channel"), wrong.err());
    }

    @Test
    @DisplayName("takes from the workspace what becomes of commands, topics with commands included")
    void commandsAsTheWorkspaceSays() throws Exception {
        Path sales = acme.resolve("contexts/finance.sales.yaml");
        Files.writeString(
                sales,
                Files.readString(sales)
                        .replace(
                                "topics:\n",
                                """
                                topics:
                                  finance.sales.refund-order:
                                    name: refund order
                                    type: refund-order
                                    access: private
                                    kind: command
                                    key: order_id
                                    fields:
                                      - order_id: string
                                    cleanup: [delete]
                                    retentionHours: 24
                                """));
        Shell.Run without = Shell.run("export", acme, "--to", specs);
        assertTrue(
                without.out()
                        .contains(
                                "25 topics = 25 channels; 13 read topics = 13 channels; 1 command topic left out"),
                without.out() + without.err());

        Path settings = acme.resolve("stormspec.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("defaults:\n", "defaults:\n  commands: private-channel\n"));
        Shell.Run with = Shell.run("export", acme, "--to", specs);
        assertTrue(with.out().contains("26 topics = 26 channels"), with.out() + with.err());
    }

    @Test
    @DisplayName("exports what a policy decides instead of what the topic says, and tells so")
    void policiesWin() throws Exception {
        Path sales = acme.resolve("contexts/finance.sales.yaml");
        Files.writeString(
                sales,
                Files.readString(sales)
                        .replace(
                                "    cleanup: [compact]\n    grants:",
                                "    cleanup: [delete]\n    retentionHours: 24\n    grants:"));
        for (String dialect : List.of("asyncapi-3.0", "specmesh-2.6")) {
            Shell.Run run =
                    Shell.run("export", acme, "--to", specs, "--dialect", dialect, "--round-trip");
            assertTrue(
                    run.out()
                            .contains(
                                    "acme.finance.sales._protected.payment: retention.ms ="
                                            + " 604800000 by pol-financial, instead of 86400000"),
                    run.out() + run.err());
        }
        for (String document : documents(".yaml")) {
            String text = Files.readString(Path.of(document));
            if (document.contains("acme.finance.sales.")) {
                assertTrue(text.contains("retention.ms: 604800000"), text);
                assertFalse(text.contains("retention.ms: 86400000"), text);
                assertTrue(text.contains("by: pol-financial\n        insteadOf: '86400000'"), text);
            } else {
                assertFalse(text.contains("x-stormspec-overruled"), text);
            }
        }
    }

    @Test
    @DisplayName("exports only the contexts that were named")
    void someContexts() throws Exception {
        Shell.run("export", acme, "--to", specs, "--context", "finance.sales");

        assertEquals(1, documents(".asyncapi.yaml").size());
    }

    @Test
    @DisplayName("commits once with a message in business words, and then has nothing to commit")
    void commit() throws Exception {
        try (Git git = repository()) {
            Shell.Run first = Shell.run("export", acme, "--to", specs, "--commit");
            Shell.run("export", acme, "--to", specs, "--commit");

            assertEquals(0, first.code(), first.err());
            List<RevCommit> log = commits(git);
            assertEquals(1, log.size());
            assertTrue(
                    log.getFirst()
                            .getFullMessage()
                            .contains("finance.sales may read chargeback-statement"),
                    log.getFirst().getFullMessage());
            assertTrue(git.status().call().isClean());
        }
    }

    @Test
    @DisplayName("stops at a file with uncommitted edits, names it, and leaves it as it is")
    void dirtyFile() throws Exception {
        try (Git git = repository()) {
            Shell.run("export", acme, "--to", specs, "--commit");
            Path document = Path.of(documents("finance.sales.asyncapi.yaml").getFirst());
            Files.writeString(document, Files.readString(document) + "x-mine: true\n");
            String mine = Files.readString(document);
            Shell.edit(
                    acme.resolve("contexts/finance.sales.yaml"),
                    "purpose: take orders and payments",
                    "purpose: sell");

            Shell.Run run = Shell.run("export", acme, "--to", specs, "--commit");

            assertEquals(1, run.code());
            assertTrue(run.err().contains("finance.sales.asyncapi.yaml"), run.err());
            assertEquals(mine, Files.readString(document));
            assertEquals(1, commits(git).size());
        }
    }

    @Test
    @DisplayName("writes nothing while the model has errors")
    void errors() {
        Shell.edit(acme.resolve("contexts/health.sleepy.yaml"), "owner: wellbeing-team\n", "");

        Shell.Run run = Shell.run("export", acme, "--to", specs);

        assertEquals(1, run.code());
        assertTrue(run.err().contains("CTX-01"), run.err());
        assertFalse(Files.exists(specs));
    }

    @Test
    @DisplayName("shows the difference and writes nothing when asked to")
    void diff() {
        Shell.Run run = Shell.run("export", acme, "--to", specs, "--diff");

        assertEquals(0, run.code());
        assertTrue(run.out().contains("+asyncapi: '3.0.0'"), run.out().substring(0, 200));
        assertFalse(Files.exists(specs));
    }

    @Test
    @DisplayName("ends with 2 for a context or dialect that does not exist")
    void unknown() {
        Shell.Run context = Shell.run("export", acme, "--to", specs, "--context", "finance.sale");

        assertEquals(2, context.code());
        assertTrue(context.err().contains("finance.sales"), context.err());
        assertEquals(2, Shell.run("export", acme, "--to", specs, "--dialect", "raml").code());
    }

    private Git repository() throws Exception {
        NewRepository.create(specs, "main", "Ada", "ada@acme.example");
        return Git.open(specs.toFile());
    }

    private static List<RevCommit> commits(Git git) throws Exception {
        try (Stream<RevCommit> log = StreamSupport.stream(git.log().call().spliterator(), false)) {
            return log.toList();
        }
    }
}
