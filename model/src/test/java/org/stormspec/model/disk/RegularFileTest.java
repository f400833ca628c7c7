package org.stormspec.model.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stranger's file is read")
class RegularFileTest {

    @TempDir private Path folder;

    @Test
    @DisplayName("whole, up to the limit")
    void whole() throws IOException {
        byte[] content = new byte[1000];
        Path file = Files.write(folder.resolve("a"), content);

        assertArrayEquals(content, RegularFile.read(file, 1000));
        assertArrayEquals(new byte[0], RegularFile.read(Files.createFile(folder.resolve("b"))));
    }

    @Test
    @DisplayName("not at all above it, and the message says both sizes")
    void tooLarge() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[1001]);

        RefusedFileException refused =
                assertThrows(RefusedFileException.class, () -> RegularFile.read(file, 1000));

        assertEquals("a file of 1,001 bytes", refused.found());
        assertEquals("at most 1,000 bytes", refused.expected());
    }

    @Test
    @DisplayName("not when it is a folder or missing")
    void noFile() {
        assertThrows(RefusedFileException.class, () -> RegularFile.read(folder));
        assertThrows(NoSuchFileException.class, () -> RegularFile.read(folder.resolve("missing")));
    }

    @Test
    @DisplayName("not when it is a device that never ends, and it is not opened then")
    void device() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));

        assertThrows(RefusedFileException.class, () -> RegularFile.read(device));
    }

    @Test
    @DisplayName("as text only when it is UTF-8")
    void notText() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xC3, '('});

        assertThrows(RefusedFileException.class, () -> RegularFile.readText(file));
    }
}
