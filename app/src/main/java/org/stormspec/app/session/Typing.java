package org.stormspec.app.session;

import org.stormspec.model.store.ChangeSet;

/** An input in which somebody types: its words are in no record until they are taken. */
public interface Typing {
    /** Returns whether the input says something else than the model. */
    boolean isChanged();

    /** Returns what taking the words would change; empty when they cannot be used as they are. */
    ChangeSet tentative();

    /**
     * Puts the words into the model, as leaving the input does; words of no use stay where they
     * are.
     */
    void take();
}
