package org.stormspec.model.rule.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** The topics of a context are written in different schema languages. */
public final class MixedFormatsRule extends EachTopicRule {

    private record Formats(String context) implements Memo.Key<Map<SchemaFormat, Long>> {}

    private enum Whole implements Memo.Key<Map<String, Map<SchemaFormat, Long>>> {
        FORMATS
    }

    /** Describes the rule. */
    public MixedFormatsRule() {
        super(
                new About(
                        "SCH-10",
                        Level.HINT,
                        "Two schema languages side by side",
                        "Each language needs its own serialisers and its own rules of evolution."
                                + " Within a context one will do.",
                        "acme.finance.sales._public.order is written in json, the rest of"
                                + " finance.sales in avro.",
                        "write it as the rest"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        SchemaFormat own = formatOf(scope, topic);
        return usual(scope, topic)
                .filter(usual -> usual != own && topic.topic().payload().schema().isEmpty())
                .map(usual -> finding(topic, own, usual))
                .stream();
    }

    private static SchemaFormat formatOf(Scope scope, TopicContract topic) {
        return topic.topic().schemaTerms().format(scope.workspace().defaults());
    }

    /** Returns the language that most topics of the context have; the workspace's when equal. */
    private static Optional<SchemaFormat> usual(Scope scope, TopicContract topic) {
        SchemaFormat preferred = scope.workspace().defaults().schemaFormat();
        return scope
                .remembered(
                        new Formats(topic.owner().id()),
                        () -> formats(scope).getOrDefault(topic.owner().id(), Map.of()))
                .entrySet()
                .stream()
                .max(
                        Comparator.comparingLong(
                                        (Map.Entry<SchemaFormat, Long> used) -> used.getValue())
                                .thenComparing(used -> used.getKey() == preferred)
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static Map<String, Map<SchemaFormat, Long>> formats(Scope scope) {
        return scope.remembered(
                Whole.FORMATS,
                () ->
                        scope.namedTopics()
                                .collect(
                                        Collectors.groupingBy(
                                                topic -> topic.owner().id(),
                                                Collectors.groupingBy(
                                                        topic -> formatOf(scope, topic),
                                                        Collectors.counting()))));
    }

    private Finding finding(TopicContract topic, SchemaFormat own, SchemaFormat usual) {
        return found(
                topic,
                "%s is written in %s, the rest of %s in %s."
                        .formatted(topic.name(), own.word(), topic.owner().path(), usual.word()),
                List.of(
                        Repairs.topic(
                                "write it in " + usual.word(),
                                topic.element().id(),
                                found ->
                                        found.schematised(
                                                found.schemaTerms().in(Optional.of(usual))))));
    }
}
