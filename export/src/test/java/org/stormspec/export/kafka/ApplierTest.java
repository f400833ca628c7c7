package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stormspec.export.kafka.PushFixture.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.kafka.ApplyReport.Verdict;
import org.stormspec.export.kafka.ItemOutcome.Result;

@DisplayName("Applying a plan")
class ApplierTest {

    private static final String CAMPAIGN = "acme.finance.campaign";

    private final FakeGateway cluster = new FakeGateway();
    private final List<ContextAccess> contexts = PushFixture.contexts("acme");
    private final AclEntry surplus =
            AclEntry.allow(
                    "User:acme.old",
                    AclTarget.topic(CAMPAIGN + "._private.audit"),
                    AclOperation.READ);

    private Applier applier() {
        return Applier.on(cluster).patient(Duration.ofMillis(50));
    }

    private Plan plan(DesiredState desired) {
        return new PlanMaker(cluster).plan(desired);
    }

    private DesiredState desired() {
        return PushFixture.desired(contexts, AclPolicy.of(AclPolicy.Variant.SAFE));
    }

    @BeforeEach
    void aRuleThatIsTooMuch() {
        cluster.made(surplus);
    }

    @Test
    @DisplayName("revokes first, then makes and changes topics, and grants last")
    void order() {
        cluster.made(topic(CAMPAIGN + "._public.customer", 1, Map.of("retention.ms", "5")));
        ApplyReport report = applier().apply(plan(desired()));
        assertEquals(Verdict.APPLIED, report.verdict());
        assertEquals(
                List.of(
                        "revoke 1",
                        "createTopics 4",
                        "addPartitions 1",
                        "alterConfigs 1",
                        "grant 38"),
                cluster.calls);
        assertTrue(plan(desired()).isEmpty());
    }

    @Test
    @DisplayName("leaves alone what is blocked, and does all else, revocations too")
    void partlyBlocked() {
        cluster.made(topic(CAMPAIGN + "._public.customer", 9, Map.of()));
        ApplyReport report = applier().apply(plan(desired()));
        assertEquals(Verdict.PARTLY_APPLIED, report.verdict());
        assertEquals(report.outcomes().size(), report.count(Result.APPLIED));
        assertEquals(List.of("revoke 1", "createTopics 4", "grant 38"), cluster.calls);
        assertTrue(report.note().contains("left alone"), report.note());
        assertFalse(report.succeeded());

        ApplyReport again = applier().apply(plan(desired()));
        assertEquals(Verdict.BLOCKED, again.verdict());
        assertEquals(3, cluster.calls.size());
    }

    @Test
    @DisplayName("lets the rules about a blocked topic wait for it")
    void rulesWait() {
        cluster.refused.put(CAMPAIGN + "._protected.payment", "no such config");
        Plan plan = plan(desired());
        assertEquals(1 + 2, plan.of(Action.BLOCKED).size());
        applier().apply(plan);
        assertTrue(
                cluster.acls.stream()
                        .noneMatch(rule ->
                                rule.target().name().equals(CAMPAIGN + "._protected.payment")));
    }

    @Test
    @DisplayName("touches nothing when the cluster changed since the plan was made")
    void stale() {
        Plan plan = plan(desired());
        cluster.has(topic(CAMPAIGN + "._public.customer", 3, Map.of("cleanup.policy", "compact")));
        ApplyReport report = applier().apply(plan);
        assertEquals(Verdict.STALE, report.verdict());
        assertEquals(List.of(), cluster.calls);
    }

    @Test
    @DisplayName("a failed revocation ends it, before anything else is touched")
    void failedRevocation() {
        cluster.refusesRevocations = true;
        ApplyReport report = applier().apply(plan(desired()));
        assertEquals(Verdict.PARTLY_APPLIED, report.verdict());
        assertEquals(1, report.count(Result.FAILED));
        assertEquals(List.of("revoke 1"), cluster.calls);
        assertFalse(PlanText.render(report).isEmpty());
    }

    @Test
    @DisplayName(
            "a topic that fails keeps the grants back, and the report says of each item what became of it")
    void failedTopic() {
        cluster.refusedInEarnest.put(CAMPAIGN + "._public.customer", "the disk is full");
        ApplyReport report = applier().apply(plan(desired()));
        assertEquals(Verdict.PARTLY_APPLIED, report.verdict());
        assertEquals(1 + 4, report.count(Result.APPLIED));
        assertEquals(1, report.count(Result.FAILED));
        assertEquals(38, report.count(Result.NOT_ATTEMPTED));
        assertTrue(PlanText.render(report).contains("the disk is full"), PlanText.render(report));
    }

    @Test
    @DisplayName("what was reported as failed but is there as wanted counts as applied")
    void adopted() {
        cluster.doneButReportedFailed.add(CAMPAIGN + "._public.customer");
        assertEquals(Verdict.APPLIED, applier().apply(plan(desired())).verdict());
    }

    @Test
    @DisplayName("what was acknowledged but is not there counts as failed")
    void lostGrants() {
        cluster.losesGrants = true;
        ApplyReport report = applier().apply(plan(desired()));
        assertEquals(38, report.count(Result.FAILED));
        assertEquals(Verdict.PARTLY_APPLIED, report.verdict());
    }

    @Test
    @DisplayName(
            "after the cluster is gone nothing more is sent, and what was under way is unknown, not failed")
    void lostCluster() {
        Plan plan = plan(desired());
        cluster.diesAfter = 2;
        ApplyReport report = applier().apply(plan);
        assertEquals(Verdict.PARTLY_APPLIED, report.verdict());
        assertEquals(List.of("revoke 1", "createTopics 5"), cluster.calls);
        assertEquals(1 + 5, report.count(Result.UNKNOWN));
        assertEquals(38, report.count(Result.NOT_ATTEMPTED));
        assertEquals(0, report.count(Result.FAILED));
        assertTrue(report.note().contains("does not answer"), report.note());
    }

    @Test
    @DisplayName("a cluster that was lost and is back tells what became of everything")
    void lostAndBack() {
        Plan plan = plan(desired());
        cluster.diesAfter = 2;
        cluster.comesBack = true;
        ApplyReport report = applier().apply(plan);
        assertEquals(1 + 5, report.count(Result.APPLIED));
        assertEquals(38, report.count(Result.NOT_ATTEMPTED));
        cluster.diesAfter = Integer.MAX_VALUE;
        assertEquals(Verdict.APPLIED, applier().apply(plan(desired())).verdict());
    }

    @Test
    @DisplayName("stops between two calls on request, and a new plan goes on from there")
    void cancelled() {
        List<DesiredTopic> many =
                IntStream.range(0, 450)
                        .mapToObj(i -> topic(CAMPAIGN + "._private.t" + i, 1, Map.of()))
                        .toList();
        DesiredState desired = PushFixture.desired(contexts, many, List.of());
        AtomicInteger asked = new AtomicInteger();
        ApplyReport report =
                applier().until(() -> asked.incrementAndGet() > 3).apply(plan(desired));
        assertEquals(Verdict.CANCELLED, report.verdict());
        assertTrue(report.count(Result.APPLIED) > 0 && report.count(Result.NOT_ATTEMPTED) > 0);
        assertEquals(Verdict.APPLIED, applier().apply(plan(desired)).verdict());
        assertEquals(450, cluster.topics.size());
    }

    @Test
    @DisplayName("tells how far it is, in batches that a controller takes")
    void progress() {
        List<DesiredTopic> many =
                IntStream.range(0, 450)
                        .mapToObj(i -> topic(CAMPAIGN + "._private.t" + i, 1, Map.of()))
                        .toList();
        List<String> heard = new ArrayList<>();
        applier()
                .telling((phase, done, total) -> heard.add(phase + " " + done + "/" + total))
                .apply(plan(PushFixture.desired(contexts, many, List.of())));
        assertEquals(
                List.of(
                        "CHECK 0/1",
                        "CHECK 1/1",
                        "REVOKE 1/1",
                        "CREATE_TOPICS 200/450",
                        "CREATE_TOPICS 400/450",
                        "CREATE_TOPICS 450/450",
                        "WAIT_FOR_TOPICS 450/450",
                        "VERIFY 0/1",
                        "VERIFY 1/1"),
                heard);
    }

    @Test
    @DisplayName("leaves an audit record with every outcome")
    void audit() {
        ApplyReport report = applier().apply(plan(desired()));
        String record = PlanJson.audit(report, "dev");
        assertTrue(record.contains("\"environment\" : \"dev\""), record);
        assertTrue(record.contains("\"verdict\" : \"applied\""), record);
        assertEquals(
                report.outcomes().size(), record.split("\"result\" : \"applied\"", -1).length - 1);
    }
}
