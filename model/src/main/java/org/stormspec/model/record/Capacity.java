package org.stormspec.model.record;

import java.util.OptionalInt;

/**
 * How much an aggregate has to bear; after the Aggregate Design Canvas, version 1.1. The numbers
 * are what partitions, keys and retention are planned by.
 *
 * @param commandsPerHour commands handled, per hour and instance
 * @param clients clients that send commands to one instance
 * @param conflictPercent chance that two commands get into each other's way, in percent
 * @param eventsPerDay events that one instance adds, per day
 * @param lifetimeDays how long one instance lives, in days
 */
public record Capacity(
        Load commandsPerHour,
        Load clients,
        Load conflictPercent,
        Load eventsPerDay,
        Load lifetimeDays) {

    /** Nothing estimated. */
    public static final Capacity NONE =
            new Capacity(Load.NONE, Load.NONE, Load.NONE, Load.NONE, Load.NONE);

    /**
     * One estimate.
     *
     * @param average on average
     * @param peak at most
     */
    public record Load(OptionalInt average, OptionalInt peak) {

        /** Nothing estimated. */
        public static final Load NONE = new Load(OptionalInt.empty(), OptionalInt.empty());
    }
}
