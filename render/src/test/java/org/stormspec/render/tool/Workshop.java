package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.FrameItem;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Somebody at work at a desk who never stops: every kind of gesture, one after the other, chosen by
 * a seed. The same seed gives the same events, in any process.
 */
final class Workshop {

    static final String BOARD = "wall";

    /** What the settings name and nobody may ever write down: only its value is the secret. */
    static final String SECRET_VARIABLE = "STORMSPEC_TEST_CLUSTER_PASSWORD";

    private static final int CROWDED = 40;

    private static final List<Kind> KINDS =
            List.of(Kind.EVENT, Kind.COMMAND, Kind.AGGREGATE, Kind.POLICY, Kind.ACTOR, Kind.NOTE);

    /** Hears what happens. */
    interface Witness {

        /** A gesture begins. */
        void begins(String gesture);

        /** The model changed, or the words being typed did. */
        void happened(long number);

        /** Time passes between two movements of the hand. */
        void pause();

        /** The work is to be saved. */
        void save();
    }

    private final Random random;
    private final Store store;
    private final History history;
    private final Desk desk;
    private final Witness witness;
    private final Map<String, Runnable> gestures = new TreeMap<>();
    private long events;
    private ChangeSet typing = ChangeSet.EMPTY;

    Workshop(long seed, Store store, Witness witness) {
        this.random = new Random(seed);
        this.store = store;
        this.witness = witness;
        this.history = new History(store);
        BoardScene scene = new BoardScene(store, BOARD);
        Edits edits = new Edits(new Random(seed));
        this.desk =
                new Desk(scene, new ModelEdits(store, history, edits, BOARD), LinkRules.GRAMMAR);
        desk.resize(1600, 1000);
        desk.look(new Camera(0, 0, 1));
        store.listen(changes -> {
            scene.apply(changes);
            desk.prune();
        });
        store.listen(new Events());
        addGestures();
    }

    /** Returns what is on the wall, and in the files, before the work begins. */
    static Store start() {
        Store store = new Store();
        Environment dev =
                new Environment(
                        "dev",
                        Environment.DEV,
                        "localhost:9092",
                        new TreeMap<>(
                                Map.of(
                                        "sasl.jaas.config",
                                        "login password=\"${env:" + SECRET_VARIABLE + "}\"")));
        store.apply(
                new Draft(store)
                        .put(Workspace.named("acme"))
                        .put(dev)
                        .put(new Board(BOARD, "Wall", Board.Level.PROCESS))
                        .changes());
        Edits edits = new Edits(new Random(1));
        for (int i = 0; i < 8; i++) {
            Box box = Placement.boxAt(KINDS.get(i % 3), 80 + i % 4 * 240, 80 + i / 4 * 240);
            store.apply(edits.create(store, BOARD, KINDS.get(i % 3), "Sticky " + i, box).changes());
        }
        store.apply(edits.drawContext(store, BOARD, "sales", new Box(40, 600, 480, 240)));
        return store;
    }

    private final class Events implements Store.Listener {

        @Override
        public void changed(ChangeSet changes) {
            typing = ChangeSet.EMPTY;
            witness.happened(++events);
        }

        @Override
        public void drafted(ChangeSet tentative) {
            typing = tentative;
            witness.happened(++events);
        }
    }

    private void addGestures() {
        gestures.put("type a new sticky", this::typeNew);
        gestures.put("type a story", this::typeStory);
        gestures.put("change words", this::changeWords);
        gestures.put("give up words", this::giveUp);
        gestures.put("drag", this::drag);
        gestures.put("give up a drag", this::giveUpDrag);
        gestures.put("drag a context", this::dragContext);
        gestures.put("resize a context", this::resizeContext);
        gestures.put("draw a context", this::drawContext);
        gestures.put("draw a lane", this::drawLane);
        gestures.put("link", this::link);
        gestures.put("nudge", this::nudge);
        gestures.put("duplicate", this::duplicate);
        gestures.put("take down", this::takeDown);
        gestures.put("remove everywhere", this::removeEverywhere);
        gestures.put("change the cluster", this::changeCluster);
        gestures.put("drag a copy", this::dragCopy);
        gestures.put("make room by dragging", this::makeRoom);
        gestures.put("arrange", this::arrange);
        gestures.put("change kind", this::changeKind);
        gestures.put("undo", () -> several(history::undo));
        gestures.put("redo", () -> several(history::redo));
        gestures.put("save", witness::save);
    }

    Set<String> gestures() {
        return gestures.keySet();
    }

    /** Returns how many events there were. */
    long events() {
        return events;
    }

    /** Returns the model as it would be if the words being typed were taken now. */
    Store now() {
        Store now = Store.of(store.records());
        now.apply(typing);
        return now;
    }

    /** Makes one gesture. */
    void step() {
        List<String> names = List.copyOf(gestures.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (store.all(RecordType.PLACEMENT).size() > CROWDED && random.nextInt(3) == 0) {
            name = "remove everywhere";
        }
        witness.begins(name);
        gestures.getOrDefault(name, () -> {}).run();
    }

    private void typeNew() {
        Point at = place();
        move(at);
        desk.create(anyKind());
        write(words(), Editing.Then.REST);
    }

    private void typeStory() {
        move(place());
        desk.create(Kind.COMMAND);
        write(words(), Editing.Then.NEXT_KIND);
        if (desk.isEditing()) {
            write(words(), Editing.Then.SAME_KIND);
        }
        if (desk.isEditing()) {
            write(words(), Editing.Then.REST);
        }
    }

    private void changeWords() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.edit(sticky.key());
                    write(words(), Editing.Then.REST);
                });
    }

    private void giveUp() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.edit(sticky.key());
                    desk.type("never mi");
                    witness.pause();
                    desk.cancelEdit();
                });
    }

    private void write(String words, Editing.Then then) {
        for (int end = 1; end <= words.length(); end++) {
            witness.pause();
            desk.type(words.substring(0, end));
        }
        witness.pause();
        desk.finishEdit(words, then);
    }

    private String words() {
        return "%s %d"
                .formatted(
                        List.of("Order placed", "Bill it", "Payment", "Who?")
                                .get(random.nextInt(4)),
                        random.nextInt(1000));
    }

    private void drag() {
        anySticky().ifPresent(sticky -> drag(sticky.bounds().middle(), place(), true));
    }

    private void giveUpDrag() {
        anySticky().ifPresent(sticky -> drag(sticky.bounds().middle(), place(), false));
    }

    private void dragContext() {
        anyFrame()
                .ifPresent(frame -> {
                    desk.select(Set.of(frame.key()));
                    Rect box = frame.bounds();
                    drag(new Point(box.x() + 20, box.y() + 12), place(), true);
                });
    }

    private void resizeContext() {
        anyFrame()
                .ifPresent(frame -> {
                    desk.select(Set.of(frame.key()));
                    Rect box = frame.bounds();
                    Point corner = new Point(box.right(), box.bottom());
                    drag(
                            corner,
                            new Point(
                                    corner.x() + 8 * random.nextInt(20),
                                    corner.y() + 8 * random.nextInt(20)),
                            true);
                });
    }

    private void drag(Point from, Point to, boolean drop) {
        drag(from, to, Keys.NONE, drop);
    }

    private void drag(Point from, Point to, Keys held, boolean drop) {
        move(from);
        desk.handle(new Input.Press(from, Input.Button.PRIMARY, held, 1));
        for (int i = 1; i <= 12; i++) {
            witness.pause();
            move(
                    new Point(
                            from.x() + (to.x() - from.x()) * i / 12,
                            from.y() + (to.y() - from.y()) * i / 12));
        }
        witness.pause();
        if (drop) {
            desk.handle(new Input.Release(to, Keys.NONE));
        } else {
            desk.abandon();
            desk.handle(new Input.Release(to, Keys.NONE));
        }
    }

    private void drawContext() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    desk.drawContext();
                    write(words(), Editing.Then.REST);
                });
    }

    private void drawLane() {
        move(place());
        desk.drawLane();
        write(words(), Editing.Then.REST);
    }

    private void link() {
        anySticky()
                .ifPresent(from -> {
                    desk.select(Set.of(from.key()));
                    desk.begin(Wiring.armed(desk));
                    witness.pause();
                    anySticky()
                            .map(to -> to.bounds().middle())
                            .ifPresent(to -> {
                                move(to);
                                witness.pause();
                                desk.handle(
                                        new Input.Press(to, Input.Button.PRIMARY, Keys.NONE, 1));
                                desk.handle(new Input.Release(to, Keys.NONE));
                            });
                    desk.abandon();
                });
    }

    private void nudge() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    several(() -> desk.nudge(8, -8));
                });
    }

    private void duplicate() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    witness.pause();
                    desk.duplicateSelection();
                });
    }

    private void takeDown() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    witness.pause();
                    desk.removeSelection();
                });
    }

    private void removeEverywhere() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    witness.pause();
                    desk.removeSelectionEverywhere();
                });
    }

    private void dragCopy() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    Keys alt = new Keys(false, false, true);
                    drag(sticky.bounds().middle(), place(), alt, true);
                });
    }

    private void makeRoom() {
        desk.begin(Spacing.armed(desk));
        drag(place(), place(), true);
    }

    private void arrange() {
        desk.selectAll();
        several(() -> desk.run(random.nextBoolean() ? "align.left" : "align.up"));
    }

    private void changeKind() {
        anySticky()
                .ifPresent(sticky -> {
                    desk.select(Set.of(sticky.key()));
                    several(() -> desk.run("change." + anyKind().word()));
                });
    }

    private Kind anyKind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    private void changeCluster() {
        Environment dev =
                (Environment)
                        store.find(new Environment("dev", "", "", new TreeMap<>()).key())
                                .orElseThrow();
        Environment moved =
                new Environment(
                        dev.id(),
                        dev.kind(),
                        "localhost:" + (9092 + random.nextInt(100)),
                        dev.client());
        history.perform("change", new Draft(store).put(moved).changes());
        witness.pause();
    }

    private void several(Runnable action) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            action.run();
            witness.pause();
        }
    }

    private void move(Point to) {
        desk.handle(new Input.Move(to, Keys.NONE));
    }

    private Point place() {
        return new Point(100 + random.nextInt(1400), 100 + random.nextInt(800));
    }

    private Optional<StickyItem> anySticky() {
        return any(desk.scene().stickies().all());
    }

    private Optional<FrameItem> anyFrame() {
        return any(desk.scene().frames().all());
    }

    /** In the order of keys, because the order of a scene may depend on how it came about. */
    private <T> Optional<T> any(Collection<T> things) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(thing -> keyOf(thing).toString()));
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get(random.nextInt(sorted.size())));
    }

    private static RecordKey keyOf(Object thing) {
        return switch (thing) {
            case StickyItem sticky -> sticky.key();
            case FrameItem frame -> frame.key();
            default ->
                    throw new IllegalArgumentException(thing.toString().toLowerCase(Locale.ROOT));
        };
    }
}
