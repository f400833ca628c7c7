package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /** Returns the folder for the journals of one workspace; the same for every way to write it. */
    static Path recoveryOf(Path workspace) {
        Path real = real(workspace);
        String name = Optional.ofNullable(real.getFileName()).map(Path::toString).orElse("root");
        return locate().resolve("recovery")
                .resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + hash(real.toString()));
    }

    private static Path real(Path workspace) {
        try {
            return workspace.toRealPath();
        } catch (IOException notThereYet) {
            return workspace.toAbsolutePath().normalize();
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
