package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.stormspec.export.kafka.PushFixture.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.export.kafka.PlanItem.UnmanagedTopic.Whose;

@DisplayName("A plan")
class PlannerTest {

    private static final String CAMPAIGN = "acme.finance.campaign";
    private static final String CUSTOMER = CAMPAIGN + "._public.customer";

    private final FakeGateway cluster = new FakeGateway();
    private final List<ContextAccess> contexts = PushFixture.contexts("acme");

    private Plan plan(DesiredState desired) {
        return new PlanMaker(cluster).plan(desired);
    }

    private Plan planOf(DesiredTopic... topics) {
        return plan(PushFixture.desired(contexts, List.of(topics), List.of()));
    }

    @Test
    @DisplayName("of an empty cluster creates everything, and after that there is nothing to do")
    void createsEverythingOnce() {
        DesiredState desired = PushFixture.desired(contexts, AclPolicy.of(AclPolicy.Variant.SAFE));
        Plan first = plan(desired);
        assertEquals(5 + 3 * 12 + 2, first.counts().get(Action.CREATE));
        assertTrue(Applier.on(cluster).apply(first).succeeded());

        Plan second = plan(desired);

        assertTrue(second.isEmpty());
        assertEquals(5 + 3 * 12 + 2, second.counts().get(Action.UNCHANGED));
    }

    @Nested
    @DisplayName("compares topics:")
    class Topics {

        @Test
        @DisplayName(
                "fewer partitions are blocked, and the message says how many there are and what to do")
        void fewerPartitions() {
            cluster.made(topic(CUSTOMER, 6, Map.of()));
            Plan plan = planOf(topic(CUSTOMER, 3, Map.of()));
            PlanItem.Blocked blocked = (PlanItem.Blocked) plan.of(Action.BLOCKED).getFirst();
            assertTrue(
                    blocked.reason().contains("has 6 partitions and the model wants 3"),
                    blocked.reason());
            assertTrue(blocked.remedy().contains("Set partitions to 6"), blocked.remedy());
            assertTrue(plan.isBlocked());
        }

        @Test
        @DisplayName("another number of replicas is blocked, as a push moves no copies")
        void otherReplicas() {
            cluster.made(topic(CUSTOMER, 3, Map.of()));
            Plan plan = planOf(topic(CUSTOMER, 3, Map.of()).withReplicas(3));
            assertEquals(1, plan.of(Action.BLOCKED).size());
        }

        @Test
        @DisplayName("more partitions are an update")
        void morePartitions() {
            cluster.made(topic(CUSTOMER, 3, Map.of()));
            PlanItem item = planOf(topic(CUSTOMER, 6, Map.of())).changes().getFirst();
            assertEquals(
                    List.of(
                            "partitions: 3 → 6 (records of one key may go to another partition from now on)"),
                    item.details());
        }

        @Test
        @DisplayName("what deletes records is blocked until somebody accepts it by name")
        void losses() {
            cluster.made(topic(CUSTOMER, 3, Map.of("retention.ms", "31536000000")));
            cluster.uses.put(CUSTOMER, new TopicUse(100, 67, new TreeSet<>(Set.of("reports"))));
            DesiredState desired =
                    PushFixture.desired(
                            contexts,
                            List.of(topic(CUSTOMER, 3, Map.of("retention.ms", "604800000"))),
                            List.of());
            String text = PlanText.render(plan(desired));
            assertTrue(plan(desired).isBlocked(), text);
            assertTrue(text.contains("67 of its 100 records are older"), text);
            assertTrue(text.contains("it is read by reports"), text);
            assertTrue(text.contains("--accept-loss " + CUSTOMER), text);

            Plan accepted = plan(desired.consenting(PlanConsent.NONE.losing(List.of(CUSTOMER))));
            assertFalse(accepted.isBlocked());
            assertEquals(1, accepted.changes().size());
        }

        @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "cleanup.policy|compact|delete|10 records",
                    "cleanup.policy|delete|compact|only the last one of each key",
                    "cleanup.policy|compact|compact,delete|10 records",
                    "retention.bytes|-1|1000|the oldest of its 10 records",
                    "retention.ms|604800000|1209600000|",
                    "retention.bytes|1000|-1|",
                    "max.message.bytes|1000|2000|"
                })
        @DisplayName("says what a change of settings costs a topic with records")
        void costs(String key, String from, String to, String cost) {
            cluster.made(topic(CUSTOMER, 3, Map.of(key, from)));
            boolean isCostly = cost != null;
            cluster.uses.put(CUSTOMER, new TopicUse(10, isCostly ? 4 : 0, new TreeSet<>()));
            Plan plan = planOf(topic(CUSTOMER, 3, Map.of(key, to)));
            assertEquals(isCostly, plan.isBlocked(), () -> PlanText.render(plan));
            if (isCostly) {
                assertTrue(PlanText.render(plan).contains(cost), () -> PlanText.render(plan));
            }
        }

        @Test
        @DisplayName("more partitions of a topic with records are blocked, of an empty one not")
        void morePartitionsOfRecords() {
            cluster.made(topic(CUSTOMER, 3, Map.of()));
            assertFalse(planOf(topic(CUSTOMER, 6, Map.of())).isBlocked());
            cluster.uses.put(CUSTOMER, new TopicUse(5, 0, new TreeSet<>()));
            Plan plan = planOf(topic(CUSTOMER, 6, Map.of()));
            assertTrue(PlanText.render(plan).contains("out of their order"));
            assertTrue(plan.isBlocked());
        }

        @Test
        @DisplayName("numbers left to the broker are never a difference")
        void brokerDefaults() {
            cluster.made(topic(CUSTOMER, 6, Map.of()));
            DesiredTopic open =
                    new DesiredTopic(
                            CUSTOMER,
                            DesiredTopic.BROKER_DEFAULT,
                            DesiredTopic.BROKER_DEFAULT,
                            new TreeMap<>(),
                            "Campaign publishes Customer");
            assertTrue(planOf(open).isEmpty());
        }

        @Test
        @DisplayName(
                "a changed setting is shown with both values, a setting taken out of the model goes")
        void changedAndRemovedSettings() {
            cluster.made(
                    topic(CUSTOMER, 3, Map.of("retention.ms", "1000", "cleanup.policy", "delete")));
            PlanItem.UpdateTopic update =
                    (PlanItem.UpdateTopic)
                            planOf(topic(CUSTOMER, 3, Map.of("retention.ms", "2000")))
                                    .changes()
                                    .getFirst();
            assertEquals(
                    List.of(
                            new ConfigChange(
                                    "retention.ms", Optional.of("1000"), Optional.of("2000")),
                            new ConfigChange(
                                    "cleanup.policy", Optional.of("delete"), Optional.empty())),
                    update.configs());
        }

        @ParameterizedTest(name = "{0}: {1} and {2}")
        @CsvSource({
            "cleanup.policy, 'compact,delete', 'delete, compact'",
            "retention.ms, 604800000, 604800000",
        })
        @DisplayName("a setting that only looks different is none")
        void sameSettings(String key, String wanted, String held) {
            cluster.made(
                    topic(CUSTOMER, 3, key.equals("retention.ms") ? Map.of() : Map.of(key, held)));
            assertTrue(planOf(topic(CUSTOMER, 3, Map.of(key, wanted))).isEmpty());
        }

        @Test
        @DisplayName("what the cluster would refuse is blocked with its reason")
        void refusedByTheCluster() {
            cluster.refused.put(CUSTOMER, "no such config: retention.sm");
            Plan plan = planOf(topic(CUSTOMER, 3, Map.of()));
            assertTrue(
                    plan.of(Action.BLOCKED)
                            .getFirst()
                            .details()
                            .getFirst()
                            .contains("retention.sm"));
            assertTrue(plan.changes().isEmpty());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "the user of this connection may not do that|Give the user of this connection that right",
                    "Topic 'a_b' collides with existing topics: a.b|Give the topic another name",
                    "no such config: retention.sm|Change the topic in the model"
                })
        @DisplayName("P8 the remedy for what the cluster would refuse is one that there is")
        void remedies(String reason, String remedy) {
            cluster.refused.put(CUSTOMER, reason);
            List<String> details =
                    planOf(topic(CUSTOMER, 3, Map.of())).of(Action.BLOCKED).getFirst().details();
            assertTrue(details.getLast().startsWith(remedy), details::toString);
        }

        @Test
        @DisplayName("more in-sync replicas than replicas are blocked, which no cluster would tell")
        void unwritableTopic() {
            assertTrue(planOf(topic(CUSTOMER, 3, Map.of("min.insync.replicas", "2"))).isBlocked());
        }

        @Test
        @DisplayName(
                "what the model does not know is listed and never changed, inside our names and outside")
        void unmanagedTopics() {
            cluster.has(topic("legacy.orders", 1, Map.of()));
            cluster.has(topic(CAMPAIGN + "._public.by-hand", 1, Map.of()));
            cluster.has(topic(CAMPAIGN + "_x._private.secret", 1, Map.of()));
            Plan plan =
                    plan(
                            DesiredState.of(
                                    Ownership.of("acme", List.of(CAMPAIGN)), List.of(), List.of()));
            assertEquals(
                    List.of(
                            new PlanItem.UnmanagedTopic(
                                    CAMPAIGN + "._public.by-hand", Whose.UNDER_OUR_NAMES),
                            new PlanItem.UnmanagedTopic(
                                    CAMPAIGN + "_x._private.secret", Whose.OTHERS),
                            new PlanItem.UnmanagedTopic("legacy.orders", Whose.OTHERS)),
                    plan.of(Action.UNMANAGED));
            assertTrue(plan.isEmpty());
        }
    }

    @Nested
    @DisplayName("compares access rules:")
    class Rules {

        private final AclEntry granted =
                AclEntry.allow(
                        "User:acme.finance.billing",
                        AclTarget.topic(CAMPAIGN + "._protected.payment"),
                        AclOperation.READ);

        @Test
        @DisplayName(
                "a denial, a rule for one host and the rights of the user who pushes are never ours to take away")
        void whatAPushNeverMakes() {
            AclTarget audit = AclTarget.topic(CAMPAIGN + "._private.audit");
            AclEntry denial =
                    new AclEntry(
                            "User:acme.finance.billing",
                            audit,
                            AclOperation.READ,
                            AclPermissionType.DENY,
                            "*");
            AclEntry ofOneHost =
                    new AclEntry(
                            "User:acme.finance.billing",
                            audit,
                            AclOperation.READ,
                            AclPermissionType.ALLOW,
                            "10.0.0.7");
            AclEntry ofThePusher = AclEntry.allow("User:deployer", audit, AclOperation.ALL);
            cluster.acls.addAll(List.of(denial, ofOneHost, ofThePusher));

            Plan plan =
                    plan(
                            PushFixture.desired(contexts, AclPolicy.of(AclPolicy.Variant.SAFE))
                                    .sparing("deployer"));

            assertEquals(List.of(), plan.of(Action.REVOKE));
            assertEquals(
                    Set.of(
                            new PlanItem.UnmanagedAcl(denial, true),
                            new PlanItem.UnmanagedAcl(ofOneHost, true),
                            new PlanItem.UnmanagedAcl(ofThePusher, true)),
                    Set.copyOf(plan.of(Action.UNMANAGED)));
        }

        @Test
        @DisplayName(
                "a rule of ours that the model does not want is revoked, and the business word for it comes first")
        void revokes() {
            cluster.made(
                    granted,
                    AclEntry.allow(granted.principal(), granted.target(), AclOperation.DESCRIBE));
            Plan plan =
                    plan(
                            PushFixture.desired(contexts, List.of(), List.of())
                                    .withNames(
                                            Map.of(
                                                    "acme.finance.billing",
                                                    "Billing",
                                                    CAMPAIGN + "._protected.payment",
                                                    "Payment")));
            assertEquals(2, plan.of(Action.REVOKE).size());
            assertEquals(
                    List.of("Billing may no longer read Payment"),
                    PlanGroup.of(plan).stream().map(PlanGroup::label).toList());
        }

        @Test
        @DisplayName(
                "rules about the topics of others stay, even for our users; those of look-alikes too")
        void foreignRulesStay() {
            AclEntry ourUserElsewhere =
                    AclEntry.allow(
                            "User:" + CAMPAIGN,
                            AclTarget.topic("other.shop._public.order"),
                            AclOperation.READ);
            AclEntry lookAlike =
                    AclEntry.allow(
                            "User:" + CAMPAIGN + "_x",
                            AclTarget.topicsUnder(CAMPAIGN + "_x."),
                            AclOperation.READ);
            cluster.acls.addAll(List.of(ourUserElsewhere, lookAlike));
            Plan plan =
                    plan(
                            DesiredState.of(
                                    Ownership.of("acme", List.of(CAMPAIGN)), List.of(), List.of()));
            assertTrue(plan.isEmpty());
            assertEquals(2, plan.of(Action.UNMANAGED).size());
        }

        @Test
        @DisplayName("a rule of others that reaches our names is shown as such")
        void wideRulesAreShown() {
            cluster.acls.add(
                    AclEntry.allow("User:ui", AclTarget.topicsUnder("acme."), AclOperation.READ));
            cluster.acls.add(AclEntry.allow("User:ui", AclTarget.topic("*"), AclOperation.READ));
            cluster.acls.add(
                    AclEntry.allow("User:ui", AclTarget.topicsUnder("shop."), AclOperation.READ));
            Plan plan = plan(PushFixture.desired(contexts, List.of(), List.of()));
            assertEquals(
                    List.of(true, true, false),
                    plan.of(Action.UNMANAGED).stream()
                            .map(PlanItem.UnmanagedAcl.class::cast)
                            .sorted((a, b) -> a.entry().compareTo(b.entry()))
                            .map(PlanItem.UnmanagedAcl::reachesOurs)
                            .toList());
        }

        @Test
        @DisplayName("a cluster that enforces no rules blocks the plan")
        void noAuthorizer() {
            cluster.authorizes = false;
            assertTrue(
                    plan(PushFixture.desired(contexts, AclPolicy.of(AclPolicy.Variant.SAFE)))
                            .isBlocked());
        }
    }

    @Test
    @DisplayName("refuses two different topics of one name, naming both")
    void twoTopicsOfOneName() {
        List<DesiredTopic> twins =
                List.of(topic(CUSTOMER, 3, Map.of()), topic(CUSTOMER, 6, Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> DesiredState.of(Ownership.of("acme", List.of(CAMPAIGN)), twins, List.of()));
    }

    @ParameterizedTest(name = "{0} owned: {1}")
    @CsvSource({
        "acme.finance.campaign, true",
        "acme.finance.campaign._public.customer, true",
        "acme.finance.campaign., true",
        "acme.finance.campaign_x, false",
        "acme.finance.campaign_x._public.a, false",
        "acme.finance, false",
        "xacme.finance.campaign.a, false",
    })
    @DisplayName("counts as ours what begins with our name and a full stop")
    void ownership(String name, boolean owned) {
        assertEquals(owned, Ownership.of("acme", List.of(CAMPAIGN)).isOfUser(name));
    }

    @Test
    @DisplayName(
            "is written with the business first, the resources beneath and the blocked on top; and as JSON")
    void texts() {
        cluster.made(topic(CUSTOMER, 6, Map.of()));
        cluster.has(topic("legacy.orders", 1, Map.of()));
        DesiredTopic wanted =
                new DesiredTopic(
                        CAMPAIGN + "._public.order",
                        3,
                        1,
                        new TreeMap<>(Map.of("cleanup.policy", "compact")),
                        "Campaign publishes Order");
        Plan plan = planOf(topic(CUSTOMER, 3, Map.of()), wanted);

        assertEquals(
                """
                Part of this is blocked, and a push leaves that alone:
                1 blocked, 1 to create, 1 unmanaged

                ✗ Somebody publishes acme.finance.campaign._public.customer
                    topic acme.finance.campaign._public.customer
                        KAF-02: It has 6 partitions and the model wants 3; Kafka cannot take partitions away, and making it anew would lose its records.
                        Set partitions to 6 or more, or model a new topic and move the readers to it.

                + Campaign publishes Order
                    topic acme.finance.campaign._public.order
                        3 partitions, 1 replica
                        cleanup.policy = compact

                ? Topics of others
                    topic legacy.orders
                """,
                PlanText.render(plan));
        assertTrue(PlanJson.render(plan).contains("\"label\" : \"Campaign publishes Order\""));
        assertFalse(PlanJson.render(plan).contains("\"verdict\" : \"empty\""));
    }
}
