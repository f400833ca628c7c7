package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a cluster has, as far as a plan needs it.
 *
 * @param clusterId the id that the cluster gave itself
 * @param brokers how many brokers it has
 * @param topics those of the asked topics that exist, by name
 * @param others names of all other topics, internal ones left out
 * @param acls all access rules
 * @param ledger what the model made of all this
 * @param authorizes whether the cluster enforces access rules at all
 */
public record ActualState(
        String clusterId,
        int brokers,
        SortedMap<String, ActualTopic> topics,
        SortedSet<String> others,
        SortedSet<AclEntry> acls,
        Ledger ledger,
        boolean authorizes) {

    /** Copies the collections. */
    public ActualState {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
        acls = Collections.unmodifiableSortedSet(new TreeSet<>(acls));
    }

    static SortedMap<String, ActualTopic> byName(Collection<ActualTopic> topics) {
        SortedMap<String, ActualTopic> byName = new TreeMap<>();
        topics.forEach(topic -> byName.put(topic.name(), topic));
        return byName;
    }
}
