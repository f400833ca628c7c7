package org.stormspec.export.schema.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/// Takes a schema file in as the fields of a topic (requirement R-093): from then on the model
/// writes the schema.
public final class SchemaIntake {

    private SchemaIntake() {}

    /// Takes a file in.
    ///
    /// Fields that the topic has already keep what the file does not say of them: tags, masking and
    /// their explanation. Named types go to the topic's context; one that means something else
    /// there gets the record's name in front.
    ///
    /// @param topic id of the topic
    /// @param file name of the file, which tells the language
    /// @param siblings the files beside it
    /// @return what to apply; nothing when the model has no such topic
    /// @throws SchemaFault when the file cannot be read, or says something that fields cannot say
    public static ChangeSet changes(
            ModelView model, String topic, String file, String text, DocumentFiles siblings)
            throws SchemaFault {
        RecordShape shape = SchemaReader.read(file, text, siblings);
        Draft draft = new Draft(model);
        Optional<Element> element = model.element(topic).filter(found -> found.topic().isPresent());
        if (element.isPresent()) {
            Optional<Context> owner = element.get().context().flatMap(model::context);
            Map<String, String> names =
                    owner.map(context -> names(context, shape)).orElseGet(HashMap::new);
            owner.filter(any -> !shape.types().isEmpty())
                    .ifPresent(context -> draft.put(knowing(context, shape, names)));
            Topic before = element.get().topic().orElseThrow();
            draft.put(element.get().with(taken(model, before, shape, names, file)));
        }
        return draft.changes();
    }

    private static Topic taken(
            ModelView model,
            Topic before,
            RecordShape shape,
            Map<String, String> names,
            String file) {
        Map<String, Field> known =
                before.payload().fields().stream()
                        .collect(Collectors.toMap(Field::name, field -> field, (one, _) -> one));
        List<Field> fields =
                renamed(shape.fields(), names).stream()
                        .map(field -> keeping(field, Optional.ofNullable(known.get(field.name()))))
                        .toList();
        Topic after =
                before.carrying(
                        before.payload()
                                .of(fields)
                                .schematised(Optional.empty())
                                .keyed(before.payload().key().or(() -> key(fields))));
        return format(file)
                .filter(format ->
                        format != before.schemaTerms().format(model.workspace().defaults()))
                .map(format -> after.schematised(after.schemaTerms().in(Optional.of(format))))
                .orElse(after);
    }

    /// A topic without a key gets the first required field that looks like an identity.
    private static Optional<String> key(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.optional())
                .map(Field::name)
                .filter(name -> name.equals("id") || name.endsWith("_id") || name.endsWith("Id"))
                .findFirst();
    }

    private static Optional<SchemaFormat> format(String file) {
        return org.stormspec.export.schema.SchemaFormat.ofFile(file)
                .flatMap(format -> SchemaFormat.of(format.word()));
    }

    private static Field keeping(Field field, Optional<Field> before) {
        return before.map(old ->
                        (field.tags().isEmpty() ? field.tagged(old.tags()) : field)
                                .masked(field.masked() || old.masked())
                                .explained(field.doc().or(old::doc)))
                .orElse(field);
    }

    private static Map<String, String> names(Context context, RecordShape shape) {
        Map<String, String> names = new HashMap<>();
        shape.types()
                .forEach((name, fields) -> {
                    List<Field> there = context.types().get(name);
                    boolean clash = there != null && !there.equals(fields);
                    names.put(name, clash ? shape.name() + name : name);
                });
        return names;
    }

    private static Context knowing(Context context, RecordShape shape, Map<String, String> names) {
        SortedMap<String, List<Field>> types = new TreeMap<>(context.types());
        shape.types()
                .forEach((name, fields) ->
                        types.put(names.getOrDefault(name, name), renamed(fields, names)));
        return context.typed(types);
    }

    private static List<Field> renamed(List<Field> fields, Map<String, String> names) {
        return fields.stream().map(field -> field.typed(renamed(field.type(), names))).toList();
    }

    private static FieldType renamed(FieldType type, Map<String, String> names) {
        return switch (type) {
            case FieldType.ArrayOf(FieldType items) -> new FieldType.ArrayOf(renamed(items, names));
            case FieldType.MapOf(FieldType values) -> new FieldType.MapOf(renamed(values, names));
            case FieldType.Named(String name) ->
                    new FieldType.Named(names.getOrDefault(name, name));
            case FieldType.Primitive plain -> plain;
            case FieldType.EnumOf words -> words;
        };
    }
}
