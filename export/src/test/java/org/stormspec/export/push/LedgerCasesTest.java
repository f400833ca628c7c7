package org.stormspec.export.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.SharedCluster;
import org.stormspec.export.kafka.AclEntry;
import org.stormspec.export.kafka.AclPolicy.Variant;
import org.stormspec.export.kafka.AclTarget;
import org.stormspec.export.kafka.Action;
import org.stormspec.export.kafka.AdminGateway;
import org.stormspec.export.kafka.Applier;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.DesiredState;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanConsent;
import org.stormspec.export.kafka.PlanItem;
import org.stormspec.export.kafka.PlanMaker;
import org.stormspec.export.kafka.PlanText;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.store.Store;

@DisplayName("What a model made on a real cluster")
@ExtendWith(SharedCluster.class)
class LedgerCasesTest {

    private static final String BILLING =
            """
            purpose: Bills.
            """;

    private final DevCluster cluster;

    @TempDir private Path folder;

    LedgerCasesTest(DevCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void contexts() throws IOException {
        Files.createDirectories(folder.resolve("contexts"));
    }

    /** Writes the workspace of a tenant and reads it. */
    private DesiredState model(String tenant, String naming, String access, String grants)
            throws IOException {
        Files.writeString(
                folder.resolve("stormspec.yaml"),
                """
                format: 1
                id: %1$s
                tenant: %1$s
                domains:
                  sales: {name: Sales}
                """
                                .formatted(tenant)
                        + naming);
        Files.writeString(
                folder.resolve("contexts/sales.order.yaml"),
                """
                purpose: Takes orders.
                topics:
                  placed:
                    name: Order placed
                    type: placed
                    access: %s
                    key: id
                    grants: [%s]
                    fields: [{id: string}]
                """
                        .formatted(access, grants));
        Files.writeString(folder.resolve("contexts/sales.billing.yaml"), BILLING);
        return desired();
    }

    private DesiredState desired() {
        return ModelState.of(Store.of(WorkspaceReader.read(folder).records()))
                .desired(Variant.SAFE);
    }

    private Plan plan(DesiredState desired) {
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            return new PlanMaker(gateway).plan(desired);
        }
    }

    private ApplyReport push(DesiredState desired) {
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            ApplyReport report = Applier.on(gateway).apply(new PlanMaker(gateway).plan(desired));
            assertTrue(report.succeeded(), () -> PlanText.render(report));
            return report;
        }
    }

    private static Set<String> revoked(Plan plan) {
        return plan.of(Action.REVOKE).stream().map(PlanItem::resource).collect(Collectors.toSet());
    }

    private void byHand(AclEntry... rules) {
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            assertEquals(Map.of(), gateway.grant(List.of(rules)));
        }
    }

    private Set<AclEntry> rulesOf(String tenant) {
        try (AdminGateway gateway = AdminGateway.connect(cluster.adminSettings())) {
            return gateway.read(tenant, Set.of()).acls().stream()
                    .filter(rule -> rule.text().contains(tenant))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    @DisplayName("S1 is revoked with any naming grammar")
    void anyGrammar() throws IOException {
        String naming =
                "naming: {topic: '{tenant}-{domain}-{context}-{access}-{type}[-v{major}]'}\n";
        push(model("sone", naming, "protected", "sales.billing"));
        Plan plan = plan(model("sone", naming, "protected", ""));
        assertEquals(
                Set.of(
                        "allow User:sone.sales.billing READ topic sone-sales-order-_protected-placed",
                        "allow User:sone.sales.billing DESCRIBE topic sone-sales-order-_protected-placed"),
                revoked(plan));
        push(desired());
        assertTrue(plan(desired()).isEmpty());
    }

    @Test
    @DisplayName(
            "S1 is revoked for an explicit name, and everybody loses a topic that turns private")
    void explicitNames() throws IOException {
        String topic = "%s\n    explicitName: stwo-legacy";
        push(model("stwo", "", topic.formatted("public"), ""));
        assertTrue(
                rulesOf("stwo").stream()
                        .anyMatch(rule ->
                                rule.principal().equals(AclEntry.EVERYONE)
                                        && rule.target().name().equals("stwo-legacy")));
        push(model("stwo", "", topic.formatted("private"), ""));
        assertFalse(
                rulesOf("stwo").stream()
                        .anyMatch(rule ->
                                rule.target().name().equals("stwo-legacy")
                                        && rule.principal().equals(AclEntry.EVERYONE)));
    }

    @Test
    @DisplayName("S2 goes when its context is renamed or removed, and the topics stay")
    void renamedContexts() throws IOException {
        push(model("sthree", "", "public", ""));
        Files.move(
                folder.resolve("contexts/sales.order.yaml"),
                folder.resolve("contexts/sales.basket.yaml"));
        Plan renamed = plan(desired());
        assertEquals(12, revoked(renamed).size(), () -> PlanText.render(renamed));
        push(desired());
        assertTrue(
                rulesOf("sthree").stream()
                        .noneMatch(rule -> rule.text().contains("sthree.sales.order")));
        Files.delete(folder.resolve("contexts/sales.basket.yaml"));
        push(desired());
        assertTrue(
                rulesOf("sthree").stream()
                        .noneMatch(rule -> rule.text().contains("sthree.sales.basket")));
        assertEquals(
                List.of(
                        "topic sthree.sales.basket._public.placed",
                        "topic sthree.sales.order._public.placed"),
                plan(desired()).items().stream()
                        .filter(item ->
                                item.label().equals("Topics that this model made and has no more"))
                        .map(PlanItem::resource)
                        .toList());
    }

    @Test
    @DisplayName("S3 is closed to everybody by the push that makes a public topic protected")
    void publicTopicsAreClosed() throws Exception {
        push(model("sfour", "", "public", ""));
        DesiredState narrowed = model("sfour", "", "protected", "");
        String text = PlanText.render(plan(narrowed));
        assertTrue(
                text.contains(
                        "Nobody may read sfour.sales.order._public.placed any more, which was public"),
                text);
        push(narrowed);
        AclEntry closed =
                new AclEntry(
                        AclEntry.EVERYONE,
                        AclTarget.topic("sfour.sales.order._public.placed"),
                        AclOperation.READ,
                        AclPermissionType.DENY,
                        "*");
        assertTrue(rulesOf("sfour").contains(closed));
        assertTrue(plan(narrowed).isEmpty());

        DesiredState opened = model("sfour", "", "public", "");
        assertEquals(
                List.of(
                        new PlanItem.Lift(
                                closed,
                                "Everybody else is no longer denied to read placed of sales.order")),
                plan(opened).of(Action.UPDATE));
        push(opened);
        assertFalse(rulesOf("sfour").contains(closed));
    }

    @Test
    @DisplayName("S5 is all that goes: rules that others made about our topics stay until adopted")
    void rulesOfOthersStay() throws IOException {
        DesiredState desired = model("sfive", "", "protected", "sales.billing");
        push(desired);
        String topic = "sfive.sales.order._protected.placed";
        AclEntry mirror =
                AclEntry.allow("User:mirror-maker", AclTarget.topic(topic), AclOperation.READ);
        AclEntry stop =
                new AclEntry(
                        "User:sfive.sales.billing",
                        AclTarget.topic(topic),
                        AclOperation.READ,
                        AclPermissionType.DENY,
                        "*");
        AclEntry shared =
                AclEntry.allow(
                        "User:sfive.sales.order",
                        AclTarget.groupsUnder("shared-"),
                        AclOperation.READ);
        byHand(mirror, stop, shared);
        Plan plan = plan(desired);
        assertTrue(plan.isEmpty(), () -> PlanText.render(plan));
        assertTrue(plan.items().contains(new PlanItem.UnmanagedAcl(mirror, true)));
        assertTrue(plan.items().contains(new PlanItem.UnmanagedAcl(stop, true)));

        push(desired.consenting(PlanConsent.NONE.adopting(Set.of(mirror.text()))));
        assertFalse(rulesOf("sfive").contains(mirror));
        assertTrue(rulesOf("sfive").containsAll(Set.of(stop)));
    }

    @Test
    @DisplayName("is not a topic of others, which is only changed once it is adopted by its name")
    void topicsOfOthers() throws Exception {
        DesiredState desired = model("ssix", "", "public", "");
        String topic = "ssix.sales.order._public.placed";
        try (Admin admin = Admin.create(cluster.adminSettings().forClient())) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(topic, 3, (short) 1)
                                            .configs(Map.of("retention.ms", "31536000000"))))
                    .all()
                    .get();
        }
        Plan blocked = plan(desired);
        String text = PlanText.render(blocked);
        assertTrue(blocked.isBlocked(), text);
        assertTrue(text.contains("this model did not make it"), text);
        assertTrue(text.contains("--adopt " + topic), text);

        DesiredState adopting = desired.consenting(PlanConsent.NONE.adopting(Set.of(topic)));
        assertFalse(plan(adopting).isBlocked());
        push(adopting);
        assertTrue(plan(desired).isEmpty());
    }

    @Test
    @DisplayName("takes over what is there already as wanted, when asked to")
    void matchingThings() throws IOException {
        DesiredState desired = model("sseven", "", "protected", "sales.billing");
        byHand(desired.acls().keySet().toArray(AclEntry[]::new));
        push(desired);
        Plan revoking = plan(model("sseven", "", "protected", ""));
        assertEquals(Set.of(), revoked(revoking));

        push(desired.consenting(PlanConsent.NONE.adoptingWhatMatches()));
        assertEquals(2, revoked(plan(model("sseven", "", "protected", ""))).size());
    }
}
