package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps what belongs to a user and a machine, and never to a repository. */
public final class StateFolder {

    /** System property that names another folder. */
    public static final String PROPERTY = "stormspec.state.dir";

    private static final int HASH_LENGTH = 12;

    private StateFolder() {}

    /** Returns the folder, by property or by the customs of the operating system. */
    public static Path locate() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(() ->
                        usual(
                                System.getProperty("os.name", ""),
                                Path.of(System.getProperty("user.home", ".")),
                                System.getenv()));
    }

    static Path usual(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return path(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("Stormspec");
        }
        return name.startsWith("mac")
                ? home.resolve("Library/Application Support/Stormspec")
                : path(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("stormspec");
    }

    private static Path path(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(otherwise);
    }

    /** Returns the folder that holds a folder of journals for each workspace. */
    static Path recovery() {
        return locate().resolve("recovery");
    }

    /** Returns the folder for the journals of one workspace; the same for every way to write it. */
    static Path recoveryOf(WorkspaceIdentity workspace) {
        String name = workspace.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return recovery().resolve(name + "-" + hash(workspace.folder().toString()));
    }

    /** Makes a folder that only its user may look into, where the system knows such a thing. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
