package org.stormspec.render.map.layout;

/** An engine could not lay out a map; the message says why and what to do. */
public final class MapLayoutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Makes an exception with a message for people. */
    public MapLayoutException(String message) {
        super(message);
    }

    /** Makes an exception with a message for people and its cause. */
    public MapLayoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
