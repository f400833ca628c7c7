package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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
    @DisplayName("S7 a cut of retention below the age of records tells how many would go")
    void dataLossIsTold() throws Exception {
        String name = "s7.shop.order";
        long old = System.currentTimeMillis() - Duration.ofDays(30).toMillis();
        DesiredState year =
                topics(List.of(PushFixture.topic(name, 1, Map.of("retention.ms", "31536000000"))));
        DesiredState week =
                topics(List.of(PushFixture.topic(name, 1, Map.of("retention.ms", "604800000"))));
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings());
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                cluster.adminSettings().forClient(),
                                new StringSerializer(),
                                new StringSerializer())) {
            PlanMaker maker = new PlanMaker(gateway);
            assertTrue(Applier.on(gateway).apply(maker.plan(year)).succeeded());
            for (int n = 0; n < 100; n++) {
                Long when = n < 67 ? old : null;
                producer.send(new ProducerRecord<>(name, 0, when, "k", "v")).get();
            }
            String text = PlanText.render(maker.plan(week));
            assertTrue(text.contains("67 of its 100 records are older"), text);
            assertTrue(maker.plan(week).isBlocked());
            assertTrue(
                    Applier.on(gateway)
                            .apply(
                                    maker.plan(
                                            week.consenting(
                                                    PlanConsent.NONE.losing(List.of(name)))))
                            .succeeded());
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
