package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Kinds;
import org.stormspec.model.edit.Levels;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.Emphasis;
import org.stormspec.render.scene.Hit;
import org.stormspec.render.scene.HitTest;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Where one works at a board: camera, selection and the gesture in hand. Takes input without
 * knowing any toolkit and tells its watchers what to show.
 */
public final class Desk {

    /** Things stand on a grid of this many board units. */
    public static final int GRID = 8;

    /** Pixels left free round what is fitted into the view. */
    private static final double FIT_MARGIN = 48;

    /** Pixels at the top of the view left to the legend. */
    private static final double HEADER = 24;

    /** A wheel step of this many pixels doubles the zoom. */
    private static final double DOUBLING = 280;

    /** Room left round stickies when a context is drawn round them. */
    private static final int WRAP = 40;

    /** Room for the title when a context is drawn round stickies. */
    private static final int WRAP_TITLE = 72;

    /** Room between a sticky and one made beside it. */
    private static final double GAP = 3.0 * GRID;

    private static final int LANE_HEIGHT = 240;

    /** Pixels that an arrow key moves the view. */
    private static final double STEP = 50;

    /** How many times farther a far step moves the view. */
    private static final int FAR = 4;

    private static final double ZOOM_STEP = 1.25;

    /** Letters that do something with the selected sticky, so that its words do not open. */
    private static final Set<String> ON_SELECTED = Set.of("W", "B", "V", "H");

    private final BoardScene scene;
    private final BoardEdits edits;
    private final LinkRules rules;
    private final HitTest hits;
    private final List<Watcher> watchers = new ArrayList<>();
    // The session's state: what a person sees and does, none of it part of the model.
    private Camera camera = Camera.START;
    private double width = 1;
    private double height = 1;
    private Set<RecordKey> selection = Set.of();
    private Gesture gesture = Idle.AT_REST;
    private Feedback feedback = new Feedback.None();
    private Optional<Editing> editing = Optional.empty();
    private Optional<Point> pointer = Optional.empty();
    private Optional<Set<RecordKey>> lit = Optional.empty();
    private boolean spaceHeld;
    private Keymap keymap = Keymap.standard();
    private String typed = "";
    private Optional<RecordKey> justMade = Optional.empty();
    private Optional<StreamKind> fresh = Optional.empty();
    private Optional<RecordKey> walkedTo = Optional.empty();
    private final Looking looking = new Looking(this);
    private final Copying copying = new Copying(this);
    private Optional<Set<RecordKey>> spotlight = Optional.empty();
    private Set<RecordKey> ringed = Set.of();
    private Optional<Hurdle> hurdle = Optional.empty();
    private Runnable afterHurdle = () -> {};
    private Ballot ballot = Ballot.FREE;
    private Coalescer coalescer = Coalescer.NONE;
    private List<Extra> extras = List.of();
    private double footer;

    /** Is told what to show; every method does nothing unless it is overridden. */
    public interface Watcher {

        /** The camera looks elsewhere. */
        default void looked(Camera camera) {}

        /** Something else is selected. */
        default void selected(Set<RecordKey> keys) {}

        /** A gesture shows something else. */
        default void showed(Feedback feedback) {}

        /** Words are edited in place, or no longer. */
        default void edited(Optional<Editing> editing) {}

        /** The level of the board does not let people make something, or no longer. */
        default void heldUp(Optional<Hurdle> hurdle) {}

        /** There is something to say in the status bar; empty takes it back. */
        default void said(String words) {}

        /** There is something to say that is of interest only until the next edit. */
        default void reported(String words) {
            said(words);
        }
    }

    /** Works at a scene. */
    public Desk(BoardScene scene, BoardEdits edits, LinkRules rules) {
        this.scene = scene;
        this.edits = edits;
        this.rules = rules;
        this.hits = new HitTest(scene);
    }

    /** Adds a watcher. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Says how large the view is, in logical pixels. */
    public void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    /**
     * Takes an input.
     *
     * @return whether it meant anything
     */
    public boolean handle(Input input) {
        return switch (input) {
            case Input.Scroll scroll -> scroll(scroll);
            case Input.Pinch pinch -> look(camera.zoomedBy(pinch.factor(), pinch.at()));
            case Input.KeyDown down -> keyDown(down);
            case Input.KeyUp up -> keyUp(up);
            case Input.Press press -> {
                leaveHurdle();
                justMade = Optional.empty();
                walkedTo = Optional.empty();
                yield point(press.at(), press);
            }
            case Input.Move move -> point(move.at(), move);
            case Input.Release release -> point(release.at(), release);
        };
    }

    private boolean point(Point at, Input input) {
        pointer = Optional.of(at);
        gesture = gesture.on(input, this);
        return true;
    }

    private boolean scroll(Input.Scroll scroll) {
        if (scroll.keys().ctrl()) {
            double factor = Math.pow(2, scroll.dy() / DOUBLING);
            return look(camera.zoomedBy(factor, scroll.at()));
        }
        boolean sideways = scroll.keys().shift() && scroll.dx() == 0;
        return look(
                sideways
                        ? camera.dragged(scroll.dy(), 0)
                        : camera.dragged(scroll.dx(), scroll.dy()));
    }

    private boolean keyDown(Input.KeyDown down) {
        if (down.key().equals("Space") && !(gesture instanceof Offering)) {
            spaceHeld = true;
            return true;
        }
        boolean resting = gesture instanceof Idle;
        Optional<BoardCommand> command = keymap.onBoard(down);
        boolean stops = command.filter(found -> found.id().equals("stop")).isPresent();
        if (stops || down.key().equals("Escape")) {
            stop();
            return true;
        }
        if (gesture instanceof Offering offering) {
            gesture = offering.on(down, this);
            return true;
        }
        return resting && (typeOver(down) || command.map(this::run).orElse(false));
    }

    /** Takes one of the things that are offered, as a click on it does. */
    public void choose(int index) {
        if (gesture instanceof Offering offering) {
            gesture = offering.take(index, this);
        }
    }

    /** Uses another clipboard from now on. */
    public void use(Clipboard clipboard) {
        copying.use(clipboard);
    }

    /** Uses other keys from now on. */
    public void use(Keymap newKeymap) {
        keymap = newKeymap;
    }

    /** Returns the keys in use. */
    public Keymap keymap() {
        return keymap;
    }

    /**
     * Does what a command does.
     *
     * @return whether there is such a command and it could be done
     */
    public boolean run(String id) {
        return BoardCommands.find(id).map(this::run).orElse(false);
    }

    private boolean run(BoardCommand command) {
        return command.run(this);
    }

    /**
     * Typing replaces the words of the selected sticky while the pointer rests on it, or when one
     * came to it by keys.
     */
    private boolean typeOver(Input.KeyDown down) {
        return opensWords(down.key(), down.keys()) && typeOver(down.text());
    }

    /**
     * Replaces the words of the sticky that letters go to, as typing does; returns whether there is
     * one. For letters that are composed of several keys, as accents and most scripts of Asia are.
     */
    public boolean typeOver(String text) {
        Optional<StickyItem> target =
                typingTarget().filter(_ -> text.codePoints().anyMatch(Character::isLetter));
        target.ifPresent(sticky -> overwrite(sticky.key(), text));
        return target.isPresent();
    }

    /** Returns the sticky whose words a letter would replace now. */
    public Optional<StickyItem> typingTarget() {
        Optional<StickyItem> under =
                walkedTo.flatMap(key -> scene.stickies().find(key))
                        .or(() -> pointer.flatMap(this::stickyAt));
        return selectedSticky()
                .filter(_ -> !isEditing())
                .filter(sticky -> !isJustMade(sticky.key()))
                .filter(sticky -> under.filter(sticky::equals).isPresent());
    }

    private static boolean opensWords(String key, Keys held) {
        return !held.ctrl() && !held.alt() && !ON_SELECTED.contains(key);
    }

    private boolean keyUp(Input.KeyUp up) {
        spaceHeld &= !up.key().equals("Space");
        return false;
    }

    /** Ends what is in hand as if it had never been, or selects nothing. */
    void stop() {
        if (hurdle.isPresent()) {
            leaveHurdle();
        } else if (gesture instanceof Idle) {
            select(Set.of());
        } else {
            abandon();
        }
    }

    /** Ends what is in hand as if it had never been: a gesture, or words being edited. */
    public void abandon() {
        cancelEdit();
        gesture.abandon(this);
        gesture = Idle.AT_REST;
    }

    /** Begins another gesture, as a key does. */
    void begin(Gesture next) {
        gesture = next;
    }

    /** Returns what is in hand. */
    Gesture gesture() {
        return gesture;
    }

    /** Returns where one has looked from. */
    Looking looking() {
        return looking;
    }

    /** Returns what copies. */
    Copying copying() {
        return copying;
    }

    /** Performs a use case as a gesture of its own; returns what it changed. */
    ChangeSet once(String label, Function<Edits, ChangeSet> useCase) {
        edits.begin(label);
        try {
            ChangeSet changes = edits.perform(useCase);
            edits.commit();
            return changes;
        } catch (IllegalStateException | IllegalArgumentException failed) {
            edits.cancel();
            throw failed;
        }
    }

    /** Does several edits as one gesture. */
    void inOne(String label, Runnable action) {
        edits.begin(label);
        action.run();
        edits.commit();
    }

    /** Returns the keys of the stickies that a change set adds. */
    static Set<RecordKey> placed(ChangeSet changes) {
        Set<RecordKey> placed = new LinkedHashSet<>();
        changes.changes()
                .forEach((key, change) -> {
                    if (key.type() == RecordType.PLACEMENT && change.before().isEmpty()) {
                        placed.add(key);
                    }
                });
        return placed;
    }

    /** Returns a number with the word that goes with it. */
    static String count(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** Returns the things behind keys, in their order. */
    List<ModelRecord> records(Set<RecordKey> keys) {
        return keys.stream().flatMap(key -> scene.model().find(key).stream()).toList();
    }

    /** Returns the stickies among things, in their order. */
    List<Placement> placements(Set<RecordKey> keys) {
        return records(keys).stream()
                .filter(Placement.class::isInstance)
                .map(Placement.class::cast)
                .toList();
    }

    /** Returns things with all stickies that are grouped with one of them. */
    Set<RecordKey> grouped(Set<RecordKey> keys) {
        Set<String> groups = new LinkedHashSet<>();
        placements(keys).forEach(placement -> placement.group().ifPresent(groups::add));
        if (groups.isEmpty()) {
            return keys;
        }
        Set<RecordKey> all = new LinkedHashSet<>(keys);
        for (Placement placement : scene.model().placementsOn(scene.board())) {
            if (placement.group().filter(groups::contains).isPresent()) {
                all.add(placement.key());
            }
        }
        return all;
    }

    /** Takes the last step back and says what it was. */
    public void undo() {
        report(edits.undo().map(label -> "Undid: " + label).orElse("Nothing to undo"));
        prune();
    }

    /** Performs the step taken back last and says what it was. */
    public void redo() {
        report(edits.redo().map(label -> "Did again: " + label).orElse("Nothing to do again"));
        prune();
    }

    /** Returns the scene. */
    public BoardScene scene() {
        return scene;
    }

    /** Returns what may be done to the model. */
    BoardEdits edits() {
        return edits;
    }

    /** Returns what may be connected. */
    LinkRules rules() {
        return rules;
    }

    /** Returns where one looks from. */
    public Camera camera() {
        return camera;
    }

    /**
     * Looks from elsewhere.
     *
     * @return true, as every input that moves the camera means something
     */
    public boolean look(Camera newCamera) {
        if (!newCamera.equals(camera)) {
            camera = newCamera;
            watchers.forEach(watcher -> watcher.looked(newCamera));
        }
        return true;
    }

    /** Shows the whole board. */
    public void fit() {
        scene.extent().ifPresent(this::fit);
    }

    /** Leaves room at the lower edge for what floats there when something is fitted, in pixels. */
    public void reserve(double pixels) {
        footer = pixels;
    }

    /** Shows what is selected. */
    public void fitSelection() {
        bounds(selection).ifPresent(this::fit);
    }

    /** Shows a part of the board. */
    public void fit(Rect world) {
        double room = Math.max(height / 2, height - HEADER - footer);
        Camera below = Camera.fitting(world, width, room, FIT_MARGIN, 1);
        looking.leap(below.dragged(0, HEADER));
    }

    /** Zooms about the middle of the view. */
    public void zoomTo(double zoom) {
        look(camera.zoomedTo(zoom, new Point(width / 2, height / 2)));
    }

    void zoomIn() {
        zoomTo(camera.zoom() * ZOOM_STEP);
    }

    void zoomOut() {
        zoomTo(camera.zoom() / ZOOM_STEP);
    }

    /** Moves what is selected by lines of the grid, or the view when nothing is. */
    void go(Way way, int lines) {
        if (selection.isEmpty()) {
            double step = lines > 1 ? FAR * STEP : STEP;
            look(camera.dragged(-way.x() * step, -way.y() * step));
        } else {
            nudge(way.x() * lines * GRID, way.y() * lines * GRID);
        }
    }

    /** Selects something and brings it into view, if it is not. */
    public void reveal(RecordKey key) {
        select(Set.of(key));
        bounds(selection)
                .filter(place -> !seen().contains(place))
                .ifPresent(place -> looking.leap(looking.centring(place)));
    }

    /** Selects something by keys, so that typing goes to it, and brings it into view. */
    void walkTo(RecordKey key) {
        reveal(key);
        walkedTo = Optional.of(key);
    }

    /** Returns the smallest rectangle that holds these things; empty if they stand nowhere. */
    Optional<Rect> bounds(Set<RecordKey> keys) {
        return keys.stream().flatMap(key -> bounds(key).stream()).reduce(Rect::union);
    }

    private Optional<Rect> bounds(RecordKey key) {
        return scene.stickies()
                .find(key)
                .map(sticky -> sticky.bounds())
                .or(() -> scene.frames().find(key).map(frame -> frame.bounds()))
                .or(() -> scene.links().find(key).map(link -> link.bounds()));
    }

    /** Returns the part of the board that is in view. */
    public Rect seen() {
        return camera.visible(width, height);
    }

    /** Returns the keys of what is selected. */
    public Set<RecordKey> selection() {
        return selection;
    }

    /** Selects other things. */
    public void select(Set<RecordKey> keys) {
        Set<RecordKey> next = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        walkedTo = Optional.empty();
        if (!next.equals(selection)) {
            selection = next;
            watchers.forEach(watcher -> watcher.selected(next));
        }
    }

    /** Selects every sticky and frame. */
    public void selectAll() {
        Set<RecordKey> all = new LinkedHashSet<>();
        scene.frames().all().forEach(frame -> all.add(frame.key()));
        scene.stickies().all().forEach(sticky -> all.add(sticky.key()));
        select(all);
    }

    /** Forgets selected things that are no longer there; to be called after every change. */
    public void prune() {
        Set<RecordKey> left = new LinkedHashSet<>(selection);
        if (left.removeIf(key -> !scene.model().has(key))) {
            select(left);
        }
    }

    /** Returns the one selected sticky, if it is one. */
    public Optional<StickyItem> selectedSticky() {
        return selection.size() == 1
                ? scene.stickies().find(selection.iterator().next())
                : Optional.empty();
    }

    /** Returns how many stickies are selected. */
    int stickiesSelected() {
        int count = 0;
        for (RecordKey key : selection) {
            count += key.type() == RecordType.PLACEMENT ? 1 : 0;
        }
        return count;
    }

    /** Returns whether a sticky is selected. */
    boolean isStickySelected() {
        return stickiesSelected() > 0;
    }

    /** Returns what the gesture in hand shows. */
    public Feedback feedback() {
        return feedback;
    }

    void show(Feedback newFeedback) {
        feedback = newFeedback;
        watchers.forEach(watcher -> watcher.showed(newFeedback));
    }

    /** Dims all stickies but some, as a search does; empty dims none. */
    public void light(Optional<Set<RecordKey>> keys) {
        lit = keys.map(Set::copyOf);
    }

    /**
     * Dims all stickies but some while a story is told, over whatever a search dims.
     *
     * @param keys what is not dimmed; empty ends it
     * @param step what has a ring round it
     */
    public void spotlight(Optional<Set<RecordKey>> keys, Set<RecordKey> step) {
        spotlight = keys.map(Set::copyOf);
        ringed = Set.copyOf(step);
        watchers.forEach(watcher -> watcher.showed(feedback));
    }

    private Set<RecordKey> withRinged() {
        Set<RecordKey> both = new LinkedHashSet<>(selection);
        both.addAll(ringed);
        return both;
    }

    /** Returns what stands out in the picture. */
    public Emphasis emphasis() {
        Emphasis plain =
                Emphasis.NONE
                        .selecting(ringed.isEmpty() ? selection : withRinged())
                        .editing(editing.map(Editing::key))
                        .lighting(spotlight.or(() -> lit));
        return switch (feedback) {
            case Feedback.Lift lift -> plain.lifting(lift.placements());
            case Feedback.Wire wire -> plain.lighting(Optional.of(wire.targets()));
            case Feedback.None _,
                    Feedback.Marquee _,
                    Feedback.Outline _,
                    Feedback.Lasso _,
                    Feedback.Room _,
                    Feedback.Offer _ ->
                    plain;
        };
    }

    /** Returns what the pointer looks like. */
    public Pointer pointer() {
        return spaceHeld ? Pointer.GRAB : gesture.pointer();
    }

    /** Returns where the pointer was last, in pixels. */
    Optional<Point> pointerPlace() {
        return pointer;
    }

    /** Says that the pointer has left the view. */
    public void pointerLeft() {
        pointer = Optional.empty();
    }

    boolean isSpaceHeld() {
        return spaceHeld;
    }

    void say(String words) {
        watchers.forEach(watcher -> watcher.said(words));
    }

    /** Says what has happened, which is of no interest once something else happens. */
    void report(String words) {
        watchers.forEach(watcher -> watcher.reported(words));
    }

    Hit hit(Point screen) {
        return hits.at(camera.toWorld(screen), camera, selection);
    }

    /** Returns the topmost sticky at a place in pixels. */
    Optional<StickyItem> stickyAt(Point screen) {
        return hits.sticky(camera.toWorld(screen));
    }

    /** Returns the nearest line of the grid. */
    static int snapped(double coordinate) {
        return (int) Math.rint(coordinate / GRID) * GRID;
    }

    /** Returns whether typing now should go on making stickies, not change the one just made. */
    boolean isJustMade(RecordKey key) {
        return justMade.filter(key::equals).isPresent();
    }

    /** Returns where the pointer is, else the middle of the view, in board units. */
    Point aim() {
        return camera.toWorld(pointer.orElse(new Point(width / 2, height / 2)));
    }

    /**
     * Makes a sticky at the pointer and opens its words; without a pointer it goes to the right of
     * what is selected, as in a story that is told by keys alone.
     */
    public void create(Kind kind) {
        if (pointer.isEmpty() && stickiesSelected() > 0) {
            append(kind);
        } else {
            createAt(kind, aim(), Optional.empty());
        }
    }

    /** Makes an event of a kind, as {@link #create(Kind)} makes any. */
    public void create(StreamKind stream) {
        creating(Optional.of(stream), () -> create(Kind.EVENT));
    }

    private void creating(Optional<StreamKind> stream, Runnable create) {
        fresh = stream;
        create.run();
        fresh = Optional.empty();
    }

    /** Makes a sticky round a place in board units, that a link leads to, and opens its words. */
    void createAt(Kind kind, Point at, Optional<RecordKey> after) {
        Box size = Placement.boxAt(kind, 0, 0);
        int x = snapped(at.x() - size.width() / 2.0);
        int y = snapped(at.y() - size.height() / 2.0);
        create(kind, free(size.moved(x, y)), after);
    }

    /**
     * Makes a sticky to the right of a selected one, else of the last one in time, and opens its
     * words: for hands that point at nothing.
     */
    public void append(Kind kind) {
        lastOf(selection.stream().flatMap(key -> scene.stickies().find(key).stream()))
                .or(() -> lastOf(scene.stickies().all().stream()))
                .ifPresentOrElse(
                        sticky -> createBeside(sticky, kind, Optional.empty()), () -> create(kind));
    }

    private static Optional<StickyItem> lastOf(Stream<StickyItem> stickies) {
        return stickies.max(
                Comparator.<StickyItem>comparingInt(sticky -> sticky.box().x())
                        .thenComparingInt(sticky -> sticky.box().y())
                        .thenComparing(StickyItem::key));
    }

    /** Returns whether an arrow may lead from one kind to another. */
    public boolean allows(Kind from, Kind to) {
        return rules.allows(from, to);
    }

    /** Returns why no arrow may lead from one kind to another, as a sentence with a way out. */
    public String refusal(Kind from, Kind to) {
        return rules.refusal(from, to);
    }

    /**
     * Connects two stickies; what is selected stays so.
     *
     * @return why they cannot be connected; empty when they now are
     */
    public Optional<String> connect(RecordKey from, RecordKey to) {
        edits.begin("connect");
        Optional<RecordKey> link = edits.connect(from, to);
        edits.commit();
        return link.isPresent() ? Optional.empty() : Optional.of(refusal(from, to));
    }

    private String refusal(RecordKey from, RecordKey to) {
        return scene.stickies()
                .find(from)
                .flatMap(source ->
                        scene.stickies()
                                .find(to)
                                .map(target -> rules.refusal(source.kind(), target.kind())))
                .orElse("One of the two is not on this board");
    }

    /** Returns the box, or the next one to its right that covers no sticky. */
    private Box free(Box box) {
        return free(box, 1, 0);
    }

    private void create(Kind kind, Box box, Optional<RecordKey> after) {
        if (isHeldUp(kind, () -> create(kind, box, after))) {
            return;
        }
        edits.begin("add " + fresh.map(StreamKind::noun).orElse(kind.noun()));
        RecordKey key = edits.create(kind, box, "");
        fresh.ifPresent(stream -> become(key, stream));
        open(key, "", Optional.of(new Editing.NewSticky(kind, box, after, fresh)));
    }

    // Asks the model, as the scene does not know yet what is made together with other things.
    private void become(RecordKey key, StreamKind stream) {
        placements(Set.of(key)).stream()
                .flatMap(placement -> scene.model().element(placement.element()).stream())
                .forEach(element ->
                        edits.put(List.of(element.with(Kinds.as(element.detail(), stream)))));
    }

    // Wanting the same kind once more is taken as yes to raising the level.
    private boolean isHeldUp(Kind kind, Runnable again) {
        Optional<String> reason =
                scene.record().flatMap(board -> Levels.refusal(board.level(), kind));
        if (reason.isEmpty()) {
            hold(Optional.empty(), () -> {});
            return false;
        }
        if (hurdle.filter(before -> before.kind() == kind).isPresent()) {
            takeHurdle();
        } else {
            hold(Optional.of(new Hurdle(kind, reason.get(), Levels.first(kind))), again);
        }
        return true;
    }

    private void hold(Optional<Hurdle> next, Runnable again) {
        if (!next.equals(hurdle)) {
            hurdle = next;
            afterHurdle = again;
            watchers.forEach(watcher -> watcher.heldUp(next));
            say(next.map(found -> found.reason() + ". Press again to raise the level").orElse(""));
        }
    }

    /** Returns what the level of the board does not let people make, while they may insist. */
    public Optional<Hurdle> hurdle() {
        return hurdle;
    }

    /** Raises the level of the board and makes what it did not let people make. */
    public void takeHurdle() {
        Runnable again = afterHurdle;
        hurdle.ifPresent(now -> {
            edits.begin("raise level");
            edits.raise(now.level());
            edits.commit();
            hold(Optional.empty(), () -> {});
            again.run();
        });
    }

    /** Leaves the level of the board as it is. */
    public void leaveHurdle() {
        hold(Optional.empty(), () -> {});
    }

    /** Draws a context round the selected stickies, or lets it be drawn when there are none. */
    public void drawContext() {
        Set<RecordKey> placements = new LinkedHashSet<>(selection);
        placements.removeIf(key -> key.type() != RecordType.PLACEMENT);
        bounds(placements)
                .ifPresentOrElse(
                        area -> drawContext(wrapping(area)),
                        () -> {
                            say("Draw a frame round the stickies of the context. Esc to stop");
                            begin(new Framing(Optional.empty()));
                        });
    }

    private static Box wrapping(Rect area) {
        int x = snapped(area.x() - WRAP);
        int y = snapped(area.y() - WRAP_TITLE);
        return new Box(x, y, snapped(area.right() + WRAP) - x, snapped(area.bottom() + WRAP) - y);
    }

    void drawContext(Box box) {
        edits.begin("draw context");
        RecordKey key = edits.drawContext(box, "context");
        open(key, "", Optional.of(new Editing.NewContext(box)));
    }

    /** Makes a lane at the pointer and opens its name. */
    public void drawLane() {
        int y = snapped(aim().y() - LANE_HEIGHT / 2.0);
        edits.begin("add lane");
        RecordKey key = edits.drawLane(y, LANE_HEIGHT, "");
        open(key, "", Optional.of(new Editing.NewLane(y, LANE_HEIGHT)));
    }

    /** Begins a phase at the pointer and opens its name. */
    public void drawPhase() {
        int x = snapped(aim().x());
        edits.begin("add phase");
        RecordKey key = beginPhase(x, "");
        open(key, "", Optional.of(new Editing.NewPhase(x)));
    }

    private RecordKey beginPhase(int x, String name) {
        return edits.perform(use -> Workshop.drawPhase(scene.model(), use, scene.board(), name, x))
                .changes()
                .firstKey();
    }

    /** Returns the phase with a key. */
    public Optional<Phase> phase(RecordKey key) {
        return key.type() == RecordType.PHASE
                ? scene.model().find(key).map(Phase.class::cast)
                : Optional.empty();
    }

    /** Asks a question: pinned to the selected sticky or the step being told, else anywhere. */
    public void ask() {
        selectedSticky()
                .or(() -> selection.isEmpty() ? step() : Optional.empty())
                .filter(sticky -> sticky.kind() != Kind.HOTSPOT)
                .ifPresentOrElse(this::ask, () -> create(Kind.HOTSPOT));
    }

    private Optional<StickyItem> step() {
        return ringed.stream().flatMap(key -> scene.stickies().find(key).stream()).findFirst();
    }

    private void ask(StickyItem host) {
        Box box = Workshop.pinAt(scene.model(), host.placement());
        edits.begin("ask a question");
        RecordKey key = pin(host.key(), box, "");
        open(key, "", Optional.of(new Editing.NewQuestion(host.key(), box)));
    }

    private RecordKey pin(RecordKey host, Box box, String words) {
        return scene.stickies()
                .find(host)
                .map(sticky -> placed(edits.perform(use -> pinning(use, sticky, box, words))))
                .flatMap(made -> made.stream().findFirst())
                .orElseGet(() -> edits.create(Kind.HOTSPOT, box, words));
    }

    private ChangeSet pinning(Edits use, StickyItem host, Box box, String words) {
        return Workshop.pin(scene.model(), use, host.placement(), words, box).changes();
    }

    /** Puts dots on the selected stickies, else on the one at the pointer; fewer than 0 go. */
    public void vote(int dots) {
        List<StickyItem> chosen =
                selection.stream().flatMap(key -> scene.stickies().find(key).stream()).toList();
        vote(chosen.isEmpty() ? pointer.flatMap(this::stickyAt).stream().toList() : chosen, dots);
    }

    void vote(StickyItem sticky, int dots) {
        vote(List.of(sticky), dots);
    }

    private void vote(List<StickyItem> stickies, int dots) {
        Set<String> elements = new LinkedHashSet<>();
        stickies.forEach(sticky -> elements.add(sticky.element().id()));
        Optional<String> refusal =
                elements.isEmpty()
                        ? Optional.of("Select a sticky or point at one to vote")
                        : dots > 0 ? ballot.refusal(dots * elements.size()) : Optional.empty();
        refusal.ifPresentOrElse(
                this::say,
                () -> {
                    edits.begin(dots > 0 ? "vote" : "take a dot back");
                    edits.perform(any -> Workshop.vote(scene.model(), elements, dots));
                    edits.commit();
                });
    }

    /** Lets every click put a dot, until Escape. */
    public void voteByClick() {
        begin(Dotting.begin(this));
    }

    /** Says what else the menu offers about what is selected. */
    public void offer(List<Extra> newExtras) {
        extras = List.copyOf(newExtras);
    }

    List<Extra> extras() {
        return extras;
    }

    /** Says who decides whether more dots may be put. */
    public void use(Ballot newBallot) {
        ballot = newBallot;
    }

    /** Says who shows what would become of events as one CDC entity. */
    public void coalesceBy(Coalescer newCoalescer) {
        coalescer = newCoalescer;
    }

    /** Returns whether events and topics are selected and no other stickies. */
    boolean areEventsSelected() {
        List<StickyItem> stickies =
                selection.stream().flatMap(key -> scene.stickies().find(key).stream()).toList();
        return !stickies.isEmpty()
                && stickies.stream()
                        .allMatch(one -> one.kind() == Kind.EVENT || one.kind() == Kind.TOPIC);
    }

    /** Asks whether the selected events shall become one CDC entity. */
    void coalesce() {
        Set<String> elements = new LinkedHashSet<>();
        selection.stream()
                .flatMap(key -> scene.stickies().find(key).stream())
                .forEach(sticky -> elements.add(sticky.element().id()));
        coalescer.coalesce(elements);
    }

    /** Makes the selected events pivotal, or ordinary again when all of them are. */
    public void togglePivotal() {
        List<Element> events =
                selection.stream()
                        .flatMap(key -> scene.stickies().find(key).stream())
                        .map(StickyItem::element)
                        .filter(element -> element.kind() == Kind.EVENT)
                        .toList();
        if (events.isEmpty()) {
            say("Only an event can be pivotal. Select one");
            return;
        }
        boolean all = events.stream().allMatch(Desk::isPivotal);
        edits.begin(all ? "make ordinary" : "make pivotal");
        edits.put(events.stream().map(event -> pivotal(event, !all)).toList());
        edits.commit();
    }

    private static boolean isPivotal(Element element) {
        return element.detail() instanceof Detail.Event event && event.pivotal();
    }

    private static Element pivotal(Element element, boolean pivotal) {
        return element.detail() instanceof Detail.Event event
                ? element.with(event.pivotal(pivotal))
                : element;
    }

    /** Names a part of the board and opens the name. */
    void openNewView(Box box, String name) {
        ChangeSet changes = beginView(box, name);
        changes.changes()
                .keySet()
                .forEach(key -> open(key, name, Optional.of(new Editing.NewView(box))));
    }

    private ChangeSet beginView(Box box, String name) {
        edits.begin("name view");
        return nameView(box, name);
    }

    private ChangeSet nameView(Box box, String name) {
        return edits.perform(use -> use.nameView(scene.model(), scene.board(), name, box));
    }

    private void open(RecordKey key, String text, Optional<Editing.Fresh> fresh) {
        select(Set.of(key));
        typed = text;
        bounds(key).filter(_ -> key.type() == RecordType.PLACEMENT).ifPresent(this::follow);
        editing = Optional.of(new Editing(key, text, fresh));
        watchers.forEach(watcher -> watcher.edited(editing));
    }

    /**
     * Looks no farther aside than it takes to see a place, so that typing is never out of sight.
     */
    private void follow(Rect place) {
        Rect seen = seen();
        double margin = GAP / camera.zoom();
        double dx = aside(place.x() - margin - seen.x(), place.right() + margin - seen.right());
        double dy = aside(place.y() - margin - seen.y(), place.bottom() + margin - seen.bottom());
        if (seen.width() > place.width() + 2 * margin && (dx != 0 || dy != 0)) {
            look(camera.dragged(-dx * camera.zoom(), -dy * camera.zoom()));
        }
    }

    private static double aside(double before, double after) {
        return before < 0 ? before : Math.max(0, after);
    }

    /** Opens the words of a sticky, a frame or a lane. */
    public void edit(RecordKey key) {
        words(key).ifPresent(words -> open(key, words, Optional.empty()));
    }

    /** Opens the words of a sticky with other words in them, as typing on it does. */
    void overwrite(RecordKey key, String words) {
        open(key, words, Optional.empty());
    }

    private Optional<String> words(RecordKey key) {
        return scene.stickies()
                .find(key)
                .map(sticky -> sticky.element().name())
                .or(() -> scene.frames().find(key).map(frame -> frame.title()))
                .or(() -> scene.lanes().find(key).map(lane -> lane.lane().name()))
                .or(() -> phase(key).map(Phase::name));
    }

    /** Returns the words that are being edited. */
    public Optional<Editing> editing() {
        return editing;
    }

    /** Returns whether words are being edited. */
    public boolean isEditing() {
        return editing.isPresent();
    }

    /** Says what the words are so far. */
    public void type(String words) {
        typed = words;
        editing.ifPresent(now -> edits.draft(now.key(), words.strip()));
    }

    /** Returns what the words are so far. */
    public String typed() {
        return typed;
    }

    /** Opens the words of what is selected, if it is one thing. */
    void editSelected() {
        if (selection.size() == 1) {
            edit(selection.iterator().next());
        }
    }

    /**
     * Makes what the grammar predicts after the one selected sticky, linked, and opens its words.
     */
    void makeNext() {
        if (selection.size() == 1) {
            goOn(selection.iterator().next(), Editing.Then.NEXT_KIND);
        }
    }

    /** Takes the edited words; something new without words is dropped. */
    public void finishEdit(String words, Editing.Then then) {
        editing.ifPresent(now -> {
            close();
            String plain = words.strip();
            Optional<RecordKey> key =
                    now.fresh()
                            .map(fresh -> make(fresh, plain))
                            .orElseGet(() -> rename(now, plain));
            key.ifPresent(made -> {
                select(Set.of(made));
                justMade = now.fresh().map(any -> made);
                goOn(made, then);
            });
        });
    }

    /** Leaves the words as they were; something new is dropped. */
    public void cancelEdit() {
        editing.ifPresent(now -> {
            close();
            if (now.fresh().isPresent()) {
                edits.cancel();
                prune();
            } else {
                edits.dropDraft();
            }
        });
    }

    private void close() {
        editing = Optional.empty();
        watchers.forEach(watcher -> watcher.edited(editing));
    }

    private Optional<RecordKey> make(Editing.Fresh fresh, String words) {
        if (words.isEmpty()) {
            edits.cancel();
            prune();
            return Optional.empty();
        }
        List<RecordKey> made = new ArrayList<>();
        edits.together(() -> {
            edits.restart();
            made.add(make(words, fresh));
        });
        edits.commit();
        return Optional.of(made.getFirst());
    }

    private RecordKey make(String words, Editing.Fresh fresh) {
        return switch (fresh) {
            case Editing.NewSticky sticky -> {
                sticky.after()
                        .filter(any -> Edits.ownable(sticky.kind()))
                        .ifPresent(from -> edits.makeRoom(from, sticky.box()));
                RecordKey key = edits.create(sticky.kind(), sticky.box(), words);
                sticky.stream().ifPresent(stream -> become(key, stream));
                sticky.after().ifPresent(from -> edits.connect(from, key));
                yield key;
            }
            case Editing.NewContext context -> edits.drawContext(context.box(), words);
            case Editing.NewLane lane -> edits.drawLane(lane.y(), lane.height(), words);
            case Editing.NewQuestion question -> pin(question.host(), question.box(), words);
            case Editing.NewPhase phase -> beginPhase(phase.x(), words);
            case Editing.NewView view -> nameView(view.box(), words).changes().firstKey();
        };
    }

    private Optional<RecordKey> rename(Editing now, String words) {
        if (!words.isEmpty() && !words(now.key()).equals(Optional.of(words))) {
            edits.begin("rename");
            edits.rename(now.key(), words);
            edits.commit();
        } else {
            edits.dropDraft();
        }
        return Optional.of(now.key());
    }

    private void goOn(RecordKey key, Editing.Then then) {
        scene.stickies()
                .find(key)
                .ifPresent(sticky -> {
                    switch (then) {
                        case REST -> {}
                        case SAME_KIND -> neighbour(sticky, 1, 0);
                        case SAME_KIND_BEFORE -> neighbour(sticky, -1, 0);
                        case SAME_KIND_BELOW -> neighbour(sticky, 0, 1);
                        case NEXT_KIND ->
                                next(sticky.kind())
                                        .ifPresent(kind ->
                                                createBeside(sticky, kind, Optional.of(key)));
                    }
                });
    }

    /** Returns the kind that usually follows another at the level of the board. */
    Optional<Kind> next(Kind kind) {
        Board.Level level = scene.record().map(Board::level).orElse(Board.Level.DESIGN);
        return Levels.next(level, kind);
    }

    /** Opens the next sticky of the same kind on a side, which is made unless it is there. */
    private void neighbour(StickyItem sticky, int across, int down) {
        Box box = sticky.box();
        Box next =
                box.moved(across * snapped(box.width() + GAP), down * snapped(box.height() + GAP));
        Rect reach = Rect.of(next).grown(-GAP);
        scene.stickies()
                .topIn(
                        reach,
                        other -> other.kind() == sticky.kind() && !other.key().equals(sticky.key()))
                .ifPresentOrElse(
                        other -> edit(other.key()),
                        () ->
                                creating(
                                        kindOf(sticky),
                                        () ->
                                                create(
                                                        sticky.kind(),
                                                        free(next, across, down),
                                                        Optional.empty())));
    }

    private static Optional<StreamKind> kindOf(StickyItem sticky) {
        return sticky.element().detail() instanceof Detail.Event event
                ? event.stream()
                : Optional.empty();
    }

    private Box free(Box box, int across, int down) {
        Optional<Box> taken =
                scene.stickies()
                        .topIn(Rect.of(box), sticky -> sticky.box().overlaps(box))
                        .map(StickyItem::box);
        return taken.map(other -> free(beyond(box, other, across, down), across, down)).orElse(box);
    }

    private static Box beyond(Box box, Box other, int across, int down) {
        int gap = (int) GAP;
        if (down > 0) {
            return box.moved(0, other.bottom() + gap - box.y());
        }
        return across < 0
                ? box.moved(other.x() - gap - box.right(), 0)
                : box.moved(other.right() + gap - box.x(), 0);
    }

    void createBeside(StickyItem sticky, Kind kind, Optional<RecordKey> after) {
        Box box = sticky.box();
        Box size = Placement.boxAt(kind, 0, 0);
        int y = snapped(box.y() + (box.height() - size.height()) / 2.0);
        create(kind, free(size.moved(snapped(box.right() + GAP), y)), after);
    }

    /** Removes what is selected from the board. */
    public void removeSelection() {
        remove("remove");
    }

    void remove(String label) {
        new Changing(this).remove(label);
    }

    /** Removes what is selected from the model, on every board. */
    public void removeSelectionEverywhere() {
        new Changing(this).removeEverywhere();
    }

    /** Copies the selected stickies as new elements and selects the copies. */
    public void duplicateSelection() {
        copying.duplicate();
    }

    /** Moves what is selected by so many board units. */
    public void nudge(int dx, int dy) {
        Set<RecordKey> keys = new Locks(this).free(Moving.withContents(selection, this));
        if (!keys.isEmpty()) {
            inOne("move", () -> edits.drop(keys, dx, dy));
        }
    }
}
