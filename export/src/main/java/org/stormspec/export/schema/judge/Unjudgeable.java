package org.stormspec.export.schema.judge;

/// Thrown when a schema cannot be read, so that nothing can be said about it.
public final class Unjudgeable extends Exception {

    private static final long serialVersionUID = 1L;

    Unjudgeable(String message) {
        super(message);
    }
}
