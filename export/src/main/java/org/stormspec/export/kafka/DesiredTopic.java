package org.stormspec.export.kafka;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic that the model wants.
 *
 * @param name full name on the broker
 * @param partitions how many, or {@link #BROKER_DEFAULT}
 * @param replicas how many copies, or {@link #BROKER_DEFAULT}
 * @param configs topic settings by Kafka's names; a setting not named here is left to the broker
 * @param reasons why a setting has another value than the topic asks for, by its name
 * @param publicName the name that it would have if everyone might read it; its own if it is public
 * @param label what it means in words of the business: {@code Campaign publishes Customer}
 */
public record DesiredTopic(
        String name,
        int partitions,
        int replicas,
        SortedMap<String, String> configs,
        SortedMap<String, String> reasons,
        String publicName,
        String label) {

    /** Stands for a number that the broker decides and that a plan does not compare. */
    public static final int BROKER_DEFAULT = -1;

    /** Copies the settings. */
    public DesiredTopic {
        configs = Collections.unmodifiableSortedMap(new TreeMap<>(configs));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        checkCount("partitions", name, partitions);
        checkCount("replicas", name, replicas);
    }

    /** A topic that has what it asks for. */
    public DesiredTopic(
            String name,
            int partitions,
            int replicas,
            SortedMap<String, String> configs,
            String label) {
        this(name, partitions, replicas, configs, Collections.emptySortedMap(), name, label);
    }

    /** Why a setting has its value, in brackets behind it; nothing when the topic asks for it. */
    String reason(String setting) {
        String reason = reasons.getOrDefault(setting, "");
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }

    private static void checkCount(String what, String topic, int count) {
        if (count < 1 && count != BROKER_DEFAULT) {
            throw new IllegalArgumentException(
                    "Topic " + topic + " asks for " + count + " " + what + "; give 1 or more.");
        }
    }

    /** The same topic with another number of copies, for a cluster with fewer brokers. */
    public DesiredTopic withReplicas(int other) {
        return new DesiredTopic(name, partitions, other, configs, reasons, publicName, label);
    }
}
