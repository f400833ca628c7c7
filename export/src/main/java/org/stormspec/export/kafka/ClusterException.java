package org.stormspec.export.kafka;

import java.util.Objects;

/**
 * A cluster could not do what was asked; the message says what happened and what to do next.
 *
 * <p>The message is meant for the user and never holds a secret.
 */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, for callers that react differently to different troubles. */
    public enum Kind {
        /** Another broker already works on the same folder. */
        ALREADY_RUNNING,
        /** No broker runs where one is needed. */
        NOT_RUNNING,
        /** The data was written by a newer Kafka than the one at hand. */
        NEWER_DATA,
        /** A port that the cluster needs belongs to another program. */
        PORT_TAKEN,
        /** The broker did not come up. */
        START_FAILED,
        /** The broker did not go down. */
        STOP_FAILED,
        /** A file of the cluster folder cannot be read or written. */
        FILES,
        /** The cluster does not answer, or not in time. */
        UNREACHABLE,
        /** The cluster answers, and says no to us. */
        REFUSED,
        /** The work was interrupted before it ended. */
        INTERRUPTED
    }

    private final Kind kind;

    /** An exception of a kind with a message for the user. */
    public ClusterException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** An exception of a kind with a message for the user and the technical cause for the log. */
    public ClusterException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What happened and what to do next, for the user. */
    @Override
    public String getMessage() {
        return Objects.toString(super.getMessage(), "");
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
