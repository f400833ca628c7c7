package org.stormspec.model.record;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What makes an event happen, as far as its kind asks for it.
 *
 * @param process process or task whose phases a lifecycle event tells
 * @param schedule cron expression and zone of a scheduled event: {@code 0 2 * * * UTC}
 * @param clock who owns the clock that the schedule runs by
 * @param store what a data event mirrors: a table, a collection, a queue
 * @param operations what may happen in that store
 */
public record Occasion(
        Optional<String> process,
        Optional<String> schedule,
        Optional<String> clock,
        Optional<String> store,
        Set<Operation> operations) {

    /** Nothing said. */
    public static final Occasion NONE =
            new Occasion(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());

    /** Copies the set. */
    public Occasion {
        operations = Copies.set(operations);
    }

    /** What may happen to a row of a store. */
    public enum Operation {
        CREATE,
        UPDATE,
        DELETE,
        UPSERT
    }

    /** Returns this belonging to another process, or to none. */
    public Occasion inProcess(Optional<String> newProcess) {
        return new Occasion(newProcess, schedule, clock, store, operations);
    }

    /** Returns this on another schedule, or on none. */
    public Occasion scheduled(Optional<String> newSchedule) {
        return new Occasion(process, newSchedule, clock, store, operations);
    }

    /** Returns this by somebody else's clock. */
    public Occasion clockedBy(Optional<String> newClock) {
        return new Occasion(process, schedule, newClock, store, operations);
    }

    /** Returns this mirroring another store, or none. */
    public Occasion mirroring(Optional<String> newStore, Collection<Operation> newOperations) {
        return new Occasion(process, schedule, clock, newStore, Copies.set(newOperations));
    }

    /** Returns the schedule taken apart. */
    public Optional<Schedule> timing() {
        return schedule.map(Schedule::parse);
    }
}
