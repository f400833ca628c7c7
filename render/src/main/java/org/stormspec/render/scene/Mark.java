package org.stormspec.render.scene;

/** What the rules say about a sticky, in one sign; shape and colour both tell which. */
public enum Mark {
    /** All is well: a disc. */
    GOOD,
    /** A thought: a small, quiet disc. */
    NUDGE,
    /** Something to look at: a diamond. */
    WARNING,
    /** Something that stops export or push: a square. */
    ERROR
}
