package org.stormspec.model.rule.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/**
 * An integration event that only its own context may read (requirement R-024). One that comes from
 * an external system stands at the entry of its context and is in its place.
 */
public final class HiddenExitRule extends EachTopicRule {

    /** Describes the rule. */
    public HiddenExitRule() {
        super(
                new About(
                        "ACC-11",
                        Level.HINT,
                        "Integration event behind closed doors",
                        "An integration event is how one context speaks to others; it belongs"
                                + " where they can get at it. What stays inside is a domain event.",
                        "acme.finance.sales._private.order-handed-over is an integration event,"
                                + " but only finance.sales may read it.",
                        "make it protected · make it public · call it a domain event"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().stream() == StreamKind.INTEGRATION_EVENT
                        && topic.access() == Access.PRIVATE
                        && topic.topic().origin().source().isEmpty()
                ? one(
                        topic,
                        "%s is an integration event, but only %s may read it."
                                .formatted(topic.name(), topic.owner().path()),
                        opening(scope, topic, Access.PROTECTED),
                        opening(scope, topic, Access.PUBLIC),
                        staying(topic))
                : Stream.empty();
    }

    private static Fix opening(Scope scope, TopicContract topic, Access access) {
        return Repairs.topic(
                        "make it " + access.word(),
                        topic.element().id(),
                        found -> found.accessible(Optional.of(access)))
                .asking(AccessChange.clash(scope, topic.element(), access));
    }

    private static Fix staying(TopicContract topic) {
        return Repairs.topic(
                "call it a domain event",
                topic.element().id(),
                found -> found.as(StreamKind.DOMAIN_EVENT));
    }
}
