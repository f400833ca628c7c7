package org.stormspec.model.record;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a record goes that cannot be dealt with.
 *
 * @param deadLetter id of the topic that takes it
 * @param retries how often it is tried again
 * @param then what happens at last, in words: {@code stop-and-alert}
 */
public record Failure(Optional<String> deadLetter, OptionalInt retries, Optional<String> then) {

    /** Nobody has thought about it. */
    public static final Failure NONE =
            new Failure(Optional.empty(), OptionalInt.empty(), Optional.empty());

    /** Returns this with another topic for dead letters, or none. */
    public Failure into(Optional<String> newDeadLetter) {
        return new Failure(newDeadLetter, retries, then);
    }

    /** Returns this trying more or less often. */
    public Failure trying(OptionalInt newRetries) {
        return new Failure(deadLetter, newRetries, then);
    }

    /** Returns this ending otherwise. */
    public Failure then(Optional<String> newThen) {
        return new Failure(deadLetter, retries, newThen);
    }
}
