package org.stormspec.app.task;

import org.stormspec.model.failure.FailureWords;

/**
 * How work ended.
 *
 * @param <T> what comes out of it
 */
public sealed interface Outcome<T> {
    /**
     * It was done.
     *
     * @param value what came out
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It could not be done.
     *
     * @param cause why
     */
    record Failed<T>(Exception cause) implements Outcome<T> {
        /** Returns why, as a sentence for people. */
        public String message() {
            return FailureWords.of(
                    cause instanceof WorkBrokenException broken ? broken.error() : cause);
        }
    }

    /** Somebody stopped it. */
    record Cancelled<T>() implements Outcome<T> {}
}
