package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigType;

/**
 * A topic as a cluster has it.
 *
 * @param name full name
 * @param partitions how many
 * @param replicas how many copies of its first partition
 * @param configs settings made for this topic
 * @param defaults settings that it has from the broker
 * @param types what kind of value a setting has, where the broker tells
 */
public record ActualTopic(
        String name,
        int partitions,
        int replicas,
        SortedMap<String, String> configs,
        SortedMap<String, String> defaults,
        Map<String, ConfigType> types) {

    /** Copies the settings. */
    public ActualTopic {
        configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
        defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
        types = Map.copyOf(types);
    }

    /** What kind of value a setting has. */
    ConfigType type(String key) {
        return types.getOrDefault(key, ConfigType.UNKNOWN);
    }
}
