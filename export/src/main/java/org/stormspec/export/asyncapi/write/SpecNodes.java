package org.stormspec.export.asyncapi.write;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.export.asyncapi.write.ContextSpec.Contact;
import org.stormspec.export.asyncapi.write.ContextSpec.Info;
import org.stormspec.export.asyncapi.write.ContextSpec.Order;
import org.stormspec.export.asyncapi.write.ContextSpec.Owned;
import org.stormspec.export.asyncapi.write.ContextSpec.Read;
import org.stormspec.export.asyncapi.write.ContextSpec.Tagged;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.FieldMapping;
import org.stormspec.model.contract.Projection;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Schedule;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.policy.EffectiveSettings.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The pieces that both dialects write alike.
final class SpecNodes {

    /// Prefix of everything that AsyncAPI itself has no word for; see
    /// `docs/asyncapi-extensions.md`.
    static final String PREFIX = "x-stormspec-";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SpecNodes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    static ObjectNode reference(String target) {
        return object().put("$ref", target);
    }

    /// The schema folder stands beside the document; the leading `./` is what SpecMesh and AsyncAPI
    /// tools read alike.
    static ObjectNode schema(TopicSchema schema) {
        return reference("./schema/" + schema.file());
    }

    /// The head, without tags: the dialects keep them in different places.
    static ObjectNode info(Info info) {
        ObjectNode node = object();
        node.put("title", info.title());
        node.put("version", info.version());
        node.put("description", info.description());
        info.contact().ifPresent(contact -> node.set("contact", contact(contact)));
        return node;
    }

    private static ObjectNode contact(Contact contact) {
        ObjectNode node = object().put("name", contact.name());
        contact.url().ifPresent(url -> node.put("url", url));
        contact.email().ifPresent(email -> node.put("email", email));
        contact.words().ifPresent(words -> node.put(PREFIX + "contact", words));
        return node;
    }

    static ArrayNode tags(Collection<Tagged> all) {
        ArrayNode tags = array();
        all.forEach(tag ->
                text(tags.addObject().put("name", tag.name()), "description", tag.description()));
        return tags;
    }

    /// Examples of the value, as the model has them; what is no JSON stays away.
    static void examples(ObjectNode message, SortedMap<String, String> examples) {
        ArrayNode list = array();
        examples.forEach((name, text) ->
                json(text)
                        .ifPresent(
                                value -> list.addObject().put("name", name).set("payload", value)));
        if (!list.isEmpty()) {
            message.set("examples", list);
        }
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /// Facts about the context.
    static void contextFacts(ObjectNode info, ContextContract contract) {
        info.put(PREFIX + "context", contract.context().id());
        contract.context().owner().ifPresent(owner -> info.put(PREFIX + "owner", owner));
        ObjectNode principals = object();
        contract.context()
                .services()
                .forEach(service ->
                        service.principal()
                                .ifPresent(principal -> principals.put(service.id(), principal)));
        if (!principals.isEmpty()) {
            info.set(PREFIX + "principals", principals);
        }
    }

    /// Facts about an own topic.
    static void ownedFacts(ObjectNode channel, Owned owned) {
        Topic topic = owned.topic().topic();
        channel.put(PREFIX + "access", owned.topic().access().word());
        channel.put(PREFIX + "kind", SpecTexts.word(topic.stream()));
        if (topic.stream() == StreamKind.ENTITY_CDC) {
            channel.set(PREFIX + "cdc", cdc(topic));
        }
        topic.origin()
                .occasion()
                .timing()
                .ifPresent(timing -> channel.set(PREFIX + "schedule", schedule(topic, timing)));
        owned.topic().producer().ifPresent(by -> channel.put(PREFIX + "producer", by));
        owned.derivedFrom().ifPresent(name -> channel.put(PREFIX + "derived-from", name));
        texts(owned.grants()).ifPresent(grants -> channel.set(PREFIX + "grants", grants));
        texts(owned.policies()).ifPresent(ids -> channel.set(PREFIX + "policies", ids));
        overruled(owned).ifPresent(keys -> channel.set(PREFIX + "overruled", keys));
        deprecated(channel, topic, owned.successor());
        recordFacts(channel, owned);
    }

    /// Settings that a policy decides, with what the topic itself says.
    private static Optional<ObjectNode> overruled(Owned owned) {
        ObjectNode keys = object();
        owned.settings().stream()
                .filter(Row::isByPolicy)
                .forEach(row -> {
                    ObjectNode key = keys.putObject(row.key()).put("by", row.origin());
                    row.local().ifPresent(said -> key.put("insteadOf", said));
                });
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    /// Facts about what every record says of itself. The envelope is only told where there is one,
    /// or where the topic goes without the usual one.
    private static void recordFacts(ObjectNode channel, Owned owned) {
        Topic topic = owned.topic().topic();
        Envelope envelope = owned.message().headers().envelope();
        if (envelope != Envelope.NONE || topic.message().envelope().isPresent()) {
            channel.put(PREFIX + "envelope", envelope.word());
        }
        texts(topic.message().metadata().stream().map(SpecTexts::word).toList())
                .ifPresent(traits -> channel.set(PREFIX + "metadata", traits));
        texts(topic.origin().dedupe()).ifPresent(names -> channel.set(PREFIX + "dedupe", names));
    }

    /// Facts about an own topic for people who read the document; nothing is provisioned from them.
    static void readersFacts(ObjectNode channel, Owned owned) {
        texts(owned.aggregates()).ifPresent(names -> channel.set(PREFIX + "aggregates", names));
        Message message = owned.topic().topic().message();
        texts(message.eventTypes()).ifPresent(types -> channel.set(PREFIX + "event-types", types));
        text(channel, PREFIX + "ordering-reason", message.orderingReason());
        sinks(owned.sinks()).ifPresent(sinks -> channel.set(PREFIX + "sinks", sinks));
        owned.mapping().ifPresent(mapping -> channel.set(PREFIX + "mapping", mapping(mapping)));
    }

    private static ObjectNode mapping(FieldMapping mapping) {
        ObjectNode node = object().put("from", mapping.source());
        ObjectNode fields = node.putObject("fields");
        mapping.fields().forEach(fields::put);
        texts(mapping.inside()).ifPresent(names -> node.set("inside", names));
        return node;
    }

    /// Facts about the read models that a reading makes, and where they end.
    static void projectionFacts(ObjectNode operation, List<Projection> projections) {
        if (projections.isEmpty()) {
            return;
        }
        ArrayNode list = operation.putArray(PREFIX + "projections");
        projections.forEach(projection -> {
            ObjectNode node = list.addObject().put("readModel", projection.readModel());
            text(node, "idempotencyKey", projection.idempotencyKey());
            sinks(projection.sinks()).ifPresent(sinks -> node.set("sinks", sinks));
        });
    }

    private static Optional<ArrayNode> sinks(List<Projection.Sink> sinks) {
        ArrayNode list = array();
        sinks.forEach(sink -> {
            ObjectNode node = list.addObject().put("name", sink.name());
            text(node, "connector", sink.connector());
            text(node, "idempotencyKey", sink.idempotencyKey());
        });
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private static void text(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    /// Facts about a command that is no topic.
    static void orderFacts(ObjectNode channel, Order order) {
        channel.put(PREFIX + "access", Access.PRIVATE.word());
        channel.put(PREFIX + "kind", SpecTexts.word(StreamKind.COMMAND));
        order.delivery().ifPresent(way -> channel.put(PREFIX + "delivery", way));
        texts(order.handlers()).ifPresent(names -> channel.set(PREFIX + "aggregates", names));
    }

    private static ObjectNode schedule(Topic topic, Schedule timing) {
        ObjectNode node = object().put("cron", timing.cron());
        timing.zone().ifPresent(zone -> node.put("zone", zone));
        topic.origin().occasion().clock().ifPresent(owner -> node.put("clock", owner));
        return node;
    }

    private static ObjectNode cdc(Topic topic) {
        ObjectNode node = object();
        topic.payload().key().ifPresent(key -> node.put("key", key));
        topic.origin()
                .deletes()
                .ifPresent(rule -> node.put("delete", rule.name().toLowerCase(Locale.ROOT)));
        topic.origin().changes().deletedField().ifPresent(field -> node.put("deletedField", field));
        return node;
    }

    private static void deprecated(ObjectNode channel, Topic topic, Optional<String> successor) {
        topic.deprecation()
                .ifPresent(end -> channel.set(PREFIX + "deprecated", deprecated(end, successor)));
    }

    private static ObjectNode deprecated(Topic.Deprecation end, Optional<String> successor) {
        ObjectNode node = object();
        end.from().ifPresent(day -> node.put("since", day.toString()));
        end.sunset().ifPresent(day -> node.put("sunset", day.toString()));
        successor.ifPresent(name -> node.put("successor", name));
        if (!end.migration().isBlank()) {
            node.put("migration", end.migration());
        }
        return node;
    }

    /// What readers must know of a topic that goes away.
    static void readersDescription(ObjectNode channel, Read read) {
        text(channel, "description", SpecTexts.reading(read.topic(), read.successor()));
    }

    /// Facts about a topic of another context.
    static void readFacts(ObjectNode channel, Read read) {
        channel.put(PREFIX + "owner", read.owner());
        deprecated(channel, read.topic().topic(), read.successor());
    }

    /// Facts about how a topic is read.
    static void readingFacts(ObjectNode operation, ConsumerContract reading) {
        reading.service().ifPresent(by -> operation.put(PREFIX + "service", by));
        reading.consumer()
                .pattern()
                .ifPresent(pattern -> operation.put(PREFIX + "pattern", pattern));
    }

    private static Optional<ArrayNode> texts(Collection<String> values) {
        ArrayNode list = array();
        values.forEach(list::add);
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    /// Topic settings as the Kafka binding wants them: numbers as numbers, the clean-up policy as
    /// list.
    static ObjectNode topicConfiguration(SortedMap<String, String> configs) {
        ObjectNode node = object();
        configs.forEach((key, value) ->
                node.set(key, key.equals("cleanup.policy") ? list(value) : scalar(value)));
        return node;
    }

    private static ArrayNode list(String value) {
        ArrayNode list = array();
        for (String policy : value.split(",")) {
            list.add(policy.strip());
        }
        return list;
    }

    /// Topic settings as plain values.
    static ObjectNode configs(SortedMap<String, String> configs) {
        ObjectNode node = object();
        new TreeMap<>(configs).forEach((key, value) -> node.set(key, scalar(value)));
        return node;
    }

    private static JsonNode scalar(String value) {
        if (value.matches("-?(0|[1-9][0-9]{0,17})")) {
            return JSON.numberNode(Long.parseLong(value));
        }
        return value.equals("true") || value.equals("false")
                ? JSON.booleanNode(Boolean.parseBoolean(value))
                : JSON.stringNode(value);
    }
}
