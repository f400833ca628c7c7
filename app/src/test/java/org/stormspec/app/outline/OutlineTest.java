package org.stormspec.app.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Shop;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.store.Store;

@DisplayName("The outline")
class OutlineTest {
    @Test
    @DisplayName("lists boards, then domains with their contexts, then what is in no context")
    void listsBoardsDomainsAndTheRest() {
        assertEquals(
                List.of("Big picture", "Second", "trade", "In no context"),
                labels(Outline.of(Shop.store())));
    }

    @Test
    @DisplayName(
            "tells the story of a context: who asks, what decides, what happened, what is published")
    void tellsTheStoryOfAContext() {
        OutlineNode sales = Outline.of(Shop.store()).get(2).children().get(1);
        assertEquals(
                List.of("Place order", "Order", "Order placed", "order · public"),
                labels(sales.children()));
    }

    @Test
    @DisplayName("keeps elements whose context is gone in sight")
    void keepsElementsOfLostContexts() {
        Element lost = new Element("x", "Lost", Optional.of("gone"), "", Detail.of(Kind.EVENT));
        assertEquals(
                List.of("Lost"), labels(Outline.of(Store.of(List.of(lost))).getFirst().children()));
    }

    @Test
    @DisplayName("calls a sticky without words by its kind")
    void callsASilentStickyByItsKind() {
        Element silent = new Element("x", "", Optional.empty(), "", Detail.of(Kind.READ_MODEL));
        assertEquals("Untitled read model", Outline.labelOf(silent));
    }

    private static List<String> labels(List<OutlineNode> nodes) {
        return nodes.stream().map(OutlineNode::label).toList();
    }
}
