package org.stormspec.app.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.stormspec.app.preference.Theme;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.MapOptions;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.paint.MapLook;
import org.stormspec.render.map.paint.Picture;
import org.stormspec.render.map.source.ModelMap;

/** Draws the map of a session in the background while it is looked at, and knows what is on it. */
public final class MapViewModel {
    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final DependencyMap engine;
    private final ObservableValue<Theme> theme;
    private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Cancellation running = Cancellation.never();
    private boolean visible;
    private long drawnRevision = -1;
    private Theme drawnTheme = Theme.LIGHT;

    /**
     * A map that has been drawn.
     *
     * @param layout what is where
     * @param picture the marks
     */
    public record Drawing(MapLayout layout, Picture picture) {}

    /**
     * Follows a session.
     *
     * @param engine lays out and paints
     * @param theme the theme in use
     */
    public MapViewModel(
            WorkspaceSession session,
            TaskRunner tasks,
            DependencyMap engine,
            ObservableValue<Theme> theme) {
        this.session = session;
        this.tasks = tasks;
        this.engine = engine;
        this.theme = theme;
        session.onSettled(this::refresh);
        theme.subscribe(this::refresh);
    }

    /** Returns the map that was drawn last. */
    public ReadOnlyObjectProperty<Optional<Drawing>> drawing() {
        return drawing.getReadOnlyProperty();
    }

    /** Returns what to say instead of a map, empty when there is one. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Says whether the map is looked at; only then it is drawn. */
    public void setVisible(boolean now) {
        visible = now;
        refresh();
    }

    private void refresh() {
        Theme wanted = theme.getValue();
        if (!visible || (drawnRevision == session.revision() && drawnTheme == wanted)) {
            return;
        }
        drawnRevision = session.revision();
        drawnTheme = wanted;
        running.cancel();
        Cancellation cancellation = new Cancellation();
        running = cancellation;
        if (drawing.get().isEmpty()) {
            message.set("Drawing the map…");
        }
        ModelView snapshot = session.snapshot();
        MapOptions options =
                MapOptions.STANDARD.with(wanted == Theme.DARK ? MapLook.DARK : MapLook.LIGHT);
        tasks.start(
                "Draw the map",
                _ -> draw(snapshot, options, cancellation),
                outcome -> take(outcome, cancellation));
    }

    private Drawing draw(ModelView model, MapOptions options, Cancellation cancellation) {
        MapLayout layout = engine.layout(ModelMap.of(Landscape.of(model)), options, cancellation);
        return new Drawing(layout, engine.picture(layout, options));
    }

    private void take(Outcome<Drawing> outcome, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<Drawing>(Drawing drawn) -> show(drawn);
            case Outcome.Failed<Drawing> failed ->
                    message.set("The map could not be drawn: " + failed.message());
            case Outcome.Cancelled<Drawing> _ -> {}
        }
    }

    private void show(Drawing drawn) {
        boolean empty = drawn.layout().nodes().isEmpty();
        message.set(
                empty
                        ? "Nothing to map yet: put topics into contexts and decide who may read them"
                        : "");
        drawing.set(empty ? Optional.empty() : Optional.of(drawn));
    }

    /** Returns what an item of the picture stands for in the model. */
    public Optional<RecordKey> meaning(Picture.Item item) {
        return switch (item.kind()) {
            case TOPIC -> Optional.of(new RecordKey(RecordType.ELEMENT, item.id()));
            case CONTEXT -> Optional.of(new RecordKey(RecordType.CONTEXT, item.id()));
            case SERVICE ->
                    nodes().filter(node -> node.id().equals(item.id()))
                            .findFirst()
                            .map(node -> new RecordKey(RecordType.CONTEXT, node.context()));
            case DOMAIN -> Optional.of(new RecordKey(RecordType.DOMAIN, item.id()));
            case TITLE, EDGE, HEADING, LEGEND -> Optional.empty();
        };
    }

    private Stream<MapNode> nodes() {
        return drawing.get().stream()
                .flatMap(drawn -> drawn.layout().nodes().stream())
                .map(placed -> placed.what());
    }

    /** Selects what an item stands for; an item that stands for nothing selects nothing. */
    public void select(Optional<Picture.Item> item) {
        session.select(
                item.flatMap(this::meaning)
                        .filter(session.model()::has)
                        .map(Selection::of)
                        .orElse(Selection.NONE));
    }

    /**
     * Returns the ids of the picture's items that belong to the selection: the things themselves,
     * their arrows and what is at the other ends; empty when nothing on the map is selected.
     */
    public Set<String> lit() {
        Set<String> chosen = chosen();
        Set<String> lit = new LinkedHashSet<>(chosen);
        for (MapEdge edge : edges()) {
            if (chosen.contains(edge.from()) || chosen.contains(edge.to())) {
                lit.add(edge.from());
                lit.add(edge.to());
                lit.add(edge.from() + " → " + edge.to());
            }
        }
        return lit;
    }

    /** Returns the ids of the picture's items that are selected. */
    public Set<String> chosen() {
        Set<RecordKey> selected = session.selection().get().keys();
        Set<String> ids = new LinkedHashSet<>();
        nodes().filter(node ->
                        selected.contains(new RecordKey(RecordType.ELEMENT, node.id()))
                                || selected.contains(
                                        new RecordKey(RecordType.CONTEXT, node.context())))
                .map(MapNode::id)
                .forEach(ids::add);
        return ids;
    }

    private List<MapEdge> edges() {
        return drawing.get().map(drawn -> drawn.layout().graph().edges()).orElse(List.of());
    }
}
