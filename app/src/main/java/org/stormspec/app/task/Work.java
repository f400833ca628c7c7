package org.stormspec.app.task;

/**
 * Something that takes a while.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it; called away from the user-interface thread.
     *
     * @throws Exception when it cannot be done; the caller gets it as an {@link Outcome.Failed}
     */
    T run(Progress progress) throws Exception;
}
