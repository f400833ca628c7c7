package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** Nobody has said how long the records of a topic that deletes stay. */
public final class OpenRetentionRule extends EachTopicRule {

    private static final List<Integer> PROPOSALS = List.of(168, 720);

    /** Describes the rule. */
    public OpenRetentionRule() {
        super(
                new About(
                        "POL-11",
                        Level.HINT,
                        "Retention left to the cluster",
                        "Without a word the cluster's own default decides, which may differ from"
                                + " one cluster to the next and may change any day.",
                        "acme.finance.sales._private.order-placed deletes records, but nobody has"
                                + " said when.",
                        "keep them for a week · keep them for a month"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return !Retention.isForEver(topic)
                        && Retention.millis(topic).isEmpty()
                        && isFree(scope, topic)
                ? Stream.of(
                        found(
                                topic,
                                "%s deletes records, but nobody has said when."
                                        .formatted(topic.name()),
                                PROPOSALS.stream()
                                        .map(hours -> Retention.limited(topic, hours))
                                        .toList()))
                : Stream.empty();
    }

    /** Where a policy limits retention, POL-02 speaks. */
    private static boolean isFree(Scope scope, TopicContract topic) {
        return PolicyRule.tagsOf(topic).stream()
                .flatMap(tag -> PolicyRule.policiesOn(scope, tag).stream())
                .allMatch(policy -> policy.maxRetentionHours().isEmpty());
    }
}
