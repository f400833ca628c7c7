package org.stormspec.export.git;

/// Git cannot do what was asked; the message says why and what to do. Nothing was changed.
public final class GitRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    GitRefusal(String message) {
        super(message);
    }
}
