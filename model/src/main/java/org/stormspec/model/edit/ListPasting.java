package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Makes stickies of a list: in a block, as a tree to the right, or along lanes. */
final class ListPasting {

    /** From one sticky to the next, in board units. */
    private static final int ACROSS = 184;

    private static final int DOWN = 128;

    /** Room for an actor under a sticky. */
    private static final int ACTOR_ROOM = 80;

    private static final int LANE_HEIGHT = 240;

    private static final int LANE_PADDING = 40;

    /** A block of stickies is this much wider than high. */
    private static final double WIDE = 1.6;

    private final RandomGenerator random;
    private final ModelView model;
    private final String board;
    private final Draft draft;
    // Data types that were proposed for topics of this list.
    private final Set<String> types = new HashSet<>();
    private final Framed framed;
    private final Map<String, Element> actors = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();

    ListPasting(ModelView model, RandomGenerator random, String board) {
        this.model = model;
        this.random = random;
        this.board = board;
        this.draft = new Draft(model);
        this.framed = Framed.on(model, board);
        model.lanesOn(board).forEach(lane -> lanes.put(key(lane.name()), lane));
        model.elements(Kind.ACTOR).forEach(actor -> actors.putIfAbsent(key(actor.name()), actor));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Makes the stickies, the first one with its upper left corner at a place. */
    ChangeSet at(List<Listed> list, int x, int y) {
        boolean tree = list.stream().anyMatch(line -> line.depth() > 0);
        boolean banded = list.stream().anyMatch(line -> !line.lane().isEmpty());
        boolean peopled = list.stream().anyMatch(line -> !line.actor().isEmpty());
        int down = DOWN + (peopled ? ACTOR_ROOM : 0);
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(list.size() * WIDE)));
        int row = -1;
        int deepest = -1;
        List<Element> above = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Listed line = list.get(i);
            row += line.depth() <= deepest || deepest < 0 ? 1 : 0;
            deepest = line.depth();
            int column = banded ? i : tree ? line.depth() : i % columns;
            int rows = tree ? row : i / columns;
            int top = banded ? top(line, y) : y + rows * down;
            Box box = Placement.boxAt(line.kind(), x + column * ACROSS, top);
            Element element = make(line, box);
            while (above.size() > line.depth()) {
                above.removeLast();
            }
            if (!above.isEmpty()) {
                link(above.getLast(), element);
            }
            above.add(element);
            if (!line.actor().isEmpty()) {
                attach(line.actor(), element, box);
            }
        }
        return draft.changes();
    }

    private Element make(Listed line, Box box) {
        Element element = element(line.kind(), line.name(), box);
        place(element, box);
        return element;
    }

    private Element element(Kind kind, String name, Box box) {
        Element element =
                new Element(
                        Ids.element(draft::has, kind, name),
                        name,
                        Edits.ownable(kind) ? framed.contextAt(box) : Optional.empty(),
                        "",
                        Fresh.of(this::isTaken, kind, name));
        element.topic().ifPresent(topic -> types.add(topic.type()));
        draft.put(element);
        return element;
    }

    private boolean isTaken(String type) {
        return types.contains(type) || Fresh.isTaken(model, type);
    }

    private void place(Element element, Box box) {
        String id = Ids.random(draft::has, random, RecordType.PLACEMENT, board);
        draft.put(new Placement(board, id, element.id(), box));
    }

    private void link(Element from, Element to) {
        Grammar.link(from.kind(), to.kind())
                .ifPresent(type -> draft.put(new Link(from.id(), type, to.id())));
    }

    private void attach(String name, Element element, Box under) {
        Box box = Placement.boxAt(Kind.ACTOR, under.x(), under.bottom() + 8);
        Element actor = actors.computeIfAbsent(key(name), any -> element(Kind.ACTOR, name, box));
        place(actor, box);
        link(actor, element);
    }

    private int top(Listed line, int y) {
        return line.lane().isEmpty()
                ? y
                : lanes.computeIfAbsent(key(line.lane()), any -> lane(line.lane(), y)).y()
                        + LANE_PADDING;
    }

    private Lane lane(String name, int y) {
        int top =
                lanes.values().stream().mapToInt(lane -> lane.y() + lane.height()).max().orElse(y);
        String id = Ids.random(draft::has, random, RecordType.LANE, board);
        Lane lane = new Lane(board, id, name, top, LANE_HEIGHT);
        draft.put(lane);
        return lane;
    }
}
