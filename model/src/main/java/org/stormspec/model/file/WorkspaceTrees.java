package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.View;
import org.stormspec.model.store.ModelView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The trees of all files of a workspace, as a model makes them. */
final class WorkspaceTrees {

    private final ModelView model;
    private final WorkspaceFiles.Homes homes;
    private final Map<String, Map<Kind, List<Element>>> elements;
    private final SortedMap<String, ObjectNode> files = new TreeMap<>();

    private WorkspaceTrees(ModelView model, WorkspaceFiles.Homes homes) {
        this.model = model;
        this.homes = homes;
        this.elements = elementsByContext();
    }

    /** Returns file name to tree; file names are relative to the workspace folder. */
    static SortedMap<String, ObjectNode> of(ModelView model, WorkspaceFiles.Homes homes) {
        WorkspaceTrees trees = new WorkspaceTrees(model, homes);
        trees.settings();
        trees.contexts();
        trees.shared();
        trees.flows();
        trees.boards();
        return trees.files;
    }

    /** Returns the trees of the boards alone. */
    static SortedMap<String, ObjectNode> boardsOf(ModelView model, WorkspaceFiles.Homes homes) {
        WorkspaceTrees trees = new WorkspaceTrees(model, homes);
        trees.boards();
        return trees.files;
    }

    private void settings() {
        files.put(WorkspaceFormat.SETTINGS, SettingsCodec.encode(model, homes));
        putUnlessEmpty(
                WorkspaceFormat.ENVIRONMENTS, SettingsCodec.encodeEnvironments(model, homes));
        putUnlessEmpty(WorkspaceFormat.RULES, RulesCodec.encode(model));
        putUnlessEmpty(WorkspaceFormat.WAIVERS, RulesCodec.encodeWaivers(model));
    }

    private void putUnlessEmpty(String file, ObjectNode tree) {
        if (!tree.isEmpty()) {
            files.put(file, tree);
        }
    }

    private void contexts() {
        Map<String, List<Consumer>> consumers = new TreeMap<>();
        for (Consumer consumer : model.consumers()) {
            if (!isLost(consumer)) {
                consumers
                        .computeIfAbsent(consumer.context(), any -> new ArrayList<>())
                        .add(consumer);
            }
        }
        Map<String, List<Relation>> relations = new TreeMap<>();
        for (Relation relation : model.relations()) {
            if (!isLost(relation)) {
                relations.computeIfAbsent(relation.from(), any -> new ArrayList<>()).add(relation);
            }
        }
        for (Context context : model.contexts()) {
            String file = homes.file(context.key(), WorkspaceFormat.contextFile(context.id()));
            Out out = new Out();
            ContextCodec.encode(context, file, out);
            sections(context.id(), out);
            out.block(
                    "consumes",
                    ContextCodec.encode(consumers.getOrDefault(context.id(), List.of())));
            out.block(
                    "relations",
                    ContextCodec.relations(relations.getOrDefault(context.id(), List.of())));
            files.put(file, out.node());
        }
    }

    private boolean isLost(Consumer consumer) {
        return homes.byHand().contains(consumer.key())
                || model.context(consumer.context()).isEmpty();
    }

    private boolean isLost(Relation relation) {
        return homes.byHand().contains(relation.key()) || model.context(relation.from()).isEmpty();
    }

    private boolean isLost(Link link) {
        return homes.byHand().contains(link.key()) || model.element(link.from()).isEmpty();
    }

    private Map<String, Map<Kind, List<Element>>> elementsByContext() {
        Map<String, Map<Kind, List<Element>>> elements = new HashMap<>();
        for (Element element : model.elements()) {
            elements.computeIfAbsent(home(element), any -> new HashMap<>())
                    .computeIfAbsent(element.kind(), any -> new ArrayList<>())
                    .add(element);
        }
        return elements;
    }

    /** The context whose file holds an element; empty for the shared file. */
    private String home(Element element) {
        return element.context()
                .filter(id -> model.context(id).isPresent())
                .filter(_ -> !homes.byHand().contains(element.key()))
                .orElse("");
    }

    private void sections(String home, Out out) {
        Map<Kind, List<Element>> here = elements.getOrDefault(home, Map.of());
        ElementCodec.SECTIONS.forEach((kind, section) -> {
            ObjectNode blocks = BoardCodec.section();
            for (Element element : here.getOrDefault(kind, List.of())) {
                blocks.set(element.id(), block(element, home));
            }
            out.block(section, blocks);
        });
    }

    private ObjectNode block(Element element, String home) {
        List<Link> links =
                model.linksFrom(element.id()).stream().filter(link -> !isLost(link)).toList();
        ObjectNode block = ElementCodec.encode(element, links);
        element.context()
                .filter(context -> !context.equals(home))
                .ifPresent(context -> block.put("context", context));
        return block;
    }

    /** Elements without a context, and whatever has lost the file it belonged to. */
    private void shared() {
        Out out = new Out();
        sections("", out);
        out.block("consumers", lostConsumers());
        out.block("relations", lostRelations());
        out.block("links", lostLinks());
        putUnlessEmpty(WorkspaceFormat.SHARED, out.node());
    }

    private ArrayNode lostConsumers() {
        ArrayNode lost = BoardCodec.section().arrayNode();
        model.consumers().stream()
                .filter(this::isLost)
                .forEach(consumer ->
                        lost.add(
                                ContextCodec.encode(
                                                consumer,
                                                new Out()
                                                        .always("context", consumer.context())
                                                        .always("topic", consumer.topic()))
                                        .node()));
        return lost;
    }

    private ArrayNode lostRelations() {
        ArrayNode lost = BoardCodec.section().arrayNode();
        for (Relation relation : model.relations()) {
            if (isLost(relation)) {
                Out ends = new Out().always("from", relation.from()).always("to", relation.to());
                lost.add(RelationCodec.encode(relation, ends).node());
            }
        }
        return lost;
    }

    private ArrayNode lostLinks() {
        ArrayNode lost = BoardCodec.section().arrayNode();
        model.links().stream()
                .filter(this::isLost)
                .forEach(link ->
                        lost.add(
                                new Out()
                                        .always("from", link.from())
                                        .always("type", link.type().word())
                                        .always("to", link.to())
                                        .flag("atomic", link.atomic())
                                        .node()));
        return lost;
    }

    private void flows() {
        model.stream(RecordType.FLOW, Flow.class)
                .forEach(flow -> {
                    String file = homes.file(flow.key(), WorkspaceFormat.flowFile(flow.id()));
                    files.put(file, FlowCodec.encode(flow, file));
                });
    }

    private void boards() {
        Map<String, ObjectNode> lanes = sections(RecordType.LANE, Lane.class, this::lane);
        Map<String, ObjectNode> phases = sections(RecordType.PHASE, Phase.class, this::phase);
        Map<String, ObjectNode> frames = sections(RecordType.FRAME, Frame.class, this::frame);
        Map<String, ObjectNode> views = sections(RecordType.VIEW, View.class, this::view);
        for (Board board : model.boards()) {
            String id = board.id();
            String file = homes.file(board.key(), WorkspaceFormat.boardFile(id));
            ObjectNode tree = BoardCodec.encode(board, file);
            setUnlessEmpty(tree, "lanes", Optional.ofNullable(lanes.get(id)));
            setUnlessEmpty(tree, "phases", Optional.ofNullable(phases.get(id)));
            setUnlessEmpty(tree, "frames", Optional.ofNullable(frames.get(id)));
            setUnlessEmpty(tree, "placements", placements(model.placementsOn(id)));
            setUnlessEmpty(tree, "views", Optional.ofNullable(views.get(id)));
            files.put(file, tree);
        }
    }

    private <T extends ModelRecord> Map<String, ObjectNode> sections(
            RecordType type, Class<T> as, BiConsumer<Map<String, ObjectNode>, T> add) {
        Map<String, ObjectNode> sections = new HashMap<>();
        model.stream(type, as).forEach(part -> add.accept(sections, part));
        return sections;
    }

    private void lane(Map<String, ObjectNode> sections, Lane lane) {
        under(sections, lane.board()).set(lane.id(), BoardCodec.encode(lane));
    }

    private void phase(Map<String, ObjectNode> sections, Phase phase) {
        under(sections, phase.board()).set(phase.id(), BoardCodec.encode(phase));
    }

    private void frame(Map<String, ObjectNode> sections, Frame frame) {
        under(sections, frame.board()).set(frame.id(), BoardCodec.encode(frame));
    }

    private void view(Map<String, ObjectNode> sections, View view) {
        under(sections, view.board()).set(view.id(), BoardCodec.encode(view));
    }

    private static ObjectNode under(Map<String, ObjectNode> sections, String board) {
        return sections.computeIfAbsent(board, any -> BoardCodec.section());
    }

    private static void setUnlessEmpty(ObjectNode tree, String key, Optional<ObjectNode> section) {
        section.filter(blocks -> !blocks.isEmpty()).ifPresent(blocks -> tree.set(key, blocks));
    }

    private Optional<ObjectNode> placements(Collection<Placement> placements) {
        ObjectNode section = BoardCodec.section();
        placements.forEach(placement ->
                section.set(
                        placement.id(),
                        BoardCodec.encode(placement, model.element(placement.element()))));
        return Optional.of(section);
    }
}
