package org.stormspec.export.cli;

import java.util.List;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.flow.Knowledge;
import org.stormspec.model.flow.Telling;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what flows are like for people and for machines. */
final class FlowsReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FlowsReport() {}

    /** Returns a page of text. */
    static String table(List<Telling> flows) {
        if (flows.isEmpty()) {
            return PrintableText.format("No flow has a name yet.%n");
        }
        StringBuilder text = new StringBuilder();
        for (Telling told : flows) {
            if (!text.isEmpty()) {
                text.append(PrintableText.format("%n"));
            }
            text.append(PrintableText.format("%s  %s%n", told.flow().name(), told.header()));
            told.doubt()
                    .ifPresent(doubt -> text.append(PrintableText.format("  doubt: %s%n", doubt)));
            for (int i = 0; i < told.steps().size(); i++) {
                text.append(step(i + 1, told.steps().get(i)));
            }
            told.knowledge()
                    .forEach(each ->
                            text.append(
                                    PrintableText.format(
                                            "  %s %s%n",
                                            each.coupling() ? "!" : "·", each.sentence())));
        }
        return text.toString();
    }

    private static String step(int number, Element element) {
        return PrintableText.format(
                "  %3d  %-15s  %s%s%n",
                number,
                Kind.noun(element.label()),
                element.name().replace('\n', ' '),
                element.context().map(home -> "  (" + home + ")").orElse(""));
    }

    /** Returns everything as a JSON array. */
    static String json(List<Telling> flows) {
        ArrayNode list = JSON.createArrayNode();
        for (Telling told : flows) {
            ObjectNode node = list.addObject();
            node.put("id", told.flow().id()).put("name", told.flow().name());
            node.put("style", Telling.word(told.style())).put("declared", told.declared());
            told.doubt().ifPresent(doubt -> node.put("doubt", doubt));
            node.put("coupling", told.coupling());
            ArrayNode steps = node.putArray("steps");
            told.steps()
                    .forEach(step ->
                            steps.addObject()
                                    .put("element", step.id())
                                    .put("kind", step.kind().word())
                                    .put("name", step.name()));
            ArrayNode contexts = node.putArray("contexts");
            told.contexts().forEach(contexts::add);
            ArrayNode knowledge = node.putArray("knows");
            told.knowledge().forEach(each -> knowledge.add(knows(each)));
        }
        return JSON.writeValueAsString(list) + "\n";
    }

    private static ObjectNode knows(Knowledge each) {
        return JSON.createObjectNode()
                .put("who", each.who())
                .put("whom", each.whom())
                .put("through", each.through())
                .put("reason", each.reason())
                .put("coupling", each.coupling());
    }
}
