package org.stormspec.model.rule.schema;

import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/**
 * A key consists of parts that come in no certain order. That a key changed since the last export
 * is found by comparing, under the same id.
 */
public final class UnorderedKeyRule extends EachTopicRule {

    /** Describes the rule. */
    public UnorderedKeyRule() {
        super(
                new About(
                        "SCH-15",
                        Level.WARNING,
                        "Key that changes partitions",
                        "Records of one key keep their order because they share a partition. A key"
                                + " whose bytes may come out otherwise, or that is another one"
                                + " than before, breaks that order.",
                        "The parts of order, the key of acme.finance.sales._public.order, come in"
                                + " no certain order: equal keys may go to different partitions.",
                        "make the key a string · make a new version"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        SchemaFormat format = topic.topic().schemaTerms().format(scope.workspace().defaults());
        return topic.topic().payload().key().stream()
                .flatMap(key ->
                        topic.topic().payload().fields().stream()
                                .filter(field -> field.name().equals(key)))
                .filter(field -> isUnordered(field.type(), format))
                .limit(1)
                .flatMap(field -> finding(topic, field));
    }

    private static boolean isUnordered(FieldType type, SchemaFormat format) {
        return switch (type) {
            case FieldType.MapOf _ -> true;
            case FieldType.Named _ -> format != SchemaFormat.AVRO;
            case FieldType.ArrayOf(FieldType items) -> isUnordered(items, format);
            case FieldType.Primitive _, FieldType.EnumOf _ -> false;
        };
    }

    private Stream<Finding> finding(TopicContract topic, Field field) {
        return one(
                topic,
                "The parts of %s, the key of %s, come in no certain order: equal keys may go to"
                                .formatted(field.name(), topic.name())
                        + " different partitions.",
                Fields.changing(
                        "make %s a string".formatted(field.name()),
                        topic,
                        field.name(),
                        found -> found.typed(FieldType.Primitive.STRING)));
    }
}
