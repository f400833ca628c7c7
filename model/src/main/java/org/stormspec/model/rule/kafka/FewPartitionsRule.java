package org.stormspec.model.rule.kafka;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** More instances of a context read a topic than it has partitions. */
public final class FewPartitionsRule extends EachTopicRule {

    /** Describes the rule. */
    public FewPartitionsRule() {
        super(
                new About(
                        "KAF-03",
                        Level.HINT,
                        "More readers than partitions",
                        "Within a group each partition has one reader. Those beyond the number of"
                                + " partitions wait and do nothing.",
                        "4 instances of finance.sales read acme.finance.campaign._public.sale,"
                                + " which has 1 partition.",
                        "raise the number of partitions"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        int partitions = topic.effective().partitions();
        return scope.model().consumersOf(topic.element().id()).stream()
                .filter(reader -> reader.reading().instances().orElse(0) > partitions)
                .max(
                        Comparator.comparingInt((Consumer reader) ->
                                        reader.reading().instances().orElseThrow())
                                .thenComparing(Consumer::context))
                .map(reader -> finding(scope, topic, reader))
                .stream();
    }

    private Finding finding(Scope scope, TopicContract topic, Consumer reader) {
        int instances = reader.reading().instances().orElseThrow();
        return found(
                topic,
                "%d instances of %s read %s, which has %s."
                        .formatted(
                                instances,
                                scope.model()
                                        .context(reader.context())
                                        .map(Context::path)
                                        .orElse(reader.context()),
                                topic.name(),
                                Wording.count(topic.effective().partitions(), "partition")),
                more(topic, instances));
    }

    private static List<Fix> more(TopicContract topic, int partitions) {
        return partitions > Topic.Settings.MOST_PARTITIONS
                ? List.of()
                : List.of(
                        Repairs.topic(
                                "give it %d partitions".formatted(partitions),
                                topic.element().id(),
                                found ->
                                        found.set(
                                                found.settings()
                                                        .partitioned(OptionalInt.of(partitions)))));
    }
}
