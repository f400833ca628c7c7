package org.stormspec.app.outline;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stormspec.app.outline.OutlineNode.Role;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.History;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.tool.Desk;

/**
 * Edits a board by its outline. Whatever the board's own commands can do is done by them, on what
 * the chosen lines stand for; what needs a pointer there has its counterpart here.
 */
public final class OutlineViewModel {
    private static final int GAP = 24;
    private static final int MARGIN = 16;
    private static final int TITLE = 48;
    private static final int GRID = 8;

    private final WorkspaceSession session;
    private final Supplier<Optional<Desk>> desk;

    /**
     * Somewhere that a sticky may go, or something it may lead to.
     *
     * @param key of the context, lane or placement; of no record for "in no context"
     * @param label what it is called
     * @param place more about it
     * @param kind whose swatch it shows, if any
     * @param refusal why it may not; empty when it may
     */
    public record Option(
            RecordKey key,
            String label,
            String place,
            Optional<Kind> kind,
            Optional<String> refusal) {}

    /**
     * Edits the board that a session has in view.
     *
     * @param desk where one works at that board
     */
    public OutlineViewModel(WorkspaceSession session, Supplier<Optional<Desk>> desk) {
        this.session = session;
        this.desk = desk;
    }

    private ModelView model() {
        return session.model();
    }

    /** Returns the outline as it is now. */
    public Outline outline() {
        return new Outline(model());
    }

    /** Selects what lines stand for, on their board and everywhere else. */
    public void choose(Collection<OutlineNode> lines) {
        lines.stream()
                .map(OutlineNode::board)
                .filter(board -> !board.isEmpty())
                .findFirst()
                .ifPresent(session::showBoard);
        Set<RecordKey> onBoard = new LinkedHashSet<>();
        Set<RecordKey> elsewhere = new LinkedHashSet<>();
        for (OutlineNode line : lines) {
            Set<RecordKey> keys = onBoard(line);
            onBoard.addAll(keys);
            if (keys.isEmpty()) {
                elsewhere.add(line.key());
            }
        }
        if (onBoard.isEmpty()) {
            elsewhere.removeIf(key -> !model().has(key));
            session.select(Selection.of(elsewhere));
        } else {
            desk.get().ifPresent(at -> at.select(onBoard));
        }
    }

    private Set<RecordKey> onBoard(OutlineNode line) {
        return switch (line.role()) {
            case STICKY, LANE -> Set.of(line.key());
            case CAUSE, EFFECT -> line.board().isEmpty() ? Set.of() : Set.of(line.key());
            case CONTEXT -> framesOf(line);
            case BOARD, REST, ELEMENT -> Set.of();
            case TENANT, DOMAIN, MEMBER, SERVICE, STREAM -> Set.of();
        };
    }

    private Set<RecordKey> framesOf(OutlineNode line) {
        Set<RecordKey> frames = new LinkedHashSet<>();
        model().framesOn(line.board()).stream()
                .filter(frame -> frame.context().equals(line.key().id()))
                .forEach(frame -> frames.add(frame.key()));
        return frames;
    }

    /** Returns the line to show for what is selected, as the lines that lead to it. */
    public List<OutlineNode> shown(Selection selection) {
        String board = session.board().get();
        return selection
                .single()
                .flatMap(key ->
                        key.type() == RecordType.ELEMENT ? stickyOf(key, board) : Optional.of(key))
                .map(key ->
                        outline().pathTo(key, placement(key).map(Placement::board).orElse(board)))
                .orElseGet(List::of);
    }

    // On the board in view, where it is there.
    private Optional<RecordKey> stickyOf(RecordKey element, String board) {
        Optional<RecordKey> selected =
                desk.get()
                        .flatMap(Desk::selectedSticky)
                        .map(sticky -> sticky.key())
                        .filter(key ->
                                placement(key)
                                        .filter(p -> p.element().equals(element.id()))
                                        .isPresent());
        return selected.or(() ->
                model().placementsOf(element.id()).stream()
                        .min(comparing(placement -> !placement.board().equals(board)))
                        .map(Placement::key));
    }

    private Optional<Placement> placement(RecordKey key) {
        return model().find(key).filter(Placement.class::isInstance).map(Placement.class::cast);
    }

    private Optional<Placement> selectedSticky() {
        return desk.get().flatMap(Desk::selectedSticky).flatMap(sticky -> placement(sticky.key()));
    }

    private List<Placement> selectedStickies() {
        return desk.get().stream()
                .flatMap(at -> at.selection().stream())
                .flatMap(key -> placement(key).stream())
                .sorted(Outline.IN_TIME)
                .toList();
    }

    /** Returns what the selected sticky may lead to: what may be first, then the rest with why. */
    public List<Option> targets() {
        return selectedSticky()
                .flatMap(from ->
                        model().element(from.element()).map(source -> targets(from, source)))
                .orElseGet(List::of);
    }

    private List<Option> targets(Placement from, Element source) {
        return model().placementsOn(from.board()).stream()
                .filter(other -> !other.element().equals(from.element()))
                .sorted(nearest(from))
                .flatMap(other ->
                        model().element(other.element()).stream()
                                .map(element -> target(source, other, element)))
                .sorted(Comparator.comparing(option -> option.refusal().isPresent()))
                .toList();
    }

    private Option target(Element source, Placement other, Element element) {
        boolean legal =
                desk.get().filter(at -> at.allows(source.kind(), element.kind())).isPresent();
        boolean there =
                model().linksFrom(source.id()).stream()
                        .anyMatch(link -> link.to().equals(element.id()));
        Optional<String> refusal =
                there
                        ? Optional.of("Linked already")
                        : legal
                                ? Optional.empty()
                                : desk.get().map(at -> at.refusal(source.kind(), element.kind()));
        return new Option(
                other.key(),
                Outline.labelOf(element),
                element.label()
                        + element.context()
                                .flatMap(model()::context)
                                .map(c -> " · " + c.path())
                                .orElse(""),
                Optional.of(element.kind()),
                refusal);
    }

    // What comes next in time is the likeliest, then what was before.
    private static Comparator<Placement> nearest(Placement from) {
        return Comparator.<Placement>comparingInt(
                        other -> Outline.IN_TIME.compare(from, other) < 0 ? 0 : 1)
                .thenComparingInt(other -> Math.abs(other.box().x() - from.box().x()))
                .thenComparingInt(other -> Math.abs(other.box().y() - from.box().y()))
                .thenComparing(Placement::key);
    }

    /** Links the selected sticky to another. */
    public void connect(RecordKey to) {
        session.settle();
        selectedSticky().ifPresent(from -> desk.get().ifPresent(at -> at.connect(from.key(), to)));
    }

    /** Moves the selected sticky before the one that comes before it, or after the next one. */
    public void shift(boolean later) {
        selectedSticky()
                .ifPresent(placement -> {
                    List<Placement> siblings = outline().siblings(placement);
                    int other = siblings.indexOf(placement) + (later ? 1 : -1);
                    if (other >= 0 && other < siblings.size()) {
                        session.perform(
                                later ? "move later" : "move earlier",
                                swapped(placement, siblings.get(other)));
                    }
                });
    }

    // The two together fill the room they filled before.
    private ChangeSet swapped(Placement one, Placement other) {
        Placement left = Outline.IN_TIME.compare(one, other) < 0 ? one : other;
        Placement right = left.equals(one) ? other : one;
        Box first = left.box();
        Box second = right.box();
        boolean column = first.x() == second.x();
        int leftTo = column ? first.x() : second.right() - first.width();
        int down = column ? second.bottom() - first.height() : middle(second, first);
        int up = column ? first.y() : middle(first, second);
        Edits edits = session.edits();
        return edits.move(model(), List.of(left), leftTo - first.x(), down - first.y())
                .then(edits.move(model(), List.of(right), first.x() - second.x(), up - second.y()));
    }

    private static int middle(Box around, Box size) {
        return around.y() + (around.height() - size.height()) / 2;
    }

    /** Returns where the selected stickies may go. */
    public List<Option> places() {
        String board = session.board().get();
        List<Option> places = new ArrayList<>();
        for (Context context : model().contexts()) {
            places.add(place(context.key(), context.words(), "Context"));
        }
        for (Lane lane : model().lanesOn(board)) {
            places.add(place(lane.key(), lane.name().isBlank() ? "Lane" : lane.name(), "Lane"));
        }
        places.add(place(new RecordKey(RecordType.CONTEXT, ""), "In no context", ""));
        return places;
    }

    private static Option place(RecordKey key, String label, String kind) {
        return new Option(key, label, kind, Optional.empty(), Optional.empty());
    }

    /** Moves the selected stickies into a context, a lane, or out of all contexts. */
    public void moveTo(RecordKey place) {
        List<Placement> moved = selectedStickies();
        session.settle();
        if (moved.isEmpty() || session.history().isOpen()) {
            return;
        }
        History.Mark mark = session.history().mark("move to " + nameOf(place));
        moved.forEach(placement -> into(mark, place, placement));
        session.history().commit(mark);
    }

    private String nameOf(RecordKey place) {
        return places().stream()
                .filter(option -> option.key().equals(place))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    private void into(History.Mark mark, RecordKey place, Placement placement) {
        Optional<Lane> lane =
                model().find(place).filter(Lane.class::isInstance).map(Lane.class::cast);
        Optional<Frame> frame =
                model().framesOn(placement.board()).stream()
                        .filter(found -> found.context().equals(place.id()))
                        .findFirst();
        History history = session.history();
        if (lane.isPresent()) {
            history.edit(mark, intoLane(lane.get(), placement));
        } else if (frame.isPresent()) {
            history.edit(mark, moved(placement, intoFrame(mark, frame.get(), placement)));
            history.edit(mark, adopted(place.id(), placement));
        } else {
            outside(placement).ifPresent(box -> history.edit(mark, moved(placement, box)));
            history.edit(mark, adopted(place.id(), placement));
        }
    }

    private ChangeSet intoLane(Lane lane, Placement placement) {
        Box box = placement.box();
        int y = lane.y() + Math.max(0, (lane.height() - box.height()) / 2);
        return moved(placement, free(placement, new Box(box.x(), y, box.width(), box.height())));
    }

    // To the right until nothing is covered.
    private Box free(Placement placement, Box wanted) {
        return others(placement)
                .filter(wanted::overlaps)
                .findFirst()
                .map(other -> free(placement, wanted.moved(other.right() + GAP - wanted.x(), 0)))
                .orElse(wanted);
    }

    private Stream<Box> others(Placement placement) {
        return model().placementsOn(placement.board()).stream()
                .filter(other -> !other.key().equals(placement.key()))
                .map(Placement::box);
    }

    private ChangeSet moved(Placement placement, Box to) {
        return session.edits()
                .move(
                        model(),
                        List.of(placement),
                        to.x() - placement.box().x(),
                        to.y() - placement.box().y());
    }

    private Box intoFrame(History.Mark mark, Frame frame, Placement placement) {
        return room(frame.box(), placement).orElseGet(() -> belowIn(mark, frame, placement));
    }

    // Below the frame that it stands in, if it stands in one.
    private Optional<Box> outside(Placement placement) {
        Box box = placement.box();
        return model().framesOn(placement.board()).stream()
                .map(Frame::box)
                .filter(frame -> frame.holdsMiddleOf(box))
                .findFirst()
                .map(frame -> free(placement, box.moved(0, frame.bottom() + GAP - box.y())));
    }

    /** Returns the free place in a frame that is nearest to the sticky's time. */
    private Optional<Box> room(Box frame, Placement placement) {
        Box size = placement.box();
        List<Box> taken = others(placement).filter(frame::overlaps).toList();
        List<Box> free = new ArrayList<>();
        for (int y = frame.y() + TITLE; y + size.height() + MARGIN <= frame.bottom(); y += GRID) {
            for (int x = frame.x() + MARGIN;
                    x + size.width() + MARGIN <= frame.right();
                    x += GRID) {
                Box box = new Box(x, y, size.width(), size.height());
                if (taken.stream().noneMatch(box::overlaps)) {
                    free.add(box);
                }
            }
        }
        return free.stream()
                .min(
                        Comparator.<Box>comparingInt(box -> Math.abs(box.x() - size.x()))
                                .thenComparingInt(Box::y)
                                .thenComparingInt(Box::x));
    }

    private Box belowIn(History.Mark mark, Frame frame, Placement placement) {
        Box box = frame.box();
        Box size = placement.box();
        int width = Math.max(box.width(), size.width() + 2 * MARGIN);
        int height = box.height() + size.height() + GAP;
        Box larger = new Box(box.x(), box.y(), width, height);
        session.history().edit(mark, session.edits().resizeFrame(model(), frame, larger));
        return new Box(box.x() + MARGIN, box.bottom(), size.width(), size.height());
    }

    private ChangeSet adopted(String context, Placement placement) {
        Optional<String> owner = Optional.of(context).filter(id -> !id.isEmpty());
        return model().element(placement.element())
                .filter(element -> Edits.ownable(element.kind()))
                .map(element -> session.edits().replace(model(), element.in(owner)))
                .orElse(ChangeSet.EMPTY);
    }

    /** Returns whether a line's words can be edited where it stands. */
    public static boolean hasWords(OutlineNode line) {
        return switch (line.role()) {
            case STICKY, LANE, CONTEXT -> true;
            case BOARD, REST, CAUSE, EFFECT, ELEMENT -> false;
            case TENANT, DOMAIN, MEMBER, SERVICE, STREAM -> false;
        };
    }

    /** Returns the key of what stands on the board for a line, such as the frame of a context. */
    public Optional<RecordKey> onDesk(OutlineNode line) {
        return onBoard(line).stream().findFirst();
    }

    /** Returns whether a line stands for what is being edited on the board. */
    public boolean isLineOf(OutlineNode line, RecordKey edited) {
        return line.role() != Role.CAUSE
                && line.role() != Role.EFFECT
                && onBoard(line).contains(edited);
    }
}
