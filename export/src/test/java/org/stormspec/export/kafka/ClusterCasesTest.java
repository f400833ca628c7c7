package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;

@DisplayName("What users of other tools suffered, on a real broker:")
@ExtendWith(SharedCluster.class)
class ClusterCasesTest {

    private final DevCluster cluster;

    ClusterCasesTest(DevCluster cluster) {
        this.cluster = cluster;
    }

    private static DesiredState topics(List<DesiredTopic> topics) {
        return PushFixture.desired(List.of(), topics, List.of());
    }

    @Test
    @DisplayName("B1 values spelt differently are what the broker has, and the next plan is empty")
    void valuesSpeltDifferentlyConverge() {
        DesiredState desired =
                topics(
                        List.of(
                                PushFixture.topic(
                                        "b1.spelt.differently",
                                        1,
                                        Map.of(
                                                "min.cleanable.dirty.ratio", "0.50",
                                                "unclean.leader.election.enable", "TRUE",
                                                "segment.ms", "0604800000",
                                                "retention.bytes", " -1 ",
                                                "cleanup.policy", "delete , compact"))));
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            ApplyReport report = Applier.on(gateway).apply(new PlanMaker(gateway).plan(desired));
            assertTrue(report.succeeded(), () -> PlanText.render(report));
            Plan second = new PlanMaker(gateway).plan(desired);
            assertTrue(second.isEmpty(), () -> PlanText.render(second));
        }
    }

    @Test
    @DisplayName("B4 200 topics of 60 partitions can be planned")
    void manyPartitionsCanBePlanned() {
        DesiredState desired =
                topics(
                        IntStream.range(0, 200)
                                .mapToObj(n -> PushFixture.topic("b4.many." + n, 60, Map.of()))
                                .toList());
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            Plan plan = new PlanMaker(gateway).plan(desired);
            assertEquals(List.of(), plan.of(Action.BLOCKED));
            assertEquals(200, plan.of(Action.CREATE).size());
        }
    }
}
