package org.stormspec.model.contract;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;

/**
 * A topic with its name built and its settings resolved.
 *
 * @param element the element it comes from
 * @param topic its detail
 * @param owner the context that owns it
 * @param name full name on the broker
 * @param access who may read
 * @param producer service that writes, when known
 * @param aggregate the aggregate whose state it is, when modelled
 * @param tagging tags of the topic, of what lies in it and of its context
 * @param effective what the broker is told
 */
public record TopicContract(
        Element element,
        Topic topic,
        Context owner,
        String name,
        Access access,
        Optional<String> producer,
        Optional<Element> aggregate,
        Tagging tagging,
        Effective effective) {

    /**
     * Settings after the defaults have been applied.
     *
     * @param partitions number of partitions
     * @param replicas replication factor
     * @param configs topic configuration by Kafka's names, values as Kafka writes them
     */
    public record Effective(int partitions, int replicas, SortedMap<String, String> configs) {

        private static final long MILLIS_PER_HOUR = 3_600_000;

        static Effective of(Topic topic, Defaults defaults) {
            Topic.Settings settings = topic.settings();
            SortedMap<String, String> configs = new TreeMap<>(settings.configs());
            if (!settings.cleanup().isEmpty()) {
                configs.put(
                        "cleanup.policy",
                        settings.cleanup().stream()
                                .map(Cleanup::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(",")));
            }
            settings.retentionHours()
                    .ifPresent(hours ->
                            configs.put("retention.ms", String.valueOf(hours * MILLIS_PER_HOUR)));
            return new Effective(
                    settings.partitions().orElse(defaults.partitions()),
                    settings.replicas().orElse(defaults.replicas()),
                    Collections.unmodifiableSortedMap(configs));
        }
    }

    /** Returns the tags of the topic, of what lies in it and of its context. */
    public SortedSet<String> tags() {
        return tagging.tags();
    }

    /** Returns the data type, last part of the name. */
    public String type() {
        return TopicNames.typeOf(element);
    }
}
