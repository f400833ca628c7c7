package org.stormspec.model.disk;

import java.io.IOException;
import java.nio.file.Path;

/** One file of several could not be written or deleted; the cause is what the disk said. */
public final class FileFailureException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Path target;
    private final IOException reason;

    FileFailureException(Path target, IOException reason) {
        super(target + ": " + reason.getMessage(), reason);
        this.target = target;
        this.reason = reason;
    }

    /** Returns the file that could not be written or deleted. */
    public Path target() {
        return target;
    }

    /** Returns what the disk said, or why the file is refused. */
    public IOException reason() {
        return reason;
    }
}
