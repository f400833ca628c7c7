package org.stormspec.export.cli;

/** Ends a command because its input cannot be used; the message tells what to do. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unusable(String message) {
        super(message);
    }
}
