package org.stormspec.model.record;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A topic as something that others rely on.
 *
 * @param role what part its data plays beyond the topic
 * @param serviceLevel property to what is promised: {@code availability} to {@code 99.9 %}
 * @param recoveryHours how long a reader may take to rebuild from the topic, in hours
 * @param rebuildSource whether readers rebuild their state from it
 * @param hidden whether catalogues leave it out
 */
public record Product(
        Optional<Role> role,
        SortedMap<String, String> serviceLevel,
        OptionalInt recoveryHours,
        boolean rebuildSource,
        boolean hidden) {

    /** Nothing promised. */
    public static final Product NONE =
            new Product(Optional.empty(), Copies.map(Map.of()), OptionalInt.empty(), false, false);

    /** Copies the map. */
    public Product {
        serviceLevel = Copies.map(serviceLevel);
    }

    /** The parts that the data of an event can play. */
    public enum Role {
        KEY,
        SHARED,
        PRIVATE,
        PUBLIC
    }

    /** Returns this in another role, or in none. */
    public Product as(Optional<Role> newRole) {
        return new Product(newRole, serviceLevel, recoveryHours, rebuildSource, hidden);
    }

    /** Returns this promising something else. */
    public Product promising(SortedMap<String, String> newLevel) {
        return new Product(role, newLevel, recoveryHours, rebuildSource, hidden);
    }

    /** Returns this with another time to recover in. */
    public Product recoveringIn(OptionalInt newHours) {
        return new Product(role, serviceLevel, newHours, rebuildSource, hidden);
    }

    /** Returns this as a source to rebuild from, or not. */
    public Product rebuilding(boolean newRebuildSource) {
        return new Product(role, serviceLevel, recoveryHours, newRebuildSource, hidden);
    }

    /** Returns this left out of catalogues, or listed. */
    public Product hiding(boolean newHidden) {
        return new Product(role, serviceLevel, recoveryHours, rebuildSource, newHidden);
    }

    /** Returns this left out of catalogues, or listed. */
    public Product hidden(boolean nowHidden) {
        return new Product(role, serviceLevel, recoveryHours, rebuildSource, nowHidden);
    }
}
