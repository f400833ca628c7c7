package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares the settings of a topic: those that the model sets, and those that were made for the
 * topic and that the model does not set (any more). What comes from the broker's defaults is never
 * a difference by itself.
 */
final class TopicConfigs {

    private static final String CLEANUP = "cleanup.policy";

    private TopicConfigs() {}

    static List<ConfigChange> changes(DesiredTopic wanted, ActualTopic now) {
        List<ConfigChange> changes = new ArrayList<>();
        wanted.configs()
                .forEach((key, value) -> {
                    Optional<String> held = held(now, key);
                    if (held.filter(it -> same(key, it, value)).isEmpty()) {
                        changes.add(new ConfigChange(key, held, Optional.of(value)));
                    }
                });
        now.configs()
                .forEach((key, value) -> {
                    if (!wanted.configs().containsKey(key)) {
                        changes.add(new ConfigChange(key, Optional.of(value), Optional.empty()));
                    }
                });
        return List.copyOf(changes);
    }

    private static Optional<String> held(ActualTopic now, String key) {
        return Optional.ofNullable(now.configs().get(key))
                .or(() -> Optional.ofNullable(now.defaults().get(key)));
    }

    private static boolean same(String key, String one, String other) {
        return normal(key, one).equals(normal(key, other));
    }

    /**
     * Blanks round the commas of a list mean nothing, and in the cleanup policy neither does the
     * order.
     */
    private static String normal(String key, String value) {
        List<String> parts = Arrays.stream(value.split(",")).map(String::strip).toList();
        return String.join(",", key.equals(CLEANUP) ? new TreeSet<>(parts) : parts);
    }
}
