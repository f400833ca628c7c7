package org.stormspec.model.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Several files written as one step")
class FileTransactionTest {

    @TempDir private Path temp;
    private Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        folder = Files.createDirectory(temp.toRealPath().resolve("ws"));
        Files.writeString(folder.resolve("a"), "old a");
        Files.writeString(folder.resolve("b"), "old b");
    }

    @Test
    @DisplayName("are replaced, made and deleted, in the order they were named in")
    void all() throws IOException {
        try (FileTransaction step = new FileTransaction()) {
            step.write(folder.resolve("sub/c"), bytes("new c"))
                    .write(folder.resolve("a"), bytes("new a"))
                    .delete(folder.resolve("b"));
            step.prepare();
            step.commit();

            assertEquals(
                    List.of(folder.resolve("sub/c"), folder.resolve("a"), folder.resolve("b")),
                    step.done());
        }
        assertEquals(Map.of("a", "new a", "sub/c", "new c"), content());
    }

    @Test
    @DisplayName("are as they were until the commit, and afterwards when there is none")
    void nothingBeforeCommit() throws IOException {
        Map<String, String> before = content();
        try (FileTransaction step = new FileTransaction()) {
            step.write(folder.resolve("a"), bytes("new")).write(folder.resolve("x/y"), bytes("y"));
            step.prepare();
        }
        assertEquals(before, content());
        assertFalse(Files.exists(folder.resolve("x")), "a folder made for nothing goes too");
    }

    @Test
    @DisplayName("are as they were when one of them cannot be written, which names itself")
    void oneFails() throws IOException {
        Map<String, String> before = content();
        Path tooLong = folder.resolve("x".repeat(300));
        try (FileTransaction step = new FileTransaction()) {
            step.write(folder.resolve("a"), bytes("new")).write(tooLong, bytes("new"));

            FileFailureException failed = assertThrows(FileFailureException.class, step::prepare);

            assertEquals(tooLong, failed.target());
        }
        assertEquals(before, content());
    }

    @Test
    @DisplayName("are as they were when the guard refuses the last of them")
    void guardRefuses() throws IOException {
        Map<String, String> before = content();
        try (FileTransaction step = new FileTransaction()) {
            step.write(folder.resolve("a"), bytes("new")).write(folder.resolve("b"), bytes("new"));
            step.prepare();

            assertThrows(
                    FileFailureException.class,
                    () ->
                            step.commit(target -> {
                                if (target.endsWith("b")) {
                                    throw new IOException("touched");
                                }
                            }));
        }
        assertEquals(before, content());
    }

    @Test
    @DisplayName("keep who may read and write them")
    void modes() throws IOException {
        assumeTrue(StagedFile.isPosix(folder));
        for (String mode : List.of("rw-------", "rw-rw----", "rwxr-xr--")) {
            Path file = folder.resolve("a");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

            AtomicFile.write(file, "new");

            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    @DisplayName("are private when they have to be, also over a file that was not")
    void privately() throws IOException {
        assumeTrue(StagedFile.isPosix(folder));

        AtomicFile.writePrivately(folder.resolve("a"), bytes("secret"));

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a"))));
    }

    @Test
    @DisplayName("stay when they are marked read-only, for the administrator too")
    void readOnly() throws IOException {
        assumeTrue(StagedFile.isPosix(folder));
        Path file = folder.resolve("a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        RefusedFileException refused =
                assertThrows(RefusedFileException.class, () -> AtomicFile.write(file, "new"));

        assertEquals("a file that is marked read-only", refused.found());
        assertEquals("old a", Files.readString(file));
    }

    @Test
    @DisplayName("are not written through a link, nor is what it leads to replaced")
    void link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));

        assertThrows(RefusedFileException.class, () -> AtomicFile.write(link, "new"));
        assertEquals("old a", Files.readString(folder.resolve("a")));
    }

    @Test
    @DisplayName("are not led astray by links that somebody put beside them in advance")
    void linksUnderGuessedNames() throws IOException {
        Path victim = Files.writeString(temp.resolve("victim"), "mine");
        for (String guess : List.of(".a.tmp", ".a.part", "a.stormspec-tmp", ".a.stormspec-tmp")) {
            Files.createSymbolicLink(folder.resolve(guess), victim);
        }

        AtomicFile.write(folder.resolve("a"), "new");

        assertEquals("mine", Files.readString(victim));
        assertFalse(Files.isSymbolicLink(folder.resolve("a")));
    }

    @Test
    @DisplayName("say so when a file has other names on the disk, which keep the old content")
    void hardLinks() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
        Files.createLink(temp.resolve("other"), folder.resolve("a"));
        try (FileTransaction step = new FileTransaction()) {
            step.write(folder.resolve("a"), bytes("new"));
            step.prepare();
            step.commit();

            assertTrue(step.remarks().getFirst().contains("2 names"), step.remarks().toString());
        }
        assertEquals("old a", Files.readString(temp.resolve("other")));
    }

    @Test
    @DisplayName("fail with what is in the way of their folder")
    void fileInTheWay() {
        assertThrows(
                FileSystemException.class,
                () -> AtomicFile.write(folder.resolve("a/below"), "new"));
    }

    @Test
    @DisplayName("leave nothing that a later sweep would not take away")
    void sweep() throws IOException {
        Path old = Files.createFile(folder.resolve(Leftovers.name("0123456789abcdef")));
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Path young = Files.createFile(folder.resolve(Leftovers.name("fedcba9876543210")));
        Path other = Files.createFile(folder.resolve(".stormspec-notes.tmp"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

        Leftovers.sweep(folder);

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young) && Files.exists(other));
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
