package org.stormspec.render.tool;

import org.stormspec.render.view.Point;

/** What a person does with pointer and keys; places in logical pixels of the view. */
public sealed interface Input {

    /** The buttons of a pointer. */
    enum Button {
        PRIMARY,
        MIDDLE,
        SECONDARY
    }

    /**
     * A button goes down.
     *
     * @param at where
     * @param button which
     * @param keys held
     * @param clicks 1 for the first, 2 for a double click
     */
    record Press(Point at, Button button, Keys keys, int clicks) implements Input {}

    /**
     * The pointer moves, with or without a button held.
     *
     * @param at where to
     * @param keys held
     */
    record Move(Point at, Keys keys) implements Input {}

    /**
     * A button goes up.
     *
     * @param at where
     * @param keys held
     */
    record Release(Point at, Keys keys) implements Input {}

    /**
     * A wheel or a trackpad scrolls.
     *
     * @param at where the pointer is
     * @param dx to the right, in pixels
     * @param dy downwards, in pixels
     * @param keys held
     */
    record Scroll(Point at, double dx, double dy, Keys keys) implements Input {}

    /**
     * Two fingers spread or pinch.
     *
     * @param at where
     * @param factor more than one when spreading
     */
    record Pinch(Point at, double factor) implements Input {}

    /**
     * A key goes down.
     *
     * @param key the letter in upper case, or the name of the key: {@code Enter}, {@code F2}
     * @param text what it types, empty if nothing
     * @param keys held
     */
    record KeyDown(String key, String text, Keys keys) implements Input {}

    /**
     * A key goes up.
     *
     * @param key as in {@link KeyDown}
     */
    record KeyUp(String key) implements Input {}
}
