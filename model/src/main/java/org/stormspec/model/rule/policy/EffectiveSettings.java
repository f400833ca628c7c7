package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.Scope;

/**
 * The topic configuration that holds in the end, each value with its origin: a policy wins over
 * what the topic says, and that over the workspace.
 */
public final class EffectiveSettings {

    private static final String TOPIC = "topic";
    private static final String WORKSPACE = "workspace";
    private static final String PARTITIONS = "partitions";
    private static final String REPLICAS = "replicas";
    private static final String RETENTION = "retention.ms";
    private static final String CLEANUP = "cleanup.policy";
    private static final long MILLIS_PER_HOUR = 3_600_000;

    /**
     * One value.
     *
     * @param key Kafka's name of the setting, or {@code partitions} and {@code replicas}
     * @param local what the topic says itself, to be struck through when a policy wins
     * @param value what holds
     * @param origin {@code topic}, {@code workspace}, or the id of the policy that wins
     */
    public record Row(String key, Optional<String> local, String value, String origin) {

        private static final Set<String> PLAIN = Set.of(TOPIC, WORKSPACE);

        /** Returns whether a policy says it, and neither the topic nor the workspace. */
        public boolean isByPolicy() {
            return !PLAIN.contains(origin);
        }

        /**
         * Returns which policy says it and instead of what: {@code by pol-pii, instead of
         * 604800000}; empty when no policy does.
         */
        public Optional<String> overruling() {
            return isByPolicy()
                    ? Optional.of(
                            "by " + origin + local.map(said -> ", instead of " + said).orElse(""))
                    : Optional.empty();
        }

        /** Returns whether a policy wins over what the topic says, or says it in its place. */
        public boolean isOverridden() {
            return local.filter(said -> !said.equals(value)).isPresent();
        }
    }

    private EffectiveSettings() {}

    /** Returns what holds for a topic, by key. */
    public static List<Row> of(Scope scope, TopicContract topic) {
        SortedMap<String, Row> rows = new TreeMap<>();
        topic.effective()
                .configs()
                .forEach((key, value) ->
                        rows.put(key, new Row(key, Optional.of(value), value, TOPIC)));
        put(
                rows,
                PARTITIONS,
                topic.topic().settings().partitions(),
                topic.effective().partitions());
        put(rows, REPLICAS, topic.topic().settings().replicas(), topic.effective().replicas());
        PolicyRule.tagsOf(topic).stream()
                .flatMap(tag -> PolicyRule.policiesOn(scope, tag).stream())
                .forEach(policy -> override(rows, topic, policy));
        return List.copyOf(rows.values());
    }

    /** Returns the topic configuration among rows, by Kafka's names; counts are no part of it. */
    public static SortedMap<String, String> configs(List<Row> rows) {
        SortedMap<String, String> configs = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.key().equals(PARTITIONS) && !row.key().equals(REPLICAS))
                .forEach(row -> configs.put(row.key(), row.value()));
        return configs;
    }

    private static void put(SortedMap<String, Row> rows, String key, OptionalInt local, int value) {
        rows.put(
                key,
                new Row(
                        key,
                        local.stream().mapToObj(String::valueOf).findFirst(),
                        String.valueOf(value),
                        local.isPresent() ? TOPIC : WORKSPACE));
    }

    private static void override(
            SortedMap<String, Row> rows, TopicContract topic, TagPolicy policy) {
        policy.maxRetentionHours().ifPresent(hours -> limit(rows, topic, policy, hours));
        policy.minRetentionHours()
                .ifPresent(hours -> {
                    if (Retention.fallsShort(topic, hours)) {
                        win(rows, RETENTION, String.valueOf(hours * MILLIS_PER_HOUR), policy);
                    }
                });
    }

    private static void limit(
            SortedMap<String, Row> rows, TopicContract topic, TagPolicy policy, int hours) {
        if (Retention.isForEver(topic)) {
            win(rows, CLEANUP, "compact,delete", policy);
        }
        if (Retention.exceeds(topic, hours)) {
            win(rows, RETENTION, String.valueOf(hours * MILLIS_PER_HOUR), policy);
        }
    }

    private static void win(
            SortedMap<String, Row> rows, String key, String value, TagPolicy policy) {
        Optional<String> local = Optional.ofNullable(rows.get(key)).flatMap(Row::local);
        rows.put(key, new Row(key, local, value, policy.id()));
    }
}
