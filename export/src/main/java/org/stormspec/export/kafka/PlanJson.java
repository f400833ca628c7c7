package org.stormspec.export.kafka;

import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes plans and audit records for machines, as indented JSON in a fixed order, ended by a line
 * feed.
 *
 * <p>Neither holds an address, a user's password or anything else that opens a door.
 */
public final class PlanJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanJson() {}

    /**
     * The plan: {@code cluster}, {@code verdict} ({@code empty}, {@code changes} or {@code
     * blocked}), {@code summary} by action, {@code notes} and {@code groups} of items.
     */
    public static String render(Plan plan) {
        return text(tree(plan));
    }

    /**
     * The record of a push into an environment: when, which cluster, how it went, and each change
     * with its outcome.
     */
    public static String audit(ApplyReport report, String environment) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("environment", environment);
        root.put("cluster", report.plan().clusterId());
        root.put("started", report.started().toString());
        root.put("tookMillis", report.took().toMillis());
        root.put("verdict", lower(report.verdict()));
        root.put("note", report.note());
        ArrayNode outcomes = root.putArray("outcomes");
        report.outcomes()
                .forEach(outcome -> {
                    ObjectNode node = outcomes.addObject();
                    node.put("action", lower(outcome.item().action()));
                    addItem(node, outcome.item());
                    node.put("result", lower(outcome.result()));
                    node.put("note", outcome.note());
                });
        return text(root);
    }

    /** Says why there is no plan and no record: {@code verdict} and {@code message}. */
    public static String failure(String verdict, String message) {
        return text(MAPPER.createObjectNode().put("verdict", verdict).put("message", message));
    }

    private static ObjectNode tree(Plan plan) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("cluster", plan.clusterId());
        root.put("verdict", verdict(plan));
        ObjectNode summary = root.putObject("summary");
        plan.counts().forEach((action, count) -> summary.put(lower(action), count));
        ArrayNode notes = root.putArray("notes");
        PlanText.notes(plan).forEach(notes::add);
        ArrayNode groups = root.putArray("groups");
        PlanGroup.of(plan).forEach(group -> addGroup(groups.addObject(), group));
        return root;
    }

    private static String verdict(Plan plan) {
        if (plan.isBlocked()) {
            return "blocked";
        }
        return plan.isEmpty() ? "empty" : "changes";
    }

    private static void addGroup(ObjectNode node, PlanGroup group) {
        node.put("action", lower(group.action()));
        node.put("label", group.label());
        ArrayNode items = node.putArray("items");
        group.items().forEach(item -> addItem(items.addObject(), item));
    }

    private static void addItem(ObjectNode node, PlanItem item) {
        node.put("resource", item.resource());
        node.put("label", item.label());
        ArrayNode details = node.putArray("details");
        item.details().forEach(details::add);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(ObjectNode root) {
        return MAPPER.writeValueAsString(root) + "\n";
    }
}
