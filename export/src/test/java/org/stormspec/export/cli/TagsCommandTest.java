package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("stormspec tags")
class TagsCommandTest {

    @TempDir Path folder;

    @Test
    @DisplayName("says where data of a kind is offered, and leaves private topics out")
    void saysWhereDataOfAKindIsOffered() {
        Path acme = Shell.acme(folder);

        Shell.Run pii = Shell.run("tags", acme, "--tag", "pii");
        Shell.Run json = Shell.run("tags", acme, "--format", "json");
        Shell.Run unknown = Shell.run("tags", acme, "--tag", "nothing");

        assertEquals(0, pii.code(), pii.err());
        assertTrue(pii.out().startsWith("pii: identifies a natural person\n"), pii.out());
        assertTrue(pii.out().contains("policy pol-pii, owner data-office"), pii.out());
        assertTrue(pii.out().contains("acme.common.users._protected.user  "), pii.out());
        assertFalse(pii.out().contains("._private."), pii.out());
        assertTrue(json.out().contains("\"tag\" : \"shared\""), json.out());
        assertEquals(2, unknown.code());
    }

    @Test
    @DisplayName("reads the vocabulary from the file of the data office")
    void readsTheVocabulary() throws Exception {
        Path acme = Shell.acme(folder);
        Path office =
                Files.writeString(
                        folder.resolve("tags.yaml"),
                        "tags:\n  pii: {means: about a person, policy: pol-pii}\n");

        Shell.Run read = Shell.run("tags", acme, "--from", office);
        Shell.Run check = Shell.run("check", acme);
        Files.writeString(office, "tags: [");
        Shell.Run broken = Shell.run("tags", acme, "--from", office);

        assertEquals(0, read.code(), read.err());
        assertTrue(Files.readString(acme.resolve("stormspec.yaml")).contains("about a person"));
        assertTrue(check.out().contains("POL-05"), check.out());
        assertEquals(1, broken.code());
    }
}
