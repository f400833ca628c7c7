package org.stormspec.app.bench;

import java.util.Locale;

/** What is measured, in the order in which it runs. */
enum Step {
    /** A new process until the first picture of the window with the workspace. */
    START,
    /** The window is up: from asking for a workspace until the first picture of it. */
    OPEN,
    /** A picture in which nothing is different: what every other step pays for showing it. */
    STILL,
    PAN_1,
    PAN_05,
    PAN_025,
    PAN_01,
    PAN_FIT,
    /** From the whole board to twice its size and back. */
    ZOOM,
    /** One sticky follows the pointer. */
    DRAG,
    /** The dragged sticky is let go. */
    DROP,
    /** A key press in the editor of words. */
    TYPE,
    /** A thousand stickies, or all of a smaller board, are moved at once. */
    SPACE,
    /** That is taken back. */
    UNDO,
    /** Memory in use after a collection, in megabytes. */
    HEAP_MB;

    /** Returns the name by which it is asked for and printed. */
    String id() {
        return switch (this) {
            case PAN_05 -> "pan-0.5";
            case PAN_025 -> "pan-0.25";
            case PAN_01 -> "pan-0.1";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
