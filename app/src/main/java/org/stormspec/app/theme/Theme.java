package org.stormspec.app.theme;

/** The two looks of the app. */
public enum Theme {
    LIGHT,
    DARK;

    /** Returns the other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
