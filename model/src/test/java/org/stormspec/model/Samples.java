package org.stormspec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
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

    /** Returns a store that holds the ACME workspace, which must be without a problem. */
    public static Store acme() {
        LoadResult loaded = WorkspaceReader.read(acmeFolder());
        assertEquals(List.of(), loaded.problems());
        return Store.of(loaded.records());
    }
}
