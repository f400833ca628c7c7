package org.stormspec.model.rule.kafka;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about what the broker is told. */
public final class KafkaRules {

    private KafkaRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new FewPartitionsRule(),
                new InSyncRule(),
                new ShortRecoveryRule(),
                new InternalTopicRule(),
                new ForeignGroupRule(),
                new ShortTombstoneRule());
    }
}
