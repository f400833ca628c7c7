package org.stormspec.export.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The workspace folder that a command works on. */
final class WorkspaceFolder {

    @Parameters(index = "0", paramLabel = "PATH", description = "A workspace folder.")
    private Path path;

    /**
     * Opens the workspace; says on standard error what could not be read.
     *
     * @throws Unusable when the folder holds no workspace or a file of it cannot be read
     */
    OpenWorkspace open(Console console) {
        return OpenWorkspace.at(path, console);
    }

    /** Returns the folder, which may hold no workspace. */
    Path path() {
        return path;
    }
}
