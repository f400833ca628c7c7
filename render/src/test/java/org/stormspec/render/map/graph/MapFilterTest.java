package org.stormspec.render.map.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.stormspec.model.record.Access.PRIVATE;
import static org.stormspec.model.record.Access.PROTECTED;
import static org.stormspec.model.record.Access.PUBLIC;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Domain;
import org.stormspec.render.map.graph.MapEdge.Kind;
import org.stormspec.render.map.graph.MapFilter.Focus;

/** The chain is: users publishes user, campaign reads it and publishes sale, sales reads that. */
@DisplayName("A filter of the map")
class MapFilterTest {

    private static final MapGraph CHAIN =
            new MapGraph(
                    "chain",
                    List.of(
                            context("common.users", "common"),
                            context("finance.campaign", "finance"),
                            context("finance.sales", "finance")),
                    List.of(
                            service("common.users"),
                            service("finance.campaign"),
                            service("finance.sales")),
                    List.of(
                            topic("user", "common.users", PROTECTED),
                            topic("audit", "common.users", PRIVATE),
                            topic("sale", "finance.campaign", PUBLIC),
                            topic("order", "finance.sales", PUBLIC)),
                    List.of(
                            new MapEdge("by common.users", "user", Kind.PUBLISHES),
                            new MapEdge("by common.users", "audit", Kind.PUBLISHES),
                            new MapEdge("user", "by finance.campaign", Kind.READS_BY_GRANT),
                            new MapEdge("by finance.campaign", "sale", Kind.PUBLISHES),
                            new MapEdge("sale", "by finance.sales", Kind.READS, "event-sourcing"),
                            new MapEdge("by finance.sales", "order", Kind.PUBLISHES)));

    private static ContextCluster context(String id, String domain) {
        return new ContextCluster(id, id, domain, "", domain.equals("common"));
    }

    private static ServiceNode service(String context) {
        return new ServiceNode("by " + context, context, context, "");
    }

    private static TopicNode topic(String id, String context, Access access) {
        Set<String> tags = id.equals("user") ? Set.of("pii") : Set.of();
        return new TopicNode(
                id, context, id, "acme." + id, access, Set.of(), tags, Optional.empty());
    }

    private static List<String> ids(MapGraph graph) {
        return graph.nodes().stream().map(MapNode::id).toList();
    }

    @Test
    @DisplayName("that asks for nothing shows everything")
    void thatAsksForNothingShowsEverything() {
        assertEquals(CHAIN, MapFilter.ALL.apply(CHAIN));
    }

    @Test
    @DisplayName("for shared topics hides the private ones and their arrows")
    void forSharedTopicsHidesThePrivateOnes() {
        MapGraph shown = MapFilter.SHARED.apply(CHAIN);

        assertEquals(
                List.of("order", "sale", "user"),
                shown.topics().stream().map(TopicNode::id).toList());
        assertEquals(5, shown.edges().size());
    }

    @Test
    @DisplayName("by domain shows the contexts of that domain")
    void byDomainShowsItsContexts() {
        MapGraph shown = MapFilter.ALL.withDomains(Set.of("finance")).apply(CHAIN);

        assertEquals(
                List.of("by finance.campaign", "by finance.sales", "order", "sale"), ids(shown));
        assertEquals(3, shown.edges().size());
    }

    @Test
    @DisplayName("with a focus shows what lies upstream and downstream, not what lies beside")
    void withAFocusShowsUpstreamAndDownstream() {
        MapGraph shown = focus(Focus.on("acme.sale"));

        assertEquals(
                List.of(
                        "by common.users",
                        "by finance.campaign",
                        "by finance.sales",
                        "order",
                        "sale",
                        "user"),
                ids(shown));
    }

    @Test
    @DisplayName("with a near focus goes only so many arrows each way and drops empty contexts")
    void withANearFocusGoesOnlySoFar() {
        MapGraph shown = focus(new Focus("sale", 1));

        assertEquals(List.of("by finance.campaign", "by finance.sales", "sale"), ids(shown));
        assertEquals(
                List.of("finance.campaign", "finance.sales"),
                shown.contexts().stream().map(ContextCluster::id).toList());
    }

    @Test
    @DisplayName("may focus on a whole context")
    void mayFocusOnAContext() {
        assertEquals(
                List.of("audit", "by common.users", "by finance.campaign", "user"),
                ids(focus(new Focus("common.users", 1))).stream().sorted().toList());
    }

    @Test
    @DisplayName("says when there is nothing to focus on")
    void saysWhenThereIsNothingToFocusOn() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> focus(Focus.on("nowhere")));

        assertEquals(
                "nothing on the map is called nowhere; focus on a context or a topic of it",
                refused.getMessage());
    }

    private static MapGraph focus(Focus focus) {
        return MapFilter.ALL.withFocus(Optional.of(focus)).apply(CHAIN);
    }

    @Test
    @DisplayName("hides private topics outside their context and shows them to who stands inside")
    void showsInternalsToWhoStandsInside() {
        MapFilter inside = MapFilter.SHARED.withFocus(Optional.of(new Focus("common.users", 1)));

        assertEquals(1, MapFilter.SHARED.hidden(CHAIN));
        assertEquals(0, inside.hidden(CHAIN));
        assertEquals(true, ids(inside.apply(CHAIN)).contains("audit"));
        assertEquals(
                List.of("by common.users", "audit"),
                ids(MapFilter.SHARED.withAccess(Set.of(PRIVATE)).apply(CHAIN)));
    }

    @Test
    @DisplayName("by tag, pattern or plane shows such topics and who has to do with them")
    void byTagPatternOrPlane() {
        assertEquals(
                List.of("by common.users", "by finance.campaign", "user"),
                ids(MapFilter.ALL.withTags(Set.of("pii")).apply(CHAIN)));
        assertEquals(
                List.of("by finance.campaign", "by finance.sales", "sale"),
                ids(MapFilter.ALL.withPatterns(Set.of("event-sourcing")).apply(CHAIN)));
        assertEquals(
                List.of("by common.users", "audit", "user"),
                ids(MapFilter.ALL.withPlanes(Set.of(Domain.Plane.CONTROL)).apply(CHAIN)));
    }

    @Test
    @DisplayName("with a focus may look one way only")
    void mayLookOneWayOnly() {
        assertEquals(
                List.of("by finance.sales", "order", "sale"),
                ids(focus(new Focus("sale", 9, MapFilter.Direction.DOWNSTREAM))));
        assertEquals(
                List.of("by common.users", "by finance.campaign", "sale", "user"),
                ids(focus(new Focus("sale", 9, MapFilter.Direction.UPSTREAM))));
    }

    @Test
    @DisplayName("is not needed to learn what belongs together")
    void isNotNeededToLearnWhatBelongsTogether() {
        assertEquals(
                Set.of("by finance.campaign", "sale", "by finance.sales"), CHAIN.around("sale", 1));
        assertEquals(
                Set.of("by common.users", "user", "audit", "by finance.campaign"),
                CHAIN.around("common.users", 1));
        assertEquals(Set.of(), CHAIN.around("nowhere", 1));
    }
}
