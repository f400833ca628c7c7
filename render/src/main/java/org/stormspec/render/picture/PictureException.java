package org.stormspec.render.picture;

/** A picture cannot be made as it was asked for; the message says why and what to do. */
public final class PictureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says why, and what to do. */
    public PictureException(String message) {
        super(message);
    }
}
