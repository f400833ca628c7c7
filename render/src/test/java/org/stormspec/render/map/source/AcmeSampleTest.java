package org.stormspec.render.map.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Access;
import org.stormspec.model.store.Store;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.graph.TopicNode;

@DisplayName("The map of the sample business")
class AcmeSampleTest {

    private static final MapGraph ACME = read();

    private static MapGraph read() {
        Path sample = Path.of(System.getProperty("stormspec.root"), "samples", "acme");
        return ModelMap.of(Landscape.of(Store.of(WorkspaceReader.read(sample).records())));
    }

    @Test
    @DisplayName("shows 10 contexts in 4 domains, with 14 public, 3 protected and 8 private topics")
    void showsContextsAndTopics() {
        assertEquals(10, ACME.contexts().size());
        assertEquals(4, ACME.domains().size());
        assertEquals(
                Map.of(Access.PUBLIC, 14L, Access.PROTECTED, 3L, Access.PRIVATE, 8L),
                ACME.topics().stream()
                        .collect(Collectors.groupingBy(TopicNode::access, Collectors.counting())));
        assertEquals(17, MapFilter.SHARED.apply(ACME).topics().size());
    }

    @Test
    @DisplayName("marks the four contexts of the control plane")
    void marksTheControlPlane() {
        assertEquals(
                Set.of("common"),
                ACME.contexts().stream()
                        .filter(ContextCluster::controlPlane)
                        .map(ContextCluster::domain)
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("leads from each context to those that read it")
    void leadsFromOwnersToReaders() {
        Map<String, String> contexts =
                ACME.nodes().stream().collect(Collectors.toMap(MapNode::id, MapNode::context));
        Function<MapEdge, String> read =
                edge -> contexts.get(edge.to()) + " reads " + contexts.get(edge.from());

        assertEquals(
                new TreeSet<>(
                        Set.of(
                                "common.billing reads common.users",
                                "common.data_quality reads common.users",
                                "finance.campaign reads common.data_quality",
                                "finance.campaign reads common.users",
                                "finance.campaign reads health.fitness",
                                "finance.sales reads common.billing",
                                "finance.sales reads common.data_quality",
                                "finance.sales reads finance.campaign",
                                "health.fitness reads health.life_enhancer",
                                "health.life_enhancer reads common.data_quality",
                                "health.sleepy reads health.life_enhancer",
                                "people.onboard reads common.users")),
                ACME.edges().stream()
                        .filter(edge -> edge.kind() != MapEdge.Kind.PUBLISHES)
                        .map(read)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
