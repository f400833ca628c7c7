package org.stormspec.render.scene;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * What one board shows, kept up to date by change sets: an edit touches only the stickies, links,
 * frames and lanes it concerns, and gives what building from scratch would give.
 */
public final class BoardScene {

    private static final Comparator<StickyItem> STICKY_ORDER = BoardScene::order;

    private static final Comparator<FrameItem> FRAME_ORDER =
            Comparator.<FrameItem>comparingLong(BoardScene::area)
                    .reversed()
                    .thenComparing(FrameItem::key);

    private static final Comparator<LaneItem> LANE_ORDER =
            Comparator.<LaneItem>comparingInt(lane -> lane.lane().y()).thenComparing(LaneItem::key);

    private final ModelView model;
    private final String board;
    private final Layer<StickyItem> stickies = new Layer<>(STICKY_ORDER);
    private final Layer<LinkItem> links = new Layer<>(Comparator.comparing(LinkItem::key));
    private final Layer<FrameItem> frames = new Layer<>(FRAME_ORDER);
    private final Layer<LaneItem> lanes = new Layer<>(LANE_ORDER);
    private final Map<String, Mark> marks = new HashMap<>();
    // As they were given, which nobody changes.
    private Map<String, Stage> stages = Map.of();
    private final Map<String, Set<RecordKey>> placementsOf = new HashMap<>();
    private final Layer<StickyItem> pivots = new Layer<>(STICKY_ORDER);
    private final Layer<StickyItem> questions = new Layer<>(STICKY_ORDER);
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    // Empty after a change, until somebody asks.
    private Optional<List<Phase>> phases = Optional.empty();
    private Optional<List<DomainArea>> domains = Optional.empty();

    /**
     * Shows a board of a model.
     *
     * @param model read now and again after every change
     * @param board id of the board; one that is not there shows nothing
     */
    public BoardScene(ModelView model, String board) {
        this.model = model;
        this.board = board;
        rebuild();
    }

    private void rebuild() {
        model.lanesOn(board).forEach(lane -> lanes.put(new LaneItem(lane.key(), lane)));
        model.framesOn(board).forEach(this::show);
        model.placementsOn(board).forEach(this::show);
        for (ModelRecord link : model.all(RecordType.LINK)) {
            showLink((Link) link);
        }
    }

    /** Returns the id of the board. */
    public String board() {
        return board;
    }

    /** Returns the model the board is part of. */
    public ModelView model() {
        return model;
    }

    /** Returns the board's record, if it is there. */
    public Optional<Board> record() {
        return model.find(new RecordKey(RecordType.BOARD, board)).map(Board.class::cast);
    }

    /** Returns the stickies. */
    public Layer<StickyItem> stickies() {
        return stickies;
    }

    /** Returns the links of which both ends are on the board. */
    public Layer<LinkItem> links() {
        return links;
    }

    /** Returns the context frames. */
    public Layer<FrameItem> frames() {
        return frames;
    }

    /** Returns the domains round the frames. */
    List<DomainArea> domains() {
        if (domains.isEmpty()) {
            domains = Optional.of(DomainArea.of(model, frames.all()));
        }
        return domains.get();
    }

    /** Returns the lanes. */
    public Layer<LaneItem> lanes() {
        return lanes;
    }

    /** Returns the phases from left to right. */
    public List<Phase> phases() {
        if (phases.isEmpty()) {
            phases = Optional.of(Workshop.phases(model, board));
        }
        return phases.get();
    }

    /** Returns how many open questions stand in a lane. */
    public int questionsIn(LaneItem item) {
        Lane lane = item.lane();
        int count = 0;
        for (StickyItem question : questions.all()) {
            int middle = question.box().y() + question.box().height() / 2;
            if (lane.y() <= middle && middle < lane.y() + lane.height()) {
                count++;
            }
        }
        return count;
    }

    /** Returns the pivotal events, which are among the stickies. */
    public Layer<StickyItem> pivots() {
        return pivots;
    }

    /** Returns the kinds of sticky on the board. */
    public Set<Kind> kinds() {
        return Collections.unmodifiableSet(kinds.keySet());
    }

    /** Returns the smallest rectangle that holds all stickies and frames, as high as all lanes. */
    public Optional<Rect> extent() {
        Optional<Rect> items =
                Stream.of(stickies.extent(), frames.extent())
                        .flatMap(Optional::stream)
                        .reduce(Rect::union);
        return items.map(wide ->
                lanes.all().stream()
                        .map(item -> item.lane())
                        .map(lane -> new Rect(wide.x(), lane.y(), wide.width(), lane.height()))
                        .reduce(wide, Rect::union));
    }

    /** Returns the links that start or end at one of these placements. */
    public Set<RecordKey> linksAt(Set<RecordKey> placements) {
        Set<RecordKey> touching = new LinkedHashSet<>();
        for (RecordKey placement : placements) {
            stickies.find(placement)
                    .ifPresent(sticky ->
                            linkRecords(sticky.element().id())
                                    .map(Link::key)
                                    .filter(key -> touches(key, placement))
                                    .forEach(touching::add));
        }
        return touching;
    }

    private boolean touches(RecordKey link, RecordKey placement) {
        return links.find(link)
                .filter(item -> item.from().equals(placement) || item.to().equals(placement))
                .isPresent();
    }

    /**
     * Follows a change of the model.
     *
     * @return whether anything that the board shows is different
     */
    public boolean apply(ChangeSet changes) {
        Dirty dirty = new Dirty();
        changes.changes().forEach(dirty::add);
        dirty.refresh();
        return dirty.any;
    }

    /**
     * Sets what the rules say, by element id; elements that are not named have no sign.
     *
     * @return whether anything that the board shows is different
     */
    public boolean mark(Map<String, Mark> newMarks) {
        Set<String> changed = new HashSet<>();
        Stream.concat(marks.keySet().stream(), newMarks.keySet().stream())
                .filter(id -> !Objects.equals(marks.get(id), newMarks.get(id)))
                .forEach(changed::add);
        marks.clear();
        marks.putAll(newMarks);
        changed.stream()
                .flatMap(id -> placementsOf.getOrDefault(id, Set.of()).stream())
                .toList()
                .forEach(this::refreshPlacement);
        return !changed.isEmpty();
    }

    /**
     * Sets how far things have come, by element id; elements that are not named have no ring. The
     * rings are looked up while they are painted, so that it costs nothing, however many there are.
     *
     * @param newStages not changed afterwards
     * @return whether these are others than before
     */
    @SuppressWarnings("ReferenceEquality") // Comparing what is told again would cost what it saves.
    public boolean stage(Map<String, Stage> newStages) {
        boolean others = stages != newStages;
        stages = newStages;
        return others;
    }

    /** Returns how far an element has come, for things that go anywhere. */
    public Optional<Stage> stageOf(String element) {
        return Optional.ofNullable(stages.get(element));
    }

    /** Returns whether anything has a ring that tells how far it has come. */
    boolean hasStages() {
        return !stages.isEmpty();
    }

    private void refreshPlacement(RecordKey key) {
        stickies.find(key).ifPresent(this::forget);
        model.find(key)
                .map(Placement.class::cast)
                .filter(this::show)
                .ifPresentOrElse(
                        _ -> {},
                        () -> {
                            stickies.remove(key);
                            pivots.remove(key);
                            questions.remove(key);
                        });
    }

    private void forget(StickyItem sticky) {
        count(sticky.kind(), -1);
        String element = sticky.element().id();
        Set<RecordKey> left = new TreeSet<>(placementsOf.getOrDefault(element, Set.of()));
        left.remove(sticky.key());
        if (left.isEmpty()) {
            placementsOf.remove(element);
        } else {
            placementsOf.put(element, left);
        }
    }

    /** Returns whether there is anything to show: a sticky without its element is not shown. */
    private boolean show(Placement placement) {
        Optional<Element> element = model.element(placement.element());
        element.ifPresent(found -> {
            Optional<Mark> mark = Optional.ofNullable(marks.get(found.id()));
            StickyItem sticky = StickyItem.of(placement, found, mark);
            stickies.put(sticky);
            count(sticky.kind(), 1);
            placementsOf.merge(found.id(), Set.of(sticky.key()), BoardScene::both);
            if (sticky.isPivotal()) {
                pivots.put(sticky);
            } else {
                pivots.remove(sticky.key());
            }
            if (sticky.isOpenQuestion()) {
                questions.put(sticky);
            } else {
                questions.remove(sticky.key());
            }
        });
        return element.isPresent();
    }

    /** Most elements have one sticky on a board, for which a set of one is enough. */
    private static Set<RecordKey> both(Set<RecordKey> known, Set<RecordKey> more) {
        Set<RecordKey> both = new TreeSet<>(known);
        both.addAll(more);
        return both;
    }

    private void count(Kind kind, int more) {
        kinds.merge(kind, more, Integer::sum);
        kinds.remove(kind, 0);
    }

    private void show(Frame frame) {
        Optional<Context> context = model.context(frame.context());
        frames.put(
                new FrameItem(
                        frame.key(),
                        frame,
                        context.map(Context::words).orElse(frame.context()),
                        context.map(BoardScene::below).orElse("")));
    }

    /** Returns what stands beside a title: the name that topics have of it, and what it is for. */
    private static String below(Context context) {
        return Stream.of(
                        context.charter().title().map(_ -> context.path()).orElse(""),
                        context.purpose())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void showLink(Link link) {
        Optional<LinkItem> nearest = Optional.empty();
        double distance = Double.MAX_VALUE;
        for (RecordKey from : placementsOf.getOrDefault(link.from(), Set.of())) {
            for (RecordKey to : placementsOf.getOrDefault(link.to(), Set.of())) {
                double length = middle(from).distanceTo(middle(to));
                if (length < distance) {
                    distance = length;
                    nearest = Optional.of(item(link, from, to));
                }
            }
        }
        nearest.ifPresentOrElse(links::put, () -> links.remove(link.key()));
    }

    private Point middle(RecordKey placement) {
        return stickies.find(placement).orElseThrow().bounds().middle();
    }

    private LinkItem item(Link link, RecordKey from, RecordKey to) {
        StickyItem source = stickies.find(from).orElseThrow();
        StickyItem target = stickies.find(to).orElseThrow();
        LinkItem.Tone tone = tone(source.element(), target.element());
        return LinkItem.between(link, from, to, tone, source.box(), target.box());
    }

    private static LinkItem.Tone tone(Element from, Element to) {
        boolean across =
                from.context().isPresent()
                        && to.context().isPresent()
                        && !from.context().equals(to.context());
        if (!across) {
            return LinkItem.Tone.INSIDE;
        }
        boolean granted =
                from.kind() == Kind.POLICY
                        || from.topic().flatMap(topic -> topic.access()).orElse(Access.PUBLIC)
                                == Access.PROTECTED;
        return granted ? LinkItem.Tone.GRANTED : LinkItem.Tone.ACROSS;
    }

    private Stream<Link> linkRecords(String element) {
        return Stream.concat(model.linksFrom(element).stream(), model.linksTo(element).stream());
    }

    /** Hotspots lie on top, then what stands lower; written out because very many are sorted. */
    private static int order(StickyItem one, StickyItem other) {
        int layer = one.placement().layer();
        if (layer != other.placement().layer()) {
            return Integer.compare(layer, other.placement().layer());
        }
        boolean hot = one.kind() == Kind.HOTSPOT;
        if (hot != (other.kind() == Kind.HOTSPOT)) {
            return hot ? 1 : -1;
        }
        int order = Integer.compare(one.box().y(), other.box().y());
        if (order == 0) {
            order = Integer.compare(one.box().x(), other.box().x());
        }
        return order == 0 ? one.key().compareTo(other.key()) : order;
    }

    private static long area(FrameItem frame) {
        return (long) frame.frame().box().width() * frame.frame().box().height();
    }

    /** Collects what a change set concerns, then looks each of it up once. */
    private final class Dirty {

        private final Set<RecordKey> placements = new LinkedHashSet<>();
        private final Set<RecordKey> linkKeys = new LinkedHashSet<>();
        private final Set<RecordKey> frameKeys = new LinkedHashSet<>();
        private final Set<String> elements = new LinkedHashSet<>();
        private boolean any;

        void add(RecordKey key, Change change) {
            switch (change.after().or(change::before).orElseThrow()) {
                case Placement placement when placement.board().equals(board) -> {
                    placements.add(key);
                    before(change, Placement.class)
                            .map(Placement::element)
                            .ifPresent(elements::add);
                    elements.add(placement.element());
                }
                case Element element -> {
                    placements.addAll(placementsOf.getOrDefault(element.id(), Set.of()));
                    model.placementsOf(element.id()).stream()
                            .filter(placement -> placement.board().equals(board))
                            .forEach(placement -> placements.add(placement.key()));
                    elements.add(element.id());
                }
                case Link link -> linkKeys.add(link.key());
                case Frame frame when frame.board().equals(board) -> frameKeys.add(key);
                case Context context -> framesOf(context).forEach(frameKeys::add);
                case Lane lane when lane.board().equals(board) -> refreshLane(key);
                case Phase phase when phase.board().equals(board) -> {
                    phases = Optional.empty();
                    any = true;
                }
                case Board changed when changed.id().equals(board) -> any = true;
                case Workspace _ -> {
                    domains = Optional.empty();
                    any = true;
                }
                default -> {}
            }
        }

        private static <T extends ModelRecord> Optional<T> before(Change change, Class<T> type) {
            return change.before().map(type::cast);
        }

        private Stream<RecordKey> framesOf(Context context) {
            return model.framesOn(board).stream()
                    .filter(frame -> frame.context().equals(context.id()))
                    .map(Frame::key);
        }

        private void refreshLane(RecordKey key) {
            any = true;
            model.find(key)
                    .map(Lane.class::cast)
                    .ifPresentOrElse(
                            lane -> lanes.put(new LaneItem(key, lane)), () -> lanes.remove(key));
        }

        void refresh() {
            elements.forEach(id -> linkRecords(id).map(Link::key).forEach(linkKeys::add));
            any |= !placements.isEmpty() || !linkKeys.isEmpty() || !frameKeys.isEmpty();
            placements.forEach(BoardScene.this::refreshPlacement);
            linkKeys.forEach(this::refreshLink);
            if (!frameKeys.isEmpty()) {
                domains = Optional.empty();
            }
            frameKeys.forEach(this::refreshFrame);
        }

        private void refreshLink(RecordKey key) {
            model.find(key)
                    .map(Link.class::cast)
                    .ifPresentOrElse(BoardScene.this::showLink, () -> links.remove(key));
        }

        private void refreshFrame(RecordKey key) {
            model.find(key)
                    .map(Frame.class::cast)
                    .ifPresentOrElse(BoardScene.this::show, () -> frames.remove(key));
        }
    }
}
