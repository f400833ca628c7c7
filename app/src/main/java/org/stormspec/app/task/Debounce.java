package org.stormspec.app.task;

/** Calls something once things have been quiet for a moment. */
public interface Debounce {
    /** Asks for the call; asking again before it happens starts the moment anew. */
    void poke();

    /** Makes debouncers, so that tests need not wait. */
    @FunctionalInterface
    interface Factory {
        /** Returns a debouncer of this action. */
        Debounce of(int quietMillis, Runnable action);
    }
}
