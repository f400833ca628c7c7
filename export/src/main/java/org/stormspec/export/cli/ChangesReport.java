package org.stormspec.export.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stormspec.export.evolution.ChangeReport;
import org.stormspec.export.evolution.FactChange;
import org.stormspec.export.evolution.FieldChange;
import org.stormspec.export.evolution.ServerChange;
import org.stormspec.export.evolution.TopicChange;
import org.stormspec.export.schema.judge.Break;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.export.text.PrintableText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints what changed, data and flow apart. */
final class ChangesReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangesReport() {}

    /** Returns the report for people. */
    static String text(ChangeReport report) {
        if (report.isEmpty()) {
            return PrintableText.format("Nothing changed since version %s.%n", report.before());
        }
        StringBuilder text = new StringBuilder();
        List<TopicChange> data =
                report.topics().stream()
                        .filter(topic -> topic.verdict().isPresent() || !topic.doubt().isEmpty())
                        .toList();
        if (!data.isEmpty()) {
            text.append("Data\n");
            data.forEach(topic -> data(text, topic));
        }
        List<TopicChange> flow =
                report.topics().stream().filter(topic -> !topic.flow().isEmpty()).toList();
        if (!flow.isEmpty() || !report.reads().isEmpty()) {
            text.append(data.isEmpty() ? "" : "\n").append("Flow\n");
            flow.forEach(topic -> flow(text, topic));
            report.reads()
                    .forEach(line ->
                            text.append("  ").append(PrintableText.line(line)).append('\n'));
        }
        if (!report.servers().isEmpty()) {
            text.append(data.isEmpty() && flow.isEmpty() && report.reads().isEmpty() ? "" : "\n")
                    .append("Servers\n");
            report.servers().forEach(server -> server(text, server));
        }
        return text.append(version(report)).toString();
    }

    private static void data(StringBuilder text, TopicChange topic) {
        text.append("  ~ ")
                .append(PrintableText.line(topic.topic()))
                .append("  ")
                .append(verdict(topic))
                .append('\n');
        for (FieldChange field : topic.fields()) {
            text.append("      ").append(field.sort().sign()).append(' ').append(words(field));
            text.append('\n');
        }
        topic.verdict()
                .map(Verdict::breaks)
                .orElse(List.of())
                .forEach(each ->
                        text.append("      ! ")
                                .append(each.place().isEmpty() ? "" : each.place() + ": ")
                                .append(each.reason())
                                .append('\n'));
        topic.contracts()
                .forEach(line ->
                        text.append("      ! ").append(PrintableText.line(line)).append('\n'));
        if (topic.isBreaking() && !topic.readers().isEmpty()) {
            text.append("      hurts ")
                    .append(PrintableText.line(String.join(", ", topic.readers())))
                    .append('\n');
        }
    }

    private static String verdict(TopicChange topic) {
        return topic.verdict()
                .map(given ->
                        given.mode().word()
                                + (given.isCompatible() ? ": compatible" : ": incompatible"))
                .orElse("cannot be judged: " + topic.doubt());
    }

    private static String words(FieldChange field) {
        return switch (field.sort()) {
            case ADDED -> field.path() + "  " + field.after();
            case REMOVED -> field.path() + "  " + field.before();
            case CHANGED ->
                    "%s  from %s to %s".formatted(field.path(), field.before(), field.after());
        };
    }

    private static void flow(StringBuilder text, TopicChange topic) {
        String quiet =
                topic.facts().stream()
                        .filter(fact -> !fact.isBreaking())
                        .map(FactChange::words)
                        .collect(Collectors.joining("; "));
        text.append("  ")
                .append(topic.sort().sign())
                .append(' ')
                .append(PrintableText.line(topic.topic()));
        text.append(quiet.isEmpty() ? "" : "  " + quiet).append('\n');
        topic.breakingFacts()
                .forEach(fact ->
                        text.append("      ! ")
                                .append(PrintableText.line(fact.words()))
                                .append('\n'));
        if (topic.isBreaking() && topic.verdict().isEmpty() && !topic.readers().isEmpty()) {
            text.append("      hurts ")
                    .append(PrintableText.line(String.join(", ", topic.readers())))
                    .append('\n');
        }
    }

    private static void server(StringBuilder text, ServerChange server) {
        text.append(server.isBreaking() ? "  ! " : "  ~ ").append(server.words());
        text.append(server.isBreaking() ? "" : " (the environment, not the contract)").append('\n');
    }

    private static String version(ChangeReport report) {
        String was = report.before().isEmpty() ? "nothing" : report.before();
        String step = report.bump().name().toLowerCase(Locale.ROOT);
        return PrintableText.format(
                "%nSince %s; these changes deserve version %s (%s)%s%n",
                was,
                report.proposed(),
                step,
                report.isUnderstated()
                        ? "; stormspec.yaml still says %s.".formatted(report.now())
                        : ".");
    }

    /** Returns the report for machines. */
    static String json(ChangeReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("before", report.before());
        root.put("now", report.now());
        root.put("bump", report.bump().name().toLowerCase(Locale.ROOT));
        root.put("proposed", report.proposed());
        root.put("breaking", report.isBreaking());
        ArrayNode topics = root.putArray("topics");
        report.topics().forEach(topic -> topics.add(json(topic)));
        texts(root, "reads", report.reads());
        ArrayNode servers = root.putArray("servers");
        for (ServerChange server : report.servers()) {
            servers.addObject()
                    .put("effect", server.effect().name().toLowerCase(Locale.ROOT))
                    .put("words", server.words());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode json(TopicChange topic) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sort", topic.sort().name().toLowerCase(Locale.ROOT));
        node.put("context", topic.context());
        node.put("topic", topic.topic());
        node.put("breaking", topic.isBreaking());
        texts(node, "flow", topic.flow());
        ArrayNode facts = node.putArray("facts");
        for (FactChange fact : topic.facts()) {
            facts.addObject()
                    .put("fact", fact.fact().words())
                    .put("effect", fact.effect().name().toLowerCase(Locale.ROOT))
                    .put("words", fact.words());
        }
        ArrayNode fields = node.putArray("fields");
        for (FieldChange field : topic.fields()) {
            fields.addObject()
                    .put("sort", field.sort().name().toLowerCase(Locale.ROOT))
                    .put("path", field.path())
                    .put("before", field.before())
                    .put("after", field.after());
        }
        topic.verdict().ifPresent(given -> node.set("verdict", verdict(given)));
        if (!topic.doubt().isEmpty()) {
            node.put("doubt", topic.doubt());
        }
        texts(node, "contracts", topic.contracts());
        texts(node, "readers", topic.readers());
        return node;
    }

    private static ObjectNode verdict(Verdict given) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("mode", given.mode().word());
        node.put("compatible", given.isCompatible());
        ArrayNode reasons = node.putArray("reasons");
        for (Break each : given.breaks()) {
            reasons.addObject().put("place", each.place()).put("reason", each.reason());
        }
        return node;
    }

    private static void texts(ObjectNode node, String key, List<String> texts) {
        ArrayNode list = node.putArray(key);
        texts.forEach(list::add);
    }
}
