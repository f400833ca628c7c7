package org.stormspec.model.file;

import java.util.Set;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Processing;
import org.stormspec.model.record.Workflow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reaction: the steps of a saga, and what a stream processor does. */
final class PolicyCodec {

    private static final Words<Workflow.Style> STYLE = Words.of(Workflow.Style.class);
    private static final Words<Processing.Operation> OPERATION =
            Words.of(Processing.Operation.class);

    private PolicyCodec() {}

    static void encode(Detail.Policy policy, Out out) {
        Workflow workflow = policy.workflow();
        out.flag("saga", policy.saga())
                .text("style", workflow.style().map(STYLE::word))
                .block("steps", steps(workflow))
                .text("failure", workflow.failure())
                .block("processing", encode(policy.processing()));
    }

    private static ArrayNode steps(Workflow workflow) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        for (Workflow.Step step : workflow.steps()) {
            steps.add(new Out().always("does", step.does()).text("undo", step.undo()).node());
        }
        return steps;
    }

    private static ObjectNode encode(Processing processing) {
        return new Out()
                .words("operations", processing.operations().stream().map(OPERATION::word).toList())
                .text("engine", processing.engine())
                .words("stores", processing.stores())
                .texts("mapping", processing.mapping())
                .node();
    }

    static Detail.Policy decode(Block block) {
        return new Detail.Policy(
                block.flag("saga"),
                new Workflow(
                        block.word("style", STYLE),
                        block.items("steps").stream()
                                .map(step ->
                                        new Workflow.Step(step.text("does", ""), step.text("undo")))
                                .toList(),
                        block.text("failure", "")),
                block.has("processing") ? processing(block.block("processing")) : Processing.NONE);
    }

    private static Processing processing(Block block) {
        return new Processing(
                Set.copyOf(block.words("operations", OPERATION)),
                block.text("engine", ""),
                block.words("stores"),
                block.texts("mapping"));
    }
}
