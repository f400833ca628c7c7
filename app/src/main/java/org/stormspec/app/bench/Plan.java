package org.stormspec.app.bench;

import java.nio.file.Path;

/**
 * What is measured, and where.
 *
 * @param size stickies on the board
 * @param workspace the saved board
 * @param scratch folder for settings, state and results
 * @param quick whether few repetitions do
 */
record Plan(int size, Path workspace, Path scratch, boolean quick) {

    /** A quick plan repeats this many times less. */
    private static final int QUICKER = 20;

    /** Returns the folder for settings. */
    Path settings() {
        return scratch.resolve("settings");
    }

    /** Returns the folder for crash journals. */
    Path state() {
        return scratch.resolve("state");
    }

    /** Returns how often to do what is usually done so often. */
    int times(int usual) {
        return quick ? Math.max(1, usual / QUICKER) : usual;
    }
}
