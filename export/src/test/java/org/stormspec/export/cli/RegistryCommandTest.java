package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("stormspec registry")
class RegistryCommandTest {

    @TempDir Path folder;

    private Path acme = Path.of("");

    @BeforeEach
    void copy() {
        acme = Shell.acme(folder);
    }

    private Shell.Run as(String kind) {
        return Shell.run("registry", acme, "--kind", kind);
    }

    @Test
    @DisplayName("names subjects and modes as each kind of registry does")
    void kinds() {
        assertTrue(
                as("confluent")
                        .out()
                        .contains("acme.finance.campaign._public.sale-value  BACKWARD_TRANSITIVE"),
                as("confluent").out());
        assertTrue(
                as("glue").out().contains("acme.finance.campaign._public.sale  BACKWARD_ALL"),
                as("glue").out());
        assertTrue(as("memphis").out().contains("not judged"), as("memphis").out());
        assertTrue(as("memphis").out().contains("warning: Memphis judges no changes"));
        assertEquals(2, as("etcd").code());
    }

    @Test
    @DisplayName("lists a type that two contexts use once, before both, and its users after it")
    void shared() throws IOException {
        share("contexts/finance.campaign.yaml");
        share("contexts/health.fitness.yaml");
        Shell.edit(
                acme.resolve("contexts/common.users.yaml"),
                "topics:",
                "types:\n  Locale:\n    - language: string\ntopics:");

        Shell.Run run = as("apicurio");

        String shared = "acme.common.users.Locale  BACKWARD_TRANSITIVE  shared type";
        assertTrue(run.out().contains(shared), run.out() + run.err());
        assertEquals(run.out().indexOf(shared), run.out().lastIndexOf(shared), run.out());
        int user = run.out().indexOf("after acme.common.users.Locale");
        assertTrue(run.out().indexOf(shared) < user, run.out());
        assertTrue(as("glue").out().contains("AWS Glue knows no references"), as("glue").out());

        Path specs = folder.resolve("specs");
        assertEquals(0, Shell.run("export", acme, "--to", specs).code());
        String order =
                Files.readString(
                        specs.resolve("acme/finance/schema/acme.finance.campaign.references.json"));
        assertTrue(order.contains("\"subject\" : \"acme.common.users.Locale\""), order);
        assertTrue(
                Files.exists(specs.resolve("acme/finance/schema/acme.common.users.Locale.avsc")));
    }

    private void share(String file) throws IOException {
        String text = Files.readString(acme.resolve(file));
        Files.writeString(
                acme.resolve(file),
                text.replaceFirst(
                        "    fields:\n", "    fields:\n      - locale: common.users.Locale\n"));
    }
}
