package org.stormspec.export.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a push did.
 *
 * @param plan the plan that it followed
 * @param verdict how it went on the whole
 * @param note why, in one sentence; empty when all went well
 * @param outcomes what became of each change of the plan
 * @param started when it began
 * @param took how long it took
 */
public record ApplyReport(
        Plan plan,
        Verdict verdict,
        String note,
        List<ItemOutcome> outcomes,
        Instant started,
        Duration took) {

    /** How a push went on the whole. */
    public enum Verdict {
        /** Every change is there. */
        APPLIED,
        /** There was nothing to change. */
        NOTHING_TO_DO,
        /** Some changes are there and some are not. */
        PARTLY_APPLIED,
        /** Refused before anything was touched: all that is left to do is blocked. */
        BLOCKED,
        /**
         * Refused before anything was touched: the cluster or the model changed since the plan was
         * made.
         */
        STALE,
        /** Refused before anything was touched: another push of this model is under way. */
        BUSY,
        /** Stopped on request; what was done by then is in the outcomes. */
        CANCELLED
    }

    /** Copies the list. */
    public ApplyReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether the cluster is as the model wants it. */
    public boolean succeeded() {
        return verdict == Verdict.APPLIED || verdict == Verdict.NOTHING_TO_DO;
    }

    /** How many changes ended so. */
    public long count(ItemOutcome.Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
