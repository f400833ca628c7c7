package org.stormspec.render.tool;

import java.util.Locale;

/** The four ways on a board. */
enum Way {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int x;
    private final int y;

    Way(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** Returns -1, 0 or 1. */
    int x() {
        return x;
    }

    /** Returns -1, 0 or 1; down is 1. */
    int y() {
        return y;
    }

    /** Returns the word within a sentence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the arrow key, as inputs name it. */
    String key() {
        return name().charAt(0) + word().substring(1);
    }
}
