package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** An enumeration that others read has no symbol to fall back on. */
public final class EnumDefaultRule extends EachTopicRule {

    /** Describes the rule. */
    public EnumDefaultRule() {
        super(
                new About(
                        "SCH-07",
                        Level.WARNING,
                        "Enumeration without a default",
                        "A reader with the old schema meets a new symbol. With a default it goes"
                                + " on, without one it stops.",
                        "state of acme.finance.sales._public.order has no default; a new symbol"
                                + " stops its readers.",
                        "take the first symbol as default"));
    }

    /** A private topic is read by its own context, which changes both sides at once. */
    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PRIVATE || !isAvro(scope, topic)
                ? Stream.empty()
                : topic.topic().payload().fields().stream()
                        .filter(field -> field.otherwise().isEmpty())
                        .flatMap(field -> finding(topic, field).stream());
    }

    private static boolean isAvro(Scope scope, TopicContract topic) {
        return topic.topic().schemaTerms().format(scope.workspace().defaults())
                == SchemaFormat.AVRO;
    }

    private Optional<Finding> finding(TopicContract topic, Field field) {
        return field.type() instanceof FieldType.EnumOf(List<String> symbols) && !symbols.isEmpty()
                ? Optional.of(
                        found(
                                topic,
                                "%s of %s has no default; a new symbol stops its readers."
                                        .formatted(field.name(), topic.name()),
                                List.of(
                                        Fields.changing(
                                                "fall back on " + symbols.getFirst(),
                                                topic,
                                                field.name(),
                                                any ->
                                                        any.otherwise(
                                                                Optional.of(symbols.getFirst()))))))
                : Optional.empty();
    }
}
