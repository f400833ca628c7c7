package org.stormspec.app.preference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.stormspec.model.disk.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The preferences as one small JSON file. Keys that this version does not know survive. A file that
 * cannot be read or written is logged and never stops the app.
 */
public final class PreferencesFile {
    /** Overrides the folder of the preferences. */
    public static final String FOLDER_PROPERTY = "stormspec.config.dir";

    private static final Logger LOG = Logger.getLogger(PreferencesFile.class.getName());
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private ObjectNode tree = JSON.createObjectNode();
    private Preferences preferences = Preferences.DEFAULT;
    // What was wrong with the file, until somebody has been told.
    private Optional<String> trouble = Optional.empty();

    /** Reads the file if there is one. */
    public PreferencesFile(Path folder) {
        this.file = folder.resolve("preferences.json");
        read();
    }

    /** Returns the folder that the platform keeps an application's settings in. */
    public static Path defaultFolder() {
        return folderFor(name -> Optional.ofNullable(System.getProperty(name)), System.getenv());
    }

    static Path folderFor(
            Function<String, Optional<String>> property, Map<String, String> environment) {
        Optional<String> chosen = property.apply(FOLDER_PROPERTY);
        String home = property.apply("user.home").orElse(".");
        String system = property.apply("os.name").orElse("").toLowerCase(Locale.ROOT);
        return chosen.map(Path::of).orElseGet(() -> platformFolder(system, home, environment));
    }

    private static Path platformFolder(
            String system, String home, Map<String, String> environment) {
        if (system.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home), "Stormspec");
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Stormspec");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.isEmpty() ? Path.of(home, ".config") : Path.of(config)).resolve("stormspec");
    }

    /** Returns the preferences as they are now. */
    public Preferences get() {
        return preferences;
    }

    /** Changes the preferences and writes them. */
    public void update(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(preferences);
        if (!changed.equals(preferences)) {
            preferences = changed;
            write();
        }
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
                preferences = fromTree(object);
                tree = object;
            } else {
                keepAside("it holds no settings");
            }
        } catch (JacksonException e) {
            keepAside(e.getOriginalMessage());
        } catch (InvalidPathException e) {
            keepAside(String.valueOf(e.getMessage()));
        }
    }

    /** The next change would overwrite what somebody may want to mend. */
    private void keepAside(String why) {
        Path kept =
                file.resolveSibling(
                        "preferences.unreadable-%d.json".formatted(System.currentTimeMillis()));
        LOG.log(
                Level.WARNING,
                "Starting with default preferences, because {0} cannot be read: {1}",
                new Object[] {file, why});
        try {
            Files.move(file, kept);
            trouble =
                    Optional.of(
                            "The usual ones are in use. What was in "
                                    + file
                                    + " is kept in "
                                    + kept.getFileName()
                                    + ".");
        } catch (IOException stays) {
            trouble =
                    Optional.of(
                            "The usual ones are in use. Correct or remove "
                                    + file
                                    + "; it is replaced when a setting changes.");
        }
    }

    /** Returns once what was wrong with the file, if anything was, as sentences for people. */
    public Optional<String> takeTrouble() {
        Optional<String> told = trouble;
        trouble = Optional.empty();
        return told;
    }

    private static Preferences fromTree(ObjectNode tree) {
        Preferences defaults = Preferences.DEFAULT;
        return new Preferences(
                theme(tree.path("theme").asString("")),
                recent(tree.path("recent")),
                panel(tree.path("outline"), defaults.outline()),
                panel(tree.path("inspector"), defaults.inspector()),
                Optional.of(tree.path("exportTarget").asString(""))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of),
                new Preferences.Comfort(
                        tree.path("scale").asInt(defaults.comfort().scale()),
                        tree.path("calm").asBoolean(defaults.comfort().calm()),
                        tree.path("papers").asString(defaults.comfort().papers()),
                        tree.path("taught").asBoolean(defaults.comfort().taught())),
                keys(tree.path("keys")),
                words(tree.path("deeds")),
                baselines(tree.path("baselines")));
    }

    private static Map<Path, Path> baselines(JsonNode node) {
        Map<Path, Path> baselines = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        baselines.put(
                                Path.of(entry.getKey()), Path.of(entry.getValue().asString(""))));
        return baselines;
    }

    private static Map<String, List<String>> keys(JsonNode node) {
        Map<String, List<String>> keys = new TreeMap<>();
        node.properties().forEach(entry -> keys.put(entry.getKey(), words(entry.getValue())));
        return keys;
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Optional<Theme> theme(String word) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static List<Path> recent(JsonNode list) {
        return words(list).stream().map(Path::of).toList();
    }

    private static Preferences.Panel panel(JsonNode node, Preferences.Panel fallback) {
        return new Preferences.Panel(
                node.path("shown").asBoolean(fallback.shown()),
                node.path("width").asInt(fallback.width()));
    }

    private void write() {
        preferences
                .theme()
                .ifPresentOrElse(
                        theme -> tree.put("theme", theme.name().toLowerCase(Locale.ROOT)),
                        () -> tree.remove("theme"));
        ArrayNode recent = tree.putArray("recent");
        preferences.recent().forEach(path -> recent.add(path.toString()));
        put(tree.putObject("outline"), preferences.outline());
        put(tree.putObject("inspector"), preferences.inspector());
        preferences.exportTarget().ifPresent(folder -> tree.put("exportTarget", folder.toString()));
        tree.put("scale", preferences.comfort().scale()).put("calm", preferences.comfort().calm());
        tree.put("papers", preferences.comfort().papers());
        tree.put("taught", preferences.comfort().taught());
        ObjectNode keys = tree.putObject("keys");
        preferences.keys().forEach((id, chosen) -> chosen.forEach(keys.putArray(id)::add));
        ArrayNode deeds = tree.putArray("deeds");
        preferences.deeds().forEach(deeds::add);
        ObjectNode baselines = tree.putObject("baselines");
        new TreeMap<>(preferences.baselines())
                .forEach((workspace, folder) ->
                        baselines.put(workspace.toString(), folder.toString()));
        try {
            replace(JSON.writeValueAsString(tree));
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Preferences are not kept: cannot write " + file, e);
        }
    }

    private static void put(ObjectNode node, Preferences.Panel panel) {
        node.put("shown", panel.shown()).put("width", panel.width());
    }

    private void replace(String text) throws IOException {
        // People keep their settings elsewhere and link to them; this folder is their own.
        Path real = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        AtomicFile.write(real, text + "\n");
    }
}
