package org.stormspec.model.rule.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** No other context reads a public or protected topic, and it is not offered either. */
public final class NoReaderRule implements Rule<TopicContract> {

    @Override
    public About about() {
        return new About(
                "EVT-12",
                Level.HINT,
                "Shared topic without a reader",
                "What is shared has to be kept stable. If nobody reads it, say that it is offered,"
                        + " or keep it private.",
                "No other context reads acme.finance.sales._protected.payment.",
                "mark it as offered");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.CONSUMER);
    }

    @Override
    public Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() != Access.PRIVATE
                        && !topic.topic().sharing().offered()
                        && scope.readersOf(topic.element().id()).isEmpty()
                        && !isExposed(scope, topic)
                ? Stream.of(finding(topic))
                : Stream.empty();
    }

    /** A public topic that its own context reads is ACC-10's. */
    private static boolean isExposed(Scope scope, TopicContract topic) {
        return topic.access() == Access.PUBLIC && scope.isReadInside(topic);
    }

    private Finding finding(TopicContract topic) {
        return about().finding(
                        "No other context reads %s.".formatted(topic.name()),
                        List.of(topic.element().key()),
                        List.of(
                                Repairs.topic(
                                        "mark it as offered",
                                        topic.element().id(),
                                        found -> found.shared(found.sharing().offered(true)))));
    }
}
