package org.stormspec.render.map.dot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.AcmeMap;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;
import org.stormspec.render.map.layout.Cancellation;

@DisplayName("A DOT file of the map")
class DotDocumentTest {

    private static final String ODD = "a\"b\\N <c> {d} ąé\n日本";

    @RepeatedTest(5)
    @DisplayName("has the same bytes in whatever order the model was read")
    void hasTheSameBytesInWhateverOrder(RepetitionInfo repetition) {
        MapGraph acme = AcmeMap.graph();
        Random random = new Random(repetition.getCurrentRepetition());
        MapGraph shuffled =
                new MapGraph(
                        acme.title(),
                        shuffled(acme.contexts(), random),
                        shuffled(acme.services(), random),
                        shuffled(acme.topics(), random),
                        shuffled(acme.edges(), random));

        assertEquals(DotDocument.write(acme), DotDocument.write(shuffled));
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    @DisplayName("says access by shape and by line, and explains both in a legend")
    void saysAccessByShapeAndByLine() {
        String dot = DotDocument.write(AcmeMap.graph());

        assertTrue(line(dot, "\"finance.sales.order.v2\"").contains("\"shape\"=\"box\""));
        String payment = line(dot, "\"finance.sales.payment\"");
        assertTrue(payment.contains("\"shape\"=\"hexagon\""), payment);
        assertTrue(payment.contains("dashed"), payment);
        String placed = line(dot, "\"finance.sales.order-placed\"");
        assertTrue(placed.contains("\"shape\"=\"ellipse\""), placed);
        assertTrue(placed.contains("dotted"), placed);
        assertTrue(line(dot, "\"common.users.user\"").contains("\"peripheries\"=\"2\""));
        assertTrue(dot.contains("subgraph \"cluster_legend\""));
    }

    @Test
    @DisplayName("has each arrow once, and dashes those that a grant allows")
    void hasEachArrowOnce() {
        MapGraph acme = AcmeMap.graph();
        List<String> arrows =
                DotDocument.write(acme)
                        .lines()
                        .filter(line -> line.contains(" -> ") && !line.contains("legend"))
                        .toList();

        assertEquals(acme.edges().size(), arrows.size());
        assertEquals(3, arrows.stream().filter(line -> line.contains("dashed")).count());
    }

    private static String line(String dot, String start) {
        return dot.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("is read by Graphviz, odd characters and all")
    void isReadByGraphviz() {
        Optional<Path> program = PipedDotEngine.find();
        assumeTrue(program.isPresent(), "Graphviz is not installed");
        PipedDotEngine dot = new PipedDotEngine(program.get(), Duration.ofMinutes(1));
        MapGraph odd =
                new MapGraph(
                        ODD,
                        List.of(new ContextCluster(ODD, ODD, ODD, ODD, true)),
                        List.of(new ServiceNode("s" + ODD, ODD, ODD, ODD)),
                        List.of(
                                new TopicNode(
                                        ODD,
                                        ODD,
                                        ODD,
                                        ODD,
                                        Access.PROTECTED,
                                        Set.of(TopicMark.PII))),
                        List.of(new MapEdge("s" + ODD, ODD, MapEdge.Kind.PUBLISHES)));

        String svg =
                dot.run(
                        DotDocument.write(odd),
                        Options.create().format(Format.SVG),
                        Cancellation.never());

        assertTrue(svg.contains("a&quot;b\\N &lt;c&gt; {d} ąé"), svg);
    }
}
