package org.stormspec.export.asyncapi.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.write.ContextSpec.Contact;
import org.stormspec.export.asyncapi.write.ContextSpec.Info;
import org.stormspec.export.asyncapi.write.ContextSpec.Message;
import org.stormspec.export.asyncapi.write.ContextSpec.Owned;
import org.stormspec.export.asyncapi.write.ContextSpec.Read;
import org.stormspec.export.asyncapi.write.ContextSpec.RecordKey;
import org.stormspec.export.asyncapi.write.ContextSpec.Server;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.export.schema.Schemas;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.FieldMapping;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.Projection;
import org.stormspec.model.contract.RecordHeaders;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.contract.TopicSources;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.store.ModelView;

/// Turns contracts of the model into what a document says.
final class ContextSpecBuilder {

    /// A document should name a server; until an environment is modelled it is the one on this
    /// machine.
    private static final Server LOCAL =
            new Server("dev", "localhost:9092", false, Optional.empty());

    private final ModelView model;
    private final Scope scope;
    private final Landscape landscape;
    private final CommandExport commands;
    private final Schemas schemas;
    private final List<TagPolicy> policies;
    private final List<Server> servers;
    private final Map<String, String> principals = new LinkedHashMap<>();
    private final Map<String, String> records;

    ContextSpecBuilder(
            ModelView model, Landscape landscape, CommandExport commands, Schemas schemas) {
        this.model = model;
        this.scope = Scope.of(model);
        this.landscape = landscape;
        this.commands = commands;
        this.schemas = schemas;
        this.policies = model.stream(RecordType.TAG_POLICY, TagPolicy.class).toList();
        this.servers = servers(model.stream(RecordType.ENVIRONMENT, Environment.class).toList());
        this.records = SchemaNames.records(landscape.topics().values());
        landscape
                .contexts()
                .forEach(context -> principals.put(context.context().id(), context.principal()));
    }

    private static List<Server> servers(List<Environment> environments) {
        return environments.isEmpty()
                ? List.of(LOCAL)
                : environments.stream().map(ContextSpecBuilder::server).toList();
    }

    private static Server server(Environment environment) {
        String protocol = environment.client().getOrDefault("security.protocol", "PLAINTEXT");
        return new Server(
                environment.id(),
                environment.bootstrap().split(",")[0].strip(),
                protocol.toUpperCase(Locale.ROOT).endsWith("SSL"),
                Optional.ofNullable(environment.client().get("schema.registry.url"))
                        .or(() ->
                                environment
                                        .registry()
                                        .map(Registry::url)
                                        .filter(url -> !url.isBlank())));
    }

    /// Thrown when a topic cannot be described; the exporter tells the user why.
    static final class Indescribable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Indescribable(String message) {
            super(message);
        }

        private static Indescribable file(TopicContract topic, String file) {
            return new Indescribable(
                    "the topic %s names the schema file schemas/%s, which is not there or is none of .avsc, .yml, .json, .proto; add the file or take it off the topic"
                            .formatted(topic.name(), file));
        }

        private static Indescribable types(TopicContract topic, Collection<String> names) {
            return new Indescribable(
                    "the fields of the topic %s hold %s, which nobody defines; describe such a type in its context, or take one that there is (rule SCH-20)"
                            .formatted(topic.name(), String.join(", ", names)));
        }
    }

    ContextSpec build(ContextContract contract) {
        List<TopicContract> topics = topics(contract);
        ChannelKeys keys = new ChannelKeys(contract.context().id(), topics);
        List<Owned> owned =
                inOrder(contract.topics().stream())
                        .filter(this::isMentioned)
                        .map(topic -> owned(contract, topic, keys))
                        .toList();
        List<Read> read =
                contract.reads().stream()
                        .filter(reading -> !isOwn(contract, reading.topic()))
                        .filter(reading -> isMentioned(reading.topic()))
                        .sorted(Comparator.comparing(reading -> reading.topic().name()))
                        .map(reading -> read(contract, reading, keys))
                        .toList();
        return new ContextSpec(
                contract,
                info(contract),
                servers,
                owned,
                read,
                CommandChannels.of(model, contract, commands),
                contract.topics().size() - owned.size(),
                files(owned, read));
    }

    private boolean isMentioned(TopicContract topic) {
        return commands == CommandExport.PRIVATE_CHANNEL
                || topic.topic().stream() != StreamKind.COMMAND;
    }

    private static List<TopicContract> topics(ContextContract contract) {
        Stream<TopicContract> all =
                Stream.concat(
                        contract.topics().stream(),
                        contract.reads().stream()
                                .map(ConsumerContract::topic)
                                .filter(topic -> !isOwn(contract, topic)));
        return inOrder(all).toList();
    }

    private static Stream<TopicContract> inOrder(Stream<TopicContract> topics) {
        return topics.sorted(Comparator.comparing(TopicContract::name));
    }

    private static boolean isOwn(ContextContract contract, TopicContract topic) {
        return topic.owner().id().equals(contract.context().id());
    }

    private Info info(ContextContract contract) {
        Context context = contract.context();
        String title = landscape.workspace().name() + " " + context.path().replace('.', ' ');
        String purpose = SpecTexts.sentence(context.purpose());
        return new Info(
                title,
                landscape.workspace().version(),
                purpose.isEmpty() ? "The bounded context " + context.path() + "." : purpose,
                contract.team()
                        .map(ContextSpecBuilder::contact)
                        .or(() ->
                                context.owner()
                                        .map(id ->
                                                new Contact(
                                                        id, Optional.empty(), Optional.empty()))),
                List.of(
                        context.domain().isEmpty()
                                ? "context:" + context.id()
                                : "domain:" + context.domain()));
    }

    private static Contact contact(Team team) {
        String contact = team.contact().strip();
        if (contact.matches("[^@\\s]+@[^@\\s]+")) {
            return new Contact(team.id(), Optional.of("mailto:" + contact), Optional.of(contact));
        }
        boolean isLink = contact.matches("https?://\\S+");
        return new Contact(
                team.id(), isLink ? Optional.of(contact) : Optional.empty(), Optional.empty());
    }

    private Owned owned(ContextContract contract, TopicContract topic, ChannelKeys keys) {
        Optional<String> successor = successor(topic);
        return new Owned(
                topic,
                keys.channel(topic),
                SpecTexts.channel(topic, successor),
                message(topic, keys),
                contract.reads().stream()
                        .filter(reading -> reading.topic().equals(topic))
                        .findFirst(),
                topic.topic().sharing().grants().stream().map(this::principal).sorted().toList(),
                policies.stream()
                        .filter(policy -> topic.tags().contains(policy.tag()))
                        .map(TagPolicy::id)
                        .toList(),
                successor,
                topic.topic().origin().derivedFrom().flatMap(this::nameOf),
                EffectiveSettings.of(scope, topic),
                TopicSources.aggregates(model, topic.element().id()).stream()
                        .map(Element::name)
                        .toList(),
                projections(contract, topic),
                projector(contract, topic),
                Projection.sinks(model, topic.element().id()),
                FieldMapping.of(model, topic.element()).flatMap(this::named));
    }

    private List<Projection> projections(ContextContract contract, TopicContract topic) {
        return Projection.of(model, contract.context().id(), topic.element().id());
    }

    /// A read model is not read along with the services of its context, so it is a group of its
    /// own.
    private String projector(ContextContract contract, TopicContract topic) {
        return projections(contract, topic).stream()
                .findFirst()
                .map(first -> contract.principal() + "." + TopicNames.kebab(first.readModel()))
                .orElse("");
    }

    private Optional<FieldMapping> named(FieldMapping mapping) {
        return nameOf(mapping.source())
                .map(name -> new FieldMapping(name, mapping.fields(), mapping.inside()));
    }

    private Optional<String> successor(TopicContract topic) {
        return topic.topic().deprecation().flatMap(end -> end.successor()).flatMap(this::nameOf);
    }

    private Optional<String> nameOf(String element) {
        return Optional.ofNullable(landscape.topics().get(element)).map(TopicContract::name);
    }

    /// A grant to a context that is not modelled stays as it was written.
    private String principal(String context) {
        return principals.getOrDefault(context, context);
    }

    private Read read(ContextContract contract, ConsumerContract reading, ChannelKeys keys) {
        TopicContract topic = reading.topic();
        return new Read(
                reading,
                keys.channel(topic),
                principal(topic.owner().id()),
                message(topic, keys),
                successor(topic),
                projections(contract, topic));
    }

    private Message message(TopicContract topic, ChannelKeys keys) {
        String principal = Objects.requireNonNull(principals.get(topic.owner().id()));
        Defaults defaults = landscape.workspace().defaults();
        String name = Objects.requireNonNull(records.get(topic.name()));
        return new Message(
                keys.message(topic),
                name,
                principal + "." + name,
                schemas.value(topic, principal, name)
                        .orElseThrow(() -> indescribable(topic, principal, name)),
                recordKey(topic, principal),
                defaults.schemaIdLocation(),
                topic.topic()
                        .schemaTerms()
                        .subject()
                        .map(SubjectNaming::word)
                        .orElseGet(defaults::subject),
                RecordHeaders.of(topic.topic(), defaults));
    }

    private Indescribable indescribable(TopicContract topic, String principal, String name) {
        return topic.topic()
                .payload()
                .schema()
                .map(file -> Indescribable.file(topic, file))
                .orElseGet(() ->
                        Indescribable.types(
                                topic, schemas.shape(topic, principal, name).undefined()));
    }

    private RecordKey recordKey(TopicContract topic, String principal) {
        Optional<String> file = topic.topic().payload().keySchema();
        if (file.isPresent()) {
            return new RecordKey.Described(
                    schemas.key(topic, principal)
                            .orElseThrow(() -> Indescribable.file(topic, file.get())));
        }
        Optional<String> key = topic.topic().payload().key();
        return key.isEmpty()
                ? new RecordKey.None()
                : new RecordKey.Typed(
                        topic.topic().payload().fields().stream()
                                .filter(field -> field.name().equals(key.get()))
                                .map(Field::type)
                                .filter(FieldType.Primitive.class::isInstance)
                                .map(FieldType.Primitive.class::cast)
                                .findFirst()
                                .orElse(FieldType.Primitive.STRING));
    }

    private static List<TopicSchema> files(List<Owned> owned, List<Read> read) {
        List<TopicSchema> files = new ArrayList<>();
        Stream.concat(owned.stream().map(Owned::message), read.stream().map(Read::message))
                .forEach(message -> {
                    files.addAll(message.schema().needs());
                    files.add(message.schema());
                    if (message.recordKey() instanceof RecordKey.Described(var schema)) {
                        files.add(schema);
                    }
                });
        return files.stream().distinct().toList();
    }
}
