package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("The page about the workspace format")
class WorkspaceFormatPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("stormspec.root", "..")).resolve("docs/workspace-format.md");

    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml (\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    @DisplayName("has an example that opens without a problem and is saved as it stands")
    void hasAWorkingExample() throws IOException {
        SortedMap<String, String> files = unpacked();
        assertEquals(9, files.size());

        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals(List.of(), loaded.problems());
        assertEquals(List.copyOf(files.keySet()), loaded.files().names());
        SaveResult saved = WorkspaceWriter.save(Store.of(loaded.records()), loaded.files());
        assertEquals(List.of(), saved.written());
    }

    @Test
    @DisplayName("shows the canonical form, but for what it says stands there by hand")
    void showsTheCanonicalForm() throws IOException {
        SortedMap<String, String> files = unpacked();
        Path copy = folder.resolve("copy");
        Store model = Store.of(WorkspaceReader.read(folder).records());

        WorkspaceWriter.save(model, WorkspaceFiles.none(copy));

        for (String file : files.keySet()) {
            String shown = files.get(file);
            String canonical =
                    shown.replace("    kind: entity-cdc\n", "").replaceAll("naming:\n.*\n", "");
            assertEquals(canonical, Files.readString(copy.resolve(file)), file);
        }
    }

    @Test
    @DisplayName("keeps its promise that renaming an element changes one line")
    void keepsItsPromise() throws IOException {
        SortedMap<String, String> files = unpacked();
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        Element command = model.element("launch-campaign").orElseThrow();
        model.apply(new Draft(model).put(command.named("Start campaign")).changes());

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        String file = "contexts/finance.campaign.yaml";
        assertEquals(List.of(file), saved.written());
        assertEquals(
                files.getOrDefault(file, "")
                        .replace("name: Launch campaign", "name: Start campaign"),
                Files.readString(folder.resolve(file)));
    }

    @Test
    @DisplayName("names every section and every link")
    void namesEverySectionAndEveryLink() throws IOException {
        String page = Files.readString(PAGE);

        for (Kind kind : Kind.values()) {
            assertTrue(page.contains("`" + ElementCodec.section(kind) + "`"), kind.label());
        }
        for (LinkType type : LinkType.values()) {
            assertTrue(
                    page.contains("`" + type.word() + "`"), type.name().toLowerCase(Locale.ROOT));
        }
    }

    private SortedMap<String, String> unpacked() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        while (example.find()) {
            files.put(example.group(1), example.group(2));
            Path file = folder.resolve(example.group(1));
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, example.group(2));
        }
        assertFalse(files.isEmpty());
        return files;
    }
}
