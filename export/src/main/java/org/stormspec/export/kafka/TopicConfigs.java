package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigType;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Compares the settings of a topic: those that the model sets, and those that were made for the
 * topic and that the model does not set (any more). Values are compared by what they mean, not by
 * how they are spelt. What comes from the broker's defaults is never a difference by itself.
 */
final class TopicConfigs {

    /** Lists in which the order means nothing. */
    private static final Set<String> UNORDERED =
            Set.of(
                    "cleanup.policy",
                    "leader.replication.throttled.replicas",
                    "follower.replication.throttled.replicas");

    private TopicConfigs() {}

    static List<ConfigChange> changes(DesiredTopic wanted, ActualTopic now) {
        List<ConfigChange> changes = new ArrayList<>();
        wanted.configs()
                .forEach((key, value) -> {
                    Optional<String> held = held(now, key);
                    if (held.filter(it -> same(now.type(key), key, it, value)).isEmpty()) {
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

    private static boolean same(ConfigType type, String key, String one, String other) {
        return meaning(type, key, one).equals(meaning(type, key, other));
    }

    /**
     * What Kafka itself takes a value for, so that {@code TRUE} is {@code true} and {@code 0.50} is
     * {@code 0.5}; the text when it would not take it, which the cluster then says in its own
     * words.
     */
    private static Object meaning(ConfigType type, String key, String value) {
        try {
            return switch (type) {
                case BOOLEAN -> ConfigDef.parseType(key, value, ConfigDef.Type.BOOLEAN);
                case INT, SHORT, LONG -> ConfigDef.parseType(key, value, ConfigDef.Type.LONG);
                case DOUBLE -> ConfigDef.parseType(key, value, ConfigDef.Type.DOUBLE);
                case CLASS -> value.strip();
                case LIST -> list(key, value);
                case UNKNOWN -> UNORDERED.contains(key) ? list(key, value) : value;
                case STRING, PASSWORD -> value;
            };
        } catch (ConfigException e) {
            return value;
        }
    }

    /** Blanks round the commas of a list mean nothing. */
    private static Collection<String> list(String key, String value) {
        List<String> parts = Arrays.stream(value.split(",")).map(String::strip).toList();
        return UNORDERED.contains(key) ? new TreeSet<>(parts) : parts;
    }
}
