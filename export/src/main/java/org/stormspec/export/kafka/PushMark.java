package org.stormspec.export.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a push has come, as the ledger keeps it: what is left of one that was interrupted.
 *
 * @param id tells this push from all others
 * @param by who pushed: the user of the machine
 * @param process the process that pushed, as {@link PushProcess} writes it
 * @param begun when it began, by the clock of that machine
 * @param phase what it was doing, as {@link ApplyPhase#words()} has it
 * @param seen when it was last heard of, by the clock of the cluster
 * @param replaces the push that it goes on for, because that one cannot
 */
public record PushMark(
        String id,
        String by,
        String process,
        Instant begun,
        String phase,
        Instant seen,
        Optional<String> replaces) {

    /** A push says far more often than this that it goes on. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** Returns whether it may still be under way, as far as this machine can know. */
    public boolean mayBeUnderWay(Instant now) {
        return isRecent(now) && !PushProcess.hasEnded(process);
    }

    /** Returns whether it was heard of shortly before. */
    boolean isRecent(Instant now) {
        return seen.plus(SILENCE).isAfter(now);
    }

    /** Returns whether this push takes the place of another one. */
    boolean replaces(PushMark other) {
        return replaces.filter(other.id()::equals).isPresent();
    }

    /** Returns the same push in another phase. */
    PushMark in(ApplyPhase now) {
        return new PushMark(id, by, process, begun, now.words(), seen, replaces);
    }

    /** Returns the same push, which goes on for another one. */
    PushMark replacing(PushMark other) {
        return new PushMark(id, by, process, begun, phase, seen, Optional.of(other.id()));
    }
}
