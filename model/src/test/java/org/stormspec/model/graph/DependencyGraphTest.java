package org.stormspec.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.graph.DependencyGraph.Dependency;

@DisplayName("The dependency graph")
class DependencyGraphTest {

    private static DependencyGraph of(Models model) {
        return DependencyGraph.of(Landscape.of(model.store()));
    }

    private static Models landscape() {
        return Models.acme()
                .context("finance.sales")
                .topic("order")
                .publicly()
                .topic("payment")
                .protectedFor("finance.campaign")
                .context("finance.campaign")
                .topic("sale")
                .publicly()
                .reads("order", "payment", "sale")
                .context("finance.sales")
                .reads("sale");
    }

    private static List<String> words(List<DependencyGraph.Edge> edges) {
        return edges.stream()
                .map(edge -> edge.context() + " " + edge.topic().element().id())
                .toList();
    }

    @Test
    @DisplayName("has an arrow to each topic from its owner")
    void hasAnArrowToEachTopicFromItsOwner() {
        assertEquals(
                List.of("finance.campaign sale", "finance.sales order", "finance.sales payment"),
                words(of(landscape()).publishes()));
    }

    @Test
    @DisplayName("has an arrow from each topic to its readers, except its owner")
    void hasAnArrowFromEachTopicToItsReadersExceptItsOwner() {
        assertEquals(
                List.of("finance.campaign order", "finance.campaign payment", "finance.sales sale"),
                words(of(landscape()).consumes()));
    }

    @Test
    @DisplayName("has each dependency between contexts once, in both directions where there are")
    void hasEachDependencyBetweenContextsOnceInBothDirectionsWhereThereAre() {
        assertEquals(
                Set.of(
                        new Dependency("finance.campaign", "finance.sales"),
                        new Dependency("finance.sales", "finance.campaign")),
                of(landscape()).dependencies());
    }

    @Test
    @DisplayName("is empty for a model without readers")
    void isEmptyForAModelWithoutReaders() {
        assertEquals(Set.of(), of(Models.acme().context("finance.sales")).dependencies());
    }
}
