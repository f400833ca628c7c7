package org.stormspec.model.record;

import java.util.List;
import java.util.Optional;

/**
 * How an external system is connected, as a source or as a sink.
 *
 * @param technology what a source captures from
 * @param connector name of the connector, may be empty
 * @param dedupe fields by which repeated records of a source are recognised
 * @param snapshot whether a source begins with everything that is there
 * @param beforeAfter whether a source tells the row before and after
 * @param outbox whether a source reads an outbox that was made for it
 * @param idempotencyKey field by which a sink recognises repeated writes, may be empty
 * @param commitAfterWrite whether a sink confirms a record only after it was written
 * @param failure where records go that a sink cannot take
 */
public record Connection(
        Optional<Technology> technology,
        String connector,
        List<String> dedupe,
        boolean snapshot,
        boolean beforeAfter,
        boolean outbox,
        String idempotencyKey,
        boolean commitAfterWrite,
        Failure failure) {

    /** Nothing said. */
    public static final Connection NONE =
            new Connection(
                    Optional.empty(), "", List.of(), false, false, false, "", false, Failure.NONE);

    /** Copies the list. */
    public Connection {
        dedupe = List.copyOf(dedupe);
    }

    /** What a source captures from. */
    public enum Technology {
        APPLICATION,
        DATABASE,
        DOCUMENT_STORE,
        QUEUE,
        DEVICE
    }

    /** Returns this recognising repeated records otherwise. */
    public Connection deduping(List<String> newDedupe) {
        return new Connection(
                technology,
                connector,
                newDedupe,
                snapshot,
                beforeAfter,
                outbox,
                idempotencyKey,
                commitAfterWrite,
                failure);
    }

    /** Returns this recognising repeated writes otherwise. */
    public Connection idempotentBy(String newKey) {
        return new Connection(
                technology,
                connector,
                dedupe,
                snapshot,
                beforeAfter,
                outbox,
                newKey,
                commitAfterWrite,
                failure);
    }

    /** Returns this with another way for what fails. */
    public Connection failing(Failure newFailure) {
        return new Connection(
                technology,
                connector,
                dedupe,
                snapshot,
                beforeAfter,
                outbox,
                idempotencyKey,
                commitAfterWrite,
                newFailure);
    }
}
