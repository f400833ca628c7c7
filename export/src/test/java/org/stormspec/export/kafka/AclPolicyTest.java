package org.stormspec.export.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.export.kafka.AclPolicy.Variant;

@DisplayName("The access policy")
class AclPolicyTest {

    private static final Party OWNER = new Party("acme.sales", "Sales");
    private static final Party READER = new Party("acme.billing", "Billing");

    private static ContextAccess sales(AccessLevel level) {
        return new ContextAccess(
                OWNER,
                List.of(new TopicAccess("acme.sales._x.order", "Order", level, List.of(READER))));
    }

    private static String texts(AclPolicy policy, ContextAccess context) {
        return policy.rules(List.of(context)).stream()
                .map(rule -> rule.entry().text())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    @DisplayName(
            "makes 12 rules for a context and 2 for a grant: 128 different ones for 10 contexts and 4 grants")
    void counts(Variant variant) {
        List<ContextAccess> contexts =
                new ArrayList<>(
                        IntStream.range(0, 9)
                                .mapToObj(i ->
                                        new ContextAccess(
                                                new Party("acme.c" + i, "C" + i), List.of()))
                                .toList());
        List<Party> readers = contexts.stream().limit(4).map(ContextAccess::context).toList();
        contexts.add(
                new ContextAccess(
                        OWNER,
                        List.of(
                                new TopicAccess(
                                        "acme.sales._protected.order",
                                        "Order",
                                        AccessLevel.PROTECTED,
                                        readers))));
        List<DesiredAcl> rules = AclPolicy.of(variant).rules(contexts);
        assertEquals(128, new TreeSet<>(rules.stream().map(DesiredAcl::entry).toList()).size());
    }

    @Test
    @DisplayName("is safe by default: every prefix ends in the delimiter")
    void safeSet() {
        assertEquals(
                """
                allow User:acme.sales READ topic acme.sales._public.*
                allow User:acme.sales WRITE topic acme.sales._public.*
                allow User:acme.sales READ topic acme.sales._protected.*
                allow User:acme.sales WRITE topic acme.sales._protected.*
                allow User:acme.sales READ topic acme.sales._private.*
                allow User:acme.sales WRITE topic acme.sales._private.*
                allow User:* READ topic acme.sales._public.*
                allow User:* DESCRIBE topic acme.sales._public.*
                allow User:acme.sales READ group acme.sales.*
                allow User:acme.sales DESCRIBE transactional id acme.sales.*
                allow User:acme.sales WRITE transactional id acme.sales.*
                allow User:acme.sales IDEMPOTENT_WRITE cluster kafka-cluster
                allow User:acme.billing READ topic acme.sales._x.order
                allow User:acme.billing DESCRIBE topic acme.sales._x.order
                """,
                texts(AclPolicy.of(Variant.SAFE), sales(AccessLevel.PROTECTED)));
        assertTrue(
                AclPolicy.of(Variant.SAFE)
                        .withPrivateCreate()
                        .rules(List.of(sales(AccessLevel.PUBLIC)))
                        .stream()
                        .map(DesiredAcl::entry)
                        .filter(entry -> entry.target().pattern() == PatternType.PREFIXED)
                        .allMatch(entry -> entry.target().name().endsWith(".")));
    }

    @Test
    @DisplayName("makes exactly the rules of SpecMesh when asked to, leaks included")
    void specmeshSet() {
        assertEquals(
                """
                allow User:acme.sales DESCRIBE topic acme.sales*
                allow User:acme.sales READ topic acme.sales*
                allow User:acme.sales WRITE topic acme.sales*
                allow User:acme.sales DELETE topic acme.sales*
                allow User:acme.sales CREATE topic acme.sales._private*
                allow User:* READ topic acme.sales._public*
                allow User:* DESCRIBE topic acme.sales._public*
                allow User:acme.sales READ group acme.sales*
                allow User:acme.sales DELETE group acme.sales*
                allow User:acme.sales DESCRIBE transactional id acme.sales*
                allow User:acme.sales WRITE transactional id acme.sales*
                allow User:acme.sales IDEMPOTENT_WRITE cluster kafka-cluster*
                """,
                texts(AclPolicy.of(Variant.SPECMESH_EXACT), sales(AccessLevel.PRIVATE)));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccessLevel.class,
            names = {"PUBLIC", "PRIVATE"})
    @DisplayName("lets a grant have effect on protected topics only")
    void grantsOfProtectedTopicsOnly(AccessLevel level) {
        assertEquals(12, AclPolicy.of(Variant.SAFE).rules(List.of(sales(level))).size());
    }

    @Test
    @DisplayName("lets a context make private topics when that is opted for")
    void privateCreate() {
        List<AclEntry> plain = entries(AclPolicy.of(Variant.SAFE));
        List<AclEntry> more =
                new ArrayList<>(entries(AclPolicy.of(Variant.SAFE).withPrivateCreate()));
        more.removeAll(plain);
        assertEquals(1, more.size());
        assertEquals(
                "allow User:acme.sales CREATE topic acme.sales._private.*", more.getFirst().text());
        assertEquals(ResourceType.TOPIC, more.getFirst().target().type());
    }

    private static List<AclEntry> entries(AclPolicy policy) {
        return policy.rules(List.of(sales(AccessLevel.PRIVATE))).stream()
                .map(DesiredAcl::entry)
                .toList();
    }
}
