package org.stormspec.render.tool;

/** What the pointer looks like. */
public enum Pointer {
    ARROW,
    HAND,
    GRAB,
    CROSS,
    MOVE,
    RESIZE_FALLING,
    RESIZE_RISING,
    /** Up and down. */
    RESIZE_DOWN
}
