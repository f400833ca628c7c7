package org.stormspec.export.asyncapi.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.export.asyncapi.write.ContextSpec.Contact;
import org.stormspec.export.asyncapi.write.ContextSpec.Info;
import org.stormspec.export.asyncapi.write.ContextSpec.Message;
import org.stormspec.export.asyncapi.write.ContextSpec.Owned;
import org.stormspec.export.asyncapi.write.ContextSpec.Read;
import org.stormspec.export.asyncapi.write.ContextSpec.RecordKey;
import org.stormspec.export.asyncapi.write.ContextSpec.Server;
import org.stormspec.export.asyncapi.write.ContextSpec.Tagged;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.FieldType;
import tools.jackson.databind.node.ObjectNode;

/// Writes AsyncAPI 2.6.0 so that SpecMesh provisions from it and AsyncAPI tools read it too.
///
/// SpecMesh takes `publish` as "we produce", finds topic settings only in `configs`, understands
/// neither references to messages nor lists of traits, and reads grants from tags of the publish
/// operation.
final class SpecMeshWriter implements SpecWriter {

    private static final String BINDING = "0.4.0";
    private static final String CONTENT_TYPE = SchemaFormat.AVRO.contentType();

    /// Binding 0.4.0 knows no others.
    private static final Set<String> STANDARD_CONFIGS =
            Set.of(
                    "cleanup.policy",
                    "retention.ms",
                    "retention.bytes",
                    "delete.retention.ms",
                    "max.message.bytes");

    @Override
    public ObjectNode write(ContextSpec spec) {
        ObjectNode root = SpecNodes.object();
        root.put("asyncapi", "2.6.0");
        root.put("id", "urn:" + spec.contract().principal());
        ObjectNode info = SpecNodes.info(mailed(spec.info()));
        SpecNodes.contextFacts(info, spec.contract());
        root.set("info", info);
        root.set("tags", SpecNodes.tags(spec.info().tags()));
        root.put("defaultContentType", CONTENT_TYPE);
        if (!spec.servers().isEmpty()) {
            ObjectNode servers = root.putObject("servers");
            spec.servers().forEach(server -> servers.set(server.name(), server(server)));
        }
        ObjectNode channels = root.putObject("channels");
        spec.owned().forEach(owned -> channels.set(relativeName(spec, owned), owned(owned)));
        spec.read().forEach(read -> channels.set(read.topic().name(), read(read)));
        if (!spec.schemes().isEmpty()) {
            ObjectNode schemes = root.putObject("components").putObject("securitySchemes");
            spec.schemes().forEach(scheme -> schemes.set(scheme.type(), scheme.node("scopes")));
        }
        return root;
    }

    /// The official parser misses a link beside an address in documents of 2.x, so the address is
    /// written as one too.
    private static Info mailed(Info info) {
        return new Info(
                info.title(),
                info.version(),
                info.description(),
                info.contact()
                        .map(contact ->
                                new Contact(
                                        contact.name(),
                                        contact.url()
                                                .or(() ->
                                                        contact.email()
                                                                .map(email -> "mailto:" + email)),
                                        contact.email(),
                                        contact.words())),
                info.tags());
    }

    private static ObjectNode server(Server server) {
        ObjectNode node = SpecNodes.object();
        node.put("url", server.hosts());
        node.put("protocol", server.secure() ? "kafka-secure" : "kafka");
        node.put("description", server.description());
        server.scheme()
                .ifPresent(scheme -> node.putArray("security").addObject().putArray(scheme.type()));
        server.registry()
                .ifPresent(url ->
                        node.putObject("bindings")
                                .putObject("kafka")
                                .put("schemaRegistryUrl", url)
                                .put("bindingVersion", BINDING));
        return node;
    }

    /// SpecMesh puts the domain id in front of an own channel.
    private static String relativeName(ContextSpec spec, Owned owned) {
        String prefix = spec.contract().principal() + ".";
        String name = owned.topic().name();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static ObjectNode owned(Owned owned) {
        ObjectNode channel = SpecNodes.object();
        if (!owned.description().isEmpty()) {
            channel.put("description", owned.description());
        }
        channel.putObject("bindings").set("kafka", binding(owned));
        ObjectNode publish = channel.putObject("publish");
        publish.put("operationId", "publish" + SchemaNames.pascal(owned.key()));
        publish.set("tags", SpecNodes.tags(tags(owned)));
        publish.set("message", message(owned.message()));
        owned.selfRead()
                .ifPresent(reading ->
                        channel.set("subscribe", subscribe(owned.key(), owned.message(), reading)));
        SpecNodes.ownedFacts(channel, owned);
        return channel;
    }

    /// A grant on a private topic would be ignored, and one on a public topic says nothing.
    private static List<Tagged> tags(Owned owned) {
        List<Tagged> tags = new ArrayList<>(owned.tags());
        if (owned.topic().access() == Access.PROTECTED) {
            owned.grants().forEach(grantee -> tags.add(new Tagged("grant-access:" + grantee, "")));
        }
        return tags;
    }

    private static ObjectNode binding(Owned owned) {
        ObjectNode kafka = SpecNodes.object();
        kafka.put("topic", owned.topic().name());
        kafka.put("partitions", owned.topic().effective().partitions());
        kafka.put("replicas", owned.topic().effective().replicas());
        SortedMap<String, String> standard = new TreeMap<>(owned.configs());
        standard.keySet().retainAll(STANDARD_CONFIGS);
        if (!owned.configs().isEmpty()) {
            kafka.set("configs", SpecNodes.configs(owned.configs()));
        }
        if (!standard.isEmpty()) {
            kafka.set("topicConfiguration", SpecNodes.topicConfiguration(standard));
        }
        return kafka.put("bindingVersion", BINDING);
    }

    private static ObjectNode read(Read read) {
        ObjectNode channel = SpecNodes.object();
        SpecNodes.readersDescription(channel, read);
        channel.set("subscribe", subscribe(read.key(), read.message(), read.reading()));
        SpecNodes.readFacts(channel, read);
        return channel;
    }

    /// SpecMesh takes the consumer group as plain text only; the standard wants a schema. Plain
    /// text is what no tool refuses.
    private static ObjectNode subscribe(String key, Message message, ConsumerContract reading) {
        ObjectNode subscribe = SpecNodes.object();
        subscribe.put("operationId", "receive" + SchemaNames.pascal(key));
        message.headers().advice().ifPresent(text -> subscribe.put("description", text));
        subscribe.putObject("bindings").putObject("kafka").put("groupId", reading.group());
        subscribe.set("message", message(message));
        SpecNodes.readingFacts(subscribe, reading);
        return subscribe;
    }

    private static ObjectNode message(Message message) {
        ObjectNode node = SpecNodes.object();
        node.put("messageId", message.id());
        node.put("name", message.name());
        node.put("title", message.title());
        node.put("schemaFormat", message.schema().format().mediaType());
        node.put("contentType", message.schema().format().contentType());
        HeaderNodes.write(node, message);
        ObjectNode kafka = node.putObject("bindings").putObject("kafka");
        key(message.recordKey()).ifPresent(key -> kafka.set("key", key));
        kafka.put("schemaIdLocation", message.idLocation());
        kafka.put("schemaLookupStrategy", message.subject());
        kafka.put("bindingVersion", BINDING);
        node.set("payload", SpecNodes.schema(message.schema()));
        SpecNodes.examples(node, message.examples());
        return node;
    }

    private static Optional<ObjectNode> key(RecordKey key) {
        return switch (key) {
            case RecordKey.None() -> Optional.empty();
            case RecordKey.Described(var schema) -> Optional.of(SpecNodes.schema(schema));
            case RecordKey.Typed(var type) ->
                    Optional.of(SpecNodes.object().put("type", kafkaType(type)));
        };
    }

    /// The types SpecMesh knows: uuid boolean long int short float double string bytes void.
    private static String kafkaType(FieldType.Primitive type) {
        return switch (type) {
            case STRING, BOOLEAN, INT, LONG, FLOAT, DOUBLE, BYTES, UUID -> type.text();
            case DATE -> "string";
            case TIME -> "int";
            case TIMESTAMP -> "long";
            case DECIMAL -> "double";
        };
    }
}
