package org.stormspec.export.push;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.export.kafka.ConfigChange;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanItem;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.kafka.ClusterRules;

/** What a plan says about the model, as findings whose fixes change the model. */
public final class PlanFindings {

    private PlanFindings() {}

    /** Returns what the cluster refuses (KAF-01, 02, 04) and where it differs (KAF-07). */
    public static List<Finding> of(Plan plan, Landscape landscape) {
        return plan.items().stream()
                .flatMap(item ->
                        switch (item) {
                            case PlanItem.Blocked blocked -> refused(blocked, landscape);
                            case PlanItem.UpdateTopic update -> drifted(update, landscape);
                            case PlanItem.ForeignTopic(PlanItem.UpdateTopic wanted) ->
                                    drifted(wanted, landscape);
                            case PlanItem.CostlyTopic costly -> drifted(costly.wanted(), landscape);
                            default -> Stream.empty();
                        })
                .sorted()
                .toList();
    }

    private static Stream<Finding> refused(PlanItem.Blocked blocked, Landscape landscape) {
        String value = blocked.cause().value();
        return topic(landscape, blocked.resource().replaceFirst("^topic ", "")).stream()
                .flatMap(topic ->
                        switch (blocked.cause().rule()) {
                            case "KAF-01" ->
                                    Stream.of(
                                            ClusterRules.tooManyReplicas(
                                                    topic, Integer.parseInt(value)));
                            case "KAF-02" ->
                                    Stream.of(
                                            ClusterRules.tooFewPartitions(
                                                    topic, Integer.parseInt(value)));
                            case "KAF-04" ->
                                    Stream.of(
                                            ClusterRules.refusedSetting(
                                                    topic, value, blocked.reason()));
                            default -> Stream.empty();
                        });
    }

    /** What a topic has by the broker's defaults was changed by nobody. */
    private static Stream<Finding> drifted(PlanItem.UpdateTopic update, Landscape landscape) {
        return topic(landscape, update.topic().name()).stream()
                .flatMap(topic ->
                        update.configs().stream().flatMap(change -> drifted(topic, change)));
    }

    private static Stream<Finding> drifted(TopicContract topic, ConfigChange change) {
        return change.from().stream()
                .map(held -> ClusterRules.drifted(topic, change.key(), held, change.to()));
    }

    private static Optional<TopicContract> topic(Landscape landscape, String name) {
        return landscape.topics().values().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }
}
