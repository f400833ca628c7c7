package org.stormspec.export.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.impact.Affected;
import org.stormspec.model.impact.Effect;
import org.stormspec.model.impact.Impact;
import org.stormspec.model.impact.NewReader;
import org.stormspec.model.impact.Place;
import org.stormspec.model.impact.Step;
import org.stormspec.model.impact.Ways;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes who breaks for people and for machines. */
final class ImpactReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ImpactReport() {}

    /** Returns what breaks, what may follow, and what feeds it, one line each. */
    static String table(Impact impact) {
        StringBuilder text = new StringBuilder();
        text.append(
                PrintableText.format(
                        "%s '%s'%s%n",
                        impact.of().role().label(),
                        impact.of().id(),
                        impact.field().map(field -> ", field " + field).orElse("")));
        for (Effect effect : Effect.values()) {
            List<Affected> affected = impact.with(effect);
            text.append(PrintableText.format("%n%s: %d%n", effect.label(), affected.size()));
            affected.forEach(each -> line(text, each));
        }
        if (!impact.comesFrom().isEmpty()) {
            text.append(PrintableText.format("%ncomes from%n"));
            impact.comesFrom()
                    .forEach(step ->
                            text.append(
                                    PrintableText.format(
                                            "  %-10s  %s %s it%n",
                                            step.from().role().label(),
                                            called(step.from()),
                                            step.verb())));
        }
        impact.remarks()
                .forEach(remark -> text.append(PrintableText.format("%nnote: %s%n", remark)));
        return text.toString();
    }

    private static void line(StringBuilder text, Affected each) {
        text.append(
                PrintableText.format(
                        "  %-10s  %s: %s%s%n",
                        each.place().role().label(),
                        called(each.place()),
                        each.reason(),
                        each.owner().map(owner -> " [" + owner + "]").orElse("")));
        if (each.hops() > 1) {
            text.append(PrintableText.format("              by %s%n", way(each.path())));
        }
    }

    private static String called(Place place) {
        return place.isElement() ? place.id() : place.name();
    }

    private static String way(List<Step> steps) {
        List<String> words = new ArrayList<>();
        words.add(called(steps.getFirst().from()));
        steps.forEach(step -> words.add(called(step.to())));
        return String.join(" → ", words);
    }

    /** Returns the ways in both directions. */
    static String table(Ways ways) {
        StringBuilder text = new StringBuilder();
        direction(text, ways.from(), ways.to(), ways.there());
        direction(text, ways.to(), ways.from(), ways.back());
        return text.toString();
    }

    private static void direction(StringBuilder text, Place from, Place to, List<List<Step>> ways) {
        text.append(
                ways.isEmpty()
                        ? PrintableText.format(
                                "a change of %s does not reach %s%n", called(from), called(to))
                        : PrintableText.format(
                                "a change of %s reaches %s%n", called(from), called(to)));
        for (List<Step> way : ways) {
            text.append(PrintableText.format("  %d: %s%n", way.size(), way(way)));
        }
    }

    /** Returns everything about an impact as a JSON object. */
    static String json(Impact impact) {
        ObjectNode report = JSON.createObjectNode();
        report.set("of", node(impact.of()));
        impact.field().ifPresent(field -> report.put("field", field));
        ArrayNode contexts = report.putArray("contexts");
        for (Impact.ContextShare share : impact.contexts()) {
            ObjectNode node = contexts.addObject();
            node.put("context", share.context());
            share.owner().ifPresent(owner -> node.put("owner", owner));
            node.put("effect", word(share.effect())).put("places", share.places());
        }
        ArrayNode affected = report.putArray("affected");
        for (Affected each : impact.affected()) {
            ObjectNode node = node(each.place());
            node.put("effect", word(each.effect()));
            each.owner().ifPresent(owner -> node.put("owner", owner));
            node.put("hops", each.hops()).put("reason", each.reason());
            node.set("path", steps(each.path()));
            affected.add(node);
        }
        report.set("comesFrom", steps(impact.comesFrom()));
        ArrayNode remarks = report.putArray("remarks");
        impact.remarks().forEach(remarks::add);
        return JSON.writeValueAsString(report) + "\n";
    }

    /** Returns the ways as a JSON object. */
    static String json(Ways ways) {
        ObjectNode report = JSON.createObjectNode();
        report.set("from", node(ways.from()));
        report.set("to", node(ways.to()));
        ArrayNode there = report.putArray("there");
        ways.there().forEach(way -> there.add(steps(way)));
        ArrayNode back = report.putArray("back");
        ways.back().forEach(way -> back.add(steps(way)));
        return JSON.writeValueAsString(report) + "\n";
    }

    /** Returns the cost of a new reader as a JSON object. */
    static String json(NewReader reader) {
        ObjectNode report = JSON.createObjectNode();
        report.put("topic", reader.topic())
                .put("context", reader.context())
                .put("answer", reader.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("producerChanges", reader.producerChanges())
                .put("words", reader.words());
        return JSON.writeValueAsString(report) + "\n";
    }

    private static String word(Effect effect) {
        return effect.label().replace(' ', '-');
    }

    private static ObjectNode node(Place place) {
        ObjectNode node = JSON.createObjectNode();
        node.put("role", place.role().label()).put("id", place.id());
        place.service().ifPresent(service -> node.put("service", service));
        node.put("name", place.name());
        place.context().ifPresent(context -> node.put("in", context));
        return node;
    }

    private static ArrayNode steps(List<Step> steps) {
        ArrayNode list = JSON.createArrayNode();
        for (Step step : steps) {
            list.addObject()
                    .put("from", called(step.from()))
                    .put("verb", step.verb())
                    .put("to", called(step.to()));
        }
        return list;
    }
}
