package org.stormspec.model.file;

import java.util.TreeSet;
import org.stormspec.model.record.Canvas;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.Slice;
import tools.jackson.databind.node.ObjectNode;

/** What a context is beyond its name, owner and parts. */
final class CharterCodec {

    private static final Words<Charter.Kind> KIND = Words.of(Charter.Kind.class);
    private static final Words<Canvas.Classification> CLASSIFICATION =
            Words.of(Canvas.Classification.class);
    private static final Words<Canvas.Business> BUSINESS = Words.of(Canvas.Business.class);
    private static final Words<Canvas.Evolution> EVOLUTION = Words.of(Canvas.Evolution.class);

    private CharterCodec() {}

    static void encode(Charter charter, Out out) {
        out.text("title", charter.title())
                .text("plane", charter.plane().map(SettingsCodec.PLANE::word))
                .text("kind", charter.kind().map(KIND::word))
                .flag("draft", charter.draft())
                .flag("elsewhere", charter.elsewhere())
                .words("tags", charter.tags())
                .words("realises", charter.realises())
                .words("scenarios", charter.scenarios())
                .block("canvas", encode(charter.canvas()))
                .block("slice", encode(charter.slice()));
    }

    private static ObjectNode encode(Canvas canvas) {
        return new Out()
                .text("capability", canvas.capability())
                .text("classification", canvas.classification().map(CLASSIFICATION::word))
                .text("business", canvas.business().map(BUSINESS::word))
                .text("evolution", canvas.evolution().map(EVOLUTION::word))
                .words("roles", canvas.roles())
                .words("decisions", canvas.decisions())
                .words("assumptions", canvas.assumptions())
                .words("metrics", canvas.metrics())
                .words("questions", canvas.questions())
                .node();
    }

    private static ObjectNode encode(Slice slice) {
        return new Out()
                .text("principal", slice.principal())
                .text("repository", slice.repository())
                .text("pipeline", slice.pipeline())
                .text("release", slice.release())
                .text("provisioning", slice.provisioning())
                .text("logging", slice.logging())
                .text("tracing", slice.tracing())
                .text("cost", slice.cost())
                .node();
    }

    static Charter decode(Block root) {
        return new Charter(
                root.text("title"),
                root.word("plane", SettingsCodec.PLANE),
                root.word("kind", KIND),
                root.flag("draft"),
                root.flag("elsewhere"),
                new TreeSet<>(root.words("tags")),
                root.words("realises"),
                root.words("scenarios"),
                root.has("canvas") ? canvas(root.block("canvas")) : Canvas.NONE,
                root.has("slice") ? slice(root.block("slice")) : Slice.NONE);
    }

    private static Canvas canvas(Block block) {
        return new Canvas(
                block.text("capability", ""),
                block.word("classification", CLASSIFICATION),
                block.word("business", BUSINESS),
                block.word("evolution", EVOLUTION),
                block.words("roles"),
                block.words("decisions"),
                block.words("assumptions"),
                block.words("metrics"),
                block.words("questions"));
    }

    private static Slice slice(Block block) {
        return new Slice(
                block.text("principal"),
                block.text("repository"),
                block.text("pipeline"),
                block.text("release"),
                block.text("provisioning"),
                block.text("logging"),
                block.text("tracing"),
                block.text("cost"));
    }
}
