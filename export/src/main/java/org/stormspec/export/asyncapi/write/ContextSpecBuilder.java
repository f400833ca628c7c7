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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.write.ContextSpec.Contact;
import org.stormspec.export.asyncapi.write.ContextSpec.Info;
import org.stormspec.export.asyncapi.write.ContextSpec.Message;
import org.stormspec.export.asyncapi.write.ContextSpec.Owned;
import org.stormspec.export.asyncapi.write.ContextSpec.Read;
import org.stormspec.export.asyncapi.write.ContextSpec.RecordKey;
import org.stormspec.export.asyncapi.write.ContextSpec.Server;
import org.stormspec.export.asyncapi.write.ContextSpec.Tagged;
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
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.store.ModelView;

/// Turns contracts of the model into what a document says.
final class ContextSpecBuilder {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");

    /// `Sales <sales@shop.example>`, as mail programs write it.
    private static final Pattern NAMED_EMAIL = Pattern.compile("[^<>]*<([^@\\s<>]+@[^@\\s<>]+)>");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final ModelView model;
    private final Scope scope;
    private final Landscape landscape;
    private final CommandExport commands;
    private final Schemas schemas;
    private final List<TagPolicy> policies;
    private final List<Server> servers;
    private final Map<String, String> meanings;
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
        this.servers =
                model.stream(RecordType.ENVIRONMENT, Environment.class)
                        .map(ContextSpecBuilder::server)
                        .toList();
        this.meanings =
                model.stream(RecordType.TAG, Tag.class)
                        .collect(Collectors.toMap(Tag::id, Tag::means, (one, other) -> one));
        this.records = SchemaNames.records(landscape.topics().values());
        landscape
                .contexts()
                .forEach(context -> principals.put(context.context().id(), context.principal()));
    }

    private static Server server(Environment environment) {
        String protocol = environment.client().getOrDefault("security.protocol", "PLAINTEXT");
        return new Server(
                environment.id(),
                SpecTexts.environment(environment),
                environment.bootstrap().replaceAll("\\s+", ""),
                protocol.toUpperCase(Locale.ROOT).endsWith("SSL"),
                SecurityScheme.of(environment.client()),
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
        String purpose = SpecTexts.sentence(context.purpose());
        return new Info(
                SpecTexts.title(context.name()),
                landscape.workspace().version(),
                purpose.isEmpty() ? "The bounded context " + context.path() + "." : purpose,
                contract.team()
                        .map(ContextSpecBuilder::contact)
                        .or(() ->
                                context.owner()
                                        .map(id ->
                                                new Contact(
                                                        id,
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        Optional.empty()))),
                List.of(
                        context.domain().isEmpty()
                                ? new Tagged("context:" + context.id(), "")
                                : new Tagged(
                                        "domain:" + context.domain(), purpose(context.domain()))));
    }

    private String purpose(String domain) {
        return model.find(new org.stormspec.model.record.RecordKey(RecordType.DOMAIN, domain))
                .map(Domain.class::cast)
                .map(found -> SpecTexts.sentence(found.purpose()))
                .orElse("");
    }

    private static Contact contact(Team team) {
        String contact = team.contact().strip();
        Matcher named = NAMED_EMAIL.matcher(contact);
        Optional<String> email =
                named.matches()
                        ? Optional.of(named.group(1))
                        : Optional.of(contact).filter(EMAIL.asMatchPredicate());
        Optional<String> link = Optional.of(contact).filter(LINK.asMatchPredicate());
        Optional<String> words =
                Optional.of(contact)
                        .filter(text -> !text.isEmpty() && email.isEmpty() && link.isEmpty());
        return new Contact(team.id(), link, email, words);
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
                FieldMapping.of(model, topic.element()).flatMap(this::named),
                meanings);
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
                topic.element().name(),
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
                RecordHeaders.of(topic.topic(), defaults),
                topic.topic().message().examples());
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
        return topic.topic()
                .payload()
                .key()
                .map(key -> typed(topic, key))
                .orElseGet(RecordKey.None::new);
    }

    /// A key that is no field is text, as a field is whose type nobody says. What a key of several
    /// parts looks like only a schema file can say.
    private static RecordKey typed(TopicContract topic, String key) {
        FieldType type =
                topic.topic().payload().fields().stream()
                        .filter(field -> field.name().equals(key))
                        .map(Field::type)
                        .findFirst()
                        .orElse(FieldType.Primitive.STRING);
        return switch (type) {
            case FieldType.Primitive primitive -> new RecordKey.Typed(primitive);
            case FieldType.EnumOf _ -> new RecordKey.Typed(FieldType.Primitive.STRING);
            case FieldType.Named _, FieldType.ArrayOf _, FieldType.MapOf _ -> new RecordKey.None();
        };
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
