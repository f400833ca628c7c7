package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("stormspec map")
class MapCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"map.svg", "map.png", "map.dot"})
    @DisplayName("draws the same bytes twice")
    void drawsTheSameTwice(String name) throws Exception {
        Path acme = Shell.acme(folder);
        Path first = folder.resolve(name);
        Path second = folder.resolve("again-" + name);

        assertEquals(0, Shell.run("map", acme, "--out", first).code());
        assertEquals(0, Shell.run("map", acme, "--out", second).code());

        assertTrue(Files.size(first) > 1_000);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    @DisplayName("ends with 2 and leaves nothing behind when a folder is in the way")
    void folderInTheWay() throws Exception {
        Path acme = Shell.acme(folder);
        Path out = Files.createDirectories(folder.resolve("out/map.svg"));

        assertEquals(2, Shell.run("map", acme, "--out", out).code());

        assertArrayEquals(new String[] {"map.svg"}, folder.resolve("out").toFile().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.jpg", "map"})
    @DisplayName("ends with 2 when the ending says no format")
    void unknownEnding(String name) {
        Shell.Run run = Shell.run("map", Shell.acme(folder), "--out", folder.resolve(name));

        assertEquals(2, run.code());
        assertTrue(run.err().contains(".svg"), run.err());
    }
}
