package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a push would do to a cluster, item by item.
 *
 * @param desired what the model wants
 * @param clusterId the cluster that was looked at
 * @param items every resource of the model, and those of others as unmanaged; in order of action
 *     and resource
 */
public record Plan(DesiredState desired, String clusterId, List<PlanItem> items) {

    /** Copies the list. */
    public Plan {
        items = List.copyOf(items);
    }

    /** The items of one action. */
    public List<PlanItem> of(Action action) {
        return items.stream().filter(item -> item.action() == action).toList();
    }

    /** The items that applying does something about. */
    public List<PlanItem> changes() {
        return items.stream().filter(item -> item.action().isChange()).toList();
    }

    /** Whether there is nothing to do and nothing in the way. */
    public boolean isEmpty() {
        return changes().isEmpty() && !isBlocked();
    }

    /** Whether something is in the way, so that nothing may be applied. */
    public boolean isBlocked() {
        return items.stream().anyMatch(item -> item.action() == Action.BLOCKED);
    }

    /** How many items there are of each action; every action is a key. */
    public Map<Action, Integer> counts() {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            counts.put(action, of(action).size());
        }
        return Collections.unmodifiableMap(counts);
    }
}
