package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.write.ContextSpec.Message;
import org.stormspec.export.asyncapi.write.ContextSpec.Order;
import org.stormspec.export.asyncapi.write.ContextSpec.Owned;
import org.stormspec.export.asyncapi.write.ContextSpec.Read;
import org.stormspec.export.asyncapi.write.ContextSpec.RecordKey;
import org.stormspec.export.asyncapi.write.ContextSpec.Server;
import org.stormspec.export.asyncapi.write.ContextSpec.Tagged;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Projection;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.FieldType;
import tools.jackson.databind.node.ObjectNode;

/// Writes AsyncAPI 3.0.0: channels under their own names, operations seen from the context,
/// messages among the components, Kafka bindings 0.5.0.
final class AsyncApi3Writer implements SpecWriter {

    private static final String BINDING = "0.5.0";

    /// Binding 0.5.0 takes only JSON Schema as key; 0.4.0 also takes Avro.
    private static final String BINDING_WITH_AVRO_KEY = "0.4.0";

    private static final String DEPRECATED = "deprecated";

    private static final String CONTENT_TYPE = SchemaFormat.AVRO.contentType();

    @Override
    public ObjectNode write(ContextSpec spec) {
        ObjectNode root = SpecNodes.object();
        root.put("asyncapi", "3.0.0");
        root.put("id", "urn:" + spec.contract().principal());
        root.set("info", info(spec));
        root.put("defaultContentType", CONTENT_TYPE);
        if (!spec.servers().isEmpty()) {
            ObjectNode servers = root.putObject("servers");
            spec.servers().forEach(server -> servers.set(server.name(), server(server)));
        }
        root.set("channels", channels(spec));
        root.set("operations", operations(spec));
        ObjectNode components = root.putObject("components");
        if (!spec.schemes().isEmpty()) {
            ObjectNode schemes = components.putObject("securitySchemes");
            spec.schemes()
                    .forEach(scheme -> schemes.set(scheme.type(), scheme.node("availableScopes")));
        }
        ObjectNode messages = components.putObject("messages");
        spec.owned().forEach(owned -> message(messages, owned.message()));
        spec.read().forEach(read -> message(messages, read.message()));
        spec.commands().forEach(order -> messages.putObject(order.key()).put("name", order.name()));
        return root;
    }

    private static ObjectNode info(ContextSpec spec) {
        ObjectNode info = SpecNodes.info(spec.info());
        info.set("tags", SpecNodes.tags(spec.info().tags()));
        SpecNodes.contextFacts(info, spec.contract());
        return info;
    }

    private static ObjectNode server(Server server) {
        ObjectNode node = SpecNodes.object();
        node.put("host", server.hosts());
        node.put("protocol", server.secure() ? "kafka-secure" : "kafka");
        node.put("description", server.description());
        server.scheme()
                .ifPresent(scheme ->
                        node.putArray("security")
                                .add(
                                        SpecNodes.reference(
                                                "#/components/securitySchemes/" + scheme.type())));
        server.registry()
                .ifPresent(url ->
                        node.putObject("bindings")
                                .putObject("kafka")
                                .put("schemaRegistryUrl", url)
                                .put("bindingVersion", BINDING));
        return node;
    }

    private static ObjectNode channels(ContextSpec spec) {
        ObjectNode channels = SpecNodes.object();
        spec.owned().forEach(owned -> channels.set(owned.key(), owned(owned)));
        spec.read().forEach(read -> channels.set(read.key(), read(read)));
        spec.commands().forEach(order -> channels.set(order.key(), channel(order)));
        return channels;
    }

    /// What is no topic has no address; only those of the context know how it gets there.
    private static ObjectNode channel(Order order) {
        ObjectNode channel = SpecNodes.object();
        channel.putNull("address");
        channel.put("description", order.description());
        channel.putObject("messages")
                .set(order.key(), SpecNodes.reference("#/components/messages/" + order.key()));
        channel.set("tags", SpecNodes.tags(List.of(new Tagged("kind:command", ""))));
        SpecNodes.orderFacts(channel, order);
        return channel;
    }

    private static ObjectNode owned(Owned owned) {
        ObjectNode channel = SpecNodes.object();
        channel.put("address", owned.topic().name());
        channel.put("title", owned.message().title());
        if (!owned.description().isEmpty()) {
            channel.put("description", owned.description());
        }
        channel.set("messages", messages(owned.message()));
        channel.set("tags", SpecNodes.tags(tags(owned.topic(), owned.tags())));
        channel.putObject("bindings").set("kafka", binding(owned));
        SpecNodes.ownedFacts(channel, owned);
        SpecNodes.readersFacts(channel, owned);
        return channel;
    }

    private static ObjectNode binding(Owned owned) {
        ObjectNode kafka = SpecNodes.object();
        kafka.put("topic", owned.topic().name());
        kafka.put("partitions", owned.topic().effective().partitions());
        kafka.put("replicas", owned.topic().effective().replicas());
        if (!owned.configs().isEmpty()) {
            kafka.set("topicConfiguration", SpecNodes.topicConfiguration(owned.configs()));
        }
        return kafka.put("bindingVersion", BINDING);
    }

    private static ObjectNode read(Read read) {
        ObjectNode channel = SpecNodes.object();
        channel.put("address", read.topic().name());
        channel.put("title", read.message().title());
        SpecNodes.readersDescription(channel, read);
        channel.set("messages", messages(read.message()));
        List<Tagged> tags = tags(read.topic(), List.of());
        if (!tags.isEmpty()) {
            channel.set("tags", SpecNodes.tags(tags));
        }
        SpecNodes.readFacts(channel, read);
        return channel;
    }

    /// Pages made from a document show tags and no extensions, so a topic that goes away is tagged.
    private static List<Tagged> tags(TopicContract topic, List<Tagged> others) {
        boolean isTold = others.stream().anyMatch(tag -> tag.name().equals(DEPRECATED));
        return topic.topic().deprecation().isPresent() && !isTold
                ? Stream.concat(Stream.of(new Tagged(DEPRECATED, "")), others.stream()).toList()
                : others;
    }

    private static ObjectNode messages(Message message) {
        ObjectNode messages = SpecNodes.object();
        messages.set(message.key(), SpecNodes.reference("#/components/messages/" + message.key()));
        return messages;
    }

    private static ObjectNode operations(ContextSpec spec) {
        ObjectNode operations = SpecNodes.object();
        spec.owned()
                .forEach(owned ->
                        operations.set(
                                "send" + SchemaNames.pascal(owned.key()),
                                operation("send", owned.key(), owned.message().key())));
        spec.owned().forEach(owned -> receive(operations, owned));
        spec.read()
                .forEach(read ->
                        receive(
                                operations,
                                read.key(),
                                read.message(),
                                read.reading(),
                                read.projections()));
        spec.commands()
                .forEach(order ->
                        operations.set(
                                "receive" + SchemaNames.pascal(order.key()),
                                operation("receive", order.key(), order.key())));
        return operations;
    }

    /// A context reads its own topic when it says so, or when it keeps a read model of it.
    private static void receive(ObjectNode operations, Owned owned) {
        if (owned.selfRead().isPresent()) {
            receive(
                    operations,
                    owned.key(),
                    owned.message(),
                    owned.selfRead().get(),
                    owned.projections());
        } else if (!owned.projections().isEmpty()) {
            receive(
                    operations,
                    owned.key(),
                    owned.message(),
                    owned.projector(),
                    owned.projections());
        }
    }

    private static void receive(
            ObjectNode operations,
            String key,
            Message message,
            ConsumerContract reading,
            List<Projection> projections) {
        SpecNodes.readingFacts(
                receive(operations, key, message, reading.group(), projections), reading);
    }

    private static ObjectNode receive(
            ObjectNode operations,
            String key,
            Message message,
            String group,
            List<Projection> projections) {
        ObjectNode operation = operation("receive", key, message.key());
        String description =
                Stream.concat(
                                projections.stream().map(Projection::text),
                                message.headers().advice().stream())
                        .collect(Collectors.joining(" "));
        if (!description.isEmpty()) {
            operation.put("description", description);
        }
        ObjectNode kafka = operation.putObject("bindings").putObject("kafka");
        kafka.putObject("groupId").put("type", "string").putArray("enum").add(group);
        kafka.put("bindingVersion", BINDING);
        SpecNodes.projectionFacts(operation, projections);
        operations.set("receive" + SchemaNames.pascal(key), operation);
        return operation;
    }

    private static ObjectNode operation(String action, String channel, String message) {
        ObjectNode operation = SpecNodes.object().put("action", action);
        String pointer = "#/channels/" + channel;
        operation.set("channel", SpecNodes.reference(pointer));
        operation.putArray("messages").add(SpecNodes.reference(pointer + "/messages/" + message));
        return operation;
    }

    private static void message(ObjectNode messages, Message message) {
        ObjectNode node =
                SpecNodes.object().put("name", message.name()).put("title", message.title());
        String contentType = message.schema().format().contentType();
        if (!contentType.equals(CONTENT_TYPE)) {
            node.put("contentType", contentType);
        }
        HeaderNodes.write(node, message);
        ObjectNode payload = node.putObject("payload");
        payload.put("schemaFormat", message.schema().format().mediaType());
        payload.set("schema", SpecNodes.schema(message.schema()));
        node.putObject("bindings").set("kafka", binding(message));
        SpecNodes.examples(node, message.examples());
        messages.set(message.key(), node);
    }

    private static ObjectNode binding(Message message) {
        ObjectNode kafka = SpecNodes.object();
        key(message.recordKey()).ifPresent(key -> kafka.set("key", key));
        kafka.put("schemaIdLocation", message.idLocation());
        kafka.put("schemaLookupStrategy", message.subject());
        boolean avroKey =
                message.recordKey() instanceof RecordKey.Described(var schema)
                        && schema.format() == SchemaFormat.AVRO;
        return kafka.put("bindingVersion", avroKey ? BINDING_WITH_AVRO_KEY : BINDING);
    }

    private static Optional<ObjectNode> key(RecordKey key) {
        return switch (key) {
            case RecordKey.None() -> Optional.empty();
            case RecordKey.Described(var schema) -> Optional.of(SpecNodes.schema(schema));
            case RecordKey.Typed(var type) -> Optional.of(jsonSchema(type));
        };
    }

    private static ObjectNode jsonSchema(FieldType.Primitive type) {
        return switch (type) {
            case STRING, BYTES -> typed("string");
            case BOOLEAN -> typed("boolean");
            case INT, TIME -> typed("integer").put("format", "int32");
            case LONG, TIMESTAMP -> typed("integer").put("format", "int64");
            case FLOAT -> typed("number").put("format", "float");
            case DOUBLE, DECIMAL -> typed("number").put("format", "double");
            case UUID -> typed("string").put("format", "uuid");
            case DATE -> typed("string").put("format", "date");
        };
    }

    private static ObjectNode typed(String type) {
        return SpecNodes.object().put("type", type);
    }
}
