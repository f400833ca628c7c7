package org.stormspec.export.cli;

import java.nio.file.Path;

/** Ends a command because its input cannot be used; the message tells what to do. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unusable(String message) {
        super(message);
    }

    static Unusable noWorkspace(Path folder) {
        return new Unusable(
                "%s is no workspace: it has no stormspec.yaml. Name the folder that holds one."
                        .formatted(folder));
    }
}
