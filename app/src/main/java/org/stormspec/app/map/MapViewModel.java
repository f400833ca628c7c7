package org.stormspec.app.map;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.stormspec.app.outline.Outline;
import org.stormspec.app.preference.Theme;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.Level;
import org.stormspec.render.map.MapOptions;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapFilter.Focus;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.graph.MapRelation;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicNode;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.Placed;
import org.stormspec.render.map.paint.MapLook;
import org.stormspec.render.map.paint.Picture;
import org.stormspec.render.map.source.ModelMap;
import org.stormspec.render.view.Point;

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
    private final ObjectProperty<MapFilter> filter = new SimpleObjectProperty<>(MapFilter.SHARED);
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.TOPICS);
    private final ObjectProperty<Optional<MapRelation>> relation =
            new SimpleObjectProperty<>(Optional.empty());
    private long drawnRevision = -1;
    private Theme drawnTheme = Theme.LIGHT;
    private Part drawnPart = new Part(MapFilter.SHARED, Level.TOPICS);

    /**
     * Which part of the map is shown, and how much of it.
     *
     * @param filter which part
     * @param level how much
     */
    public record Part(MapFilter filter, Level level) {}

    /**
     * A map that has been drawn.
     *
     * @param whole everything there is to show
     * @param part what was asked for
     * @param layout what is where
     * @param options how it was drawn
     * @param picture the marks, without a legend
     */
    public record Drawing(
            MapGraph whole, Part part, MapLayout layout, MapOptions options, Picture picture) {}

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
        filter.subscribe(this::refresh);
        level.subscribe(this::refresh);
    }

    /** Returns which part is shown; setting it shows another one. */
    public ObjectProperty<MapFilter> filter() {
        return filter;
    }

    /** Returns how much is shown; setting it shows more or less. */
    public ObjectProperty<Level> level() {
        return level;
    }

    /** Returns the relation between two contexts that is looked at. */
    public ObjectProperty<Optional<MapRelation>> relation() {
        return relation;
    }

    /** Looks only at what lies up- and downstream of what is selected; false if that is nothing. */
    public boolean focusOnSelection() {
        Optional<String> middle = selectedNode();
        middle.ifPresent(id -> filter.set(filter.get().withFocus(Optional.of(Focus.on(id)))));
        return middle.isPresent();
    }

    // What is no topic stands for its context.
    private Optional<String> selectedNode() {
        return session.selection().get().keys().stream()
                .flatMap(key -> session.model().find(key).stream())
                .flatMap(found -> nodeOf(found).stream())
                .findFirst();
    }

    private Optional<String> nodeOf(ModelRecord found) {
        return switch (found) {
            case Element element ->
                    element.topic().isPresent() ? Optional.of(element.id()) : element.context();
            case Context context -> Optional.of(context.id());
            case Domain domain -> Optional.of(domain.id());
            default -> Optional.empty();
        };
    }

    /** Returns what the middle of the neighbourhood is called; empty when everything is shown. */
    public Optional<String> focusName() {
        return filter.get()
                .focus()
                .map(Focus::id)
                .map(id ->
                        session.model()
                                .element(id)
                                .map(Outline::labelOf)
                                .or(() -> session.model().context(id).map(Context::path))
                                .orElse(id));
    }

    /** Shows everything that contexts share again. */
    public void showAll() {
        filter.set(MapFilter.SHARED);
    }

    /** Returns how much of the map is shown: {@code 17 of 25 topics, 8 private ones hidden}. */
    public String status() {
        return drawing.get().map(MapViewModel::status).orElse("");
    }

    private static String status(Drawing drawn) {
        MapGraph passing = drawn.layout().graph();
        long hidden = drawn.part().filter().hidden(drawn.whole());
        String internals = hidden == 0 ? "" : " · %d private hidden".formatted(hidden);
        return drawn.part().level() == Level.CONTEXTS
                ? "%d of %d contexts"
                        .formatted(passing.contexts().size(), drawn.whole().contexts().size())
                : "%d of %d topics%s"
                        .formatted(
                                passing.topics().size(), drawn.whole().topics().size(), internals);
    }

    /** Returns the relations between the contexts that are shown, with the topics behind each. */
    public List<Line> relations() {
        return shownRelations().map(this::line).toList();
    }

    private Stream<MapRelation> shownRelations() {
        return drawing.get().stream().flatMap(drawn -> drawn.layout().graph().relations().stream());
    }

    /** Returns what a relation is called in the list. */
    public String words(MapRelation between) {
        return path(between.from()) + " " + between.arrow() + " " + path(between.to());
    }

    private String path(String context) {
        return session.model().context(context).map(Context::path).orElse(context);
    }

    private Line line(MapRelation between) {
        return Line.of(Line.Tone.HEAD, words(between))
                .noting(between.kindOrUnsaid())
                .signed(String.valueOf(between.topics().size()))
                .over(between.topics().stream().map(MapViewModel::line).toList());
    }

    private static Line line(MapRelation.Behind behind) {
        return Line.of(Line.Tone.PLAIN, behind.label())
                .noting(behind.said())
                .swatched("topic")
                .at(List.of(new RecordKey(RecordType.ELEMENT, behind.topic())));
    }

    /** Looks at the relation with these words, as the list has it; at none if there is none. */
    public void look(Optional<String> wanted) {
        relation.set(
                wanted.flatMap(asked ->
                        shownRelations()
                                .filter(between -> words(between).equals(asked))
                                .findFirst()));
    }

    /** Returns the relation that an arrow belongs to; empty inside a context. */
    public Optional<MapRelation> relationOf(Picture.Item arrow) {
        return edges().stream()
                .filter(edge -> id(edge).equals(arrow.id()))
                .findFirst()
                .flatMap(edge -> between(contextOf(edge.from()), contextOf(edge.to())));
    }

    private Optional<MapRelation> between(String from, String to) {
        return shownRelations()
                .filter(found -> found.from().equals(from) && found.to().equals(to))
                .findFirst();
    }

    private String contextOf(String node) {
        return nodes().filter(found -> found.id().equals(node))
                .map(MapNode::context)
                .findFirst()
                .orElse("");
    }

    private static String id(MapEdge edge) {
        return edge.from() + " → " + edge.to();
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
        Part part = new Part(filter.get(), level.get());
        if (!visible
                || (drawnRevision == session.revision()
                        && drawnTheme == wanted
                        && drawnPart.equals(part))) {
            return;
        }
        drawnPart = part;
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
                MapOptions.STANDARD
                        .with(part.filter())
                        .with(part.level())
                        .with(wanted == Theme.DARK ? MapLook.DARK : MapLook.LIGHT);
        tasks.start(
                "Draw the map",
                _ -> draw(snapshot, part, options, cancellation),
                outcome -> take(outcome, cancellation));
    }

    private Drawing draw(
            ModelView model, Part part, MapOptions options, Cancellation cancellation) {
        MapGraph whole = ModelMap.of(model);
        MapLayout layout = engine.layout(whole, options, cancellation);
        return new Drawing(whole, part, layout, options, engine.bare(layout, options));
    }

    /**
     * Returns what explains the map, empty when there is none.
     *
     * @param width room that it may take, in pixels
     */
    public Optional<Picture> legend(double width) {
        return drawing.get().map(drawn -> engine.legend(drawn.layout(), drawn.options(), width));
    }

    private void take(Outcome<Drawing> outcome, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<Drawing>(Drawing drawn) -> show(drawn);
            case Outcome.Failed<Drawing> failed -> {
                message.set("The map could not be drawn: " + failed.message());
                drawing.set(Optional.empty());
            }
            case Outcome.Cancelled<Drawing> _ -> {}
        }
    }

    private void show(Drawing drawn) {
        boolean empty = drawn.layout().nodes().isEmpty();
        message.set(empty ? whatIsMissing(drawn) : "");
        Optional<String> looked = relation.get().map(this::words);
        drawing.set(empty ? Optional.empty() : Optional.of(drawn));
        look(looked);
    }

    private static String whatIsMissing(Drawing drawn) {
        return drawn.whole().nodes().isEmpty()
                ? "Nothing to map yet: put topics into contexts and decide who may read them"
                : "Nothing passes the filter: choose less, or show all";
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
        relation.set(Optional.empty());
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
        if (relation.get().isPresent()) {
            return lit(relation.get().orElseThrow());
        }
        Set<String> chosen = chosen();
        Set<String> lit = new LinkedHashSet<>(chosen);
        for (MapEdge edge : edges()) {
            if (chosen.contains(edge.from()) || chosen.contains(edge.to())) {
                lit.add(edge.from());
                lit.add(edge.to());
                lit.add(id(edge));
            }
        }
        return lit;
    }

    private Set<String> lit(MapRelation between) {
        Set<String> lit = new LinkedHashSet<>();
        for (MapEdge edge : edges()) {
            if (edge.kind() != MapEdge.Kind.PUBLISHES
                    && contextOf(edge.from()).equals(between.from())
                    && contextOf(edge.to()).equals(between.to())) {
                lit.addAll(List.of(edge.from(), edge.to(), id(edge)));
            }
        }
        return lit;
    }

    /** Which way to go from the selected node. */
    public enum Way {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    /** Selects the node that lies next to the selected one, or the first of all. */
    public void step(Way way) {
        List<Placed<MapNode>> placed =
                drawing.get().map(drawn -> drawn.layout().nodes()).orElse(List.of());
        Set<RecordKey> now = session.selection().get().keys();
        Optional<Point> from =
                placed.stream()
                        .filter(node -> now.contains(keyOf(node.what())))
                        .map(node -> node.box().middle())
                        .findFirst();
        Comparator<Placed<MapNode>> nearest =
                Comparator.comparingDouble(node ->
                        from.map(point -> distance(way, point, node.box().middle()))
                                .orElse(node.box().x() + node.box().y()));
        placed.stream()
                .filter(node -> !now.contains(keyOf(node.what())))
                .filter(node ->
                        from.map(point ->
                                        Double.isFinite(distance(way, point, node.box().middle())))
                                .orElse(true))
                .min(nearest)
                .ifPresent(node -> select(node.what()));
    }

    // What lies aside counts more than what lies ahead; what lies behind does not count.
    private static double distance(Way way, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double ahead =
                switch (way) {
                    case LEFT -> -dx;
                    case RIGHT -> dx;
                    case UP -> -dy;
                    case DOWN -> dy;
                };
        double aside = way == Way.LEFT || way == Way.RIGHT ? Math.abs(dy) : Math.abs(dx);
        return ahead > 1 && aside <= 4 * ahead ? ahead + 2 * aside : Double.POSITIVE_INFINITY;
    }

    private static RecordKey keyOf(MapNode node) {
        return switch (node) {
            case TopicNode topic -> new RecordKey(RecordType.ELEMENT, topic.id());
            case ServiceNode service -> new RecordKey(RecordType.CONTEXT, service.context());
        };
    }

    /** Returns what is selected, if one thing is. */
    public Optional<RecordKey> selected() {
        return session.selection().get().single();
    }

    private void select(MapNode node) {
        relation.set(Optional.empty());
        RecordKey key = keyOf(node);
        session.select(session.model().has(key) ? Selection.of(key) : Selection.NONE);
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
