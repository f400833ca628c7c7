package org.stormspec.render.map.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Access;

@DisplayName("A graph of the map")
class MapGraphTest {

    private static final ContextCluster SALES =
            new ContextCluster("finance.sales", "finance.sales", "finance", "", false);
    private static final ContextCluster USERS =
            new ContextCluster("common.users", "common.users", "common", "", true);
    private static final ServiceNode ORDERS =
            new ServiceNode("orders", "finance.sales", "OrderProcessor", "");
    private static final TopicNode USER =
            new TopicNode(
                    "user",
                    "common.users",
                    "user",
                    "acme.common.users._public.user",
                    Access.PUBLIC,
                    Set.of(TopicMark.PII, TopicMark.CDC));
    private static final MapEdge READS = new MapEdge("user", "orders", MapEdge.Kind.READS);

    @Test
    @DisplayName("is the same in whatever order it was read")
    void isTheSameInWhateverOrder() {
        MapGraph one = graph(List.of(SALES, USERS), List.of(READS, new MapEdge("a", "b", KIND)));
        MapGraph other =
                graph(List.of(USERS, SALES), List.of(new MapEdge("a", "b", KIND), READS, READS));

        assertEquals(one, other);
        assertEquals(List.of("common", "finance"), one.domains());
    }

    private static final MapEdge.Kind KIND = MapEdge.Kind.PUBLISHES;

    private static MapGraph graph(List<ContextCluster> contexts, List<MapEdge> edges) {
        return new MapGraph(
                "acme",
                contexts,
                List.of(ORDERS, new ServiceNode("b", "common.users", "b", "")),
                List.of(
                        USER,
                        new TopicNode("a", "common.users", "a", "a", Access.PUBLIC, Set.of())),
                edges);
    }

    @Test
    @DisplayName("refuses two nodes of one id")
    void refusesTwoNodesOfOneId() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new MapGraph(
                                        "acme",
                                        List.of(SALES),
                                        List.of(ORDERS, ORDERS),
                                        List.of(),
                                        List.of()));

        assertEquals("two nodes are called orders", refused.getMessage());
    }

    @Test
    @DisplayName("refuses an arrow that leads nowhere")
    void refusesAnArrowThatLeadsNowhere() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                new MapGraph(
                                        "acme",
                                        List.of(SALES),
                                        List.of(ORDERS),
                                        List.of(),
                                        List.of(READS)));

        assertEquals("no node is called user: " + READS, refused.getMessage());
    }

    @Test
    @DisplayName("says access and marks of a topic in words, in one order")
    void saysAccessAndMarksInWords() {
        assertEquals("public · CDC · PII", USER.note());
    }
}
