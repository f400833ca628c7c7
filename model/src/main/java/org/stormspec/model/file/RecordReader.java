package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.yaml.Problem;

/** Collects the records of all files, refuses ids given twice and remembers who refers to whom. */
final class RecordReader {

    private static final Words<LinkType> LINK_TYPES = Words.of(LinkType.class, LinkType::word);

    private record Reference(Block from, String key, RecordType type, String id) {}

    private final List<Duplicate> duplicates = new ArrayList<>();
    private final Function<String, Optional<Element>> elsewhere;
    private final Map<RecordKey, ModelRecord> records = new HashMap<>();
    private final Map<RecordKey, Block> places = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<RecordKey, String> unusualFiles = new HashMap<>();
    private final Set<RecordKey> byHand = new HashSet<>();

    RecordReader() {
        this(any -> Optional.empty());
    }

    /**
     * Prepares to read some files of a workspace.
     *
     * @param elsewhere elements, by their id, that other files define
     */
    RecordReader(Function<String, Optional<Element>> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** Reads one file by what its name says it holds. */
    void file(Block root, String folder) {
        String file = root.file();
        switch (file) {
            case WorkspaceFormat.SETTINGS -> settings(root, folder);
            case WorkspaceFormat.ENVIRONMENTS -> environments(root);
            case WorkspaceFormat.RULES -> rules(root);
            case WorkspaceFormat.WAIVERS -> waivers(root);
            case WorkspaceFormat.SHARED -> shared(root);
            default -> {
                if (WorkspaceFormat.isBoard(file)) {
                    board(root);
                } else if (file.startsWith(WorkspaceFormat.FLOWS + "/")) {
                    flow(root);
                } else {
                    context(root);
                }
            }
        }
    }

    List<ModelRecord> all() {
        List<Map.Entry<RecordKey, ModelRecord>> sorted = new ArrayList<>(records.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        List<ModelRecord> all = new ArrayList<>(sorted.size());
        sorted.forEach(entry -> all.add(entry.getValue()));
        return Collections.unmodifiableList(all);
    }

    WorkspaceFiles.Homes homes() {
        return new WorkspaceFiles.Homes(unusualFiles, byHand);
    }

    /** Adds a record unless its id is taken; then the second one is told and left out. */
    private boolean add(ModelRecord record, Block place) {
        RecordKey key = record.key();
        Block first = places.putIfAbsent(key, place);
        if (first == null) {
            records.put(key, record);
            return true;
        }
        if (key.type() == RecordType.ELEMENT) {
            duplicates.add(new Duplicate(key, first.filePlace(), place.filePlace()));
        } else {
            place.report(
                    "the "
                            + Words.of(RecordType.class).word(key.type())
                            + " '"
                            + key.id()
                            + "' again, first given in "
                            + first.place(),
                    "each id once",
                    "give one of the two another id; until then the second is not shown and its"
                            + " file is left as it is when you save");
        }
        return false;
    }

    /** Returns the elements that were given again; the first one of each is among the records. */
    List<Duplicate> duplicates() {
        return duplicates;
    }

    void namelessWorkspace(String folder) {
        Workspace workspace = Workspace.named(folder);
        records.put(workspace.key(), workspace);
    }

    void settings(Block root, String folder) {
        SettingsCodec.decode(root, folder, record -> add(record, root));
        SettingsCodec.decodeEnvironments(
                root.blocks("environments"), environment -> addByHand(environment, root));
    }

    void environments(Block root) {
        SettingsCodec.decodeEnvironments(root.allBlocks(), environment -> add(environment, root));
    }

    void rules(Block root) {
        put(RulesCodec.decode(root));
    }

    void waivers(Block root) {
        RulesCodec.decodeWaivers(root, this::put);
    }

    void context(Block root) {
        String id = root.text("id", WorkspaceFormat.idOf(root.file()));
        Context context = ContextCodec.decode(id, root);
        if (!add(context, root)) {
            return;
        }
        remember(context.key(), root, WorkspaceFormat.contextFile(id));
        elements(root, Optional.of(id));
        Block consumes = root.block("consumes");
        for (Consumer consumer : ContextCodec.consumers(id, root.blocks("consumes"))) {
            add(consumer, consumes);
            refer(consumes, consumer.topic(), RecordType.ELEMENT, consumer.topic());
        }
        relations(root, id);
    }

    private void relations(Block root, String from) {
        Block relations = root.block("relations");
        relations
                .allBlocks()
                .forEach((to, block) -> {
                    if (add(RelationCodec.decode(from, to, block), block)) {
                        refer(relations, to, RecordType.CONTEXT, to);
                    }
                });
    }

    private void remember(RecordKey key, Block root, String usualFile) {
        if (!root.file().equals(usualFile)) {
            unusualFiles.put(key, root.file());
        }
    }

    void shared(Block root) {
        elements(root, Optional.empty());
        for (Block item : root.items("consumers")) {
            addByHand(
                    ContextCodec.consumer(item.text("context", ""), item.text("topic", ""), item),
                    item);
            refer(item, "context", RecordType.CONTEXT, item.text("context", ""));
            refer(item, "topic", RecordType.ELEMENT, item.text("topic", ""));
        }
        root.items("relations").forEach(this::sharedRelation);
        root.items("links").forEach(this::sharedLink);
    }

    private void sharedRelation(Block item) {
        addByHand(RelationCodec.decode(item.text("from", ""), item.text("to", ""), item), item);
        refer(item, "from", RecordType.CONTEXT, item.text("from", ""));
        refer(item, "to", RecordType.CONTEXT, item.text("to", ""));
    }

    private void sharedLink(Block item) {
        item.word("type", LINK_TYPES)
                .ifPresent(type ->
                        addByHand(
                                new Link(
                                        item.text("from", ""),
                                        type,
                                        item.text("to", ""),
                                        item.flag("atomic")),
                                item));
        refer(item, "from", RecordType.ELEMENT, item.text("from", ""));
        refer(item, "to", RecordType.ELEMENT, item.text("to", ""));
    }

    /** Adds a record that somebody has put where we would not; it stays there. */
    private void addByHand(ModelRecord record, Block place) {
        if (add(record, place)) {
            byHand.add(record.key());
        }
    }

    private void elements(Block root, Optional<String> context) {
        ElementCodec.SECTIONS.forEach((kind, section) ->
                root.blocks(section)
                        .forEach((id, block) -> {
                            Optional<String> owner = context.or(() -> block.text("context"));
                            Element element = ElementCodec.decode(id, kind, owner, block);
                            if (add(element, block)) {
                                element(element, context, block);
                            }
                        }));
    }

    private void element(Element element, Optional<String> home, Block block) {
        if (home.isEmpty() && element.context().isPresent()) {
            byHand.add(element.key());
            refer(block, "context", RecordType.CONTEXT, element.context().get());
        }
        for (Link link : ElementCodec.links(element.id(), block)) {
            records.put(link.key(), link);
            refer(block, link.type().word(), RecordType.ELEMENT, link.to());
        }
    }

    void flow(Block root) {
        String id = root.text("id", WorkspaceFormat.idOf(root.file()));
        Flow flow = FlowCodec.decode(id, root);
        if (add(flow, root)) {
            remember(flow.key(), root, WorkspaceFormat.flowFile(id));
            flow.steps().forEach(step -> refer(root, "steps", RecordType.ELEMENT, step));
        }
    }

    void board(Block root) {
        String id = root.text("id", WorkspaceFormat.idOf(root.file()));
        Board board = BoardCodec.decode(id, root);
        if (!add(board, root)) {
            return;
        }
        remember(board.key(), root, WorkspaceFormat.boardFile(id));
        root.blocks("lanes").forEach((lane, block) -> put(BoardCodec.lane(id, lane, block)));
        root.blocks("frames")
                .forEach((frame, block) -> frame(BoardCodec.frame(id, frame, block), block));
        root.blocks("placements").forEach((placement, block) -> placement(id, placement, block));
        root.blocks("phases").forEach((phase, block) -> put(BoardCodec.phase(id, phase, block)));
        root.blocks("views").forEach((view, block) -> put(BoardCodec.view(id, view, block)));
    }

    /** Nothing else can bear this key: the file has each key once. */
    private void put(ModelRecord part) {
        records.put(part.key(), part);
    }

    private void frame(Frame frame, Block block) {
        records.put(frame.key(), frame);
        refer(block, "context", RecordType.CONTEXT, frame.context());
    }

    private void placement(String board, String id, Block block) {
        String shown = block.text("element", "");
        Optional<Element> element =
                Optional.ofNullable(records.get(Element.key(shown)))
                        .map(Element.class::cast)
                        .or(() -> elsewhere.apply(shown));
        Placement placement = BoardCodec.placement(board, id, block, element);
        records.put(placement.key(), placement);
        if (element.isEmpty()) {
            refer(block, "element", RecordType.ELEMENT, shown);
        }
    }

    private void refer(Block from, String key, RecordType type, String id) {
        references.add(new Reference(from, key, type, id));
    }

    /** Returns every reference to something that no file defines; the reference itself is kept. */
    List<Problem> dangling() {
        return references.stream()
                .filter(each -> !records.containsKey(new RecordKey(each.type(), each.id())))
                .map(RecordReader::dangling)
                .toList();
    }

    private static Problem dangling(Reference reference) {
        return reference
                .from()
                .problem(
                        reference.key(),
                        "'" + reference.id() + "', which no file defines",
                        "the id of " + described(reference.type()),
                        "create it, or remove the reference; it is kept until then");
    }

    private static String described(RecordType type) {
        return type == RecordType.CONTEXT ? "a context" : "an element";
    }
}
