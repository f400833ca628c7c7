package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;
import org.stormspec.export.kafka.ApplyReport.Verdict;

@DisplayName("The ledger of a real cluster")
@ExtendWith(SharedCluster.class)
class LedgerTopicTest {

    private static final AclEntry RULE =
            AclEntry.allow("User:a.b.c", AclTarget.topicsUnder("a.b.c."), AclOperation.READ);
    private static final List<LedgerEntry> THINGS =
            List.of(new LedgerEntry.OfTopic("a.b.c._public.t"), new LedgerEntry.OfRule(RULE));

    private final DevCluster cluster;

    LedgerTopicTest(DevCluster cluster) {
        this.cluster = cluster;
    }

    private AdminGateway gateway() {
        return AdminGateway.connect(cluster.adminSettings());
    }

    private static Ledger ledger(AdminGateway gateway, String model) {
        return gateway.read(model, Set.of()).ledger();
    }

    private static PushMark mark(String process) {
        return new PushMark(
                UUID.randomUUID().toString(),
                "alice",
                process,
                Instant.now(),
                ApplyPhase.CREATE_TOPICS.words(),
                Instant.now(),
                Optional.empty());
    }

    /** A process of this machine that is no more: they do not count so far. */
    private static String ended() {
        return PushProcess.current().replaceFirst("/[0-9]+/[0-9]+$", "/999999999999/1");
    }

    @Test
    @DisplayName("keeps what was made and forgets what is gone, of each model for itself")
    void keepsAndForgets() {
        try (AdminGateway one = gateway();
                AdminGateway other = gateway()) {
            one.begin("keeps", mark(PushProcess.current()));
            one.remember("keeps", THINGS);
            one.remember("keeps-other", THINGS.subList(0, 1));
            assertEquals(Set.of("a.b.c._public.t"), ledger(other, "keeps").topics());
            assertEquals(Set.of(RULE), ledger(other, "keeps").rules());
            assertEquals(Set.of(), ledger(other, "keeps-other").rules());

            one.forget("keeps", THINGS);
            assertEquals(Set.of(), ledger(other, "keeps").topics());
            assertEquals(Set.of(), ledger(other, "keeps").rules());
            assertEquals(Set.of("a.b.c._public.t"), ledger(other, "keeps-other").topics());
        }
    }

    @Test
    @DisplayName("lets the first of two pushes at once go on, and the second when that has ended")
    void twoAtOnce() {
        try (AdminGateway one = gateway();
                AdminGateway other = gateway()) {
            PushMark first = mark(PushProcess.current());
            PushMark second = mark(PushProcess.current());
            assertEquals(Optional.empty(), one.begin("twice", first));
            assertEquals(Optional.of(first.id()), other.begin("twice", second).map(PushMark::id));
            one.mark("twice", first.in(ApplyPhase.GRANT));
            assertEquals(
                    Optional.of(ApplyPhase.GRANT.words()),
                    ledger(other, "twice").push().map(PushMark::phase));
            one.end("twice", first);
            assertEquals(Optional.empty(), other.begin("twice", second));
        }
    }

    @Test
    @DisplayName("lets a push go on at once for one whose process has ended")
    void interrupted() {
        try (AdminGateway gateway = gateway()) {
            gateway.begin("interrupted", mark(ended()));
            DesiredState desired =
                    DesiredState.of(
                            Ownership.of("interrupted", List.of()),
                            List.of(PushFixture.topic("interrupted.t", 1, Map.of())),
                            List.of());
            Plan plan = new PlanMaker(gateway).plan(desired);
            String text = PlanText.render(plan);
            assertTrue(text.contains("was interrupted (creating topics)"), text);
            assertEquals(Verdict.APPLIED, Applier.on(gateway).apply(plan).verdict());
            assertEquals(Optional.empty(), ledger(gateway, "interrupted").push());
        }
    }

    @Test
    @DisplayName("a push that another one is in the way of touches nothing and says whose it is")
    void busy() {
        try (AdminGateway one = gateway();
                AdminGateway other = gateway()) {
            PushMark first = mark(PushProcess.current());
            one.begin("busy", first);
            DesiredState desired =
                    DesiredState.of(
                            Ownership.of("busy", List.of()),
                            List.of(PushFixture.topic("busy.t", 1, Map.of())),
                            List.of());
            ApplyReport report = Applier.on(other).apply(new PlanMaker(other).plan(desired));
            assertEquals(Verdict.BUSY, report.verdict());
            assertTrue(report.note().contains("begun by alice"), report.note());
            assertEquals(Set.of(), other.read("busy", Set.of("busy.t")).topics().keySet());
            one.end("busy", first);
        }
    }

    @Test
    @DisplayName("leaves out what it cannot understand")
    void oddRecords() throws Exception {
        Map<String, Object> properties = cluster.adminSettings().forClient();
        try (AdminGateway gateway = gateway();
                KafkaProducer<String, String> stranger =
                        new KafkaProducer<>(
                                properties, new StringSerializer(), new StringSerializer())) {
            gateway.begin("odd", mark(PushProcess.current()));
            for (String key :
                    List.of(
                            "no json",
                            "[]",
                            "{\"model\":\"odd\"}",
                            "{\"model\":\"odd\",\"rule\":{\"type\":\"MOON\"}}",
                            "{\"model\":\"odd\",\"quota\":\"x\"}",
                            "[".repeat(100_000))) {
                stranger.send(new ProducerRecord<>(Ledger.TOPIC, 0, key, "{}")).get();
            }
            stranger.send(
                            new ProducerRecord<>(
                                    Ledger.TOPIC,
                                    0,
                                    "{\"model\":\"odd\",\"push\":\"last\"}",
                                    "never"))
                    .get();
            gateway.remember("odd", THINGS);
            assertEquals(Set.of(RULE), ledger(gateway, "odd").rules());
            assertTrue(ledger(gateway, "odd").push().isPresent());
        }
    }
}
