package org.stormspec.app.shell;

import javafx.scene.Node;

/** One of the things that the middle of the window can show. */
public interface Place {
    /** Returns the id, for tests and preferences. */
    String id();

    /** Returns the word on its button. */
    String label();

    /** Returns what it shows. */
    Node view();

    /** Called when it comes into view. */
    default void shown() {}

    /** Called when something else comes into view. */
    default void hidden() {}
}
