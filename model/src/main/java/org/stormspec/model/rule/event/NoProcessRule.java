package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A lifecycle event names no process. */
public final class NoProcessRule extends TopicRule {

    private static final int PROPOSALS = 4;

    /** Describes the rule. */
    public NoProcessRule() {
        super(
                new About(
                        "EVT-15",
                        Level.HINT,
                        "Lifecycle event of no process",
                        "Created, assigned, done: phases mean something only as phases of a certain process or task.",
                        "Which process does acme.people.onboard._private.onboarding-task belong to?",
                        "it belongs to an aggregate of the context"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return topic.stream() == StreamKind.LIFECYCLE_EVENT
                        && topic.origin().process().filter(process -> !process.isBlank()).isEmpty()
                ? at(
                        element,
                        "Which process does %s belong to?".formatted(scope.callOf(element)),
                        fixes(scope, element))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, Element element) {
        return scope.ownerOf(element).stream()
                .flatMap(owner -> scope.aggregatesIn(owner).stream())
                .limit(PROPOSALS)
                .map(aggregate ->
                        Repairs.topic(
                                "it belongs to " + aggregate.name(),
                                element.id(),
                                topic -> inProcess(topic, aggregate.name())))
                .toList();
    }

    private static Topic inProcess(Topic topic, String process) {
        return topic.from(
                topic.origin().on(topic.origin().occasion().inProcess(Optional.of(process))));
    }
}
