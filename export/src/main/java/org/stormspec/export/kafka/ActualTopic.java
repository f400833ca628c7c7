package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic as a cluster has it.
 *
 * @param name full name
 * @param partitions how many
 * @param replicas how many copies of its first partition
 * @param configs settings made for this topic
 * @param defaults settings that it has from the broker
 */
public record ActualTopic(
        String name,
        int partitions,
        int replicas,
        SortedMap<String, String> configs,
        SortedMap<String, String> defaults) {

    /** Copies the settings. */
    public ActualTopic {
        configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
        defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
    }
}
