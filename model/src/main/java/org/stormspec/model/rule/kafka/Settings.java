package org.stormspec.model.rule.kafka;

import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;

/** Repairs of what the broker is told. */
final class Settings {

    private Settings() {}

    /** Returns a fix that sets one configuration value of a topic. */
    static Fix configuring(String label, TopicContract topic, String key, String value) {
        return Repairs.topic(
                label,
                topic.element().id(),
                found -> {
                    SortedMap<String, String> configs = new TreeMap<>(found.settings().configs());
                    configs.put(key, value);
                    return found.set(found.settings().configured(configs));
                });
    }
}
