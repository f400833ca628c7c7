package org.stormspec.render.tool;

/** One state of what a person is doing; the next state follows from the input alone. */
interface Gesture {

    /** Takes an input and returns the state after it. */
    Gesture on(Input input, Desk desk);

    /** Ends the gesture as if it had never been. */
    default void abandon(Desk desk) {}

    /** Returns what the pointer looks like. */
    default Pointer pointer() {
        return Pointer.ARROW;
    }
}
