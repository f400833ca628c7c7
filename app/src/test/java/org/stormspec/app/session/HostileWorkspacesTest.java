package org.stormspec.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.file.Drift;
import org.stormspec.model.hostile.HostileFiles;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

@DisplayName("A window that has a stranger's workspace open")
class HostileWorkspacesTest {

    /** Longer than any machine needs; what takes longer hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @TestFactory
    @DisplayName("reads it, watches it, saves an edit and reads it again, and nothing leads out")
    Stream<DynamicTest> everyWorkspace() throws IOException, InterruptedException {
        Path resources =
                Path.of(System.getProperty("stormspec.root"), "model/src/test/resources/hostile");
        Map<String, Path> cases =
                HostileFiles.make(HostileFiles.Kind.WORKSPACE, resources, folder, 9);
        return cases.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> openAndSave(each.getValue())));
    }

    private void openAndSave(Path workspace) throws IOException {
        assertTimeoutPreemptively(LIMIT, () -> workWith(workspace));
        assertEquals(
                "purpose: TOP-SECRET\n", Files.readString(folder.resolve("outside/secret.yaml")));
        try (Stream<Path> outside = Files.list(folder.resolve("outside"))) {
            assertEquals(
                    List.of("secret.json", "secret.yaml"),
                    outside.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private static void workWith(Path workspace) throws Exception {
        Disk.Opened opened = new FolderDisk().open(workspace);
        Store model = Store.of(opened.records());
        try (Disk.Binding binding = opened.binding()) {
            assertEquals(Drift.NONE, binding.look().drift());
            model.listen(binding);
            if (model.find(Workspace.KEY).isPresent()) {
                model.apply(ChangeSet.adding(List.of(noticed())));
            }
            binding.save(model);
            binding.look();
            binding.outside();
        }
    }

    private static Element noticed() {
        return new Element(
                "order-was-noticed",
                "Order was noticed",
                Optional.empty(),
                "",
                Detail.of(Kind.EVENT));
    }
}
