package org.stormspec.model.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;

/** Repairs of the fields of topics. */
public final class Fields {

    /** What people have to agree to when a field goes. */
    public static final String MISSED = "whoever reads the field finds it no more";

    private Fields() {}

    /** Returns a fix that changes the fields of a topic that bear a name. */
    public static Fix changing(
            String label, TopicContract topic, String field, UnaryOperator<Field> change) {
        return Repairs.topic(
                label,
                topic.element().id(),
                found ->
                        of(
                                found,
                                found.payload().fields().stream()
                                        .map(any ->
                                                any.name().equals(field) ? change.apply(any) : any)
                                        .toList()));
    }

    /** Returns a fix that leaves a field out. */
    public static Fix dropping(TopicContract topic, String field) {
        return Repairs.topic(
                        "leave %s out".formatted(field),
                        topic.element().id(),
                        found ->
                                of(
                                        found,
                                        found.payload().fields().stream()
                                                .filter(any -> !any.name().equals(field))
                                                .toList()))
                .asking(MISSED);
    }

    /** Returns a fix that puts a field in front of the others, unless it is there already. */
    public static Fix adding(String label, TopicContract topic, Field field) {
        return Repairs.topic(label, topic.element().id(), found -> leading(found, field));
    }

    /** Returns a topic with a field in front of the others, unless it is there already. */
    public static Topic leading(Topic topic, Field field) {
        boolean known =
                topic.payload().fields().stream().anyMatch(any -> any.name().equals(field.name()));
        return known
                ? topic
                : of(
                        topic,
                        Stream.concat(Stream.of(field), topic.payload().fields().stream())
                                .toList());
    }

    private static Topic of(Topic topic, List<Field> fields) {
        return topic.carrying(topic.payload().of(fields));
    }
}
