package org.stormspec.export.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.stormspec.export.kafka.ClusterGateway.Effect;
import org.stormspec.export.kafka.PlanItem.Blocked.Cause;

/**
 * Makes a plan against a live cluster: reads it, compares, and lets the cluster itself validate
 * what would be done.
 */
public final class PlanMaker {

    private final ClusterGateway gateway;

    /** A maker for one cluster. */
    public PlanMaker(ClusterGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The plan for what is wanted; what the cluster would refuse is blocked in it. Changes nothing.
     */
    public Plan plan(DesiredState desired) {
        return withWaiting(weighed(validated(fresh(desired))));
    }

    /** The plan in which rules wait for the topics that they are about, where those are blocked. */
    private static Plan withWaiting(Plan plan) {
        Set<String> blocked =
                plan.of(Action.BLOCKED).stream()
                        .map(PlanItem::resource)
                        .collect(Collectors.toSet());
        return plan.replacing(item ->
                item instanceof PlanItem.Grant grant && waits(grant, plan, blocked)
                        ? new PlanItem.Blocked(
                                item.resource(),
                                item.label(),
                                "It waits for the topic, which is blocked.",
                                "Clear what blocks the topic.")
                        : item);
    }

    private static boolean waits(PlanItem.Grant grant, Plan plan, Set<String> blocked) {
        AclTarget target = grant.acl().entry().target();
        return target.type() == ResourceType.TOPIC
                && target.pattern() == PatternType.LITERAL
                && blocked.contains(PlanItem.TOPIC + target.name())
                && plan.desired().topics().containsKey(target.name());
    }

    /** The plan in which costly changes are blocked that nobody agreed to. */
    private Plan weighed(Plan plan) {
        SortedMap<String, OptionalLong> possible = TopicLosses.possible(plan);
        if (possible.isEmpty()) {
            return plan;
        }
        Map<String, TopicUse> use = gateway.use(possible);
        return plan.replacing(item ->
                item instanceof PlanItem.UpdateTopic update
                        ? weighed(
                                plan.desired().consent(),
                                update,
                                use.getOrDefault(update.topic().name(), TopicUse.NONE))
                        : item);
    }

    private static PlanItem weighed(
            PlanConsent consent, PlanItem.UpdateTopic update, TopicUse use) {
        List<String> losses = TopicLosses.of(update, use);
        return losses.isEmpty() || consent.accepts(update.resource())
                ? update
                : new PlanItem.CostlyTopic(update, losses);
    }

    /** The plan as the comparison alone gives it. */
    Plan fresh(DesiredState desired) {
        return Planner.plan(
                desired, gateway.read(desired.ownership().model(), desired.topics().keySet()));
    }

    private Plan validated(Plan plan) {
        Map<String, String> refusals = new HashMap<>();
        List<DesiredTopic> creates = Changes.creates(plan);
        Batches.of(creates, Batches.CREATIONS)
                .forEach(batch -> refusals.putAll(gateway.createTopics(batch, Effect.VALIDATE)));
        SortedMap<String, Integer> partitions = Changes.partitions(plan);
        Batches.of(partitions.keySet(), Changes.additions(partitions))
                .forEach(batch ->
                        refusals.putAll(
                                gateway.addPartitions(
                                        Changes.only(partitions, batch), Effect.VALIDATE)));
        SortedMap<String, List<ConfigChange>> configs = Changes.configs(plan);
        Batches.of(configs.keySet(), Changes.settings(configs))
                .forEach(batch ->
                        refusals.putAll(
                                gateway.alterConfigs(
                                        Changes.only(configs, batch), Effect.VALIDATE)));
        return refusals.isEmpty() ? plan : blocked(plan, refusals);
    }

    private static Plan blocked(Plan plan, Map<String, String> refusals) {
        Map<String, String> byResource =
                refusals.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> PlanItem.TOPIC + each.getKey(),
                                        Map.Entry::getValue));
        UnaryOperator<PlanItem> block =
                item -> {
                    String reason = byResource.get(item.resource());
                    return reason == null
                            ? item
                            : new PlanItem.Blocked(
                                    item.resource(),
                                    item.label(),
                                    "The cluster would refuse it: " + reason,
                                    remedy(reason),
                                    cause(plan, item, reason));
                };
        return plan.replacing(block);
    }

    /** What helps depends on whether the topic, the cluster or the user is the trouble. */
    private static String remedy(String reason) {
        if (reason.equals(KafkaErrors.NOT_ALLOWED)) {
            return "Give the user of this connection that right on the cluster, or log in as another one.";
        }
        if (reason.contains("collides with existing topic")) {
            return "Give the topic another name: Kafka takes '.' and '_' for the same in its metrics.";
        }
        return "Change the topic in the model so that the cluster takes it, or raise the limit of the cluster.";
    }

    /** A refusal that names one of the settings we asked for is about that setting. */
    private static Cause cause(Plan plan, PlanItem item, String reason) {
        return Optional.ofNullable(
                        plan.desired().topics().get(item.resource().replaceFirst("^topic ", "")))
                .flatMap(topic ->
                        topic.configs().keySet().stream().filter(reason::contains).findFirst())
                .map(key -> new Cause("KAF-04", key))
                .orElse(Cause.NONE);
    }
}
