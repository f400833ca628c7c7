package org.stormspec.render.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Viewport;

@DisplayName("A board of a workshop shows")
class WorkshopPaintTest {

    private final List<ModelRecord> records =
            new ArrayList<>(List.of(new Board("wall", "Wall", Board.Level.STORM)));

    private RecordKey sticky(Kind kind, String name, int votes, int x, int y) {
        String id = name.replace(' ', '-');
        records.add(new Element(id, name, List.of(), Optional.empty(), "", votes, Detail.of(kind)));
        Placement placement = new Placement("wall", id, id, Placement.boxAt(kind, x, y));
        records.add(placement);
        return placement.key();
    }

    private List<DrawOp> paint(Palette palette, Emphasis emphasis) {
        return paint(new BoardScene(Store.of(records), "wall"), palette, emphasis);
    }

    private static List<DrawOp> paint(BoardScene scene, Palette palette, Emphasis emphasis) {
        ScenePainter painter = new ScenePainter(new InterMeasurer());
        DisplayList list = new DisplayList();
        Viewport view = new Viewport(new Camera(-40, -120, 1), 1200, 700, 1);
        painter.paint(scene, view, palette, emphasis, list);
        painter.paintLegend(scene, view, palette, list);
        return list.ops();
    }

    private static <T extends DrawOp> List<T> only(Class<T> type, List<DrawOp> ops) {
        return ops.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Set<String> texts(List<DrawOp> ops) {
        return only(DrawOp.Text.class, ops).stream()
                .map(DrawOp.Text::text)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("a few dots singly and many as a number")
    void dots() {
        int none = boxes();
        sticky(Kind.EVENT, "three", 3, 0, 0);
        assertEquals(none + 3, boxes());
        sticky(Kind.EVENT, "many", 17, 200, 0);
        assertEquals(none + 4, boxes());
        assertTrue(texts(paint(Palette.LIGHT, Emphasis.NONE)).contains("17"));
    }

    private int boxes() {
        return only(DrawOp.RoundBox.class, paint(Palette.LIGHT, Emphasis.NONE)).size();
    }

    @Test
    @DisplayName("how far things have come as rings, named in the legend, while there are words")
    void rings() {
        sticky(Kind.EVENT, "sent", 0, 0, 0);
        sticky(Kind.EVENT, "kept", 0, 200, 0);
        BoardScene scene = new BoardScene(Store.of(records), "wall");
        assertTrue(scene.stage(Map.of("sent", Stage.EXPORTED, "kept", Stage.TYPED)));
        List<DrawOp> near = paint(scene, Palette.LIGHT, Emphasis.NONE);
        List<Glyph> rings =
                only(DrawOp.Icon.class, near).stream()
                        .map(DrawOp.Icon::glyph)
                        .filter(glyph -> glyph.name().startsWith("RING"))
                        .sorted()
                        .toList();
        assertEquals(
                List.of(Glyph.RING_THIRD, Glyph.RING_TWO_THIRDS, Glyph.RING_FULL),
                rings,
                "one each, and one in the legend");
        assertTrue(texts(near).contains("drawn, typed, valid, exported"));
        DisplayList far = new DisplayList();
        Viewport view = new Viewport(new Camera(-40, -120, 0.3), 1200, 700, 1);
        new ScenePainter(new InterMeasurer()).paint(scene, view, Palette.LIGHT, Emphasis.NONE, far);
        assertTrue(
                only(DrawOp.Icon.class, far.ops()).stream()
                        .noneMatch(icon -> icon.glyph().name().startsWith("RING")));
    }

    @Test
    @DisplayName("what is not told about faintly, paper and words")
    void dims() {
        RecordKey told = sticky(Kind.EVENT, "told", 0, 0, 0);
        sticky(Kind.EVENT, "later", 0, 200, 0);
        Emphasis emphasis = Emphasis.NONE.lighting(Optional.of(Set.of(told)));
        List<DrawOp.Text> words = only(DrawOp.Text.class, paint(Palette.LIGHT, emphasis));
        assertEquals(Notation.INK, argb(words, "told"));
        assertTrue(argb(words, "later") >>> 24 < 128);
    }

    private static int argb(List<DrawOp.Text> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .mapToInt(word -> word.ink().argb())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the name of a phase while any of it is in view, and follows its edits")
    void phases() {
        Phase far = new Phase("wall", "far", "Far away", 5000);
        records.add(new Phase("wall", "p", "Buying", -400));
        records.add(far);
        Store store = Store.of(records);
        BoardScene scene = new BoardScene(store, "wall");
        store.listen(scene::apply);
        assertTrue(texts(paint(scene, Palette.LIGHT, Emphasis.NONE)).contains("Buying"));
        assertFalse(texts(paint(scene, Palette.LIGHT, Emphasis.NONE)).contains("Far away"));
        store.apply(new Draft(store).put(far.from(500)).changes());
        assertTrue(texts(paint(scene, Palette.LIGHT, Emphasis.NONE)).contains("Far away"));
        store.apply(new Draft(store).remove(far.key()).changes());
        assertEquals(1, scene.phases().size());
    }

    @Test
    @DisplayName("how many questions are open in a lane, and whether it is held fast")
    void lanes() {
        records.add(new Lane("wall", "l", "Depot", -100, 400, true));
        sticky(Kind.HOTSPOT, "why", 0, 300, 0);
        assertTrue(texts(paint(Palette.LIGHT, Emphasis.NONE)).contains("Depot · locked · 1 open"));
    }

    @Test
    @DisplayName("in its legend what the level lets people make and what is there all the same")
    void legend() {
        sticky(Kind.POLICY, "rule", 0, 0, 0);
        Set<String> words = texts(paint(Palette.LIGHT, Emphasis.NONE));
        assertTrue(words.containsAll(Set.of("event", "person", "hotspot", "policy")));
        assertFalse(words.contains("aggregate"));
    }

    @Test
    @DisplayName("the papers of the palette")
    void papers() {
        sticky(Kind.COMMAND, "buy", 0, 0, 0);
        for (Papers papers : Papers.values()) {
            List<DrawOp> ops = paint(Palette.LIGHT.with(papers), Emphasis.NONE);
            assertTrue(
                    ops.stream()
                            .anyMatch(op ->
                                    op instanceof DrawOp.Sheet sheet
                                            && sheet.paper().argb() == papers.of(Kind.COMMAND)),
                    papers.word());
        }
    }

    @Test
    @DisplayName("a lane that can be made higher by its lower edge, and a phase by its line")
    void hits() {
        records.add(new Lane("wall", "l", "Depot", -100, 400));
        records.add(new Phase("wall", "p", "Buying", 300));
        BoardScene scene = new BoardScene(Store.of(records), "wall");
        HitTest hits = new HitTest(scene);
        Camera camera = new Camera(-40, -120, 1);
        assertEquals(
                Hit.OnLaneEdge.class, hits.at(new Point(500, 301), camera, Set.of()).getClass());
        assertEquals(Hit.OnPhase.class, hits.at(new Point(302, 100), camera, Set.of()).getClass());
        assertEquals(Hit.OnLane.class, hits.at(new Point(0, -90), camera, Set.of()).getClass());
    }
}
