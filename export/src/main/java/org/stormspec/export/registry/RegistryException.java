package org.stormspec.export.registry;

/// A registry refused something or could not be reached; the message says what it said.
public final class RegistryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    RegistryException(int status, String message) {
        super(message);
        this.status = status;
    }

    /// The HTTP status; 0 when there was no answer.
    public int status() {
        return status;
    }

    /// Whether the registry refused a schema because it may not follow the ones before it.
    public boolean isConflict() {
        return status == 409;
    }
}
