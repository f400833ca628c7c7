package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a push would do to a cluster, item by item.
 *
 * @param desired what the model wants
 * @param clusterId the cluster that was looked at
 * @param ledger what the model made there before
 * @param items every resource of the model, and those of others as unmanaged; in order of action
 *     and resource
 */
public record Plan(DesiredState desired, String clusterId, Ledger ledger, List<PlanItem> items) {

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

    /** The same plan with other items. */
    Plan replacing(UnaryOperator<PlanItem> change) {
        return new Plan(
                desired,
                clusterId,
                ledger,
                items.stream()
                        .map(change)
                        .sorted(
                                Comparator.comparing(PlanItem::action)
                                        .thenComparing(PlanItem::resource))
                        .toList());
    }

    /** Those of the names that are of nothing in this plan. */
    public List<String> unknown(Collection<String> names) {
        Set<String> known = new HashSet<>();
        for (PlanItem item : items) {
            known.add(item.resource());
            if (item.resource().startsWith(PlanItem.TOPIC)) {
                known.add(item.resource().substring(PlanItem.TOPIC.length()));
            }
        }
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    /** Whether there is nothing to do and nothing in the way. */
    public boolean isEmpty() {
        return changes().isEmpty() && !isBlocked();
    }

    /** Whether there is something that a push would do. */
    public boolean isPushable() {
        return !changes().isEmpty();
    }

    /** Whether something is in the way, so that a push leaves part of the model undone. */
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
