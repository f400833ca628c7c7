package org.stormspec.export.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The user's cluster lives")
class UserFolderTest {

    private static Properties system(String os) {
        Properties system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", "/home/ann");
        return system;
    }

    @ParameterizedTest(name = "{0}, {1}={2}: {3}")
    @CsvSource({
        "Linux, NOTHING, x, /home/ann/.local/share/stormspec/cluster",
        "Linux, XDG_DATA_HOME, /data, /data/stormspec/cluster",
        "Linux, XDG_DATA_HOME, relative, /home/ann/.local/share/stormspec/cluster",
        "Mac OS X, NOTHING, x, /home/ann/Library/Application Support/Stormspec/cluster",
        "Windows 11, LOCALAPPDATA, /local, /local/Stormspec/cluster",
    })
    @DisplayName("where the operating system keeps the data of programs")
    void dataFolder(String os, String variable, String value, String folder) {
        assertEquals(Path.of(folder), UserFolder.cluster(Map.of(variable, value), system(os)));
    }

    @Test
    @DisplayName("where the system property says, when it is set")
    void chosenFolder() {
        Properties system = system("Linux");
        system.setProperty("stormspec.cluster.dir", "/elsewhere");
        assertEquals(Path.of("/elsewhere"), UserFolder.cluster(Map.of(), system));
    }
}
