package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes of a plan by kind of call. */
final class Changes {

    private Changes() {}

    static List<DesiredTopic> creates(Plan plan) {
        return of(plan, PlanItem.CreateTopic.class).map(PlanItem.CreateTopic::topic).toList();
    }

    /** The totals wanted, by topic. */
    static SortedMap<String, Integer> partitions(Plan plan) {
        SortedMap<String, Integer> totals = new TreeMap<>();
        of(plan, PlanItem.UpdateTopic.class)
                .filter(update -> update.partitions().isPresent())
                .forEach(update -> totals.put(update.topic().name(), update.topic().partitions()));
        return totals;
    }

    static SortedMap<String, List<ConfigChange>> configs(Plan plan) {
        SortedMap<String, List<ConfigChange>> changes = new TreeMap<>();
        of(plan, PlanItem.UpdateTopic.class)
                .filter(update -> !update.configs().isEmpty())
                .forEach(update -> changes.put(update.topic().name(), update.configs()));
        return changes;
    }

    static List<AclEntry> grants(Plan plan) {
        return of(plan, PlanItem.Grant.class).map(grant -> grant.acl().entry()).toList();
    }

    static List<AclEntry> revocations(Plan plan) {
        return of(plan, PlanItem.Revoke.class).map(PlanItem.Revoke::entry).toList();
    }

    private static <T extends PlanItem> Stream<T> of(Plan plan, Class<T> type) {
        return plan.items().stream().filter(type::isInstance).map(type::cast);
    }

    /** How many topics are raised to these totals at a time. */
    static Batches.Limit<String> additions(Map<String, Integer> totals) {
        return Batches.topics(name -> totals.getOrDefault(name, 0));
    }

    /** How many topics are changed at a time. */
    static Batches.Limit<String> settings(Map<String, List<ConfigChange>> changes) {
        return Batches.topics(name -> changes.getOrDefault(name, List.of()).size());
    }

    /** The entries with these keys. */
    static <V> SortedMap<String, V> only(SortedMap<String, V> all, Collection<String> keys) {
        SortedMap<String, V> some = new TreeMap<>(all);
        some.keySet().retainAll(Set.copyOf(keys));
        return some;
    }
}
