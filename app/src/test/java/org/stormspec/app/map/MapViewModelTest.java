package org.stormspec.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.preference.Theme;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.model.record.Access;
import org.stormspec.model.store.Store;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.Level;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.paint.Picture;

@DisplayName("The map of a session")
class MapViewModelTest {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final WorkspaceSession session = Shop.session(Shop.store());

    @Test
    @DisplayName("is drawn when it is looked at, and again after an edit")
    void isDrawnWhenLookedAt() {
        MapViewModel map = map(session);
        assertTrue(map.drawing().get().isEmpty());
        map.setVisible(true);
        MapViewModel.Drawing first = map.drawing().get().orElseThrow();
        session.perform(
                "Rename context",
                session.edits().renameContext(session.model(), "trade.sales", "trade.orders"));
        assertNotSame(first, map.drawing().get().orElseThrow());
    }

    @Test
    @DisplayName("wears the colours of the theme")
    void wearsTheTheme() {
        MapViewModel map = map(session);
        map.setVisible(true);
        String light = map.drawing().get().orElseThrow().picture().background();
        theme.set(Theme.DARK);
        assertTrue(!map.drawing().get().orElseThrow().picture().background().equals(light));
    }

    @Test
    @DisplayName("selects a topic, a context and the context of a service")
    void selectsWhatIsClicked() {
        MapViewModel map = map(session);
        map.setVisible(true);
        map.select(item(map, Picture.Kind.TOPIC));
        assertEquals(Selection.ofElement("order-topic"), session.selection().get());
        map.select(item(map, Picture.Kind.SERVICE));
        assertEquals("CONTEXT", session.selection().get().single().orElseThrow().type().name());
        map.select(Optional.empty());
        assertEquals(Selection.NONE, session.selection().get());
    }

    @Test
    @DisplayName("lights what is selected with its neighbours")
    void lightsNeighbours() {
        MapViewModel map = map(session);
        map.setVisible(true);
        session.select(Selection.ofElement("order-topic"));
        assertEquals(Set.of("order-topic"), map.chosen());
        assertEquals(
                Set.of(
                        "order-topic",
                        "service of trade.sales",
                        "service of trade.billing",
                        "service of trade.sales → order-topic",
                        "order-topic → service of trade.billing"),
                map.lit());
    }

    @Test
    @DisplayName("focuses on what is selected and says how much of it shows")
    void focusesOnTheSelection() {
        MapViewModel map = map(session);
        map.setVisible(true);
        assertFalse(map.focusOnSelection());
        session.select(Selection.ofContext("trade.billing"));
        assertTrue(map.focusOnSelection());
        assertEquals(Optional.of("trade.billing"), map.focusName());
        assertEquals("1 of 1 topics", map.status());
        map.showAll();
        assertEquals(Optional.empty(), map.focusName());
    }

    @Test
    @DisplayName("lists the relations between contexts and lights the one that is looked at")
    void listsRelations() {
        MapViewModel map = map(session);
        map.setVisible(true);
        Line line = map.relations().getFirst();
        assertEquals("trade.sales → trade.billing", line.words());
        assertEquals(List.of("order"), line.children().stream().map(Line::words).toList());
        map.look(Optional.of(line.words()));
        assertEquals(
                Set.of(
                        "order-topic",
                        "service of trade.billing",
                        "order-topic → service of trade.billing"),
                map.lit());
        Picture.Item arrow =
                map.drawing().get().orElseThrow().picture().items().stream()
                        .filter(item -> item.id().equals("order-topic → service of trade.billing"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(map.relation().get(), map.relationOf(arrow));
    }

    @Test
    @DisplayName("shows contexts alone and says when nothing passes the filter")
    void showsContextsAlone() {
        MapViewModel map = map(session);
        map.setVisible(true);
        map.level().set(Level.CONTEXTS);
        assertEquals("2 of 2 contexts", map.status());
        map.filter().set(MapFilter.SHARED.withAccess(Set.of(Access.PRIVATE)));
        assertTrue(map.message().get().startsWith("Nothing passes the filter"));
    }

    @Test
    @DisplayName("goes from node to node by the keys")
    void goesFromNodeToNode() {
        MapViewModel map = map(session);
        map.setVisible(true);
        map.select(Optional.empty());
        map.step(MapViewModel.Way.RIGHT);
        assertEquals(Selection.ofContext("trade.sales"), session.selection().get());
        map.step(MapViewModel.Way.RIGHT);
        assertEquals(Selection.ofElement("order-topic"), session.selection().get());
    }

    @Test
    @DisplayName("says what is missing while there is nothing to map")
    void saysWhatIsMissing() {
        MapViewModel map = map(Shop.session(Store.of(List.of())));
        map.setVisible(true);
        assertTrue(map.message().get().startsWith("Nothing to map yet"), map.message().get());
    }

    private MapViewModel map(WorkspaceSession shown) {
        // Without Graphviz, so that the test is the same on every machine.
        DependencyMap engine = new DependencyMap(Optional.<Path>empty(), Duration.ofSeconds(1));
        return new MapViewModel(shown, ThreadTaskRunner.immediate(), engine, theme);
    }

    private static Optional<Picture.Item> item(MapViewModel map, Picture.Kind kind) {
        return map.drawing().get().orElseThrow().picture().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst();
    }
}
