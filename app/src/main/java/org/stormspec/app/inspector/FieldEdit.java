package org.stormspec.app.inspector;

import org.stormspec.model.store.ChangeSet;

/** What comes of an input in the inspector. */
public sealed interface FieldEdit {
    /**
     * The input is good.
     *
     * @param label what undo will call it
     * @param changes what it does to the model
     */
    record Accepted(String label, ChangeSet changes) implements FieldEdit {}

    /**
     * The input cannot be used.
     *
     * @param why what is expected instead, one sentence
     */
    record Refused(String why) implements FieldEdit {}
}
