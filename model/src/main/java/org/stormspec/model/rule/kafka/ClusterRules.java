package org.stormspec.model.rule.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;

/**
 * The rules that need a cluster: what it cannot become, and where it differs. Plan and push ask
 * them; a model alone breaks none of them.
 */
public final class ClusterRules {

    private static final String RETENTION = "retention.ms";
    private static final long HOUR_MS = 3_600_000;

    private static final About REPLICAS =
            new About(
                    "KAF-01",
                    Level.ERROR,
                    "More copies than brokers",
                    "Each copy of a partition lives on a broker of its own. A small cluster cannot"
                            + " keep as many as a large one.",
                    "acme.finance.sales._public.order wants 3 copies; the cluster has 1 broker.",
                    "lower the number of copies");

    private static final About PARTITIONS =
            new About(
                    "KAF-02",
                    Level.ERROR,
                    "Fewer partitions than there are",
                    "Kafka takes no partition away. To make the topic anew would lose its records.",
                    "acme.finance.sales._public.order has 6 partitions on the cluster and cannot"
                            + " shrink to 3.",
                    "keep as many as there are");

    private static final About SETTING =
            new About(
                    "KAF-04",
                    Level.ERROR,
                    "Setting that the cluster refuses",
                    "The broker knows its settings by exact names and takes only values that it can"
                            + " use.",
                    "The cluster refuses retention.sm of acme.finance.sales._public.order: Unknown"
                            + " topic config name: retention.sm.",
                    "leave the setting out");

    private static final About DRIFT =
            new About(
                    "KAF-07",
                    Level.WARNING,
                    "Cluster that differs from the model",
                    "Somebody changed the topic by hand, or the model has moved on. A push resets"
                            + " it to what the model says; otherwise the model should say it too.",
                    "retention.ms of acme.finance.sales._public.order is 1000 on the cluster and"
                            + " 2000 in the model.",
                    "take over what the cluster has; a push resets it");

    private ClusterRules() {}

    /** Returns what the rules are, for people. */
    public static List<About> all() {
        return List.of(REPLICAS, PARTITIONS, SETTING, DRIFT);
    }

    /** Returns the finding that a cluster has too few brokers for a topic. */
    public static Finding tooManyReplicas(TopicContract topic, int brokers) {
        return found(
                REPLICAS,
                topic,
                "%s wants %d copies; the cluster has %d broker%s."
                        .formatted(
                                topic.name(),
                                topic.effective().replicas(),
                                brokers,
                                brokers == 1 ? "" : "s"),
                changing(
                        "ask for " + brokers,
                        topic,
                        settings -> settings.replicated(OptionalInt.of(brokers))));
    }

    /** Returns the finding that a topic would have to lose partitions. */
    public static Finding tooFewPartitions(TopicContract topic, int partitions) {
        return found(
                PARTITIONS,
                topic,
                "%s has %d partitions on the cluster and cannot shrink to %d."
                        .formatted(topic.name(), partitions, topic.effective().partitions()),
                changing(
                        "keep " + partitions,
                        topic,
                        settings -> settings.partitioned(OptionalInt.of(partitions))));
    }

    /**
     * Returns the finding that the cluster refuses a setting.
     *
     * @param key its name
     * @param reason what the cluster says
     */
    public static Finding refusedSetting(TopicContract topic, String key, String reason) {
        return found(
                SETTING,
                topic,
                "The cluster refuses %s of %s: %s".formatted(key, topic.name(), reason),
                changing(
                        "leave %s out".formatted(key),
                        topic,
                        settings -> with(settings, key, Optional.empty())));
    }

    /**
     * Returns the finding that a setting is another one on the cluster.
     *
     * @param key its name
     * @param held what the cluster has
     * @param wanted what the model says; empty when it says nothing
     */
    public static Finding drifted(
            TopicContract topic, String key, String held, Optional<String> wanted) {
        return found(
                DRIFT,
                topic,
                "%s of %s is %s on the cluster and %s in the model."
                        .formatted(key, topic.name(), held, wanted.orElse("not set")),
                changing(
                        "take over %s from the cluster".formatted(held),
                        topic,
                        settings -> with(settings, key, Optional.of(held))));
    }

    private static Finding found(About about, TopicContract topic, String message, Fix fix) {
        return about.finding(message, List.of(topic.element().key()), List.of(fix));
    }

    private static Fix changing(
            String label, TopicContract topic, UnaryOperator<Topic.Settings> change) {
        return Repairs.topic(
                label, topic.element().id(), found -> found.set(change.apply(found.settings())));
    }

    /** Clean-up and retention have words of their own in the model. */
    private static Topic.Settings with(
            Topic.Settings settings, String key, Optional<String> value) {
        if (key.equals(RETENTION)) {
            Optional<Long> hours =
                    value.filter(text -> text.matches("\\d{1,15}"))
                            .map(Long::parseLong)
                            .filter(ms -> ms % HOUR_MS == 0)
                            .map(ms -> ms / HOUR_MS);
            Topic.Settings plain = configured(settings, key, Optional.empty());
            return hours.isPresent() || value.isEmpty()
                    ? plain.cleaning(
                            plain.cleanup(),
                            hours.map(count -> OptionalInt.of(Math.toIntExact(count)))
                                    .orElseGet(OptionalInt::empty))
                    : configured(plain.cleaning(plain.cleanup(), OptionalInt.empty()), key, value);
        }
        if (key.equals("cleanup.policy")) {
            return configured(settings, key, Optional.empty())
                    .cleaning(policies(value), settings.retentionHours());
        }
        return configured(settings, key, value);
    }

    private static Set<Topic.Cleanup> policies(Optional<String> value) {
        return value.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .flatMap(word ->
                        Arrays.stream(Topic.Cleanup.values())
                                .filter(each -> each.name().equalsIgnoreCase(word)))
                .collect(Collectors.toSet());
    }

    private static Topic.Settings configured(
            Topic.Settings settings, String key, Optional<String> value) {
        SortedMap<String, String> configs = new TreeMap<>(settings.configs());
        configs.remove(key);
        value.ifPresent(text -> configs.put(key, text));
        return settings.configured(configs);
    }
}
