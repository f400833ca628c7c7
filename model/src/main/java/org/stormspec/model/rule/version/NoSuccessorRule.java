package org.stormspec.model.rule.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A topic is deprecated, but nobody says what to read instead. */
public final class NoSuccessorRule extends EachTopicRule {

    /** Describes the rule. */
    public NoSuccessorRule() {
        super(
                new About(
                        "VER-03",
                        Level.WARNING,
                        "Deprecated without a successor",
                        "Readers who are told to go want to know where.",
                        "acme.finance.sales._public.order is deprecated; where should its readers"
                                + " go?",
                        "name the newest version · withdraw the deprecation"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic
                .topic()
                .deprecation()
                .filter(deprecation -> deprecation.successor().isEmpty())
                .map(deprecation ->
                        found(
                                topic,
                                "%s is deprecated; where should its readers go?"
                                        .formatted(topic.name()),
                                fixes(scope, topic)))
                .stream();
    }

    private static List<Fix> fixes(Scope scope, TopicContract topic) {
        List<Fix> fixes = new ArrayList<>();
        Deprecations.newerThan(scope, topic).stream()
                .limit(1)
                .forEach(newer ->
                        fixes.add(
                                Deprecations.changing(
                                                "to " + newer.name(),
                                                topic,
                                                found ->
                                                        Deprecations.followedBy(
                                                                found, newer.element().id()))
                                        .needing(newer.element().key())));
        fixes.add(
                Repairs.topic(
                        "withdraw the deprecation",
                        topic.element().id(),
                        found -> found.deprecated(Optional.empty())));
        return fixes;
    }
}
