package org.stormspec.export.kafka.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;
import org.stormspec.export.kafka.AclEntry;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.AclPolicy.Variant;
import org.stormspec.export.kafka.AclTarget;
import org.stormspec.export.kafka.Action;
import org.stormspec.export.kafka.AdminGateway;
import org.stormspec.export.kafka.Applier;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.ContextAccess;
import org.stormspec.export.kafka.DesiredState;
import org.stormspec.export.kafka.DesiredTopic;
import org.stormspec.export.kafka.Ownership;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanItem;
import org.stormspec.export.kafka.PlanItem.UnmanagedTopic.Whose;
import org.stormspec.export.kafka.PlanMaker;
import org.stormspec.export.kafka.PlanText;
import org.stormspec.export.kafka.PushFixture;
import org.stormspec.export.kafka.TopicAccess;
import org.stormspec.export.kafka.proof.AccessCheck.Deed;

@DisplayName("On a real broker")
@ExtendWith(SharedCluster.class)
class PushAndProveTest {

    private final DevCluster cluster;

    PushAndProveTest(DevCluster cluster) {
        this.cluster = cluster;
    }

    private Plan plan(DesiredState desired) {
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            return new PlanMaker(gateway).plan(desired);
        }
    }

    private ApplyReport push(DesiredState desired) {
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            return Applier.on(gateway).apply(new PlanMaker(gateway).plan(desired));
        }
    }

    private void pushWell(DesiredState desired) {
        ApplyReport report = push(desired);
        assertTrue(
                report.succeeded(), () -> PlanText.render(report.plan()) + PlanText.render(report));
    }

    private List<AccessRow> prove(List<AccessCheck> checks) {
        cluster.ensureUsers(checks.stream().map(AccessCheck::user).collect(Collectors.toSet()));
        return AccessProof.run(checks, cluster::clientSettings);
    }

    private static void assertAllOk(List<AccessRow> rows) {
        assertEquals(List.of(), rows.stream().filter(row -> !row.ok()).toList());
    }

    @Test
    @DisplayName(
            "a plan is applied, the second plan is empty, and every user can do exactly what the model says")
    void wholePath() {
        List<ContextAccess> contexts = PushFixture.contexts("whole");
        DesiredState desired = PushFixture.desired(contexts, AclPolicy.of(Variant.SAFE));
        pushWell(desired);

        Plan second = plan(desired);

        assertTrue(second.isEmpty(), () -> PlanText.render(second));
        assertEquals(5 + 38, second.of(Action.UNCHANGED).size());
        List<AccessRow> rows = prove(AccessChecks.all(contexts));
        assertAllOk(rows);
        // 5 owners write, each of 3 users reads each topic, 2 strangers try to write to each.
        assertEquals(5 + 15 + 10, rows.size());
        assertTrue(
                rows.stream()
                        .anyMatch(row ->
                                row.check().because().equals("granted")
                                        && row.detail().equals("1 record(s)")));
        assertAllOk(prove(AccessChecks.telling(contexts)));
    }

    @Test
    @DisplayName(
            "a look-alike context gets nothing from the safe rules, and everything from those of SpecMesh")
    void lookAlike() {
        List<ContextAccess> contexts = PushFixture.contexts("alike");
        ContextAccess campaign = contexts.getFirst();
        ContextAccess stranger = contexts.getLast();
        assertEquals("alike.finance.campaign_x", stranger.context().id());
        List<AccessCheck> checks = new ArrayList<>();
        checks.add(
                new AccessCheck(
                        stranger.context().id(),
                        Deed.WRITE,
                        stranger.topics().getFirst().topic(),
                        true,
                        "owner"));
        checks.addAll(AccessChecks.lookAlike(campaign.context(), stranger));
        checks.addAll(AccessChecks.lookAlike(stranger.context(), campaign));

        pushWell(PushFixture.desired(contexts, AclPolicy.of(Variant.SAFE)));
        assertAllOk(prove(checks));

        DesiredState leaky = PushFixture.desired(contexts, AclPolicy.of(Variant.SPECMESH_EXACT));
        pushWell(leaky);
        assertTrue(plan(leaky).isEmpty());
        Set<AccessCheck> leaks =
                prove(checks).stream()
                        .filter(row -> !row.ok())
                        .map(AccessRow::check)
                        .collect(Collectors.toSet());
        assertEquals(Set.copyOf(AccessChecks.lookAlike(campaign.context(), stranger)), leaks);
    }

    @Test
    @DisplayName("a grant taken back is revoked, and the reader is refused from then on")
    void revoke() {
        List<ContextAccess> before = PushFixture.contexts("revoke");
        String payment = before.getFirst().topics().get(1).topic();
        String billing = "revoke.finance.billing";
        AccessCheck write =
                new AccessCheck(
                        before.getFirst().context().id(), Deed.WRITE, payment, true, "owner");
        pushWell(PushFixture.desired(before, AclPolicy.of(Variant.SAFE)));
        assertAllOk(
                prove(
                        List.of(
                                write,
                                new AccessCheck(billing, Deed.READ, payment, true, "granted"))));

        List<ContextAccess> after = withoutGrants(before);
        DesiredState desired = PushFixture.desired(after, AclPolicy.of(Variant.SAFE));
        Plan plan = plan(desired);
        assertEquals(
                List.of("Billing may no longer read Payment"),
                plan.changes().stream().map(PlanItem::label).distinct().toList());
        pushWell(desired);

        assertAllOk(
                prove(
                        List.of(
                                write,
                                new AccessCheck(billing, Deed.READ, payment, false, "no grant"))));
    }

    private static List<ContextAccess> withoutGrants(List<ContextAccess> contexts) {
        return contexts.stream()
                .map(context ->
                        new ContextAccess(
                                context.context(),
                                context.topics().stream()
                                        .map(topic ->
                                                new TopicAccess(
                                                        topic.topic(),
                                                        topic.title(),
                                                        topic.level(),
                                                        List.of()))
                                        .toList()))
                .toList();
    }

    @Test
    @DisplayName(
            "fewer partitions, unknown settings and too many replicas are blocked, and only the rest is applied")
    void blocked() {
        Ownership ownership = Ownership.of("blocked", List.of("blocked.a.b"));
        DesiredTopic six = PushFixture.topic("blocked.a.b._public.six", 6, Map.of());
        pushWell(DesiredState.of(ownership, List.of(six), List.of()));
        DesiredState impossible =
                DesiredState.of(
                        ownership,
                        List.of(
                                PushFixture.topic(six.name(), 3, Map.of()),
                                PushFixture.topic(
                                        "blocked.a.b._public.typo", 1, Map.of("retention.sm", "1")),
                                PushFixture.topic("blocked.a.b._public.copies", 1, Map.of())
                                        .withReplicas(3),
                                PushFixture.topic("blocked.a.b._public.fine", 1, Map.of())),
                        List.of());

        ApplyReport report = push(impossible);

        assertEquals(ApplyReport.Verdict.PARTLY_APPLIED, report.verdict());
        assertEquals(3, report.plan().of(Action.BLOCKED).size());
        Plan after = plan(DesiredState.of(ownership, List.of(six), List.of()));
        assertTrue(after.isEmpty());
        String text = PlanText.render(after);
        assertTrue(text.contains("blocked.a.b._public.fine"), text);
        assertFalse(text.contains("blocked.a.b._public.typo"), text);
        assertFalse(text.contains("blocked.a.b._public.copies"), text);
    }

    @Test
    @DisplayName(
            "partitions grow, settings change and come back to the default, and drift made by hand is seen")
    void changesAndDrift() throws Exception {
        Ownership ownership = Ownership.of("drift", List.of("drift.a.b"));
        String name = "drift.a.b._public.t";
        pushWell(
                DesiredState.of(
                        ownership,
                        List.of(
                                PushFixture.topic(
                                        name,
                                        1,
                                        Map.of("retention.ms", "1000", "segment.ms", "5000"))),
                        List.of()));
        DesiredState wanted =
                DesiredState.of(
                        ownership,
                        List.of(PushFixture.topic(name, 2, Map.of("retention.ms", "2000"))),
                        List.of());
        assertEquals(
                List.of(
                        "partitions: 1 → 2 (records of one key may go to another partition from now on)",
                        "retention.ms: 1000 → 2000",
                        "segment.ms: 5000 → (broker default)"),
                plan(wanted).changes().getFirst().details());
        pushWell(wanted);
        assertTrue(plan(wanted).isEmpty());

        try (Admin admin = Admin.create(cluster.adminSettings().forClient())) {
            AlterConfigOp byHand =
                    new AlterConfigOp(
                            new ConfigEntry("retention.ms", "7"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.TOPIC, name),
                                    List.of(byHand)))
                    .all()
                    .get();
        }
        assertEquals(
                List.of("retention.ms: 7 → 2000"), plan(wanted).changes().getFirst().details());
    }

    @Test
    @DisplayName("topics and rules of others survive every push")
    void unmanagedSurvive() throws Exception {
        List<ContextAccess> contexts = PushFixture.contexts("survive");
        AclEntry foreign =
                AclEntry.allow(
                        "User:survive.ui",
                        AclTarget.topicsUnder("survive."),
                        AclOperation.DESCRIBE);
        try (Admin admin = Admin.create(cluster.adminSettings().forClient());
                AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            admin.createTopics(
                            List.of(
                                    new NewTopic("survive.legacy", 1, (short) 1),
                                    new NewTopic(
                                            "survive.finance.campaign._public.by-hand",
                                            1,
                                            (short) 1)))
                    .all()
                    .get();
            assertEquals(Map.of(), gateway.grant(List.of(foreign)));
        }
        DesiredState desired = PushFixture.desired(contexts, AclPolicy.of(Variant.SAFE));
        pushWell(desired);
        pushWell(DesiredState.of(desired.ownership(), List.of(), List.of()));

        List<PlanItem> unmanaged = plan(desired).of(Action.UNMANAGED);

        assertTrue(unmanaged.contains(new PlanItem.UnmanagedTopic("survive.legacy", Whose.OTHERS)));
        assertTrue(
                unmanaged.contains(
                        new PlanItem.UnmanagedTopic(
                                "survive.finance.campaign._public.by-hand",
                                Whose.UNDER_OUR_NAMES)));
        assertTrue(unmanaged.contains(new PlanItem.UnmanagedAcl(foreign, true)));
        assertTrue(
                plan(DesiredState.of(desired.ownership(), List.of(), List.of()))
                        .of(Action.UNMANAGED)
                        .stream()
                        .map(PlanItem::resource)
                        .collect(Collectors.toSet())
                        .containsAll(
                                new TreeMap<>(desired.topics())
                                        .keySet().stream()
                                                .map(topic -> "topic " + topic)
                                                .toList()));
    }
}
