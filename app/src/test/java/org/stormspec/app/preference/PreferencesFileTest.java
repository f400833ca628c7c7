package org.stormspec.app.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The preferences file")
class PreferencesFileTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("gives back what was written")
    void givesBackWhatWasWritten() {
        Preferences wanted =
                Preferences.DEFAULT
                        .themed(Theme.DARK)
                        .opened(Path.of("acme"))
                        .exporting(Path.of("specs"))
                        .comforted(new Preferences.Comfort(200, true))
                        .keyed(Map.of("save", List.of("Ctrl+9"), "find", List.of()))
                        .did("create.event")
                        .paneled(
                                new Preferences.Panel(false, 300),
                                new Preferences.Panel(true, 260));
        new PreferencesFile(folder).update(_ -> wanted);
        assertEquals(wanted, new PreferencesFile(folder).get());
    }

    @Test
    @DisplayName("keeps keys it does not know")
    void keepsUnknownKeys() throws IOException {
        Files.writeString(file(), "{\"future\": {\"a\": 1}, \"theme\": \"light\"}");
        new PreferencesFile(folder).update(old -> old.themed(Theme.DARK));
        String text = Files.readString(file());
        assertTrue(text.contains("\"future\""), text);
        assertTrue(text.contains("\"dark\""), text);
    }

    @Test
    @DisplayName("starts with defaults when it is broken, and does not fail")
    void startsWithDefaultsWhenBroken() throws IOException {
        Files.writeString(file(), "{ not json");
        assertEquals(Preferences.DEFAULT, new PreferencesFile(folder).get());
    }

    @Test
    @DisplayName("remembers the newest workspaces first, each once, eight at most")
    void remembersRecentWorkspaces() {
        Preferences preferences = Preferences.DEFAULT;
        for (int i = 0; i < 10; i++) {
            preferences = preferences.opened(Path.of("w" + i));
        }
        preferences = preferences.opened(Path.of("w5"));
        assertEquals(8, preferences.recent().size());
        assertEquals(List.of(Path.of("w5"), Path.of("w9")), preferences.recent().subList(0, 2));
    }

    @Test
    @DisplayName("keeps sizes between one and three times the usual")
    void keepsSizesInRange() throws IOException {
        Files.writeString(file(), "{\"scale\": 900}");
        assertEquals(300, new PreferencesFile(folder).get().comfort().scale());
    }

    @Test
    @DisplayName("lies where the platform keeps settings, or where a property says")
    void liesWhereThePlatformKeepsSettings() {
        Map<String, String> linux = Map.of("os.name", "Linux", "user.home", "/home/ann");
        assertEquals(
                Path.of("/home/ann/.config/stormspec"),
                PreferencesFile.folderFor(of(linux), Map.of()));
        assertEquals(
                Path.of("/conf/stormspec"),
                PreferencesFile.folderFor(of(linux), Map.of("XDG_CONFIG_HOME", "/conf")));
        Map<String, String> chosen = Map.of(PreferencesFile.FOLDER_PROPERTY, "/tmp/x");
        assertEquals(Path.of("/tmp/x"), PreferencesFile.folderFor(of(chosen), Map.of()));
    }

    @Test
    @DisplayName("follows the platform until the user has chosen a theme")
    void hasNoThemeOfItsOwn() {
        assertEquals(Optional.empty(), new PreferencesFile(folder).get().theme());
    }

    private static Function<String, Optional<String>> of(Map<String, String> properties) {
        return name -> Optional.ofNullable(properties.get(name));
    }

    private Path file() {
        return folder.resolve("preferences.json");
    }
}
