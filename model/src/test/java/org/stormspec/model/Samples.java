package org.stormspec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.store.Store;

/** The workspaces that are shipped with the product. */
public final class Samples {

    private static final Path ROOT = Path.of(System.getProperty("stormspec.root", ".."));

    private Samples() {}

    /** Returns the folder of the ACME workspace. */
    public static Path acmeFolder() {
        return ROOT.resolve("samples/acme");
    }

    /** Returns the folders of all workspaces, in the order of their names. */
    public static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("samples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("stormspec.yaml")))
                    .sorted()
                    .toList();
        }
    }

    /** Returns a store that holds a workspace, which must be without a problem. */
    public static Store in(Path folder) {
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(), loaded.problems());
        return Store.of(loaded.records());
    }

    /** Returns a store that holds the ACME workspace, which must be without a problem. */
    public static Store acme() {
        return in(acmeFolder());
    }
}
