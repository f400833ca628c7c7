package org.stormspec.export.cli;

import java.util.List;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.health.Culprit;
import org.stormspec.model.health.Evidence;
import org.stormspec.model.health.Health;
import org.stormspec.model.health.Maturity;
import org.stormspec.model.health.Orphan;
import org.stormspec.model.health.Pillar;
import org.stormspec.model.health.PinBall;
import org.stormspec.model.rule.Wording;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes how sound a model is for people and for machines. */
final class HealthReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** More missing things than this are counted, not named. */
    private static final int NAMED = 3;

    private HealthReport() {}

    /** Returns a page of text. */
    static String table(Health health) {
        StringBuilder text = new StringBuilder();
        text.append(
                PrintableText.format(
                        "%s, %s%n",
                        Wording.count(health.contexts(), "context"),
                        Wording.count(health.topics(), "topic")));
        pinBall(text, health.pinBall());
        text.append(PrintableText.format("%norphans  %d%n", health.orphans().size()));
        for (Orphan orphan : health.orphans()) {
            text.append(
                    PrintableText.format(
                            "  %-10s  %s: %s%n",
                            orphan.kind().noun(), orphan.element(), orphan.missing().words()));
        }
        maturity(text, health.maturity());
        text.append(PrintableText.format("%ndata mesh%n"));
        health.pillars().forEach(pillar -> pillar(text, pillar));
        return text.toString();
    }

    private static void pinBall(StringBuilder text, PinBall pinBall) {
        text.append(
                PrintableText.format(
                        "%npin-ball  %d (%s), longest chain %d hops%s%n",
                        pinBall.score(),
                        pinBall.verdict(),
                        pinBall.hops(),
                        pinBall.hops() == 0 ? "" : ": " + String.join(" → ", pinBall.longest())));
        for (Culprit culprit : pinBall.culprits()) {
            text.append(
                    PrintableText.format(
                            "  %3d  %s: %s%n",
                            culprit.points(), culprit.type().label(), culprit.reason()));
        }
    }

    private static void maturity(StringBuilder text, Maturity maturity) {
        text.append(
                PrintableText.format(
                        "%nmaturity  level %d of 5, %s%n",
                        maturity.level().number(), maturity.level().label()));
        for (Maturity.Step step : maturity.steps()) {
            text.append(
                    PrintableText.format(
                            "  %d %-3s  %s%n",
                            step.level().number(),
                            step.met() ? "yes" : "no",
                            counted(step.evidence())));
        }
        maturity.next()
                .forEach(step -> text.append(PrintableText.format("  next: %s%n", step.advice())));
    }

    private static void pillar(StringBuilder text, Pillar pillar) {
        text.append(PrintableText.format("  %3d  %s%n", pillar.score(), pillar.kind().label()));
        pillar.evidence()
                .forEach(each -> text.append(PrintableText.format("       %s%n", counted(each))));
    }

    private static String counted(Evidence evidence) {
        return "%d of %d %s%s"
                .formatted(
                        evidence.have(),
                        evidence.of(),
                        evidence.words(),
                        missing(evidence.missing()));
    }

    private static String missing(List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED
                ? "; not %s and %d more".formatted(named, ids.size() - NAMED)
                : "; not " + named;
    }

    /** Returns everything as a JSON object. */
    static String json(Health health) {
        ObjectNode report = JSON.createObjectNode();
        report.put("contexts", health.contexts()).put("topics", health.topics());
        report.set("pinBall", pinBall(health.pinBall()));
        ArrayNode orphans = report.putArray("orphans");
        for (Orphan orphan : health.orphans()) {
            orphans.addObject()
                    .put("element", orphan.element())
                    .put("kind", orphan.kind().word())
                    .put("name", orphan.name())
                    .put("missing", orphan.missing().words());
        }
        report.set("maturity", maturity(health.maturity()));
        ArrayNode pillars = report.putArray("dataMesh");
        for (Pillar pillar : health.pillars()) {
            ObjectNode node = pillars.addObject();
            node.put("pillar", pillar.kind().label()).put("score", pillar.score());
            ArrayNode evidence = node.putArray("evidence");
            pillar.evidence().forEach(each -> evidence.add(evidence(each)));
        }
        return JSON.writeValueAsString(report) + "\n";
    }

    private static ObjectNode pinBall(PinBall pinBall) {
        ObjectNode node = JSON.createObjectNode();
        node.put("score", pinBall.score()).put("verdict", pinBall.verdict());
        node.put("hops", pinBall.hops());
        ids(node.putArray("longest"), pinBall.longest());
        ArrayNode culprits = node.putArray("culprits");
        for (Culprit culprit : pinBall.culprits()) {
            ObjectNode each = culprits.addObject();
            each.put("type", culprit.type().label())
                    .put("points", culprit.points())
                    .put("reason", culprit.reason());
            ids(each.putArray("places"), culprit.places());
        }
        return node;
    }

    private static ObjectNode maturity(Maturity maturity) {
        ObjectNode node = JSON.createObjectNode();
        node.put("level", maturity.level().number()).put("name", maturity.level().label());
        ArrayNode steps = node.putArray("steps");
        for (Maturity.Step step : maturity.steps()) {
            ObjectNode each = steps.addObject();
            each.put("level", step.level().number()).put("met", step.met());
            each.put("advice", step.advice());
            each.set("evidence", evidence(step.evidence()));
        }
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = JSON.createObjectNode();
        node.put("words", evidence.words()).put("have", evidence.have()).put("of", evidence.of());
        ids(node.putArray("missing"), evidence.missing());
        return node;
    }

    private static void ids(ArrayNode list, List<String> ids) {
        ids.forEach(list::add);
    }
}
