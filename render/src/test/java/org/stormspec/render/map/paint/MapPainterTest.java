package org.stormspec.render.map.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.render.map.AcmeMap;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.MapEngine;
import org.stormspec.render.map.MapOptions;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapSizes;
import org.stormspec.render.map.layout.Size;
import org.stormspec.render.map.paint.Mark.Words;
import org.stormspec.render.map.paint.Picture.Item;
import org.stormspec.render.map.paint.Picture.Kind;
import org.stormspec.render.text.Face;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

@DisplayName("The picture of the map")
class MapPainterTest {

    private static final MapLayout ACME =
            new DependencyMap()
                    .layout(
                            AcmeMap.graph(),
                            MapOptions.STANDARD.with(MapEngine.ELK),
                            Cancellation.never());
    private static final MapPainter PAINTER = new MapPainter(MapLook.LIGHT);

    @Test
    @DisplayName("on a screen finds the thing under the pointer")
    void findsTheThingUnderThePointer() {
        Picture picture = PAINTER.paintBare(ACME, Set.of());
        Rect sale =
                ACME.nodes().stream()
                        .filter(node -> node.what().id().equals("finance.campaign.sale"))
                        .findFirst()
                        .orElseThrow()
                        .box();

        assertEquals(Optional.of("finance.campaign.sale"), picture.at(sale.middle()).map(Item::id));
        assertEquals(
                Optional.of(Kind.CONTEXT),
                picture.at(new Point(sale.right() + 5, sale.y())).map(Item::kind));
        assertEquals(Optional.empty(), picture.at(new Point(-50, -50)));
    }

    @Test
    @DisplayName("lets all step back but what is looked at")
    void letsAllStepBackButWhatIsLookedAt() {
        Picture picture =
                PAINTER.paintBare(ACME, Set.of("finance.campaign.sale", "finance.sales/service"));

        assertEquals(
                Set.of(
                        "finance.campaign.sale",
                        "finance.sales/service",
                        "finance.campaign.sale → finance.sales/service"),
                picture.items().stream()
                        .filter(item ->
                                Set.of(Kind.TOPIC, Kind.SERVICE, Kind.EDGE).contains(item.kind()))
                        .filter(item -> !item.faint())
                        .map(Item::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("keeps the words of the legend inside its card, however narrow")
    void keepsTheLegendInsideItsCard() {
        for (double width : List.of(320.0, 700.0, 1400.0)) {
            Picture legend = PAINTER.paintLegend(width);
            Rect card = legend.items().getFirst().bounds();

            assertTrue(card.width() <= width, () -> card + " is wider than " + width);
            for (Mark mark : legend.items().getFirst().marks()) {
                if (mark instanceof Words words) {
                    assertTrue(card.contains(box(words)), () -> words + " leaves " + card);
                }
            }
        }
    }

    private static Rect box(Words words) {
        double width = MapSizes.width(words.text(), words.face(), words.size());
        return new Rect(words.at().x(), words.at().y() - words.size(), width, words.size());
    }

    @Test
    @DisplayName("keeps the words of every node and every frame inside")
    void keepsWordsInsideTheirBoxes() {
        for (Item item : PAINTER.paintBare(ACME, Set.of()).items()) {
            if (item.kind() != Kind.EDGE) {
                item.marks().stream()
                        .filter(Words.class::isInstance)
                        .map(Words.class::cast)
                        .forEach(words ->
                                assertTrue(
                                        item.bounds().contains(box(words)),
                                        () -> words + " leaves " + item.bounds()));
            }
        }
    }

    @Test
    @DisplayName("clips long labels with a mark")
    void clipsLongLabels() {
        String label = "a-topic-with-a-name-that-nobody-would-ever-want-to-read-aloud";
        String clipped = MapSizes.clip(label, 200, Face.SEMIBOLD, 12.5);

        assertTrue(clipped.endsWith("…") && clipped.length() < label.length(), clipped);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 12",
        "12.5, 12.5",
        "12.05, 12.05",
        "-0.254, -0.25",
        "-3, -3",
        "0.001, 0",
        "-0.001, 0",
        "99.999, 100"
    })
    @DisplayName("writes numbers short, with a point, whatever the language of the machine")
    void writesNumbersShort(double number, String written) {
        assertEquals(written, MapSvg.number(number));
    }

    @Test
    @DisplayName("as PNG is drawn smaller when it would have too many pixels")
    void isDrawnSmallerWhenTooLarge() throws Exception {
        Picture wide = new Picture("wide", new Size(400, 100), "#FFFFFF", List.of());

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(MapPng.write(wide, 2, 10_000)));

        assertEquals("200 x 50", image.getWidth() + " x " + image.getHeight());
    }

    @Test
    @DisplayName("as SVG replaces what XML does not allow")
    void replacesWhatXmlDoesNotAllow() {
        Picture odd = new Picture("a<b>&\"\u0001", new Size(1, 1), "#FFFFFF", List.of());

        assertTrue(
                MapSvg.write(odd).contains("<title>a&lt;b&gt;&amp;&quot;\uFFFD</title>"),
                MapSvg.write(odd));
    }
}
