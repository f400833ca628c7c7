package org.stormspec.render.pdf;

/** How a sheet of paper lies. */
public enum Orientation {
    /** However the board fits better. */
    AUTO,
    PORTRAIT,
    LANDSCAPE
}
