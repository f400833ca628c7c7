package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A workspace that git has merged")
class GitMergeTest {

    private static final String SALES = "contexts/finance.sales.yaml";
    private static final String BILLING = "contexts/common.billing.yaml";
    private static final String WALL = "boards/wall.yaml";

    @TempDir Path folder;

    @BeforeEach
    void aWorkspace() throws IOException {
        write("stormspec.yaml", "format: 1\nid: shop\nteams:\n  us: {contact: us@shop.example}\n");
        write(
                BILLING,
                """
                owner: us
                purpose: bill
                events:
                  # agreed with legal
                  refund-asked:
                    name: Refund asked
                    description: at the counter
                """);
        write(SALES, "owner: us\npurpose: sell\n");
        write(
                WALL,
                """
                name: Wall
                placements:
                  a: {element: refund-asked, at: [24, 24]}
                """);
    }

    @Nested
    @DisplayName("so that something is used that the other branch deleted")
    class SomethingIsUsedThatIsGone {

        @BeforeEach
        void aReferenceToNothing() throws IOException {
            write(BILLING, "owner: us\npurpose: bill\n");
        }

        @Test
        @DisplayName("can be checked: the reference is named with file and line, and as a finding")
        void canBeChecked() {
            Shell.Run run = Shell.run("check", folder);

            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(run.out().contains("FIL-01"), run.out());
            assertTrue(
                    run.err().contains(WALL + ":3:7: found 'refund-asked', which no file defines"),
                    run.err());
        }

        @Test
        @DisplayName("is mended by taking the reference away")
        void isMended() throws IOException {
            Shell.Run run = Shell.run("fix", folder, "--rule", "FIL-01");

            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(run.err().contains("fixed: "), run.err());
            assertFalse(read(WALL).contains("refund-asked"), read(WALL));
            assertEquals("", Shell.run("check", folder).err());
        }

        @Test
        @DisplayName("keeps the reference while other things are edited")
        void keepsTheReference() throws IOException {
            String wall = read(WALL);

            Shell.Run run = Shell.run("rename", folder, "finance.sales", "selling");

            assertEquals(0, run.code(), run.out() + run.err());
            assertEquals(wall, read(WALL));
        }
    }

    @Nested
    @DisplayName("so that two files define one element")
    class TwoFilesDefineOneElement {

        @BeforeEach
        void twoDefinitions() throws IOException {
            write(
                    SALES,
                    """
                    owner: us
                    purpose: sell
                    events:
                      # said by Ann
                      refund-asked:
                        name: Refund asked
                        description: in the shop
                    """);
        }

        @Test
        @DisplayName("can be checked: both places are named")
        void canBeChecked() {
            Shell.Run run = Shell.run("check", folder);

            assertEquals(1, run.code(), run.out() + run.err());
            assertTrue(run.out().contains("FIL-03"), run.out());
            String message =
                    "'refund-asked' is defined in contexts/common.billing.yaml, line 5, and again"
                            + " in contexts/finance.sales.yaml, line 5; only the first counts.";
            assertTrue(run.err().contains(message), run.err());
        }

        @Test
        @DisplayName("is mended by another id for the second, for its stickies and arrows too")
        void isMendedByAnotherId() throws IOException {
            write(
                    SALES,
                    read(SALES)
                            + "  clerk-called:\n    name: Clerk called\n    triggers: [refund-asked]\n");
            write(
                    WALL,
                    """
                    name: Wall
                    frames:
                      f: {context: finance.sales, at: [1000, 0], size: [600, 400]}
                    placements:
                      a: {element: refund-asked, at: [24, 24]}
                      b: {element: refund-asked, at: [1100, 100]}
                    """);
            String billing = read(BILLING);

            Shell.Run run = Shell.run("fix", folder, "--rule", "FIL-03");

            assertEquals(0, run.code(), run.out() + run.err());
            assertEquals(billing, read(BILLING));
            assertTrue(
                    read(SALES)
                            .contains("  # said by Ann\n  refund-asked-event:\n    name: Refund"),
                    read(SALES));
            assertTrue(read(SALES).contains("triggers: [refund-asked-event]"), read(SALES));
            assertTrue(read(WALL).contains("a: {element: refund-asked, at"), read(WALL));
            assertTrue(read(WALL).contains("b: {element: refund-asked-event, at"), read(WALL));
            assertFalse(Shell.run("check", folder).out().contains("FIL-0"));
        }

        @Test
        @DisplayName("is mended by keeping one of the two")
        void isMendedByKeepingOne() throws IOException {
            String sales = read(SALES);

            Shell.Run run = Shell.run("fix", folder, "--rule", "FIL-03", "--keep", "second");

            assertEquals(0, run.code(), run.out() + run.err());
            assertEquals("owner: us\npurpose: bill\n", read(BILLING));
            assertEquals(sales, read(SALES));
        }

        @Test
        @DisplayName("exports nothing, because the model does not say all that the files say")
        void exportsNothing() {
            Shell.Run run = Shell.run("export", folder, "--to", folder.resolve("specs"));

            assertEquals(1, run.code(), run.out() + run.err());
            assertTrue(run.err().contains("FIL-03"), run.err());
            assertFalse(Files.exists(folder.resolve("specs")));
        }
    }

    @Test
    @DisplayName("and left with marks is told so in words, with the lines")
    void marksAreTold() throws IOException {
        write(
                WALL,
                """
                name: Wall
                placements:
                <<<<<<< HEAD
                  a: {element: refund-asked, at: [24, 24]}
                =======
                  a: {element: refund-asked, at: [48, 24]}
                >>>>>>> theirs
                """);

        Shell.Run run = Shell.run("check", folder);

        assertEquals(2, run.code(), run.out() + run.err());
        assertTrue(
                run.err()
                        .contains(
                                WALL
                                        + ":3:1: found two versions that git could not merge, in"
                                        + " lines 3 to 7, expected one version"),
                run.err());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
