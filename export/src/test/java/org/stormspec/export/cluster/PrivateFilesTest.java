package org.stormspec.export.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.kafka.ClusterException;

@DisplayName("What a cluster keeps for its owner")
class PrivateFilesTest {

    @TempDir Path folder;

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\nadmin",
                "team a",
                "a=b",
                "a:b",
                "#a",
                "!a",
                " a ",
                "a\\",
                "a\\nb",
                "é",
                "\u2028",
                "a\rb",
                "a\tb",
                ""
            })
    @DisplayName("is read as it was written, whatever the name of a user holds")
    void isReadAsItWasWritten(String user) {
        Path file = folder.resolve("secrets.properties");
        Map<String, String> entries = new TreeMap<>(Map.of("admin", "first", user, user + "\\=\n"));

        PrivateFiles.write(file, new TreeMap<>(entries));

        assertEquals(entries, PrivateFiles.read(file));
    }

    @Test
    @DisplayName("gives a user no password of another one")
    void givesAUserNoPasswordOfAnotherOne() {
        Passwords passwords = new Passwords(new ClusterFolder(folder));
        String admin = passwords.ofOrNew("admin");

        passwords.ofOrNew(Set.of("x\nadmin", "admin=x", "#admin"));

        assertEquals(admin, passwords.of("admin").orElseThrow());
        assertEquals(4, PrivateFiles.read(folder.resolve("secrets.properties")).size());
    }

    @Test
    @DisplayName("stays whole when a new password cannot be written, and says what is in the way")
    void staysWholeWhenANewPasswordCannotBeWritten() throws IOException {
        Path file = folder.resolve("secrets.properties");
        Passwords passwords = new Passwords(new ClusterFolder(folder));
        passwords.ofOrNew(Set.of("a", "b"));
        Map<String, String> before = PrivateFiles.read(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        ClusterException refusal =
                assertThrows(ClusterException.class, () -> passwords.ofOrNew(Set.of("a", "c")));

        assertEquals(ClusterException.Kind.FILES, refusal.kind());
        assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
        assertEquals(before, PrivateFiles.read(file));
        assertEquals(before, passwords.ofOrNew(Set.of("a", "b")));
    }

    @Test
    @DisplayName("is closed to others, in a folder that was open too")
    void isClosedToOthers() throws IOException {
        Path root = Files.createDirectory(folder.resolve("cluster"));
        open(root);

        new ClusterFolder(root).create();
        PrivateFiles.write(root.resolve("secrets.properties"), new TreeMap<>(Map.of("a", "b")));

        assertEquals("rwx------", modes(root));
        assertEquals("rwx------", modes(root.resolve("logs")));
        assertEquals("rw-------", modes(root.resolve("secrets.properties")));
    }

    @Test
    @DisplayName(
            "is not put into a folder of other files that others may read, which stays as it is")
    void isNotPutIntoAFolderOfOtherFiles() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "x");
        open(folder);

        ClusterException refusal =
                assertThrows(ClusterException.class, () -> new ClusterFolder(folder).create());

        assertTrue(String.valueOf(refusal.getMessage()).contains("can be read by others"));
        assertEquals("rwxr-xr-x", modes(folder));
    }

    @Test
    @DisplayName("is run by a process that gets what Java needs of the environment and no secret")
    void isRunByAProcessThatGetsNoSecret() {
        Map<String, String> environment =
                new TreeMap<>(
                        Map.of(
                                "PATH", "/bin",
                                "HOME", "/home/me",
                                "SystemRoot", "C:",
                                "AWS_SECRET_ACCESS_KEY", "x",
                                "STORMSPEC_DEV_PASSWORD", "x",
                                "JAVA_TOOL_OPTIONS", "-agentlib:x",
                                "KAFKA_OPTS", "x",
                                "LD_PRELOAD", "x"));

        BrokerProcess.keepOnlyInherited(environment);

        assertEquals(Set.of("PATH", "HOME", "SystemRoot"), environment.keySet());
    }
}
