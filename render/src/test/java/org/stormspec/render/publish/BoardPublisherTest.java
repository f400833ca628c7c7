package org.stormspec.render.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.bench.LargeBoard;
import org.stormspec.render.pdf.Orientation;
import org.stormspec.render.pdf.PageLayout;
import org.stormspec.render.pdf.PaperSize;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.picture.PictureTheme;
import org.stormspec.render.picture.Watch;
import org.stormspec.render.scene.WordCache;
import org.stormspec.render.text.InterMeasurer;
import org.stormspec.render.text.TextBlock;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@DisplayName("A board as a file")
class BoardPublisherTest {

    private static final ModelView ACME =
            Store.of(
                    WorkspaceReader.read(
                                    Path.of(
                                            System.getProperty("stormspec.root"),
                                            "samples",
                                            "acme"))
                            .records());

    private static final PictureRequest PNG = PictureRequest.of(PictureFormat.PNG).at(1);
    private static final PictureRequest SVG = PictureRequest.of(PictureFormat.SVG);
    private static final PictureRequest PDF = PictureRequest.of(PictureFormat.PDF);

    private static BoardPublisher acme() {
        return new BoardPublisher(ACME, "big-picture");
    }

    private static BoardPublisher of(SampleBoard board) {
        return new BoardPublisher(board.store(), SampleBoard.BOARD);
    }

    private static byte[] write(BoardPublisher board, PictureRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            board.write(request, out, Watch.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage png(BoardPublisher board, PictureRequest request) {
        try {
            return ImageIO.read(new ByteArrayInputStream(write(board, request)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the lines of every sticky of a board, as the window breaks them. */
    private static List<String> lines(ModelView model, String board) {
        WordCache words = new WordCache(new InterMeasurer());
        List<String> lines = new ArrayList<>();
        for (Placement placement : model.placementsOn(board)) {
            Box box = placement.box();
            String name = model.element(placement.element()).orElseThrow().name();
            words.words(name, box.width(), box.height()).lines().stream()
                    .map(TextBlock.Line::text)
                    .forEach(lines::add);
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    @DisplayName("has the same bytes when the board is the same")
    void isTheSameTwice(PictureFormat format) {
        PictureRequest request = PictureRequest.of(format);
        assertArrayEquals(write(acme(), request), write(acme(), request));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    @DisplayName("is refused for an empty board")
    void refusesEmptyBoards(PictureFormat format) {
        BoardPublisher empty = of(new SampleBoard());
        assertThrows(PictureException.class, () -> write(empty, PictureRequest.of(format)));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    @DisplayName("is not finished when somebody stops it")
    void stops(PictureFormat format) {
        Watch impatient =
                _ -> {
                    throw new CancellationException("enough");
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(
                CancellationException.class,
                () -> acme().write(PictureRequest.of(format), out, impatient));
        assertEquals(0, out.size());
    }

    @Test
    @DisplayName("is called after the board")
    void proposesAName() {
        assertEquals("Big-picture.pdf", acme().fileName(PictureFormat.PDF));
        BoardPublisher gone = new BoardPublisher(ACME, "../x: y");
        assertEquals("x-y.png", gone.fileName(PictureFormat.PNG));
    }

    @Test
    @DisplayName("says beforehand how large it will be")
    void tellsItsSize() {
        PictureSize size = new PictureSize(1600, 1000);
        assertEquals("2400 × 1500 pixels", size.told(PNG.at(1.5)));
        assertEquals("1600 × 1000 pixels", size.told(SVG));
        assertEquals("1 page of 76 × 48 cm", size.told(PDF));
        assertEquals(
                "1 page of A3",
                size.told(PDF.on(new PageLayout.Fit(PaperSize.A3, Orientation.AUTO))));
        assertEquals(
                "up to 4 sheets of A4 in 2 rows of 2, and a plan",
                size.told(PDF.on(new PageLayout.Tiles(50, Orientation.LANDSCAPE))));
        assertThrows(PictureException.class, () -> new PictureSize(60_000, 40_000).told(PNG));
        assertEquals(0.5, new PictureSize(4000, 1000).scaleWithin(2, 1e6));
    }

    @Nested
    @DisplayName("in pixels")
    class Pixels {

        @Test
        @DisplayName("grows with the scale")
        void scales() {
            PictureSize area = acme().size(PNG).orElseThrow();
            for (double scale : new double[] {0.5, 1, 1.5}) {
                BufferedImage image = png(acme(), PNG.at(scale));
                assertEquals((int) Math.ceil(area.width() * scale), image.getWidth());
                assertEquals((int) Math.ceil(area.height() * scale), image.getHeight());
            }
        }

        @Test
        @DisplayName("shows the paper of each kind and the ground of the theme")
        void showsColours() {
            SampleBoard board = new SampleBoard().sticky(Kind.EVENT, "e", "", 0, 0);
            for (PictureTheme theme : PictureTheme.values()) {
                BufferedImage image = png(of(board), PNG.in(theme).legend(false));
                assertEquals(theme.palette().canvas(), image.getRGB(0, 0));
                assertEquals(
                        0xffffa95f,
                        image.getRGB(image.getWidth() / 2, image.getHeight() / 2),
                        theme.name());
            }
        }

        @Test
        @DisplayName("has no ground when that was asked for, but shadows that let it through")
        void isTransparent() {
            SampleBoard board = new SampleBoard().sticky(Kind.EVENT, "e", "Order placed", 0, 0);
            BufferedImage image = png(of(board), PNG.transparent(true).legend(false));

            assertTrue(image.getColorModel().hasAlpha());
            assertEquals(0, image.getRGB(0, 0) >>> 24);
            assertEquals(255, image.getRGB(image.getWidth() / 2, 40) >>> 24);
            boolean soft = false;
            for (int y = 0; y < image.getHeight(); y++) {
                int alpha = image.getRGB(image.getWidth() / 2, y) >>> 24;
                soft |= alpha > 0 && alpha < 100;
            }
            assertTrue(soft, "no shadow");
        }

        @Test
        @DisplayName("has letters in it")
        void hasLetters() {
            SampleBoard silent = new SampleBoard().sticky(Kind.NOTE, "n", "", 0, 0);
            SampleBoard telling = new SampleBoard().sticky(Kind.NOTE, "n", "Hello", 0, 0);
            assertTrue(dark(png(of(telling), PNG)) > dark(png(of(silent), PNG)) + 100);
        }

        private static int dark(BufferedImage image) {
            int count = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    count += (image.getRGB(x, y) & 0xff) < 0x60 ? 1 : 0;
                }
            }
            return count;
        }

        @Test
        @DisplayName("is the same whether painted in one band or in many")
        void hasNoSeams() {
            SampleBoard narrow = SampleBoard.mockup();
            SampleBoard wide = SampleBoard.mockup();
            // A wide picture has few rows in a band: this far away sticky makes many bands of one.
            wide.sticky(Kind.NOTE, "far", "", 28_000, 300);
            BufferedImage one = png(of(narrow), PNG.legend(false));
            BufferedImage many = png(of(wide), PNG.legend(false));
            int different = 0;
            for (int y = 0; y < one.getHeight(); y++) {
                for (int x = 0; x < one.getWidth() - 30; x++) {
                    different += one.getRGB(x, y) == many.getRGB(x, y) ? 0 : 1;
                }
            }
            assertEquals(0, different);
        }

        @Test
        @DisplayName("is refused beyond what programs open, with a scale that fits")
        void refusesHugePictures() {
            SampleBoard far =
                    new SampleBoard()
                            .sticky(Kind.EVENT, "a", "here", 0, 0)
                            .sticky(Kind.EVENT, "b", "there", 60_000, 40_000);
            PictureException refusal =
                    assertThrows(PictureException.class, () -> write(of(far), PNG));
            assertTrue(refusal.toString().contains("at most 0.32"), refusal.toString());
            assertTrue(refusal.toString().contains("PDF"), refusal.toString());
        }
    }

    @Nested
    @DisplayName("as SVG")
    class Svg {

        private static Document parse(byte[] svg) {
            try {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg));
            } catch (Exception e) {
                throw new AssertionError("not well-formed", e);
            }
        }

        private static List<String> texts(byte[] svg) {
            NodeList nodes = parse(svg).getElementsByTagName("text");
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        }

        @Test
        @DisplayName("has every line of every sticky as a text of its own")
        void hasTheLines() {
            List<String> texts = texts(write(acme(), SVG));
            List<String> lines = lines(ACME, "big-picture");
            assertTrue(lines.size() > 90);
            lines.forEach(line -> assertTrue(texts.remove(line), line));
        }

        @Test
        @DisplayName("takes its letters along")
        void embedsFonts() {
            String style =
                    parse(write(acme(), SVG))
                            .getElementsByTagName("style")
                            .item(0)
                            .getTextContent();
            assertTrue(style.contains("font-weight:400;src:url(data:font/woff;base64,"), style);
            assertTrue(style.contains("font-weight:600"));
        }

        @Test
        @DisplayName("is well-formed whatever people write")
        void escapes() {
            SampleBoard board =
                    new SampleBoard()
                            .sticky(Kind.EVENT, "e", "a < b & c > \"d\" \u0001 ]]> 😀", 0, 0);
            assertTrue(
                    String.join(" ", texts(write(of(board), SVG.legend(false))))
                            .startsWith("a < b & c"));
        }

        @Test
        @DisplayName("has no ground when that was asked for")
        void isTransparent() {
            String ground = "fill=\"#f6f7f9\"/>";
            SampleBoard board = new SampleBoard().sticky(Kind.EVENT, "e", "x", 0, 0);
            PictureRequest plain = SVG.legend(false);
            assertTrue(new String(write(of(board), plain), UTF_8).contains(ground));
            assertFalse(
                    new String(write(of(board), plain.transparent(true)), UTF_8).contains(ground));
        }
    }

    @Nested
    @DisplayName("as PDF")
    class Pdf {

        private static PdfLook pdf(BoardPublisher board, PageLayout layout, boolean hotspots) {
            return PdfLook.at(write(board, PDF.on(layout).hotspots(hotspots)));
        }

        @Test
        @DisplayName("is at wall size as large as real stickies would make it")
        void isAtWallSize() {
            PictureSize area = acme().size(PDF).orElseThrow();
            PdfLook look = pdf(acme(), new PageLayout.Wall(76), false);

            assertEquals(1, look.pages().size());
            double points = 76 / 25.4 * 72 / 160;
            assertEquals(area.width() * points, look.pages().getFirst().width(), 0.1);
            assertEquals(area.height() * points, look.pages().getFirst().height(), 0.1);
        }

        @Test
        @DisplayName("stays true to size on a wall longer than pages usually may be")
        void isTrueToSizeOnLongWalls() {
            SampleBoard far =
                    new SampleBoard()
                            .sticky(Kind.EVENT, "a", "here", 0, 0)
                            .sticky(Kind.EVENT, "b", "there", 60_000, 0);
            PictureSize area = of(far).size(PDF).orElseThrow();
            PdfLook look = pdf(of(far), new PageLayout.Wall(76), false);
            assertEquals(area.width() * 76 / 25.4 * 72 / 160, look.pages().getFirst().width(), 4);
        }

        @Test
        @DisplayName("has every line of every sticky as text, with fonts that are in the file")
        void hasTheLines() {
            PdfLook.Page page = pdf(acme(), new PageLayout.Wall(76), false).pages().getFirst();
            List<String> texts = new ArrayList<>(page.lines());
            lines(ACME, "big-picture").forEach(line -> assertTrue(texts.remove(line), line));
            assertTrue(
                    page.fonts().stream().allMatch(name -> name.matches("[A-Z]{6}\\+Inter-.*")),
                    page.fonts().toString());
        }

        @ParameterizedTest
        @CsvSource({"A0, 841", "A1, 594", "A2, 420", "A3, 297", "A4, 210"})
        @DisplayName("fits a page of a named size, lying when the board is wide")
        void fitsPages(PaperSize size, double shorter) {
            PdfLook look = pdf(acme(), new PageLayout.Fit(size, Orientation.AUTO), false);
            PdfLook.Page page = look.pages().getFirst();

            assertEquals(1, look.pages().size());
            assertEquals(shorter / 25.4 * 72, page.height(), 0.01);
            assertTrue(page.width() > page.height());
            assertTrue(page.text().contains("Order placed"));
        }

        @Test
        @DisplayName("is a plan and sheets of A4 that show every sticky when tiled")
        void tiles() {
            PdfLook look = pdf(acme(), new PageLayout.Tiles(76, Orientation.PORTRAIT), false);

            assertTrue(look.pages().size() > 10);
            look.pages().forEach(page -> assertEquals(595.28, page.width(), 0.01));
            String plan = look.pages().getFirst().text();
            assertTrue(plan.contains("B3"), plan);
            assertTrue(plan.contains("sheets of A4 portrait"), plan);
            List<String> texts =
                    look.pages().stream().skip(1).flatMap(page -> page.lines().stream()).toList();
            lines(ACME, "big-picture").forEach(line -> assertTrue(texts.contains(line), line));
        }

        @Test
        @DisplayName("says on each sheet which it is and what it is glued to")
        void labelsSheets() {
            PdfLook look = pdf(acme(), new PageLayout.Tiles(76, Orientation.PORTRAIT), false);
            List<String> second = look.pages().get(2).lines();
            assertTrue(second.contains("A2"), second.toString());
            assertTrue(second.getLast().contains("glue over the edge of A1"), second.getLast());
        }

        @Test
        @DisplayName("writes a sticky only on the sheets that show it")
        void sortsStickiesIntoSheets() {
            SampleBoard far =
                    new SampleBoard()
                            .sticky(Kind.EVENT, "a", "here", 0, 0)
                            .sticky(Kind.EVENT, "b", "there", 3_000, 0);
            PageLayout tiles = new PageLayout.Tiles(76, Orientation.PORTRAIT);
            PdfLook look = PdfLook.at(write(of(far), PDF.on(tiles).legend(false).hotspots(false)));

            assertEquals(3, look.pages().size(), "a plan and two sheets; those between are empty");
            assertTrue(look.pages().get(1).lines().contains("here"));
            assertFalse(look.pages().get(1).lines().contains("there"));
            assertTrue(look.pages().get(2).lines().contains("there"));
        }

        @Test
        @DisplayName("lists the hotspots at the end: what, about what, state and owner")
        void listsHotspots() {
            SampleBoard board =
                    new SampleBoard()
                            .sticky(Kind.EVENT, "order", "Order placed", 0, 0)
                            .sticky(
                                    new Detail.Hotspot(
                                            Optional.of("order"),
                                            Detail.HotspotState.ACCEPTED,
                                            "Ann"),
                                    "late",
                                    "Why so late?",
                                    "",
                                    200,
                                    0);
            PdfLook look = pdf(of(board), new PageLayout.Wall(76), true);

            assertEquals(2, look.pages().size());
            assertTrue(
                    look.pages()
                            .getLast()
                            .lines()
                            .containsAll(
                                    List.of("Why so late?", "Order placed", "accepted", "Ann")));
            assertEquals(1, pdf(of(board), new PageLayout.Wall(76), false).pages().size());
        }

        @Test
        @DisplayName("continues a long list of hotspots on further pages")
        void continuesTheList() {
            SampleBoard board = new SampleBoard();
            for (int i = 0; i < 80; i++) {
                board.sticky(Kind.HOTSPOT, "h" + i, "Question " + i, i % 10 * 200, i / 10 * 200);
            }
            PdfLook look = pdf(of(board), new PageLayout.Wall(76), true);
            String listed =
                    look.pages().stream()
                            .skip(1)
                            .map(PdfLook.Page::text)
                            .reduce("", String::concat);

            assertTrue(look.pages().size() > 2);
            for (int i = 0; i < 80; i++) {
                assertTrue(listed.contains("Question " + i + "\n"), "Question " + i);
            }
        }

        @Test
        @DisplayName("draws words that the font has no letters for, and says what they are")
        void drawsOtherScripts() {
            SampleBoard board = new SampleBoard().sticky(Kind.EVENT, "e", "注文", 0, 0);
            PictureRequest plain = PDF.legend(false).hotspots(false);
            PdfLook look = PdfLook.at(write(of(board), plain));
            assertEquals(List.of(), look.pages().getFirst().lines());
        }

        @Test
        @DisplayName("of 5,000 stickies has all of them")
        void holdsLargeBoards() {
            ModelView large = LargeBoard.of(5_000);
            BoardPublisher board = new BoardPublisher(large, SampleBoard.BOARD);
            PdfLook look = pdf(board, new PageLayout.Wall(20), false);
            List<String> expected = lines(large, SampleBoard.BOARD);
            long found =
                    look.pages().getFirst().lines().stream()
                            .filter(Set.copyOf(expected)::contains)
                            .count();
            assertTrue(found >= expected.size(), found + " of " + expected.size());
        }
    }

    @Nested
    @DisplayName("of what is chosen")
    class Chosen {

        private final SampleBoard board =
                new SampleBoard()
                        .lane("Customer", -40, 400)
                        .context("finance", "sales", "take orders", new Box(200, 0, 480, 300))
                        .sticky(Kind.ACTOR, "visitor", "Visitor", 24, 100)
                        .sticky(Kind.COMMAND, "place", "Place order", "finance.sales", 240, 80)
                        .sticky(Kind.EVENT, "placed", "Order placed", "finance.sales", 480, 80)
                        .link("visitor", LinkType.ISSUES, "place")
                        .link("place", LinkType.TRIGGERS, "placed");

        @Test
        @DisplayName("shows these stickies and nothing else, and is no larger")
        void showsOnlyTheChosen() {
            BoardPublisher one = of(board).only(Set.of(SampleBoard.sticky("visitor")));
            PictureRequest plain = SVG.legend(false);

            assertEquals(List.of("Visitor"), Svg.texts(write(one, plain)));
            assertTrue(one.size(plain).orElseThrow().width() < 104 + 2 * 24 + 24);
            assertFalse(new String(write(one, plain), UTF_8).contains("<line"));
        }

        @Test
        @DisplayName("shows a chosen context with all that stands in it and the links between")
        void showsWholeContexts() {
            BoardPublisher sales = of(board).only(Set.of(SampleBoard.frame("finance.sales")));
            String svg = new String(write(sales, SVG.legend(false)), UTF_8);

            assertEquals(
                    Set.of(
                            "workspace · finance",
                            "finance.sales",
                            "take orders",
                            "Place order",
                            "Order placed"),
                    Set.copyOf(Svg.texts(svg.getBytes(UTF_8))));
            assertEquals(1, svg.split("<line", -1).length - 1);
        }
    }
}
