package org.stormspec.model.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What findings depend on beside the model.
 *
 * @param today the day on which waivers hold or do not
 * @param profile the profile to go by; empty means the one that the model asks for
 * @param leaving whether something is to leave the model, for which the profile of a workshop is
 *     too lenient
 * @param prefixed whether the access rules in force match every longer name as well, as those do
 *     that SpecMesh makes; our own ones end in the delimiter
 */
public record Conditions(
        Supplier<LocalDate> today, Optional<Profile> profile, boolean leaving, boolean prefixed) {

    /** Returns the usual conditions: the calendar of this machine, the profile of the model. */
    public static Conditions usual() {
        return new Conditions(
                () -> LocalDate.now(ZoneId.systemDefault()), Optional.empty(), false, false);
    }

    /** Returns these conditions under another profile. */
    public Conditions under(Optional<Profile> newProfile) {
        return new Conditions(today, newProfile, leaving, prefixed);
    }

    /** Returns these conditions for what is about to leave the model. */
    public Conditions onLeaving() {
        return new Conditions(today, profile, true, prefixed);
    }

    /** Returns these conditions on another day. */
    public Conditions on(Supplier<LocalDate> newToday) {
        return new Conditions(newToday, profile, leaving, prefixed);
    }

    /** Returns these conditions under access rules that match every longer name as well, or not. */
    public Conditions prefixed(boolean newPrefixed) {
        return new Conditions(today, profile, leaving, newPrefixed);
    }
}
