package org.stormspec.export.push;

/** A variable that an environment needs is not set, or holds what cannot be used. */
final class UnusableVariable extends Exception {

    private static final long serialVersionUID = 1;

    /** Says which variable it is and what to do, never what it holds. */
    UnusableVariable(String message) {
        super(message);
    }
}
