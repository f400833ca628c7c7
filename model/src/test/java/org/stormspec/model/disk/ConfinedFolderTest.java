package org.stormspec.model.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A folder of which nothing leads out")
class ConfinedFolderTest {

    @TempDir private Path disk;
    private Path root;
    private ConfinedFolder folder;

    @BeforeEach
    void aFolderBesideASecret() throws IOException {
        root = Files.createDirectory(disk.resolve("ws"));
        Files.createDirectory(root.resolve("schemas"));
        Files.writeString(disk.resolve("secret.txt"), "secret");
        folder = ConfinedFolder.at(root);
    }

    @Test
    @DisplayName("gives a file inside")
    void inside() throws IOException {
        Files.writeString(root.resolve("schemas/order.json"), "{}");

        assertEquals("{}", folder.readText("schemas/order.json"));
        assertEquals("{}", folder.readText("schemas/../schemas/order.json"));
    }

    @Test
    @DisplayName("names the place of a file that is not there yet")
    void notYet() throws IOException {
        assertEquals(
                root.toRealPath().resolve("boards/new/wall.yaml"),
                folder.resolve("boards/new/wall.yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"../secret.txt", "schemas/../../secret.txt", "..", "/etc/passwd"})
    @DisplayName("refuses a path that leads out")
    void leadsOut(String path) {
        RefusedFileException refused =
                assertThrows(RefusedFileException.class, () -> folder.resolve(path));

        assertTrue(refused.getMessage().contains("leads out of its folder"), refused.getMessage());
    }

    @Test
    @DisplayName("refuses a file that is a link out of it")
    void linkToFile() throws IOException {
        Files.createSymbolicLink(root.resolve("schemas/order.json"), disk.resolve("secret.txt"));

        assertThrows(RefusedFileException.class, () -> folder.read("schemas/order.json"));
    }

    @Test
    @DisplayName("refuses a new file below a link out of it")
    void linkToFolder() throws IOException {
        Files.createDirectory(disk.resolve("outside"));
        Files.createSymbolicLink(root.resolve("boards"), Path.of("../outside"));

        assertThrows(RefusedFileException.class, () -> folder.resolve("boards/wall.yaml"));
    }

    @Test
    @DisplayName("refuses a link that leads nowhere, which a writer would make something of")
    void danglingLink() throws IOException {
        Files.createSymbolicLink(root.resolve("stormspec.yaml"), disk.resolve("not-yet"));

        assertThrows(RefusedFileException.class, () -> folder.resolve("stormspec.yaml"));
    }

    @Test
    @DisplayName("follows a link from one place inside to another")
    void linkInside() throws IOException {
        Files.writeString(root.resolve("schemas/order.json"), "{}");
        Files.createSymbolicLink(root.resolve("latest.json"), Path.of("schemas/order.json"));

        assertEquals(
                root.toRealPath().resolve("schemas/order.json"), folder.resolve("latest.json"));
    }

    @Test
    @DisplayName("may itself be reached through a link")
    void linkedRoot() throws IOException {
        Files.writeString(root.resolve("stormspec.yaml"), "format: 1\n");
        Path link = Files.createSymbolicLink(disk.resolve("link"), root);

        assertEquals("format: 1\n", ConfinedFolder.at(link).readText("stormspec.yaml"));
    }

    @Test
    @DisplayName("has no file whose name no system knows")
    void noName() {
        assertThrows(RefusedFileException.class, () -> folder.resolve("a\0b"));
    }
}
