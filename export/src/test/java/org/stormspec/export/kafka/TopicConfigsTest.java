package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two values of a topic setting")
class TopicConfigsTest {

    private static List<ConfigChange> changes(
            ConfigType type, String key, String has, String wants) {
        ActualTopic now =
                new ActualTopic(
                        "t",
                        1,
                        1,
                        new TreeMap<>(Map.of(key, has)),
                        new TreeMap<>(),
                        Map.of(key, type));
        return TopicConfigs.changes(PushFixture.topic("t", 1, Map.of(key, wants)), now);
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, unclean.leader.election.enable, true, TRUE",
        "BOOLEAN, preallocate, true, ' True '",
        "INT, max.message.bytes, 1048588, 01048588",
        "SHORT, a.short, 2, +2",
        "LONG, segment.ms, 604800000, 0604800000",
        "LONG, retention.bytes, -1, ' -1'",
        "DOUBLE, min.cleanable.dirty.ratio, 0.5, 0.50",
        "DOUBLE, min.cleanable.dirty.ratio, 0.5, 5e-1",
        "LIST, cleanup.policy, 'compact,delete', 'delete , compact'",
        "LIST, leader.replication.throttled.replicas, '0:1,1:2', '1:2, 0:1'",
        "CLASS, a.class, a.B, ' a.B'",
        "UNKNOWN, cleanup.policy, 'compact,delete', 'delete, compact'",
    })
    @DisplayName("are the same when they mean the same, however they are spelt")
    void sameMeaning(ConfigType type, String key, String has, String wants) {
        assertEquals(List.of(), changes(type, key, has, wants));
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, preallocate, true, false",
        "BOOLEAN, preallocate, true, yes",
        "LONG, segment.ms, 604800000, 6048000000",
        "LONG, segment.ms, 1000, 1000.0",
        "LONG, segment.ms, 1000, 99999999999999999999",
        "DOUBLE, min.cleanable.dirty.ratio, 0.5, 0.51",
        "LIST, cleanup.policy, 'compact,delete', compact",
        "LIST, a.list, 'a,b', 'b,a'",
        "STRING, compression.type, gzip, GZIP",
        "STRING, a.text, 1, 01",
        "PASSWORD, a.secret, (hidden), x",
        "UNKNOWN, a.text, 0.5, 0.50",
    })
    @DisplayName("differ when they mean something else, or when nobody can say what they mean")
    void otherMeaning(ConfigType type, String key, String has, String wants) {
        assertEquals(1, changes(type, key, has, wants).size());
    }
}
