package org.stormspec.render.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.svg.SvgWriter;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Viewport;

/** What is painted, as a list of operations. */
class ScenePainterTest {

    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

    private static final Pattern DECIMALS = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    private final ScenePainter painter = new ScenePainter(new InterMeasurer());

    private static SampleBoard small() {
        return new SampleBoard()
                .lane("Customer", -40, 400)
                .context("finance", "sales", "take orders", new Box(200, 0, 480, 300))
                .sticky(Kind.ACTOR, "visitor", "Visitor", 24, 100)
                .sticky(Kind.COMMAND, "place", "Place order", "finance.sales", 240, 80)
                .sticky(Kind.TOPIC, "order", "order", "finance.sales", 480, 80)
                .sticky(Kind.HOTSPOT, "why", "Why so late?", 520, 160)
                .link("visitor", LinkType.ISSUES, "place");
    }

    private List<DrawOp> paint(SampleBoard board, double zoom, Emphasis emphasis) {
        BoardScene scene = new BoardScene(board.store(), SampleBoard.BOARD);
        scene.mark(Map.of("order", Mark.WARNING));
        DisplayList list = new DisplayList();
        Viewport view = new Viewport(new Camera(-40, -60, zoom), 800, 480, 1);
        painter.paint(scene, view, Palette.LIGHT, emphasis, list);
        painter.paintLegend(scene, view, Palette.LIGHT, list);
        return list.ops();
    }

    @ParameterizedTest(name = "at zoom {0}")
    @ValueSource(doubles = {1, 0.5, 0.25, 0.15, 0.05})
    @DisplayName(
            "a small board is painted as last reviewed (run with -DupdateGoldens to review again)")
    void paintsAsReviewed(double zoom) throws IOException {
        String actual =
                paint(small(), zoom, Emphasis.NONE).stream()
                        .map(op -> rounded(op.toString()))
                        .collect(Collectors.joining("\n", "", "\n"));
        assertGolden("board-%s.txt".formatted(zoom), actual);
    }

    @Test
    @DisplayName("the same board as SVG is as last reviewed")
    void writesSvgAsReviewed() throws IOException {
        String svg = SvgWriter.write(paint(small(), 1, Emphasis.NONE), 800, 480);
        assertGolden("board.svg", svg);
    }

    /** Rounds to two decimals, so that the last bit of a sine does not matter. */
    private static String rounded(String text) {
        return DECIMALS.matcher(text)
                .replaceAll(match ->
                        String.format(Locale.ROOT, "%.2f", Double.parseDouble(match.group())));
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path golden = GOLDENS.resolve(name);
        if (System.getProperty("updateGoldens") != null) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, actual);
        }
        assertEquals(read(golden), actual);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("run once with -DupdateGoldens and review " + file, e);
        }
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
    @DisplayName(
            "the name of a context is written at every zoom at which it fits, never smaller than 12")
    void keepsContextNames() {
        for (double zoom : new double[] {2, 1, 0.4, 0.25}) {
            DrawOp.Text title =
                    only(DrawOp.Text.class, paint(small(), zoom, Emphasis.NONE)).stream()
                            .filter(text -> text.text().equals("finance.sales"))
                            .findFirst()
                            .orElseThrow();
            assertTrue(title.ink().size() >= 12, "at zoom " + zoom);
        }
        assertFalse(texts(paint(small(), 0.02, Emphasis.NONE)).contains("finance.sales"));
    }

    @Test
    @DisplayName("zooming out loses the words, then the glyphs, then the shape")
    void losesDetail() {
        assertTrue(texts(paint(small(), 0.35, Emphasis.NONE)).contains("Visitor"));
        assertFalse(texts(paint(small(), 0.3, Emphasis.NONE)).contains("Visitor"));
        int legend = 4;
        assertEquals(
                legend + 4, only(DrawOp.Icon.class, paint(small(), 0.3, Emphasis.NONE)).size());
        assertEquals(legend, only(DrawOp.Icon.class, paint(small(), 0.15, Emphasis.NONE)).size());
        assertTrue(only(DrawOp.Head.class, paint(small(), 0.15, Emphasis.NONE)).size() == 1);
        assertEquals(0, only(DrawOp.Head.class, paint(small(), 0.1, Emphasis.NONE)).size());
    }

    @Test
    @DisplayName("what is lifted is left out with its links, and painted by itself")
    void liftsStickies() {
        Emphasis lifted = Emphasis.NONE.lifting(Set.of(SampleBoard.sticky("place")));
        List<DrawOp> ops = paint(small(), 1, lifted);
        assertFalse(texts(ops).contains("Place order"));
        assertEquals(0, only(DrawOp.Head.class, ops).size());
        DisplayList list = new DisplayList();
        painter.paintLifted(
                new BoardScene(small().store(), SampleBoard.BOARD),
                new Viewport(Camera.START, 800, 480, 1),
                Palette.LIGHT,
                lifted,
                list);
        assertEquals(Set.of("Place order"), texts(list.ops()));
        assertEquals(1, only(DrawOp.Head.class, list.ops()).size());
    }

    @Test
    @DisplayName("a sticky whose words are being edited shows none")
    void hidesEditedWords() {
        Emphasis edited = Emphasis.NONE.editing(Optional.of(SampleBoard.sticky("place")));
        assertFalse(texts(paint(small(), 1, edited)).contains("Place order"));
    }

    @Test
    @DisplayName("a selected sticky has a ring, also from far away")
    void ringsTheSelection() {
        Emphasis selected = Emphasis.NONE.selecting(Set.of(SampleBoard.sticky("place")));
        for (double zoom : new double[] {1, 0.05}) {
            int plain = only(DrawOp.RoundBox.class, paint(small(), zoom, Emphasis.NONE)).size();
            assertEquals(
                    plain + 1, only(DrawOp.RoundBox.class, paint(small(), zoom, selected)).size());
        }
    }

    @Test
    @DisplayName("ground, links, stickies, titles: in this order")
    void paintsFromTheGroundUp() {
        List<Class<?>> order =
                paint(small(), 1, Emphasis.NONE).stream().<Class<?>>map(Object::getClass).toList();
        assertEquals(DrawOp.Clear.class, order.getFirst());
        assertTrue(order.indexOf(DrawOp.Head.class) < order.indexOf(DrawOp.Sheet.class));
        assertTrue(order.indexOf(DrawOp.RoundBox.class) < order.indexOf(DrawOp.Head.class));
    }

    @Test
    @DisplayName("text in SVG is real text, with what XML reserves escaped")
    void escapesText() {
        SampleBoard board = new SampleBoard().sticky(Kind.EVENT, "e", "<b> & \"c\"", 0, 0);
        String svg = SvgWriter.write(paint(board, 1, Emphasis.NONE), 800, 480);
        assertTrue(svg.contains(">&lt;b&gt; &amp; \"c\"</text>"), svg);
    }
}
