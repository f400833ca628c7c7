package org.stormspec.export.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of a ledger as JSON. A key says what a record is about, in one spelling only, so that
 * compaction keeps the last record of each thing: {@code
 * {"model":"acme","topic":"acme.finance.sales._public.order"}}. What cannot be understood, because
 * somebody else or a newer version wrote it, is left out.
 */
final class LedgerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String MODEL = "model";
    private static final String TOPIC = "topic";
    private static final String RULE = "rule";
    private static final String PUSH = "push";

    private LedgerJson() {}

    /**
     * What a record is about.
     *
     * @param model whose it is
     * @param entry the thing; none in the record of the last push
     */
    record Key(String model, Optional<LedgerEntry> entry) {

        static Optional<Key> read(String text) {
            return tree(text).flatMap(Key::of);
        }

        private static Optional<Key> of(JsonNode tree) {
            String model = tree.path(MODEL).asString("");
            if (model.isEmpty()) {
                return Optional.empty();
            }
            if (tree.path(TOPIC).isString()) {
                return Optional.of(
                        new Key(
                                model,
                                Optional.of(new LedgerEntry.OfTopic(tree.path(TOPIC).asString()))));
            }
            if (tree.path(RULE).isObject()) {
                return rule(tree.path(RULE))
                        .map(rule -> new Key(model, Optional.of(new LedgerEntry.OfRule(rule))));
            }
            return tree.path(PUSH).asString("").equals("last")
                    ? Optional.of(new Key(model, Optional.empty()))
                    : Optional.empty();
        }
    }

    /** A push and whether it said that it ended. */
    record Mark(PushMark push, boolean hasEnded) {}

    static String key(String model, LedgerEntry entry) {
        ObjectNode key = MAPPER.createObjectNode().put(MODEL, model);
        switch (entry) {
            case LedgerEntry.OfTopic(String name) -> key.put(TOPIC, name);
            case LedgerEntry.OfRule(AclEntry rule) -> key.set(RULE, tree(rule));
        }
        return MAPPER.writeValueAsString(key);
    }

    static String pushKey(String model) {
        return MAPPER.writeValueAsString(
                MAPPER.createObjectNode().put(MODEL, model).put(PUSH, "last"));
    }

    static String text(PushMark mark, boolean hasEnded) {
        return MAPPER.writeValueAsString(
                MAPPER.createObjectNode()
                        .put("id", mark.id())
                        .put("by", mark.by())
                        .put("process", mark.process())
                        .put("begun", mark.begun().toString())
                        .put("phase", mark.phase())
                        .put("replaces", mark.replaces().orElse(""))
                        .put("ended", hasEnded));
    }

    /** Reads how far a push was at a time; nothing when it cannot be understood. */
    static Optional<Mark> mark(String text, Instant at) {
        return tree(text)
                .flatMap(tree ->
                        instant(tree.path("begun").asString(""))
                                .map(begun ->
                                        new Mark(
                                                new PushMark(
                                                        tree.path("id").asString(""),
                                                        tree.path("by").asString(""),
                                                        tree.path("process").asString(""),
                                                        begun,
                                                        tree.path("phase").asString(""),
                                                        at,
                                                        Optional.of(
                                                                        tree.path("replaces")
                                                                                .asString(""))
                                                                .filter(id -> !id.isEmpty())),
                                                tree.path("ended").asBoolean(false))));
    }

    private static ObjectNode tree(AclEntry rule) {
        return MAPPER.createObjectNode()
                .put("permission", rule.permission().name())
                .put("principal", rule.principal())
                .put("operation", rule.operation().name())
                .put("type", rule.target().type().name())
                .put("pattern", rule.target().pattern().name())
                .put("name", rule.target().name())
                .put("host", rule.host());
    }

    private static Optional<AclEntry> rule(JsonNode tree) {
        try {
            return Optional.of(
                    new AclEntry(
                            word(tree, "principal"),
                            new AclTarget(
                                    ResourceType.valueOf(word(tree, "type")),
                                    PatternType.valueOf(word(tree, "pattern")),
                                    word(tree, "name")),
                            AclOperation.valueOf(word(tree, "operation")),
                            AclPermissionType.valueOf(word(tree, "permission")),
                            word(tree, "host")));
        } catch (IllegalArgumentException unknownWord) {
            return Optional.empty();
        }
    }

    private static String word(JsonNode tree, String key) {
        return tree.path(key).asString("");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException odd) {
            return Optional.empty();
        }
    }
}
