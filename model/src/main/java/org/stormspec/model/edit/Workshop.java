package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * What a facilitator does with a room: votes, questions pinned to stickies, lanes and phases; each
 * as one function from the model to the change set that does it.
 */
public final class Workshop {

    /** A lane is not made lower than this, in board units; a row of stickies fits. */
    public static final int LEAST_LANE = 128;

    /** How far a pinned question overlaps the corner of what it questions, in board units. */
    private static final int PIN = 32;

    private Workshop() {}

    /** Puts dots on elements, or takes them back when negative; never below none. */
    public static ChangeSet vote(ModelView model, Collection<String> elements, int dots) {
        Draft draft = new Draft(model);
        Set.copyOf(elements)
                .forEach(id ->
                        model.element(id)
                                .map(found -> voted(found, found.votes() + dots))
                                .ifPresent(draft::put));
        return draft.changes();
    }

    /** Takes all dots away, as before another round. */
    public static ChangeSet clearVotes(ModelView model) {
        Draft draft = new Draft(model);
        voted(model).forEach(element -> draft.put(voted(element, 0)));
        return draft.changes();
    }

    private static Element voted(Element element, int votes) {
        return new Element(
                element.id(),
                element.name(),
                element.aliases(),
                element.context(),
                element.description(),
                Math.max(0, votes),
                element.detail());
    }

    /** Returns the elements that have dots, those with most in front, then by name. */
    public static List<Element> voted(ModelView model) {
        return model.elements().stream()
                .filter(element -> element.votes() > 0)
                .sorted(
                        Comparator.comparingInt(Element::votes)
                                .reversed()
                                .thenComparing(Element::name)
                                .thenComparing(Element::id))
                .toList();
    }

    /** Returns how many dots there are. */
    public static int votes(ModelView model) {
        return model.elements().stream().mapToInt(Element::votes).sum();
    }

    /** Returns where a question stands that is pinned to a sticky: at its upper right corner. */
    public static Box pinAt(ModelView model, Placement host) {
        Box size = Placement.boxAt(Kind.HOTSPOT, 0, 0);
        Box wanted = size.moved(host.box().right() - PIN, host.box().y() - size.height() + PIN);
        Set<Box> taken =
                pinnedTo(model, Set.of(host.key())).stream()
                        .flatMap(key -> model.find(key).stream())
                        .map(placement -> ((Placement) placement).box())
                        .collect(Collectors.toSet());
        Box free = wanted;
        while (overlaps(taken, free)) {
            free = free.moved(size.width() / 2, 0);
        }
        return free;
    }

    // Pinned questions may overlap each other's edges, as on paper, but stay readable.
    private static boolean overlaps(Set<Box> taken, Box wanted) {
        return taken.stream().anyMatch(box -> Math.abs(box.x() - wanted.x()) < box.width() / 2);
    }

    /** Makes a question pinned to a sticky. */
    public static Edits.Created pin(
            ModelView model, Edits edits, Placement host, String words, Box box) {
        Edits.Created made = edits.create(model, host.board(), Kind.HOTSPOT, words, box);
        String id = made.placement().element();
        Optional<String> context = model.element(host.element()).flatMap(Element::context);
        Element pinned =
                new Element(
                        id,
                        words,
                        context,
                        "",
                        new Detail.Hotspot(Optional.of(host.element()), Detail.HotspotState.OPEN));
        return new Edits.Created(
                made.changes().then(ChangeSet.adding(List.of(pinned))), made.placement());
    }

    /**
     * Returns the stickies of questions that are pinned to some stickies and stand on the same
     * board, each with its nearest host; those that are among them already are left out.
     */
    public static Set<RecordKey> pinnedTo(ModelView model, Set<RecordKey> hosts) {
        Set<RecordKey> pinned = new LinkedHashSet<>();
        List<Placement> standing =
                hosts.stream()
                        .filter(key -> key.type() == RecordType.PLACEMENT)
                        .flatMap(key -> model.find(key).stream())
                        .map(Placement.class::cast)
                        .toList();
        if (standing.isEmpty()) {
            return pinned;
        }
        Set<String> elements =
                standing.stream().map(Placement::element).collect(Collectors.toSet());
        for (Element hotspot : model.elements(Kind.HOTSPOT)) {
            about(hotspot)
                    .filter(elements::contains)
                    .ifPresent(host ->
                            model.placementsOf(hotspot.id()).stream()
                                    .filter(pin ->
                                            nearest(model, host, pin)
                                                    .filter(hosts::contains)
                                                    .isPresent())
                                    .map(Placement::key)
                                    .filter(key -> !hosts.contains(key))
                                    .forEach(pinned::add));
        }
        return pinned;
    }

    private static Optional<RecordKey> nearest(ModelView model, String host, Placement pin) {
        return model.placementsOf(host).stream()
                .filter(placement -> placement.board().equals(pin.board()))
                .min(Comparator.comparingDouble(placement -> away(placement.box(), pin.box())))
                .map(Placement::key);
    }

    private static double away(Box one, Box other) {
        return Math.hypot(one.right() - other.x(), one.y() - other.bottom());
    }

    /** Returns the id of what a hotspot questions. */
    public static Optional<String> about(Element hotspot) {
        return hotspot.detail() instanceof Detail.Hotspot detail
                ? detail.about()
                : Optional.empty();
    }

    /**
     * Gives a lane another height; lanes and stickies below it move along. Returns nothing to do
     * when one of them is locked.
     */
    public static ChangeSet resizeLane(ModelView model, Lane lane, int height) {
        int wanted = Math.max(LEAST_LANE, height);
        int by = wanted - lane.height();
        Draft draft = new Draft(model).put(lane.at(lane.y(), wanted));
        int edge = lane.y() + lane.height();
        for (Lane other : model.lanesOn(lane.board())) {
            if (other.y() >= edge) {
                if (other.locked()) {
                    return ChangeSet.EMPTY;
                }
                draft.put(other.at(other.y() + by, other.height()));
            }
        }
        shift(model, draft, lane.board(), edge, Integer.MAX_VALUE, by);
        return lane.locked() ? ChangeSet.EMPTY : draft.changes();
    }

    private static void shift(
            ModelView model, Draft draft, String board, int from, int to, int by) {
        for (Placement placement : model.placementsOn(board)) {
            int middle = placement.box().y() + placement.box().height() / 2;
            if (from <= middle && middle < to) {
                draft.put(placement.at(placement.box().moved(0, by)));
            }
        }
    }

    /** Returns the lanes of a board from top to bottom. */
    public static List<Lane> lanes(ModelView model, String board) {
        return model.lanesOn(board).stream()
                .sorted(Comparator.comparingInt(Lane::y).thenComparing(Lane::id))
                .toList();
    }

    /** Returns the lane that a box lies in, by its middle. */
    public static Optional<Lane> laneOf(ModelView model, String board, Box box) {
        int middle = box.y() + box.height() / 2;
        return model.lanesOn(board).stream()
                .filter(lane -> lane.y() <= middle && middle < lane.y() + lane.height())
                .findFirst();
    }

    /**
     * Changes places with the next lane above (-1) or below (1); stickies follow theirs. Nothing
     * happens at the end of the board or where one of the two is locked.
     */
    public static ChangeSet reorderLane(ModelView model, Lane lane, int way) {
        List<Lane> lanes = lanes(model, lane.board());
        int at = lanes.indexOf(lane) + way;
        if (at < 0 || at >= lanes.size() || lane.locked() || lanes.get(at).locked()) {
            return ChangeSet.EMPTY;
        }
        Lane upper = way > 0 ? lane : lanes.get(at);
        Lane lower = way > 0 ? lanes.get(at) : lane;
        int between = lower.y() - upper.y() - upper.height();
        int down = lower.height() + between;
        int up = lower.y() - upper.y();
        Draft draft = new Draft(model);
        draft.put(upper.at(upper.y() + down, upper.height()));
        draft.put(lower.at(lower.y() - up, lower.height()));
        shift(model, draft, lane.board(), upper.y(), upper.y() + upper.height(), down);
        shift(model, draft, lane.board(), lower.y(), lower.y() + lower.height(), -up);
        return draft.changes();
    }

    /** Holds a lane and its stickies fast, or lets them go. */
    public static ChangeSet lockLane(ModelView model, Lane lane, boolean locked) {
        return new Draft(model).put(lane.lock(locked)).changes();
    }

    /** Returns the phases of a board from left to right. */
    public static List<Phase> phases(ModelView model, String board) {
        return model.phasesOn(board).stream()
                .sorted(Comparator.comparingInt(Phase::x).thenComparing(Phase::id))
                .toList();
    }

    /** Returns the phase that a box lies in, by its middle. */
    public static Optional<Phase> phaseOf(ModelView model, String board, Box box) {
        List<Phase> before = new ArrayList<>(phases(model, board));
        before.removeIf(phase -> phase.x() > box.x() + box.width() / 2);
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }

    /** Begins a phase at a place. */
    public static ChangeSet drawPhase(
            ModelView model, Edits edits, String board, String name, int x) {
        String id = edits.freshId(model, RecordType.PHASE, board);
        return new Draft(model).put(new Phase(board, id, name, x)).changes();
    }
}
