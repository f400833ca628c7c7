package org.stormspec.export.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.export.schema.Schemas;
import org.stormspec.export.schema.Subjects;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.SubjectNaming;

/// What a kind of registry would make of a model: subjects in the order in which it has to learn
/// them, modes as it calls them, and what it cannot do (requirements ).
///
/// @param kind the registry
/// @param entries one for each schema; what others refer to comes before them
/// @param warnings what does not fit, one sentence each
public record RegistryView(Registry.Kind kind, List<Entry> entries, List<String> warnings) {

    private static final Set<SubjectNaming> APICURIO =
            Set.of(
                    SubjectNaming.SIMPLE_TOPIC_ID,
                    SubjectNaming.TOPIC_ID,
                    SubjectNaming.RECORD_ID,
                    SubjectNaming.TOPIC_RECORD_ID,
                    SubjectNaming.QUALIFIED_RECORD_ID);

    /// One schema.
    ///
    /// @param subject the name under which it is kept
    /// @param topic full name of the topic that it is the value of; empty for a shared type
    /// @param mode which changes it lets through, in the registry's own word
    /// @param file its file in an export, without the folder
    /// @param references subjects that it refers to
    public record Entry(
            String subject, String topic, String mode, String file, List<String> references) {

        /// Copies the references.
        public Entry {
            references = List.copyOf(references);
        }
    }

    /// Copies the lists.
    public RegistryView {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    /// Looks at a model as a kind of registry would.
    ///
    /// @param handWritten text of a file of the workspace's `schemas` folder
    public static RegistryView of(
            Landscape landscape,
            Registry.Kind kind,
            Function<String, Optional<String>> handWritten) {
        Maker maker = new Maker(landscape, kind, new Schemas(landscape, handWritten));
        landscape.keptContexts().forEach(maker::add);
        return new RegistryView(kind, List.copyOf(maker.entries.values()), maker.warnings());
    }

    /// The subject of a topic's values, as this kind of registry names it.
    public static String subject(
            Registry.Kind kind, TopicContract topic, Defaults defaults, String principal) {
        return switch (kind) {
            case GLUE, MEMPHIS -> topic.name();
            case GIT ->
                    "schema/" + SchemaNames.namespace(principal) + "." + SchemaNames.record(topic);
            case CONFLUENT, REDPANDA, APICURIO -> Subjects.ofValue(topic, defaults, principal);
        };
    }

    /// The word of a kind of registry for a mode; empty when it judges nothing.
    public static String mode(Registry.Kind kind, Compatibility mode) {
        return switch (kind) {
            case CONFLUENT, REDPANDA, APICURIO -> mode.word();
            case GLUE -> mode.word().replace("_TRANSITIVE", "_ALL");
            case MEMPHIS -> "";
            case GIT -> mode.word();
        };
    }

    /// What people should know before they choose a kind.
    public static String about(Registry.Kind kind) {
        return switch (kind) {
            case CONFLUENT -> "Subjects after topic, record or both; seven modes; references.";
            case REDPANDA ->
                    "The interface of Confluent's: subjects after topic, record or both; seven"
                            + " modes; references.";
            case APICURIO ->
                    "Artifact ids after topic, part or record beside the strategies of Confluent's"
                            + " interface; seven modes; references.";
            case GLUE ->
                    "Schemas are called like their topics; modes are called BACKWARD_ALL instead of"
                            + " BACKWARD_TRANSITIVE; no references between schemas.";
            case MEMPHIS ->
                    "One schema a station and no modes: what breaks is judged at export only; no"
                            + " references between schemas.";
            case GIT ->
                    "No server: schemas are files of the export, and it is the export that judges"
                            + " changes.";
        };
    }

    /// What does not fit, as far as settings tell: names of subjects, and what the kind cannot do.
    /// It writes no schema, so that a form can ask while somebody types.
    public static List<String> glance(
            Registry.Kind kind, List<TopicContract> topics, Defaults defaults) {
        List<String> foreign =
                topics.stream()
                        .filter(topic -> isForeign(kind, topic, defaults))
                        .map(TopicContract::name)
                        .toList();
        return Stream.concat(misnamed(kind, foreign).stream(), limits(kind).stream()).toList();
    }

    private static boolean isForeign(Registry.Kind kind, TopicContract topic, Defaults defaults) {
        SubjectNaming naming = topic.topic().schemaTerms().subject(defaults);
        return switch (kind) {
            case CONFLUENT, REDPANDA -> APICURIO.contains(naming);
            case GLUE, MEMPHIS -> naming != SubjectNaming.TOPIC;
            case APICURIO, GIT -> false;
        };
    }

    private static Optional<String> misnamed(Registry.Kind kind, List<String> foreign) {
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s does not name subjects as %s asks: choose another subject strategy."
                                .formatted(word(kind), some(foreign)));
    }

    private static Optional<String> limits(Registry.Kind kind) {
        return switch (kind) {
            case MEMPHIS ->
                    Optional.of(
                            "Memphis judges no changes, so that only the export does; nothing is"
                                    + " pushed to it.");
            case GLUE ->
                    Optional.of("Nothing is pushed to AWS Glue: register the files of the export.");
            case CONFLUENT, REDPANDA, APICURIO, GIT -> Optional.empty();
        };
    }

    private static String word(Registry.Kind kind) {
        return switch (kind) {
            case CONFLUENT -> "Confluent's registry";
            case REDPANDA -> "Redpanda's registry";
            case APICURIO -> "Apicurio";
            case GLUE -> "AWS Glue";
            case MEMPHIS -> "Memphis";
            case GIT -> "Git";
        };
    }

    private static String some(List<String> topics) {
        return topics.size() == 1
                ? topics.getFirst()
                : "%s and %d more".formatted(topics.getFirst(), topics.size() - 1);
    }

    private static final class Maker {

        private final Landscape landscape;
        private final Registry.Kind kind;
        private final Schemas schemas;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final List<String> foreign = new ArrayList<>();
        private final List<String> referring = new ArrayList<>();

        Maker(Landscape landscape, Registry.Kind kind, Schemas schemas) {
            this.landscape = landscape;
            this.kind = kind;
            this.schemas = schemas;
        }

        void add(ContextContract context) {
            Map<String, String> records = SchemaNames.records(context.topics());
            for (TopicContract topic : context.topics()) {
                String record = records.getOrDefault(topic.name(), SchemaNames.record(topic));
                schemas.value(topic, context.principal(), record)
                        .ifPresent(schema -> add(context, topic, schema));
            }
        }

        private void add(ContextContract context, TopicContract topic, TopicSchema schema) {
            Defaults defaults = landscape.workspace().defaults();
            schema.needs().forEach(this::add);
            List<String> references = schema.needs().stream().map(Maker::subjectOf).toList();
            String subject = subject(kind, topic, defaults, context.principal());
            String mode = mode(kind, topic.topic().schemaTerms().compatibility(defaults));
            entries.putIfAbsent(
                    subject, new Entry(subject, topic.name(), mode, schema.file(), references));
            if (!references.isEmpty()) {
                referring.add(topic.name());
            }
            if (isForeign(kind, topic, defaults)) {
                foreign.add(topic.name());
            }
        }

        private void add(TopicSchema needed) {
            needed.needs().forEach(this::add);
            String subject = subjectOf(needed);
            Defaults defaults = landscape.workspace().defaults();
            entries.putIfAbsent(
                    subject,
                    new Entry(
                            subject,
                            "",
                            mode(kind, defaults.compatibilityMode()),
                            needed.file(),
                            needed.needs().stream().map(Maker::subjectOf).toList()));
        }

        private static String subjectOf(TopicSchema needed) {
            return needed.reference().replaceFirst("^\\./", "");
        }

        List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            misnamed(kind, foreign).ifPresent(warnings::add);
            if (!referring.isEmpty()
                    && (kind == Registry.Kind.GLUE || kind == Registry.Kind.MEMPHIS)) {
                warnings.add(
                        "%s knows no references, and %s refers to types of other contexts: copy the types."
                                .formatted(word(kind), some(referring)));
            }
            limits(kind).ifPresent(warnings::add);
            return warnings;
        }
    }
}
