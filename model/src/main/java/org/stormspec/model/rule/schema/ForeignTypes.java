package org.stormspec.model.rule.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.contract.NamedTypes;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Types of other contexts that the fields of a topic use: {@code common.users.Address}. */
final class ForeignTypes {

    /**
     * A type of another context.
     *
     * @param name as fields give it
     * @param owner the context that defines it
     * @param type its name there
     */
    record Foreign(String name, Context owner, String type) {}

    private ForeignTypes() {}

    /** Returns the foreign types that a topic uses, each once. */
    static List<Foreign> of(Scope scope, TopicContract topic) {
        NamedTypes types = NamedTypes.of(scope.model(), topic.owner());
        return names(topic)
                .distinct()
                .flatMap(name ->
                        types
                                .find(name)
                                .map(found -> new Foreign(name, found.owner(), found.name()))
                                .stream())
                .filter(foreign -> !foreign.owner().id().equals(topic.owner().id()))
                .toList();
    }

    /** Returns the names with a dot in front of the last part, which no own type has. */
    static Stream<String> names(TopicContract topic) {
        return topic.topic().payload().fields().stream()
                .flatMap(field -> NamedTypes.named(field.type()))
                .filter(name -> name.indexOf('.') > 0);
    }

    /** Returns a fix that gives the owner of a topic a copy of a foreign type. */
    static Fix copying(TopicContract topic, Foreign foreign) {
        return new Fix(
                        "give %s a %s of its own".formatted(topic.owner().path(), foreign.type()),
                        model -> copied(model, topic, foreign))
                .needing(topic.owner().key());
    }

    private static ChangeSet copied(ModelView model, TopicContract topic, Foreign foreign) {
        Draft draft = new Draft(model);
        Optional<Element> element = model.element(topic.element().id());
        Optional<Context> owner = element.flatMap(Element::context).flatMap(model::context);
        Optional<Context> source = model.context(foreign.owner().id());
        if (owner.isPresent() && source.isPresent()) {
            SortedMap<String, List<Field>> types = new TreeMap<>(owner.get().types());
            copy(foreign.type(), source.get(), types);
            draft.put(owner.get().typed(types))
                    .put(
                            Repairs.onTopic(
                                    element.get(),
                                    found ->
                                            found.carrying(
                                                    found.payload()
                                                            .of(
                                                                    own(
                                                                            found.payload()
                                                                                    .fields(),
                                                                            foreign)))));
        }
        return draft.changes();
    }

    /** What is there under that name stays: a context knows its own words. */
    private static void copy(String type, Context source, SortedMap<String, List<Field>> types) {
        List<Field> fields = source.types().get(type);
        if (fields != null && types.putIfAbsent(type, fields) == null) {
            fields.stream()
                    .flatMap(field -> NamedTypes.named(field.type()))
                    .forEach(name -> copy(name, source, types));
        }
    }

    private static List<Field> own(List<Field> fields, Foreign foreign) {
        List<Field> owned = new ArrayList<>();
        fields.forEach(field -> owned.add(field.typed(own(field.type(), foreign))));
        return owned;
    }

    private static FieldType own(FieldType type, Foreign foreign) {
        return switch (type) {
            case FieldType.ArrayOf(FieldType items) -> new FieldType.ArrayOf(own(items, foreign));
            case FieldType.MapOf(FieldType values) -> new FieldType.MapOf(own(values, foreign));
            case FieldType.Named(String name) ->
                    new FieldType.Named(name.equals(foreign.name()) ? foreign.type() : name);
            case FieldType.Primitive _, FieldType.EnumOf _ -> type;
        };
    }
}
