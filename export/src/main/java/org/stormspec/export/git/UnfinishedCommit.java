package org.stormspec.export.git;

import java.io.IOException;

/// The files of an export are written, but git did not take the commit, although it had looked as
/// if it would; the message says so and what to do.
public final class UnfinishedCommit extends IOException {
    private static final long serialVersionUID = 1L;

    UnfinishedCommit(String message) {
        super(message);
    }
}
