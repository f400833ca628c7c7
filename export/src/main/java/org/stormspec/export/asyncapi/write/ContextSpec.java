package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.FieldMapping;
import org.stormspec.model.contract.Projection;
import org.stormspec.model.contract.RecordHeaders;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.rule.policy.EffectiveSettings.Row;

/// What a document says about a context, whichever dialect it is written in.
///
/// @param contract the context itself
/// @param info the head of the document
/// @param servers where the topics live
/// @param owned channels of the context's own topics, by topic name
/// @param read channels of other contexts' topics, by topic name
/// @param commands commands that are no topics, where documents mention them
/// @param leftOut how many of its topics carry commands and are not mentioned
/// @param schemas the files that the messages refer to
record ContextSpec(
        ContextContract contract,
        Info info,
        List<Server> servers,
        List<Owned> owned,
        List<Read> read,
        List<Order> commands,
        int leftOut,
        List<TopicSchema> schemas) {

    /// The head of a document.
    ///
    /// @param contact owner of the context, empty while nobody owns it
    record Info(
            String title,
            String version,
            String description,
            Optional<Contact> contact,
            List<Tagged> tags) {}

    /// A tag with what it means.
    ///
    /// @param description may be empty
    record Tagged(String name, String description) {}

    /// Whom to ask.
    ///
    /// @param name id of the team
    /// @param url a link to them, when known
    /// @param email their address, when known
    /// @param words another way to reach them, such as a channel of a chat
    record Contact(
            String name, Optional<String> url, Optional<String> email, Optional<String> words) {}

    /// A cluster.
    ///
    /// @param name id of the environment
    /// @param description what kind of environment it is, and what clients have to set
    /// @param hosts its whole bootstrap list, as clients take it
    /// @param secure whether clients encrypt
    /// @param scheme how clients say who they are, when somebody has said
    /// @param registry URL of its schema registry, when known
    record Server(
            String name,
            String description,
            String hosts,
            boolean secure,
            Optional<SecurityScheme> scheme,
            Optional<String> registry) {}

    /// The schemes of all servers, each once.
    List<SecurityScheme> schemes() {
        return servers.stream().flatMap(server -> server.scheme().stream()).distinct().toList();
    }

    /// A channel of the context's own topic.
    ///
    /// @param topic the topic
    /// @param key identifier-like name, unique in the document: `publicSale`
    /// @param description what a reader must know about keys, deletions and its end
    /// @param message what the channel carries
    /// @param selfRead how the context itself reads it, when it does
    /// @param grants principals that may read it
    /// @param policies ids of the tag policies that hold for it
    /// @param successor name of the topic to read instead, when deprecated
    /// @param derivedFrom name of the topic it is made from
    /// @param settings what the broker is told in the end, and who says so
    /// @param aggregates names of the aggregates it tells about
    /// @param projections the read models that its own context makes from it
    /// @param projector consumer group of those read models
    /// @param sinks the systems that it is written to directly
    /// @param mapping how its shape comes from that of another topic, named in full
    /// @param meanings what tags mean, by tag
    record Owned(
            TopicContract topic,
            String key,
            String description,
            Message message,
            Optional<ConsumerContract> selfRead,
            List<String> grants,
            List<String> policies,
            Optional<String> successor,
            Optional<String> derivedFrom,
            List<Row> settings,
            List<String> aggregates,
            List<Projection> projections,
            String projector,
            List<Projection.Sink> sinks,
            Optional<FieldMapping> mapping,
            Map<String, String> meanings) {

        /// The tags of the topic behind one for its kind.
        List<Tagged> tags() {
            return Stream.concat(
                            Stream.of("kind:" + SpecTexts.word(topic.topic().stream())),
                            topic.tags().stream())
                    .map(tag -> new Tagged(tag, meanings.getOrDefault(tag, "")))
                    .toList();
        }

        SortedMap<String, String> configs() {
            return EffectiveSettings.configs(settings);
        }
    }

    /// A command that is no topic: something private between those of one context.
    ///
    /// @param key identifier-like name, unique in the document: `placeOrderCommand`
    /// @param name name of its message: `PlaceOrder`
    /// @param description what it asks for, and why it may be refused
    /// @param delivery how it reaches its handler, when somebody has said
    /// @param handlers names of the aggregates that decide
    record Order(
            String key,
            String name,
            String description,
            Optional<String> delivery,
            List<String> handlers) {}

    /// A channel of another context's topic.
    ///
    /// @param reading the topic and how it is read
    /// @param key identifier-like name, unique in the document: `usersRole`
    /// @param owner principal of the owner
    /// @param successor name of the topic to read instead, when deprecated
    /// @param projections the read models made from it
    record Read(
            ConsumerContract reading,
            String key,
            String owner,
            Message message,
            Optional<String> successor,
            List<Projection> projections) {
        TopicContract topic() {
            return reading.topic();
        }
    }

    /// A message.
    ///
    /// @param key identifier-like name, unique in the document: `sale`
    /// @param name name of the record: `Sale`
    /// @param title the words of its topic: `sale`
    /// @param id unique among all documents: `acme.finance.campaign.Sale`
    /// @param schema the schema of the value
    /// @param recordKey what its key is
    /// @param idLocation where the schema id travels
    /// @param subject how the schema's subject is named
    /// @param headers what records bear besides key and value
    /// @param examples values as JSON text, by name
    record Message(
            String key,
            String name,
            String title,
            String id,
            TopicSchema schema,
            RecordKey recordKey,
            String idLocation,
            String subject,
            RecordHeaders headers,
            SortedMap<String, String> examples) {}

    /// What the key of a record is.
    sealed interface RecordKey {

        /// A value of a primitive type.
        record Typed(FieldType.Primitive type) implements RecordKey {}

        /// A value described by a schema file.
        record Described(TopicSchema schema) implements RecordKey {}

        /// Records have no key.
        record None() implements RecordKey {}
    }
}
