package org.stormspec.app.task;

import java.util.function.Consumer;

/** Runs work away from the user-interface thread. */
public interface TaskRunner {
    /**
     * Starts work.
     *
     * @param title what it is called where people see it
     * @param done told how it ended, on the user-interface thread
     */
    <T> RunningTask start(String title, Work<T> work, Consumer<Outcome<T>> done);
}
