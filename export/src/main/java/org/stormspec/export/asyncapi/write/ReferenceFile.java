package org.stormspec.export.asyncapi.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.export.schema.TopicSchema;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Lists the schemas of a context in the order in which a registry has to learn them, when one of
/// them refers to a type of another context. Documents of Avro hold such types written out, because
/// readers of AsyncAPI cannot follow a name; a registry keeps them once, and under their own name.
final class ReferenceFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReferenceFile() {}

    /// The text; empty when nothing refers to anything.
    static Optional<String> of(ContextSpec spec) {
        Map<String, TopicSchema> order = new LinkedHashMap<>();
        spec.owned().forEach(owned -> add(order, owned.message().schema()));
        if (order.values().stream().allMatch(schema -> schema.needs().isEmpty())) {
            return Optional.empty();
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode register = root.putArray("register");
        order.values().forEach(schema -> register.add(node(schema)));
        return Optional.of(JSON.writeValueAsString(root) + "\n");
    }

    private static void add(Map<String, TopicSchema> order, TopicSchema schema) {
        schema.needs().forEach(needed -> add(order, needed));
        order.putIfAbsent(schema.file(), schema);
    }

    private static ObjectNode node(TopicSchema schema) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", schema.file());
        List<TopicSchema> needs = schema.needs();
        if (!needs.isEmpty()) {
            ArrayNode references = node.putArray("references");
            needs.forEach(needed ->
                    references
                            .addObject()
                            .put("name", needed.reference())
                            .put("subject", needed.reference().replaceFirst("^\\./", "")));
            node.put("registered", schema.registered());
        }
        return node;
    }
}
