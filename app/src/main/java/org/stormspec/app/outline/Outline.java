package org.stormspec.app.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.outline.OutlineNode.Role;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * The outline of a model: boards, in them contexts and lanes, in them stickies in the order of
 * time, in them what leads to them and what they lead to; then the tenant, its domains, their
 * contexts, services and topics. Lines below a line are made when they are asked for, so a closed
 * board costs nothing.
 */
public final class Outline {
    /** The types of record that it shows something of. */
    static final Set<RecordType> SHOWN =
            Set.of(
                    RecordType.WORKSPACE,
                    RecordType.DOMAIN,
                    RecordType.BOARD,
                    RecordType.CONTEXT,
                    RecordType.ELEMENT,
                    RecordType.PLACEMENT,
                    RecordType.FRAME,
                    RecordType.LANE,
                    RecordType.LINK);

    /** The order of time: from left to right, what is above first. */
    static final Comparator<Placement> IN_TIME =
            Comparator.<Placement>comparingInt(placement -> placement.box().x())
                    .thenComparingInt(placement -> placement.box().y())
                    .thenComparing(Placement::key);

    private static final String NO_BOARD = "";
    private static final Comparator<Element> BY_NAME =
            Comparator.comparing(Element::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Element::id);

    private final ModelView model;
    private final Hierarchy hierarchy;
    private final Map<String, Map<RecordKey, List<Placement>>> groups = new HashMap<>();
    // What topics are called; made when the first of them is asked for.
    private Map<String, String> topics = Map.of();

    /** Reads a model as it is; make another one when the model has changed. */
    public Outline(ModelView model) {
        this.model = model;
        this.hierarchy = new Hierarchy(model);
    }

    private static RecordKey rest() {
        return new RecordKey(RecordType.CONTEXT, "");
    }

    /** Returns the lines at the top. */
    public List<OutlineNode> roots() {
        List<OutlineNode> lines = new ArrayList<>();
        model.boards().forEach(board -> lines.add(board(board)));
        hierarchy.root().ifPresent(lines::add);
        if (!loose().isEmpty()) {
            lines.add(
                    new OutlineNode(
                            "rest",
                            Role.REST,
                            rest(),
                            NO_BOARD,
                            Optional.empty(),
                            "On no board",
                            Optional.empty(),
                            false));
        }
        return lines;
    }

    private OutlineNode board(Board board) {
        boolean empty =
                model.placementsOn(board.id()).isEmpty()
                        && model.framesOn(board.id()).isEmpty()
                        && model.lanesOn(board.id()).isEmpty();
        return new OutlineNode(
                board.key().toString(),
                Role.BOARD,
                board.key(),
                board.id(),
                Optional.empty(),
                board.name(),
                Optional.empty(),
                empty);
    }

    /** Returns the lines below a line. */
    public List<OutlineNode> below(OutlineNode line) {
        return switch (line.role()) {
            case BOARD ->
                    groupsOf(line.board()).keySet().stream()
                            .map(key -> group(line.board(), key))
                            .toList();
            case CONTEXT, LANE, REST -> line.board().isEmpty() ? loose() : stickies(line);
            case STICKY, ELEMENT -> neighbours(line);
            case CAUSE, EFFECT -> List.of();
            case TENANT, DOMAIN, MEMBER, SERVICE, STREAM -> hierarchy.below(line);
        };
    }

    private Map<RecordKey, List<Placement>> groupsOf(String board) {
        return groups.computeIfAbsent(board, this::group);
    }

    // Contexts in the order of time, then lanes from top to bottom, then the rest.
    private Map<RecordKey, List<Placement>> group(String board) {
        Map<RecordKey, Integer> begins = new HashMap<>();
        model.framesOn(board)
                .forEach(frame -> begins.put(contextKey(frame.context()), frame.box().x()));
        Map<RecordKey, List<Placement>> members = new HashMap<>();
        List<Lane> lanes = lanes(board);
        model.placementsOn(board).stream()
                .sorted(IN_TIME)
                .forEach(placement -> {
                    RecordKey key = groupOf(placement, lanes);
                    members.computeIfAbsent(key, _ -> new ArrayList<>()).add(placement);
                    begins.putIfAbsent(key, placement.box().x());
                });
        Map<RecordKey, List<Placement>> ordered = new LinkedHashMap<>();
        begins.entrySet().stream()
                .filter(entry -> entry.getKey().type() == RecordType.CONTEXT)
                .filter(entry -> !entry.getKey().equals(rest()))
                .sorted(
                        Map.Entry.<RecordKey, Integer>comparingByValue()
                                .thenComparing(Map.Entry::getKey))
                .forEach(entry ->
                        ordered.put(
                                entry.getKey(), members.getOrDefault(entry.getKey(), List.of())));
        lanes.forEach(lane -> ordered.put(lane.key(), members.getOrDefault(lane.key(), List.of())));
        Optional.ofNullable(members.get(rest())).ifPresent(all -> ordered.put(rest(), all));
        return ordered;
    }

    private List<Lane> lanes(String board) {
        return model.lanesOn(board).stream()
                .sorted(Comparator.comparingInt(Lane::y).thenComparing(Lane::key))
                .toList();
    }

    private static RecordKey contextKey(String context) {
        return new RecordKey(RecordType.CONTEXT, context);
    }

    private RecordKey groupOf(Placement placement, List<Lane> lanes) {
        return model.element(placement.element())
                .flatMap(Element::context)
                .filter(context -> model.context(context).isPresent())
                .map(Outline::contextKey)
                .or(() -> laneOf(placement, lanes).map(Lane::key))
                .orElse(rest());
    }

    private static Optional<Lane> laneOf(Placement placement, List<Lane> lanes) {
        double middle = placement.box().y() + placement.box().height() / 2.0;
        return lanes.stream()
                .filter(lane -> middle >= lane.y() && middle < lane.y() + lane.height())
                .findFirst();
    }

    private OutlineNode group(String board, RecordKey key) {
        boolean rest = key.equals(rest());
        Role role = rest ? Role.REST : key.type() == RecordType.LANE ? Role.LANE : Role.CONTEXT;
        return new OutlineNode(
                board + "/" + key,
                role,
                key,
                board,
                Optional.empty(),
                rest ? "In no context" : groupLabel(key),
                Optional.empty(),
                groupsOf(board).getOrDefault(key, List.of()).isEmpty());
    }

    private String groupLabel(RecordKey key) {
        return model.find(key)
                .map(found ->
                        switch (found) {
                            case Context context -> context.words();
                            case Lane lane -> lane.name().isBlank() ? "Lane" : lane.name();
                            default -> key.id();
                        })
                .orElse(key.id());
    }

    private List<OutlineNode> stickies(OutlineNode group) {
        return groupsOf(group.board()).getOrDefault(group.key(), List.of()).stream()
                .flatMap(placement ->
                        model
                                .element(placement.element())
                                .map(element -> sticky(placement, element))
                                .stream())
                .toList();
    }

    private String told(Element element) {
        return element.topic().isPresent()
                ? topics().getOrDefault(element.id(), labelOf(element))
                : labelOf(element);
    }

    private Map<String, String> topics() {
        if (topics.isEmpty()) {
            topics = labelsOf(model.elements(Kind.TOPIC));
        }
        return topics;
    }

    private OutlineNode sticky(Placement placement, Element element) {
        return new OutlineNode(
                placement.key().toString(),
                Role.STICKY,
                placement.key(),
                placement.board(),
                Optional.of(element.id()),
                told(element),
                Optional.of(element.kind()),
                isAlone(element.id()));
    }

    private boolean isAlone(String element) {
        return model.linksFrom(element).isEmpty() && model.linksTo(element).isEmpty();
    }

    private List<OutlineNode> neighbours(OutlineNode line) {
        String element = line.element().orElse("");
        return Stream.concat(
                        model.linksTo(element).stream()
                                .flatMap(link -> neighbour(line, Role.CAUSE, link, link.from())),
                        model.linksFrom(element).stream()
                                .flatMap(link -> neighbour(line, Role.EFFECT, link, link.to())))
                .toList();
    }

    private Stream<OutlineNode> neighbour(OutlineNode line, Role role, Link link, String other) {
        return model.element(other).stream()
                .map(element ->
                        new OutlineNode(
                                line.id() + ">" + link.key(),
                                role,
                                link.key(),
                                line.board(),
                                Optional.of(other),
                                (role == Role.CAUSE ? "caused by " : "leads to ")
                                        + labelOf(element),
                                Optional.of(element.kind()),
                                true));
    }

    private List<OutlineNode> loose() {
        return model.elements().stream()
                .filter(element -> model.placementsOf(element.id()).isEmpty())
                .sorted(BY_NAME)
                .map(element ->
                        new OutlineNode(
                                element.key().toString(),
                                Role.ELEMENT,
                                element.key(),
                                NO_BOARD,
                                Optional.of(element.id()),
                                told(element),
                                Optional.of(element.kind()),
                                isAlone(element.id())))
                .toList();
    }

    /** Returns the lines that lead to a sticky, a context, a lane or a board, it being the last. */
    public List<OutlineNode> pathTo(RecordKey key, String board) {
        return model.boards().stream()
                .filter(found -> found.id().equals(board))
                .findFirst()
                .map(found -> pathOn(board(found), key))
                .orElseGet(List::of);
    }

    private List<OutlineNode> pathOn(OutlineNode board, RecordKey key) {
        if (key.equals(board.key())) {
            return List.of(board);
        }
        RecordKey group =
                model.find(key)
                        .map(found ->
                                switch (found) {
                                    case Placement placement ->
                                            groupOf(placement, lanes(board.board()));
                                    case Frame frame -> contextKey(frame.context());
                                    default -> key;
                                })
                        .orElse(key);
        if (!groupsOf(board.board()).containsKey(group)) {
            return List.of(board);
        }
        OutlineNode line = group(board.board(), group);
        return stickies(line).stream()
                .filter(sticky -> sticky.key().equals(key))
                .findFirst()
                .map(sticky -> List.of(board, line, sticky))
                .orElse(List.of(board, line));
    }

    /** Returns the stickies before and after one in its group, in the order of time. */
    List<Placement> siblings(Placement placement) {
        return groupsOf(placement.board())
                .getOrDefault(groupOf(placement, lanes(placement.board())), List.of());
    }

    /** Returns the words for an element: a topic's data type and access, else what is on it. */
    public static String labelOf(Element element) {
        return element.topic()
                .map(topic -> topicLabel(element, topic))
                .filter(label -> !label.isBlank())
                .or(() -> Optional.of(element.name()).filter(name -> !name.isBlank()))
                .orElse("Untitled " + element.kind().label().toLowerCase(Locale.ROOT))
                .replace('\n', ' ');
    }

    /**
     * Returns what several elements are called in lists, by their ids: those that would look alike
     * have their words, and their ids if need be, beside it.
     */
    public static Map<String, String> labelsOf(Collection<Element> elements) {
        Map<String, Long> alike = count(elements, Outline::labelOf);
        Map<String, Long> same = count(elements, Outline::fullLabelOf);
        Map<String, String> labels = new HashMap<>();
        for (Element element : elements) {
            String label = labelOf(element);
            String full = fullLabelOf(element);
            boolean unique = alike.getOrDefault(label, 0L) < 2;
            boolean told = same.getOrDefault(full, 0L) < 2;
            labels.put(element.id(), unique ? label : told ? full : full + " · " + element.id());
        }
        return labels;
    }

    private static Map<String, Long> count(
            Collection<Element> elements, Function<Element, String> label) {
        return elements.stream()
                .collect(Collectors.groupingBy(label, HashMap::new, Collectors.counting()));
    }

    private static String fullLabelOf(Element element) {
        return element.topic().isPresent() && !element.name().isBlank()
                ? labelOf(element) + " · “" + element.name().replace('\n', ' ') + "”"
                : labelOf(element);
    }

    private static String topicLabel(Element element, Topic topic) {
        String version = topic.version() > 1 ? ".v" + topic.version() : "";
        String access = topic.access().map(Access::word).map(word -> " · " + word).orElse("");
        return TopicNames.typeOf(element) + version + access;
    }
}
