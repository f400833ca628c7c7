package org.stormspec.render.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.render.picture.Watch;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.DisplayList;
import org.stormspec.render.scene.DrawOp;
import org.stormspec.render.scene.Emphasis;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.scene.ScenePainter;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.scene.WordCache;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.text.LineBreaker;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextStyle;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Viewport;
import org.w3c.dom.NodeList;

@DisplayName("Random words on stickies of random size")
class TextFitPropertyTest {

    private static final String BOARD = "words";
    private static final int STICKIES = 120;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzäéßÆčЖωMWIl0123456789.-_/&<“–";

    private final InterMeasurer measurer = new InterMeasurer();

    private static ModelView board(long seed) {
        Random random = new Random(seed);
        List<ModelRecord> records = new ArrayList<>();
        records.add(new Board(BOARD, "Words", Board.Level.PROCESS));
        for (int i = 0; i < STICKIES; i++) {
            String id = "e" + i;
            Kind kind = random.nextInt(6) == 0 ? Kind.HOTSPOT : Kind.EVENT;
            Detail detail = Detail.of(kind);
            Element element =
                    new Element(id, words(random), java.util.Optional.empty(), "", detail);
            Box box =
                    new Box(
                            i % 12 * 400,
                            i / 12 * 300,
                            40 + random.nextInt(280),
                            32 + random.nextInt(180));
            records.add(element);
            records.add(new Placement(BOARD, "p" + i, id, box));
        }
        return Store.of(records);
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 9);
        for (int i = 0; i < count; i++) {
            int length = 1 + random.nextInt(random.nextInt(9) == 0 ? 40 : 9);
            for (int j = 0; j < length; j++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            text.append(random.nextInt(12) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("break into the same lines at every zoom, and into the same in SVG and in PDF")
    void breakAlike(long seed) throws Exception {
        ModelView model = board(seed);
        List<String> expected = expected(model, new WordCache(measurer));
        for (double zoom : new double[] {0.5, 1, 1.75}) {
            assertEquals(expected, onScreen(model, zoom), "at zoom " + zoom);
        }
        BoardPublisher publisher = new BoardPublisher(model, BOARD);
        List<String> inPictures = expected(model, ScenePainter.ofPictures(measurer).words());
        assertEquals(inPictures, inSvg(publisher));
        assertEquals(inPictures, inPdf(publisher));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("break in pictures as on the screen, or are smaller there and none is missing")
    void areWholeInPictures(long seed) {
        WordCache onScreen = new WordCache(measurer);
        WordCache inPictures = ScenePainter.ofPictures(measurer).words();
        for (StickyItem sticky : new BoardScene(board(seed), BOARD).stickies().all()) {
            String name = sticky.element().name();
            Box box = sticky.box();
            TextBlock screen = onScreen.words(name, box.width(), box.height());
            TextBlock picture = inPictures.words(name, box.width(), box.height());
            if (!screen.clipped()) {
                assertEquals(screen, picture);
            } else if (!picture.clipped()) {
                assertTrue(picture.size() < screen.size());
                assertEquals(name.replaceAll("\\s", ""), joined(picture).replaceAll("\\s", ""));
            } else {
                assertTrue(box.height() < 2 * WordCache.GLYPH_BAND, box::toString);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7, 8, 9, 10})
    @DisplayName("stay inside their sticky, never smaller than the floor, and say what is missing")
    void fit(long seed) {
        ModelView model = board(seed);
        WordCache words = new WordCache(measurer);
        for (StickyItem sticky : new BoardScene(model, BOARD).stickies().all()) {
            Box box = sticky.box();
            TextBlock block = words.words(sticky.element().name(), box.width(), box.height());
            double room = box.width() - 2 * WordCache.PADDING;
            assertTrue(block.width() <= room + 0.01, () -> block + " in " + box);
            assertTrue(block.size() >= WordCache.WORDS.floor());
            assertTrue(block.size() <= WordCache.WORDS.size());
            assertTrue(
                    block.height() <= box.height() - 2 * WordCache.HEADROOM
                            || block.lines().size() == 1,
                    () -> block + " in " + box);
            assertTrue(
                    !block.clipped()
                            || block.lines().getLast().text().isEmpty()
                            || block.lines().getLast().text().endsWith(LineBreaker.MORE),
                    block::toString);
            if (!block.clipped()) {
                assertEquals(
                        sticky.element().name().replaceAll("\\s", ""),
                        joined(block).replaceAll("\\s", ""));
            }
            double step = TextStyle.lineHeight(block.size());
            assertEquals(step * block.lines().size(), block.height());
        }
    }

    private static String joined(TextBlock block) {
        StringBuilder all = new StringBuilder();
        block.lines().forEach(line -> all.append(line.text()));
        return all.toString();
    }

    /** Returns the lines of all stickies in painting order, set anew. */
    private static List<String> expected(ModelView model, WordCache words) {
        List<String> lines = new ArrayList<>();
        for (StickyItem sticky : new BoardScene(model, BOARD).stickies().all()) {
            Box box = sticky.box();
            words.words(sticky.element().name(), box.width(), box.height()).lines().stream()
                    .map(TextBlock.Line::text)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        }
        return lines;
    }

    private List<String> onScreen(ModelView model, double zoom) {
        int width = (int) (5000 * zoom);
        int height = (int) (3200 * zoom);
        DisplayList surface = new DisplayList();
        new ScenePainter(measurer)
                .paint(
                        new BoardScene(model, BOARD),
                        new Viewport(new Camera(-50, -50, zoom), width, height, 1),
                        Palette.LIGHT,
                        Emphasis.NONE,
                        surface);
        return surface.ops().stream()
                .filter(DrawOp.Text.class::isInstance)
                .map(op -> ((DrawOp.Text) op).text())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static byte[] write(BoardPublisher publisher, PictureFormat format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        publisher.write(PictureRequest.of(format).legend(false).hotspots(false), out, Watch.NONE);
        return out.toByteArray();
    }

    private static List<String> inSvg(BoardPublisher publisher) throws Exception {
        NodeList nodes =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(write(publisher, PictureFormat.SVG)))
                        .getElementsByTagName("text");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            lines.add(nodes.item(i).getTextContent());
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static List<String> inPdf(BoardPublisher publisher) throws Exception {
        return PdfLook.at(write(publisher, PictureFormat.PDF)).pages().getFirst().lines();
    }
}
