package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;

@DisplayName("stormspec import")
@ExtendWith(SharedCluster.class)
class ImportCommandTest {

    private static final String CORPUS = "corpus/asyncapi/specmesh-build/kafka/src/test/resources";

    @TempDir Path folder;

    private static Path document(String name) {
        Path file =
                Path.of(System.getProperty("stormspec.shared", "")).resolve(CORPUS).resolve(name);
        assumeTrue(Files.exists(file), "the collected documents are not on this machine: " + file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioner-functional-test-api.yaml", "bigdatalondon-api.yaml"})
    @DisplayName("takes a real document in, which then exports in both dialects and pushes")
    void wholeWay(String name, DevCluster cluster) {
        Path workspace = folder.resolve("imported");

        Shell.Run imported = Shell.run("import", document(name), "--into", workspace);
        Shell.Run check = Shell.run("check", workspace);
        Shell.Run standard = Shell.run("export", workspace, "--to", folder.resolve("specs"));
        Shell.Run specmesh =
                Shell.run(
                        "export",
                        workspace,
                        "--to",
                        folder.resolve("specs"),
                        "--dialect",
                        "specmesh-2.6");
        Shell.Run push =
                Shell.run(
                        "push",
                        workspace,
                        "--env",
                        "embedded",
                        "--dir",
                        cluster.directory(),
                        "--yes");

        assertEquals(0, imported.code(), imported.err());
        assertEquals(0, check.code(), check.out() + check.err());
        assertEquals(0, standard.code(), standard.err());
        assertEquals(0, specmesh.code(), specmesh.err());
        assertEquals(0, push.code(), push.out() + push.err());
    }

    @Test
    @DisplayName("takes a schema file in as the fields of a topic")
    void schemaFile() throws Exception {
        Path acme = Shell.acme(folder);
        Path file =
                Files.writeString(
                        folder.resolve("sale.avsc"),
                        """
                        {"type": "record", "name": "Sale", "fields": [
                          {"name": "sale_id", "type": "string"},
                          {"name": "channel", "type": "string"}]}
                        """);

        Shell.Run taken =
                Shell.run("import", file, "--into", acme, "--topic", "finance.campaign.sale");
        Shell.Run unknown = Shell.run("import", file, "--into", acme, "--topic", "nothing");
        Files.writeString(file, "{");
        Shell.Run broken =
                Shell.run("import", file, "--into", acme, "--topic", "finance.campaign.sale");

        assertEquals(0, taken.code(), taken.err());
        String written = Files.readString(acme.resolve("contexts/finance.campaign.yaml"));
        assertTrue(written.contains("- channel: string"), written);
        assertEquals(2, unknown.code());
        assertEquals(1, broken.code());
        assertTrue(broken.err().contains("sale.avsc:1:"), broken.err());
    }

    @Test
    @DisplayName("changes nothing when the same document is imported again")
    void twice() {
        Path workspace = folder.resolve("imported");
        Path file = document("provisioner-functional-test-api.yaml");
        Shell.run("import", file, "--into", workspace);

        Shell.Run again = Shell.run("import", file, "--into", workspace);

        assertEquals(0, again.code(), again.err());
    }

    @Test
    @DisplayName("ends with 1, says where, and makes nothing of a document that is none")
    void noDocument() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.yaml"), "channels: [\n");
        Path workspace = folder.resolve("imported");

        Shell.Run run = Shell.run("import", file, "--into", workspace);

        assertEquals(1, run.code());
        assertTrue(run.err().contains("notes.yaml"), run.err());
        assertFalse(Files.exists(workspace));
    }

    @Test
    @DisplayName("ends with 2 when the file is missing or the folder belongs to something else")
    void unusable() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertEquals(
                2,
                Shell.run("import", folder.resolve("no.yaml"), "--into", folder.resolve("w"))
                        .code());
        assertEquals(2, Shell.run("import", folder.resolve("mine.txt"), "--into", folder).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LakesideMutual",
                "Insurance-Example-Stage-5",
                "DDD-Sample-Stage-5",
                "ContextMapper-Example-Stage-4",
                "ClaimsManagement_with_Commands",
                "InsuranceQuoteRequest",
                "InsuranceClaimCoordination"
            })
    @DisplayName(
            "takes a Context Mapper model in; only what its source leaves open bars the export")
    void contextMapper(String name) {
        Path file =
                Path.of(System.getProperty("stormspec.shared", ""))
                        .resolve("boards/contextmapper")
                        .resolve(name + ".cml");
        assumeTrue(Files.exists(file), "the collected models are not on this machine: " + file);
        Path workspace = folder.resolve("imported");

        Shell.Run imported = Shell.run("import", file, "--into", workspace);
        Shell.Run check = Shell.run("check", workspace);
        Shell.Run export = Shell.run("export", workspace, "--to", folder.resolve("specs"));
        Shell.Run again = Shell.run("import", file, "--into", workspace);

        assertEquals(0, imported.code(), imported::toString);
        List<String> errors =
                check.out().lines().filter(line -> line.startsWith("error ")).toList();
        // Aggregates of services only have no root; some commands name nobody who handles them.
        assertTrue(
                errors.stream().allMatch(line -> line.matches("error +(AGG-01|CMD-04) .*")),
                check::toString);
        assertEquals(errors.isEmpty() ? 0 : 1, check.code(), check::toString);
        assertEquals(errors.isEmpty() ? 0 : 1, export.code(), export::toString);
        assertTrue(again.out().contains("in the model already"), again::toString);
    }
}
