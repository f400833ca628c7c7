package org.stormspec.export.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.SchemaTerms;

/// Finds or makes the schema of a topic.
///
/// @param landscape the model, for types that contexts share
/// @param handWritten text of a file in the workspace's `schemas` folder, by relative path
/// @param before text of a schema file exported last time, by file name
public record Schemas(
        Landscape landscape,
        Function<String, Optional<String>> handWritten,
        Function<String, Optional<String>> before) {

    /// Schemas of a model that was never exported.
    public Schemas(Landscape landscape, Function<String, Optional<String>> handWritten) {
        this(landscape, handWritten, file -> Optional.empty());
    }

    /// The value schema: the hand-written file if the topic names one, otherwise one from its
    /// fields in the language that the topic or the workspace asks for. Empty when the topic names
    /// a file that is not there or has no known language, or when a field holds what nobody
    /// described; see [RecordShape#undefined].
    ///
    /// @param principal principal of the topic's owner
    /// @param record name of the record, unique among the owner's
    public Optional<TopicSchema> value(TopicContract topic, String principal, String record) {
        Optional<String> file = topic.topic().payload().schema();
        return file.isPresent()
                ? load(file.get(), principal)
                : Optional.of(shape(topic, principal, record))
                        .filter(shape -> shape.undefined().isEmpty())
                        .map(shape -> SchemaWriter.write(shape, format(topic), before));
    }

    /// The key schema, when the topic names a file for it and the file is there.
    public Optional<TopicSchema> key(TopicContract topic, String principal) {
        return topic.topic().payload().keySchema().flatMap(file -> load(file, principal));
    }

    /// What the value of a topic holds, with the types of other contexts that it uses.
    public RecordShape shape(TopicContract topic, String principal, String record) {
        String doc = topic.element().description().strip();
        List<Field> fields = topic.topic().payload().fields();
        return new RecordShape(
                SchemaNames.namespace(principal),
                record,
                doc.isEmpty() ? Optional.empty() : Optional.of(doc),
                fields,
                topic.owner().types(),
                shared(fields, topic.owner().types(), new HashSet<>()),
                topic.topic()
                        .schemaTerms()
                        .content()
                        .filter(SchemaTerms.ContentModel.OPEN::equals)
                        .isPresent());
    }

    private SchemaFormat format(TopicContract topic) {
        return SchemaFormat.of(
                topic.topic().schemaTerms().format(landscape.workspace().defaults()));
    }

    /// A circle of types through several contexts is cut where it closes.
    private SortedMap<String, RecordShape> shared(
            List<Field> fields, SortedMap<String, List<Field>> types, Set<String> open) {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names(field.type(), types, names));
        SortedMap<String, RecordShape> shared = new TreeMap<>();
        for (String name : names) {
            if (open.add(name)) {
                elsewhere(name, open).ifPresent(shape -> shared.put(name, shape));
                open.remove(name);
            }
        }
        return shared;
    }

    private static void names(
            FieldType type, SortedMap<String, List<Field>> types, Set<String> names) {
        switch (type) {
            case FieldType.ArrayOf(FieldType items) -> names(items, types, names);
            case FieldType.MapOf(FieldType values) -> names(values, types, names);
            case FieldType.Named(String name) -> {
                if (names.add(name)) {
                    types.getOrDefault(name, List.of())
                            .forEach(field -> names(field.type(), types, names));
                }
            }
            case FieldType.Primitive _, FieldType.EnumOf _ -> {}
        }
    }

    /// `common.users.Address` is the type `Address` of the context `common.users`.
    private Optional<RecordShape> elsewhere(String name, Set<String> open) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String type = name.substring(dot + 1);
        return owner(name.substring(0, dot))
                .filter(owner -> owner.context().types().containsKey(type))
                .map(owner -> {
                    SortedMap<String, List<Field>> types = owner.context().types();
                    List<Field> fields = types.getOrDefault(type, List.of());
                    return new RecordShape(
                            SchemaNames.namespace(owner.principal()),
                            SchemaNames.pascal(type),
                            Optional.empty(),
                            fields,
                            types,
                            shared(fields, types, open),
                            false);
                });
    }

    private Optional<ContextContract> owner(String word) {
        Collection<ContextContract> contexts = landscape.contexts();
        return contexts.stream()
                .filter(contract ->
                        contract.context().id().equals(word) || contract.principal().equals(word))
                .findFirst();
    }

    private Optional<TopicSchema> load(String path, String principal) {
        int slash = path.lastIndexOf('/') + 1;
        String folder = path.substring(0, slash);
        return SchemaFormat.ofFile(path)
                .flatMap(format ->
                        handWritten
                                .apply(path)
                                .map(text ->
                                        TopicSchema.alone(
                                                exportName(
                                                        path.substring(slash), format, principal),
                                                format,
                                                complete(format, text, folder))));
    }

    private String complete(SchemaFormat format, String text, String folder) {
        return format == SchemaFormat.AVRO
                ? AvroBundler.bundle(text, name -> handWritten.apply(folder + name))
                : text;
    }

    /// Schemas of several contexts share a folder, so that every name tells its owner.
    private static String exportName(String name, SchemaFormat format, String principal) {
        String base = name.substring(0, name.lastIndexOf('.') + 1) + format.suffix();
        return base.startsWith(principal + ".") ? base : principal + "." + base;
    }
}
