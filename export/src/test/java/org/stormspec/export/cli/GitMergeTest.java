package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.git.RealGit;

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

    @Nested
    @DisplayName("and left with marks")
    class MarksAreLeft {

        /** Two branches that both edit the last event of the file, and one adds another. */
        private void branches(String style, String theirs) throws Exception {
            RealGit git = RealGit.empty(folder);
            git.run("config", "merge.conflictStyle", style);
            git.run("add", "-A");
            git.run("commit", "-q", "-m", "base");
            git.run("checkout", "-q", "-b", "refunds");
            write(BILLING, read(BILLING).replace("    description: at the counter\n", theirs));
            git.run("commit", "-q", "-a", "-m", "theirs");
            git.run("checkout", "-q", "-");
            write(
                    BILLING,
                    read(BILLING).replace("at the counter", "at the counter # by Ann")
                            + "  refund-paid:\n    name: Refund paid\n");
            git.run("commit", "-q", "-a", "-m", "ours");
            git.tryToRun("merge", "-q", "refunds");
            assertTrue(read(BILLING).contains("<<<<<<<"), read(BILLING));
        }

        @ParameterizedTest
        @ValueSource(strings = {"merge", "diff3"})
        @DisplayName("is merged record by record when both sides changed different things")
        void isMerged(String style) throws Exception {
            branches(
                    style,
                    "    description: at the counter\n  refund-refused:\n    name: Refund refused\n");

            assertEquals(2, Shell.run("check", folder).code());
            Shell.Run run = Shell.run("merge", folder);

            assertEquals(0, run.code(), run.out() + run.err());
            String text = read(BILLING);
            assertFalse(text.contains("<<<<<<<") || text.contains("======="), text);
            assertTrue(text.contains("# agreed with legal"), text);
            assertTrue(text.contains("at the counter # by Ann"), text);
            assertTrue(text.contains("refund-paid") && text.contains("refund-refused"), text);
            assertEquals("", Shell.run("check", folder).err());
        }

        @Test
        @DisplayName("is merged by a choice where both sides changed the same, and not before")
        void isMergedByAChoice() throws Exception {
            branches("diff3", "    description: by post\n");
            write(BILLING, read(BILLING).replace("at the counter # by Ann", "by phone"));
            String marked = read(BILLING);

            Shell.Run undecided = Shell.run("merge", folder);
            assertEquals(1, undecided.code(), undecided.out() + undecided.err());
            assertTrue(
                    undecided.err().contains("ours ‘by phone’, theirs ‘by post’"), undecided.err());
            assertEquals(marked, read(BILLING));

            Shell.Run shown = Shell.run("merge", folder, "--keep", "theirs", "--dry-run");
            assertEquals(0, shown.code(), shown.out() + shown.err());
            assertEquals(marked, read(BILLING));

            Shell.Run run = Shell.run("merge", folder, "--keep", "theirs");
            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(read(BILLING).contains("description: by post"), read(BILLING));
            assertTrue(read(BILLING).contains("refund-paid"), read(BILLING));
        }

        @Test
        @DisplayName("keeps our words with their comments where we say so")
        void keepsOurs() throws Exception {
            branches("diff3", "    description: by post\n");
            write(BILLING, read(BILLING).replace("at the counter # by Ann", "by phone # by Ann"));

            Shell.Run run = Shell.run("merge", folder, "--keep", "ours");

            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(read(BILLING).contains("    description: by phone # by Ann\n"));
            assertFalse(read(BILLING).contains(">>>>>>>"), read(BILLING));
        }

        @Test
        @DisplayName("is not merged when a version makes no sense alone, and stays as it is")
        void isNotMerged() throws Exception {
            branches("merge", "  description: by post\n name: : x\n");
            String marked = read(BILLING);

            Shell.Run run = Shell.run("merge", folder, "--keep", "ours");

            assertEquals(2, run.code(), run.out() + run.err());
            assertTrue(run.err().contains("in their version of it"), run.err());
            assertEquals(marked, read(BILLING));
        }

        @Test
        @DisplayName("is not merged when it is no text in UTF-8, and keeps every byte")
        void isNotMergedInAnotherEncoding() throws IOException {
            String marked =
                    read(BILLING).replace("agreed with legal", "agreed at the caf\u00e9")
                            + "<<<<<<< HEAD\n  a-done: {name: A done}\n"
                            + "=======\n  c-done: {name: C done}\n>>>>>>> theirs\n";
            byte[] bytes = marked.getBytes(StandardCharsets.ISO_8859_1);
            Files.write(folder.resolve(BILLING), bytes);

            Shell.Run run = Shell.run("merge", folder);

            assertEquals(2, run.code(), run.out() + run.err());
            assertTrue(
                    run.err().contains(BILLING + ":1:1: found bytes in line 4 that are not UTF-8"),
                    run.err());
            assertArrayEquals(bytes, Files.readAllBytes(folder.resolve(BILLING)));
        }

        @Test
        @DisplayName("says so when there is nothing to merge")
        void nothingToMerge() {
            Shell.Run run = Shell.run("merge", folder);

            assertEquals(0, run.code(), run.out() + run.err());
            assertTrue(run.err().contains("No file has marks"), run.err());
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
