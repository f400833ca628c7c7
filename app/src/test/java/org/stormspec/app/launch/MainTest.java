package org.stormspec.app.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Starting the app")
class MainTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("opens the window for nothing, a folder and its own options")
    void opensTheWindow() {
        assertTrue(Main.wantsWindow(List.of()));
        assertTrue(Main.wantsWindow(List.of(folder.toString())));
        assertTrue(Main.wantsWindow(List.of("--smoke")));
        assertTrue(Main.wantsWindow(List.of("--screenshot", "x.png", folder.toString())));
    }

    @Test
    @DisplayName("leaves commands, help and typing errors to the command line")
    void leavesCommandsToTheCommandLine() {
        assertFalse(Main.wantsWindow(List.of("check", folder.toString())));
        assertFalse(Main.wantsWindow(List.of("--help")));
        assertFalse(Main.wantsWindow(List.of("no-such-folder")));
    }

    @Test
    @DisplayName("reads workspace and options in any order")
    void readsOptions() {
        StartOptions options = StartOptions.of(List.of("--smoke", "acme", "--screenshot", "x.png"));
        assertEquals(
                new StartOptions(Optional.of(Path.of("acme")), true, Optional.of(Path.of("x.png"))),
                options);
    }

    @Test
    @DisplayName("writes pictures as PNG files")
    void writesPictures() {
        WritableImage image = new WritableImage(2, 1);
        image.getPixelWriter().setColor(0, 0, Color.RED);
        image.getPixelWriter().setColor(1, 0, Color.BLUE);
        byte[] png = Png.of(image);
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
        assertEquals(2, png[19]);
        assertEquals(1, png[23]);
    }

    @Test
    @DisplayName("lets nothing but texts be read as objects from the clipboard")
    void readsTextsFromTheClipboard() throws Exception {
        assertEquals("stickies", read("stickies"));
        assertThrows(InvalidClassException.class, () -> read(new ArrayList<>(List.of("stickies"))));
    }

    private static Object read(Object written) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(written);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(Main.CLIPBOARD);
            return in.readObject();
        }
    }
}
