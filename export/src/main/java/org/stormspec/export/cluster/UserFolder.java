package org.stormspec.export.cluster;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where the operating system wants programs to keep the data of a user. */
final class UserFolder {

    private UserFolder() {}

    /** The folder of the user's own cluster, from the environment and the system properties. */
    static Path cluster(Map<String, String> environment, Properties system) {
        String chosen = system.getProperty("stormspec.cluster.dir", "");
        return chosen.isBlank() ? data(environment, system).resolve("cluster") : Path.of(chosen);
    }

    private static Path data(Map<String, String> environment, Properties system) {
        Path home = Path.of(system.getProperty("user.home", "."));
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Stormspec");
        }
        return os.contains("win")
                ? from(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                        .resolve("Stormspec")
                : from(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("stormspec");
    }

    /** The XDG rules say that a relative path counts as not set; the others never give one. */
    private static Path from(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
