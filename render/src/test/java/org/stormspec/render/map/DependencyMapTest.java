package org.stormspec.render.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.render.map.dot.PipedDotEngine;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapNode;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.EdgePath;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapLayoutException;
import org.stormspec.render.map.layout.Placed;
import org.stormspec.render.map.paint.Picture;
import org.stormspec.render.view.Rect;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayName("The dependency map")
class DependencyMapTest {

    private static final DependencyMap WITHOUT_DOT =
            new DependencyMap(Optional.empty(), DependencyMap.PATIENCE);
    private static final MapOptions STANDARD = MapOptions.STANDARD.with(MapFilter.ALL);

    private static DependencyMap mapFor(MapEngine engine) {
        assumeTrue(
                engine != MapEngine.DOT || PipedDotEngine.find().isPresent(),
                "Graphviz is not installed");
        return new DependencyMap();
    }

    private static MapLayout layout(MapEngine engine, MapGraph graph) {
        return mapFor(engine).layout(graph, STANDARD.with(engine), Cancellation.never());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOT", "ELK"})
    @DisplayName("places every node inside its context, and every context inside its domain")
    void placesEverythingInItsFrame(MapEngine engine) {
        MapLayout layout = layout(engine, ManyTopics.graph(300));
        Map<String, Rect> contexts = boxes(layout.contexts(), context -> context.id());
        Map<String, Rect> domains = boxes(layout.domains(), domain -> domain.name());

        assertEquals(300, layout.nodes().size());
        for (Placed<MapNode> node : layout.nodes()) {
            assertInside(box(contexts, node.what().context()), node.box());
        }
        layout.contexts()
                .forEach(context ->
                        assertInside(box(domains, context.what().domain()), context.box()));
    }

    private static <T> Map<String, Rect> boxes(List<Placed<T>> placed, Function<T, String> id) {
        return placed.stream().collect(Collectors.toMap(p -> id.apply(p.what()), Placed::box));
    }

    private static Rect box(Map<String, Rect> boxes, String id) {
        return Optional.ofNullable(boxes.get(id)).orElseThrow();
    }

    private static void assertInside(Rect outer, Rect inner) {
        assertTrue(outer.contains(inner), () -> inner + " is not inside " + outer);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOT", "ELK"})
    @DisplayName("lets neither two nodes nor two contexts overlap")
    void letsNothingOverlap(MapEngine engine) {
        MapLayout layout = layout(engine, ManyTopics.graph(300));

        assertApart(layout.nodes().stream().map(Placed::box).toList());
        assertApart(layout.contexts().stream().map(Placed::box).toList());
        assertApart(layout.domains().stream().map(Placed::box).toList());
    }

    private static void assertApart(List<Rect> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rect one = boxes.get(i);
                Rect other = boxes.get(j);
                assertFalse(one.meets(other), () -> one + " overlaps " + other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOT", "ELK"})
    @DisplayName("leads every arrow from the border of one node to the border of the other")
    void leadsArrowsFromBorderToBorder(MapEngine engine) {
        MapGraph acme = AcmeMap.graph();
        MapLayout layout = layout(engine, acme);
        Map<String, Rect> boxes = boxes(layout.nodes(), node -> node.id());

        assertEquals(
                Set.copyOf(acme.edges()),
                layout.edges().stream().map(EdgePath::edge).collect(Collectors.toSet()));
        for (EdgePath path : layout.edges()) {
            MapEdge edge = path.edge();
            Rect from = box(boxes, edge.from()).grown(1.5);
            Rect to = box(boxes, edge.to()).grown(1.5);
            assertTrue(from.contains(path.curve().start()), () -> path + " does not leave " + from);
            assertTrue(to.contains(path.tip()), () -> path + " does not reach " + to);
            double head = path.curve().end().distanceTo(path.tip());
            assertEquals(EdgePath.HEAD, head, 0.6, path.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(MapFormat.class)
    @DisplayName("has the same bytes when drawn twice")
    void hasTheSameBytesWhenDrawnTwice(MapFormat format) {
        for (MapEngine engine : List.of(MapEngine.BEST, MapEngine.ELK)) {
            assertArrayEquals(draw(engine, format), draw(engine, format), engine.name());
        }
    }

    private static byte[] draw(MapEngine engine, MapFormat format) {
        return new DependencyMap()
                .render(
                        AcmeMap.graph(),
                        format,
                        STANDARD.with(engine).scaled(0.5),
                        Cancellation.never());
    }

    @Test
    @DisplayName("is laid out by ELK where there is no Graphviz")
    void isLaidOutByElkWithoutGraphviz() {
        MapLayout layout = WITHOUT_DOT.layout(AcmeMap.graph(), STANDARD, Cancellation.never());

        assertEquals("elk", layout.engine());
    }

    @Test
    @DisplayName("is laid out by ELK when Graphviz fails")
    void isLaidOutByElkWhenGraphvizFails(@TempDir Path folder) throws Exception {
        MapLayout layout =
                new DependencyMap(Optional.of(broken(folder)), Duration.ofMinutes(1))
                        .layout(AcmeMap.graph(), STANDARD, Cancellation.never());

        assertEquals("elk", layout.engine());
    }

    private static Path broken(Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the stand-in for dot is a script");
        Path program = folder.resolve("dot");
        Files.writeString(program, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    @Test
    @DisplayName("says how to get Graphviz when it is asked for and missing")
    void saysHowToGetGraphviz() {
        var missing =
                assertThrows(
                        MapLayoutException.class,
                        () ->
                                WITHOUT_DOT.layout(
                                        AcmeMap.graph(),
                                        STANDARD.with(MapEngine.DOT),
                                        Cancellation.never()));

        assertEquals(
                "Graphviz was not found. Install it so that dot is on the PATH, let -Dstormspec.dot name the program, or use the built-in layout (elk).",
                missing.getMessage());
    }

    @ParameterizedTest
    @EnumSource(MapEngine.class)
    @DisplayName("is not drawn when cancelled")
    void isNotDrawnWhenCancelled(MapEngine engine) {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        DependencyMap map = mapFor(engine);

        assertThrows(
                CancellationException.class,
                () -> map.layout(AcmeMap.graph(), STANDARD.with(engine), cancelled));
    }

    @Test
    @DisplayName("as SVG is well-formed, and everything on it has a title")
    void asSvgEverythingHasATitle() throws Exception {
        Document svg = parsed(WITHOUT_DOT, AcmeMap.graph());
        Set<String> titles = new HashSet<>();
        for (Element group : elements(svg, "g")) {
            Element title = (Element) group.getElementsByTagName("title").item(0);
            titles.add(group.getAttribute("class") + " " + title.getTextContent());
        }

        Set<String> wanted =
                Set.of(
                        "topic acme.finance.sales._public.order: public · CDC · deprecated",
                        "topic acme.common.users._protected.user: protected · CDC · PII",
                        "service OrderProcessor: and OrderDownscaler",
                        "edge acme.finance.campaign._public.sale read by OrderProcessor",
                        "context context finance.sales",
                        "domain domain finance",
                        "legend legend");
        assertEquals(Set.of(), without(wanted, titles));
        assertEquals(35, titles.stream().filter(DependencyMapTest::isNode).count());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    private static boolean isNode(String title) {
        return title.startsWith("topic ") || title.startsWith("service ");
    }

    @Test
    @DisplayName("as SVG keeps words as words, none of them clipped for ACME")
    void asSvgKeepsWords() throws Exception {
        List<String> words =
                elements(parsed(WITHOUT_DOT, AcmeMap.graph()), "text").stream()
                        .map(Element::getTextContent)
                        .toList();

        assertTrue(words.containsAll(List.of("ACME", "10 contexts · 25 topics · 13 reads")));
        AcmeMap.graph()
                .nodes()
                .forEach(node -> assertTrue(words.contains(node.label()), node.id()));
        assertTrue(words.contains("private: its own context only"));
        assertTrue(words.contains("control plane"));
        assertTrue(words.stream().noneMatch(text -> text.contains("…")), words.toString());
    }

    private static Document parsed(DependencyMap map, MapGraph graph) throws Exception {
        byte[] svg = map.render(graph, MapFormat.SVG, STANDARD, Cancellation.never());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @Test
    @DisplayName("as PNG has the size of the picture times the scale, and is not blank")
    void asPngHasTheRightSize() throws Exception {
        MapLayout layout = WITHOUT_DOT.layout(AcmeMap.graph(), STANDARD, Cancellation.never());
        Picture picture = WITHOUT_DOT.picture(layout, STANDARD);

        BufferedImage image = decoded(AcmeMap.graph(), STANDARD.scaled(0.5));

        assertEquals(Math.round(picture.size().width() / 2), image.getWidth());
        assertEquals(Math.round(picture.size().height() / 2), image.getHeight());
        long colours =
                IntStream.range(0, image.getWidth())
                        .map(x -> image.getRGB(x, image.getHeight() / 2))
                        .distinct()
                        .count();
        assertTrue(colours > 10, "only " + colours + " colours on the middle line");
    }

    private static BufferedImage decoded(MapGraph graph, MapOptions options) throws Exception {
        byte[] png = WITHOUT_DOT.render(graph, MapFormat.PNG, options, Cancellation.never());
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    @DisplayName("of an empty model says so")
    void ofAnEmptyModelSaysSo() throws Exception {
        MapGraph empty = new MapGraph("new", List.of(), List.of(), List.of(), List.of());

        List<String> words =
                elements(parsed(WITHOUT_DOT, empty), "text").stream()
                        .map(Element::getTextContent)
                        .toList();

        assertTrue(
                words.contains(
                        "Nothing to show yet: a context appears here with its first topic."));
        assertTrue(words.contains("0 contexts · 0 topics · 0 reads"));
    }

    @Test
    @DisplayName("hides what only its owner may read unless it is asked to")
    void hidesInternalsUnlessAsked() {
        MapLayout layout =
                WITHOUT_DOT.layout(AcmeMap.graph(), MapOptions.STANDARD, Cancellation.never());

        assertEquals(17, layout.graph().topics().size());
        assertEquals(AcmeMap.graph().services(), layout.graph().services());
    }

    @Test
    @DisplayName("shows the part that passes the filter, in every format")
    void showsThePartThatPassesTheFilter() {
        MapOptions shared = STANDARD.with(MapFilter.SHARED);
        for (MapFormat format : List.of(MapFormat.SVG, MapFormat.DOT)) {
            String text =
                    new String(
                            WITHOUT_DOT.render(
                                    AcmeMap.graph(), format, shared, Cancellation.never()),
                            StandardCharsets.UTF_8);

            assertFalse(text.contains("_private."), format.name());
            assertTrue(text.contains("acme.finance.campaign._public.sale"), format.name());
        }
    }

    @Test
    @DisplayName("is written to a file, folders and all, and leaves nothing else behind")
    void isWrittenToAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("maps/acme.SVG");
        MapFormat format = MapFormat.of(file).orElseThrow();

        for (int times = 0; times < 2; times++) {
            WITHOUT_DOT.write(AcmeMap.graph(), format, file, STANDARD, Cancellation.never());
        }

        assertTrue(Files.readString(file).startsWith("<?xml"));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
        assertEquals(Optional.empty(), MapFormat.of(Path.of("acme.gif")));
    }
}
