package org.stormspec.model.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Processing;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * A step that turns records of one shape into records of another (requirement R-113).
 *
 * @param reaction does it
 * @param from topics that it reads
 * @param to topic that it writes
 * @param fields every field of the result, with where its value comes from
 */
public record Transformation(
        Element reaction, List<Element> from, Element to, List<Mapped> fields) {

    /**
     * A field of the result.
     *
     * @param field the field
     * @param source where its value comes from: what is said, or the field of the same name and
     *     type; empty when nobody knows
     */
    public record Mapped(Field field, Optional<String> source) {

        /** Returns whether records cannot be written before somebody says where it comes from. */
        public boolean isMissing() {
            return source.isEmpty() && !field.optional() && field.otherwise().isEmpty();
        }
    }

    /** Copies the lists. */
    public Transformation {
        from = List.copyOf(from);
        fields = List.copyOf(fields);
    }

    /** Returns all steps of a model, by the ids of what does them. */
    public static List<Transformation> all(ModelView model) {
        return model.elements(Kind.POLICY).stream()
                .flatMap(reaction -> of(model, reaction).stream())
                .toList();
    }

    /**
     * Returns the steps that a reaction does: one for each topic that it writes, if it maps fields,
     * or feeds an old version.
     */
    public static List<Transformation> of(ModelView model, Element reaction) {
        if (!(reaction.detail() instanceof Detail.Policy policy)) {
            return List.of();
        }
        List<Element> from = topics(model, reaction, true);
        List<Transformation> steps = new ArrayList<>();
        for (Element to : topics(model, reaction, false)) {
            if (!from.isEmpty() && (maps(policy.processing()) || feeds(reaction, to))) {
                steps.add(step(reaction, policy.processing(), from, to));
            }
        }
        return steps;
    }

    private static boolean maps(Processing processing) {
        return !processing.mapping().isEmpty()
                || processing.operations().contains(Processing.Operation.MAP);
    }

    private static boolean feeds(Element reaction, Element topic) {
        return topic.topic()
                .flatMap(Topic::deprecation)
                .flatMap(Topic.Deprecation::downscaler)
                .filter(reaction.id()::equals)
                .isPresent();
    }

    private static List<Element> topics(ModelView model, Element reaction, boolean read) {
        return (read ? model.linksTo(reaction.id()) : model.linksFrom(reaction.id()))
                .stream()
                        .filter(link ->
                                link.type() == (read ? LinkType.TRIGGERS : LinkType.PUBLISHES))
                        .map(link -> read ? link.from() : link.to())
                        .flatMap(id -> model.element(id).stream())
                        .filter(element -> element.topic().isPresent())
                        .toList();
    }

    private static Transformation step(
            Element reaction, Processing processing, List<Element> from, Element to) {
        Map<String, Field> known = new TreeMap<>();
        for (Element input : from) {
            input.topic()
                    .ifPresent(topic ->
                            topic.payload()
                                    .fields()
                                    .forEach(field -> known.putIfAbsent(field.name(), field)));
        }
        List<Mapped> fields =
                to.topic().orElseThrow().payload().fields().stream()
                        .map(field -> new Mapped(field, source(processing, known, field)))
                        .toList();
        return new Transformation(reaction, from, to, fields);
    }

    private static Optional<String> source(
            Processing processing, Map<String, Field> known, Field field) {
        return Optional.ofNullable(processing.mapping().get(field.name()))
                .filter(said -> !said.isBlank())
                .or(() ->
                        Optional.ofNullable(known.get(field.name()))
                                .filter(same -> same.type().equals(field.type()))
                                .filter(same -> field.optional() || !same.optional())
                                .map(Field::name));
    }

    /** Returns the fields that must have a value and for which nobody has said one. */
    public List<String> missing() {
        return fields.stream()
                .filter(Mapped::isMissing)
                .map(mapped -> mapped.field().name())
                .toList();
    }
}
