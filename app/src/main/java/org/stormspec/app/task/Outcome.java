package org.stormspec.app.task;

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
            String message = cause.getMessage();
            return message == null || message.isBlank()
                    ? cause.getClass().getSimpleName()
                    : message;
        }
    }

    /** Somebody stopped it. */
    record Cancelled<T>() implements Outcome<T> {}
}
