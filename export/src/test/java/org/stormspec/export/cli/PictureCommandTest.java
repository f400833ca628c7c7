package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("stormspec picture")
class PictureCommandTest {

    @TempDir Path folder;
    private Path acme;

    @BeforeEach
    void copy() {
        acme = Shell.acme(folder);
    }

    @ParameterizedTest
    @CsvSource({"board.png, PNG", "board.svg, <svg", "board.pdf, %PDF-1."})
    @DisplayName("draws in the format that the ending says")
    void drawsByEnding(String name, String beginning) throws Exception {
        Path file = folder.resolve(name);
        Shell.Run run = Shell.run("picture", acme, "big-picture", "-o", file);

        assertEquals(0, run.code(), run.err());
        byte[] start = java.util.Arrays.copyOf(Files.readAllBytes(file), 12);
        assertTrue(new String(start, StandardCharsets.ISO_8859_1).contains(beginning));
        assertTrue(run.out().contains(file.toString()));
    }

    @ParameterizedTest(name = "of {0} letters")
    @ValueSource(ints = {60, 160, 600, 5_000})
    @DisplayName("leaves out no word of a sticky, however long it is")
    void leavesOutNoWord(int length) throws Exception {
        StringBuilder name = new StringBuilder();
        for (int i = 0; name.length() < length; i++) {
            name.append("word").append(i).append(i % 7 == 0 ? "-and-longer-than-its-line-" : " ");
        }
        Path wall = Files.createDirectories(folder.resolve("wall/boards"));
        Files.writeString(wall.resolve("../stormspec.yaml"), "format: 1\nid: shop\n");
        Files.writeString(
                wall.resolve("../shared.yaml"), "events:\n  e:\n    name: " + name + "\n");
        Files.writeString(
                wall.resolve("wall.yaml"),
                "name: Wall\nplacements:\n  b: {element: e, at: [24, 24]}\n");
        Path picture = folder.resolve("wall.svg");

        Shell.Run run = Shell.run("picture", folder.resolve("wall"), "-o", picture);

        assertEquals(0, run.code(), run.err());
        String svg = Files.readString(picture);
        assertFalse(svg.contains("…"));
        String drawn =
                svg.replaceAll("(?s)<style.*?</style>", "")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("\\s+", "");
        assertTrue(drawn.contains(name.toString().replaceAll("\\s+", "")), drawn);
    }

    @Test
    @DisplayName("takes the name of a board for its id")
    void takesNames() {
        Shell.Run run =
                Shell.run("picture", acme, "big PICTURE", "-o", folder.resolve("board.svg"));
        assertEquals(0, run.code(), run.err());
    }

    @Test
    @DisplayName("has more pixels at a larger scale")
    void scales() throws Exception {
        assertEquals(2 * width("1"), width("2"));
    }

    private int width(String scale) throws Exception {
        Path file = folder.resolve("at-" + scale + ".png");
        assertEquals(
                0, Shell.run("picture", acme, "contexts", "--scale", scale, "-o", file).code());
        return ByteBuffer.wrap(Files.readAllBytes(file)).getInt(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wall", "a0", "a1", "a2", "a3", "a4", "a4-tiles"})
    @DisplayName("lays the board on every page there is")
    void drawsPages(String page) throws Exception {
        Path file = folder.resolve(page + ".pdf");
        Shell.Run run =
                Shell.run(
                        "picture",
                        acme,
                        "contexts",
                        "--page",
                        page,
                        "--sticky",
                        "40",
                        "--orientation",
                        "landscape",
                        "-o",
                        file);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.size(file) > 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "print"})
    @DisplayName("draws in every theme, with or without a ground")
    void drawsThemes(String theme) throws Exception {
        Path ground = folder.resolve("ground.svg");
        Path none = folder.resolve("none.svg");
        assertEquals(
                0, Shell.run("picture", acme, "contexts", "--theme", theme, "-o", ground).code());
        assertEquals(
                0,
                Shell.run(
                                "picture",
                                acme,
                                "contexts",
                                "--theme",
                                theme,
                                "--transparent",
                                "-o",
                                none)
                        .code());
        assertEquals(Files.readAllLines(ground).size(), Files.readAllLines(none).size() + 1);
    }

    @ParameterizedTest
    @CsvSource({"classic, ffa95f", "colour-safe, ffb04d", "print, e4e4e4"})
    @DisplayName("paints stickies in every palette")
    void drawsPalettes(String palette, String event) throws Exception {
        Path file = folder.resolve("board.svg");
        assertEquals(
                0, Shell.run("picture", acme, "contexts", "--palette", palette, "-o", file).code());
        assertTrue(Files.readString(file).contains("fill=\"#" + event + "\""));
        assertEquals(
                2, Shell.run("picture", acme, "contexts", "--palette", "x", "-o", file).code());
    }

    @Test
    @DisplayName("ends with 2 and lists the boards when the one asked for is not there")
    void unknownBoard() {
        Shell.Run run = Shell.run("picture", acme, "big", "-o", folder.resolve("board.png"));

        assertEquals(2, run.code());
        assertTrue(run.err().contains("big-picture (Big picture)"), run.err());
        assertTrue(run.err().contains("contexts (Contexts)"), run.err());
        assertFalse(Files.exists(folder.resolve("board.png")));
    }

    @Test
    @DisplayName("asks for a board where there are several")
    void noBoard() {
        Shell.Run run = Shell.run("picture", acme, "-o", folder.resolve("board.png"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("The boards are:"), run.err());
    }

    @Test
    @DisplayName("draws the only board without being told which")
    void onlyBoard() throws Exception {
        Files.delete(acme.resolve("boards/contexts.yaml"));
        Shell.Run run = Shell.run("picture", acme, "-o", folder.resolve("board.png"));
        assertEquals(0, run.code(), run.err());
    }

    @Test
    @DisplayName("ends with 2 when the ending says no format and nothing else does")
    void unknownEnding() {
        Shell.Run run = Shell.run("picture", acme, "contexts", "-o", folder.resolve("x.jpg"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--format"), run.err());
        assertEquals(
                0,
                Shell.run(
                                "picture",
                                acme,
                                "contexts",
                                "--format",
                                "svg",
                                "-o",
                                folder.resolve("x.jpg"))
                        .code());
    }

    @Test
    @DisplayName("ends with 2 and leaves nothing behind when a folder is in the way")
    void folderInTheWay() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out/board.png"));
        Shell.Run run = Shell.run("picture", acme, "contexts", "-o", out);

        assertEquals(2, run.code());
        assertTrue(run.err().contains("it is a folder. Choose another place."), run.err());
        assertArrayEquals(new String[] {"board.png"}, folder.resolve("out").toFile().list());
    }

    @Test
    @DisplayName("ends with 2 when a part of the path is a file")
    void fileInTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "here");
        Shell.Run run = Shell.run("picture", acme, "contexts", "-o", file.resolve("board.png"));

        assertEquals(2, run.code());
        assertTrue(run.err().contains("Choose another place."), run.err());
    }

    @ParameterizedTest
    @CsvSource({"--scale, 9", "--scale, 0", "--sticky, 1"})
    @DisplayName("ends with 2 when a number is out of range, and says the range")
    void numbersOutOfRange(String option, String value) {
        Shell.Run run =
                Shell.run(
                        "picture",
                        acme,
                        "contexts",
                        option,
                        value,
                        "-o",
                        folder.resolve("board.pdf"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains(option + " is " + value + "; it must be"), run.err());
    }
}
