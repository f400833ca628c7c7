package org.stormspec.export.kafka;

import java.util.Optional;

/**
 * A change of one topic setting.
 *
 * @param key the setting, in Kafka's words
 * @param from its value on the topic, when it has one
 * @param to the value wanted; none takes the setting away, so that the broker's default holds again
 */
public record ConfigChange(String key, Optional<String> from, Optional<String> to) {

    /** For the plan: {@code retention.ms: 1000 → 2000}. */
    public String text() {
        return key + ": " + from.orElse("(broker default)") + " → " + to.orElse("(broker default)");
    }
}
