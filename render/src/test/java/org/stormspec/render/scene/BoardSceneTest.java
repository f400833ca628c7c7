package org.stormspec.render.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.view.Rect;

class BoardSceneTest {

    private static List<Object> shown(BoardScene scene) {
        List<Object> all = new ArrayList<>();
        all.addAll(scene.lanes().all());
        all.addAll(scene.frames().all());
        all.addAll(scene.links().all());
        all.addAll(scene.stickies().all());
        all.add(scene.kinds());
        all.addAll(scene.pivots().all());
        all.add(scene.extent());
        return all;
    }

    private static List<RecordKey> in(BoardScene scene, Rect area) {
        List<RecordKey> keys = new ArrayList<>();
        scene.links().forEachIn(area, link -> keys.add(link.key()));
        scene.stickies().forEachIn(area, sticky -> keys.add(sticky.key()));
        return keys;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("after any sequence of edits and their undo, the scene is what a new one would be")
    void followsEdits(long seed) {
        Random random = new Random(seed);
        Store store = SampleBoard.mockup().store();
        BoardScene scene = new BoardScene(store, SampleBoard.BOARD);
        store.listen(scene::apply);
        RandomEdits edits = new RandomEdits(store, random);
        List<ChangeSet> done = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            ChangeSet changes =
                    done.isEmpty() || random.nextInt(4) > 0
                            ? edits.next()
                            : done.removeLast().inverse();
            store.apply(changes);
            BoardScene fresh = new BoardScene(store, SampleBoard.BOARD);
            assertEquals(shown(fresh), shown(scene), "at step " + step);
            Rect area = new Rect(random.nextInt(1000), random.nextInt(600), 300, 300);
            assertEquals(in(fresh, area), in(scene, area), "at step " + step);
            if (random.nextBoolean()) {
                done.add(changes);
            } else {
                done.clear();
            }
        }
    }

    /** Draws edits at random from what people can do. */
    private static final class RandomEdits {

        private static final List<Kind> KINDS = List.of(Kind.values());

        private final Store store;
        private final Random random;
        private final Edits edits;

        RandomEdits(Store store, Random random) {
            this.store = store;
            this.random = random;
            this.edits = new Edits(random);
        }

        ChangeSet next() {
            return switch (random.nextInt(9)) {
                case 0 -> create();
                case 1 -> edits.move(store, some(), random.nextInt(-400, 400), random.nextInt(300));
                case 2 -> edits.removeFromBoard(store, some());
                case 3 -> edits.removeEverywhere(store, Set.of(element()));
                case 4 -> edits.connect(store, element(), element()).orElse(ChangeSet.EMPTY);
                case 5 -> edits.duplicate(store, some(), 24, 24);
                case 6 -> edits.retype(store, element(), kind());
                case 7 -> context();
                default -> edits.rename(store, element(), "words " + random.nextInt(100));
            };
        }

        private ChangeSet create() {
            Box box = Placement.boxAt(kind(), random.nextInt(1500), random.nextInt(900));
            return edits.create(store, SampleBoard.BOARD, kind(), "new", box).changes();
        }

        private ChangeSet context() {
            List<Frame> frames = store.framesOn(SampleBoard.BOARD);
            if (frames.isEmpty() || random.nextInt(3) == 0) {
                Box box = new Box(random.nextInt(900), random.nextInt(500), 400, 300);
                return edits.drawContext(store, SampleBoard.BOARD, "a.b", box);
            }
            Frame frame = frames.get(random.nextInt(frames.size()));
            return switch (random.nextInt(4)) {
                case 0 -> edits.moveFrame(store, frame, 40, 16);
                case 1 -> edits.removeContext(store, frame.context());
                case 2 -> edits.renameContext(store, frame.context(), "c.d");
                default -> edits.drawLane(store, SampleBoard.BOARD, "lane", random.nextInt(99), 80);
            };
        }

        private Kind kind() {
            return KINDS.get(random.nextInt(KINDS.size()));
        }

        private String element() {
            List<Element> elements = store.elements();
            return elements.isEmpty() ? "none" : elements.get(random.nextInt(elements.size())).id();
        }

        private List<Placement> some() {
            return store.placementsOn(SampleBoard.BOARD).stream()
                    .filter(any -> random.nextInt(8) == 0)
                    .toList();
        }
    }

    @Test
    @DisplayName("an edit on another board changes nothing here")
    void ignoresOtherBoards() {
        Store store = SampleBoard.mockup().store();
        BoardScene scene = new BoardScene(store, SampleBoard.BOARD);
        ChangeSet changes =
                new Edits(new Random(1))
                        .create(store, "other", Kind.EVENT, "Elsewhere", new Box(0, 0, 160, 104))
                        .changes();
        store.apply(changes);
        int before = scene.stickies().size();
        assertFalse(scene.apply(changes));
        assertEquals(before, scene.stickies().size());
    }

    @Test
    @DisplayName(
            "a link within a context is plain, one across contexts stands out, a granted one is dashed")
    void tonesLinks() {
        Topic granted = Topic.entity("sale").accessible(Optional.of(Access.PROTECTED));
        BoardScene scene =
                new BoardScene(
                        new SampleBoard()
                                .sticky(Kind.AGGREGATE, "order", "Order", "a", 0, 0)
                                .sticky(granted, "sale", "sale", "a", 200, 0)
                                .sticky(Kind.TOPIC, "open", "open", "a", 400, 0)
                                .sticky(Kind.POLICY, "bill", "Bill", "b", 600, 0)
                                .link("order", LinkType.PUBLISHES, "sale")
                                .link("sale", LinkType.TRIGGERS, "bill")
                                .link("open", LinkType.TRIGGERS, "bill")
                                .store(),
                        SampleBoard.BOARD);
        assertEquals(LinkItem.Tone.INSIDE, tone(scene, "order", "publishes", "sale"));
        assertEquals(LinkItem.Tone.GRANTED, tone(scene, "sale", "triggers", "bill"));
        assertEquals(LinkItem.Tone.ACROSS, tone(scene, "open", "triggers", "bill"));
    }

    private static LinkItem.Tone tone(BoardScene scene, String from, String type, String to) {
        RecordKey key = new RecordKey(RecordType.LINK, from + " " + type + " " + to);
        return scene.links().find(key).orElseThrow().tone();
    }

    @Test
    @DisplayName("links attach to the edges that face each other, left to right where they can")
    void attachesLinks() {
        BoardScene scene =
                new BoardScene(
                        new SampleBoard()
                                .sticky(Kind.COMMAND, "c", "c", 0, 0)
                                .sticky(Kind.AGGREGATE, "right", "a", 300, 40)
                                .sticky(Kind.AGGREGATE, "below", "a", 20, 300)
                                .link("c", LinkType.HANDLED_BY, "right")
                                .link("c", LinkType.HANDLED_BY, "below")
                                .store(),
                        SampleBoard.BOARD);
        List<LinkItem> links = scene.links().all();
        LinkItem below = links.get(0);
        LinkItem right = links.get(1);
        assertEquals(List.of(160.0, 52.0, 300.0, 92.0), ends(right));
        assertEquals(List.of(80.0, 104.0, 100.0, 300.0), ends(below));
    }

    private static List<Double> ends(LinkItem link) {
        return List.of(link.x0(), link.y0(), link.x1(), link.y1());
    }

    @Test
    @DisplayName("signs come and go with the findings, and only then is there something to repaint")
    void marks() {
        Store store = SampleBoard.mockup().store();
        BoardScene scene = new BoardScene(store, SampleBoard.BOARD);
        assertTrue(scene.mark(Map.of("placed", Mark.WARNING)));
        assertEquals(Optional.of(Mark.WARNING), mark(scene, "placed"));
        assertFalse(scene.mark(Map.of("placed", Mark.WARNING)));
        assertTrue(scene.mark(Map.of()));
        assertEquals(Optional.empty(), mark(scene, "placed"));
    }

    private static Optional<Mark> mark(BoardScene scene, String element) {
        return scene.stickies().find(SampleBoard.sticky(element)).orElseThrow().mark();
    }

    @Test
    @DisplayName("hotspots lie on top of all other stickies")
    void putsHotspotsOnTop() {
        BoardScene scene =
                new BoardScene(
                        new SampleBoard()
                                .sticky(Kind.HOTSPOT, "h", "?", 0, 0)
                                .sticky(new Detail.Event(false), "e", "E", "", 20, 20)
                                .store(),
                        SampleBoard.BOARD);
        assertEquals(Kind.HOTSPOT, scene.stickies().all().getLast().kind());
    }
}
