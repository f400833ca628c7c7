package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A part of a name begins like an access word or like a topic of Kafka's own. */
public final class ReservedLookRule extends EachTopicRule {

    /** Describes the rule. */
    public ReservedLookRule() {
        super(
                new About(
                        "NAM-13",
                        Level.WARNING,
                        "Name of a reserved look",
                        "A part that begins with '_' is read as the access level, and two of them"
                                + " mark topics that Kafka keeps for itself.",
                        "'_internal' in acme.finance.sales._internal.order looks like an access"
                                + " word.",
                        "name it from its place in the model"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return Arrays.stream(topic.name().split("\\."))
                .filter(segment -> segment.startsWith("_"))
                .filter(segment -> scope.names().accessOf(segment).isEmpty())
                .limit(1)
                .map(segment ->
                        found(
                                topic,
                                message(segment, topic),
                                Renaming.fix(scope.model(), topic.element()).stream().toList()));
    }

    private static String message(String segment, TopicContract topic) {
        return segment.startsWith("__")
                ? "'%s' in %s looks like a topic of Kafka's own.".formatted(segment, topic.name())
                : "'%s' in %s looks like an access word.".formatted(segment, topic.name());
    }
}
