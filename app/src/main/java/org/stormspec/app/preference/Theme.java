package org.stormspec.app.preference;

/** The two looks of the app. */
public enum Theme {
    LIGHT,
    DARK;

    /** Returns the other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
